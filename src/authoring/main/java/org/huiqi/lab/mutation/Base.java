package org.huiqi.lab.mutation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.Change;
import org.huiqi.lab.boundary.Variation;
import org.huiqi.profile.reading.Node;
import org.jspecify.annotations.Nullable;

/**
 * A firm that a search starts from.
 *
 * @param file file of the firm, absolute; null where a case writes it out
 * @param root the firm as its file has it
 * @param start what is changed about it to begin with
 * @param asOf the day
 */
record Base(@Nullable Path file, Node root, Variation start, LocalDate asOf) {
    /** The firm of a case; null where the case adds to lists, which a search does not repeat. */
    static @Nullable Base of(Case one) {
        Map<String, String> set = new LinkedHashMap<>();
        List<String> remove = new ArrayList<>();
        for (Change change : one.changes()) {
            if (change instanceof Change.Put put) {
                set.put(put.path(), put.value().flow());
            } else if (change instanceof Change.Remove) {
                remove.add(change.path());
            } else {
                return null;
            }
        }
        Path cases = Path.of(one.at().source());
        boolean written = one.firm().source().equals(one.at().source());
        Path file = written ? null : CaseFile.firms(cases).resolve(one.firm().source());
        return new Base(file, one.firm().root(), new Variation("", set, remove), one.asOf());
    }

    /**
     * The firm as a case file names it.
     *
     * @param cases the case file
     */
    String firm(Path cases) {
        if (file == null) {
            return root.flow();
        }
        Path folder = CaseFile.firms(cases);
        return file.startsWith(folder)
                ? folder.relativize(file).toString().replace('\\', '/')
                : '"' + file.toString().replace('\\', '/') + '"';
    }

    /** What tells it from other bases. */
    List<Object> key() {
        return List.of(file == null ? root.flow() : file, start, asOf);
    }
}
