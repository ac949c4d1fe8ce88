package org.huiqi.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.files.AtomicFile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Tree;

/**
 * Rewrites what failing cases expect to what the rules say now, in their files. Comments, order and
 * layout stay. What one value cannot state is left for a person: a question that is no longer
 * asked, candidates that differ, an id that the edition does not have, a changed firm that is
 * refused.
 */
public final class CaseUpdate {
    private final Checker checker;

    /**
     * An update to what a checker's rules say.
     *
     * @param checker whose rules are run
     */
    public CaseUpdate(Checker checker) {
        this.checker = checker;
    }

    /**
     * A file after its update.
     *
     * @param run its cases, run again
     * @param rewrites what was replaced, in the order of the file
     */
    public record Updated(FileRun run, List<Rewrite> rewrites) {
        public Updated {
            rewrites = List.copyOf(rewrites);
        }
    }

    /**
     * Updates a file that was run and runs it again.
     *
     * @param failing a file that was run
     * @return the file as it is then
     * @throws UncheckedIOException where the file cannot be written
     */
    public Updated update(FileRun failing) {
        Path file = failing.path();
        try {
            CaseText text = new CaseText(Files.readString(file));
            Rewriting rewriting = new Rewriting(text);
            failing.failed().forEach(rewriting::rewrite);
            if (rewriting.done().isEmpty()) {
                return new Updated(failing, List.of());
            }
            byte[] edited = text.toString().getBytes(StandardCharsets.UTF_8);
            if (Tree.read(edited, file.toString(), Format.YAML) instanceof Tree.Refused) {
                throw new IllegalStateException(file + " would not be YAML any more");
            }
            try (AtomicFile draft = AtomicFile.of(file.toRealPath())) {
                draft.write(edited);
                draft.finish();
            }
            SuiteRun again = CaseSuite.read(List.of(file)).run(checker);
            return new Updated(again.files().get(0), rewriting.done());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
