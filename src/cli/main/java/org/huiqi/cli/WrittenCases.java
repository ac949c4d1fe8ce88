package org.huiqi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.huiqi.files.AtomicFile;
import org.huiqi.lab.mutation.KillingCases;

/**
 * Where cases for survivors are written: a file, or a folder with a file for each programme and
 * standard. A file appears whole or not at all, after its cases were fired; one that is there is
 * left alone.
 */
final class WrittenCases {
    private final Path target;
    private final boolean folder;

    private WrittenCases(Path target, boolean folder) {
        this.target = target;
        this.folder = folder;
    }

    /** A file where the name ends as one; else a folder, made where it is missing. */
    static WrittenCases to(Path target) {
        boolean folder = Files.isDirectory(target) || !target.toString().matches("(?i).*\\.ya?ml");
        if (!folder && Files.exists(target)) {
            throw EditionScaffold.exists(target);
        }
        return new WrittenCases(target, folder);
    }

    /** Refuses before anything is tried where a file would be in the way. */
    void refuseToReplace(Collection<String> files) {
        files.stream()
                .map(this::in)
                .filter(file -> folder && Files.exists(file))
                .findFirst()
                .ifPresent(
                        file -> {
                            throw EditionScaffold.exists(file);
                        });
    }

    /** Writes the cases; says where. */
    List<Path> write(KillingCases cases) {
        List<Path> made = new ArrayList<>();
        if (!folder) {
            write(cases, cases.files(), target, made);
            return made;
        }
        cases.files().forEach(file -> write(cases, List.of(file), in(file), made));
        return made;
    }

    private Path in(String file) {
        return target.resolve(file + "-mutants.yaml");
    }

    /** Until every case that stands in the file holds. */
    private static void write(KillingCases cases, List<String> files, Path file, List<Path> made) {
        boolean whole = false;
        while (!whole && cases.has(files)) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                try (AtomicFile draft = AtomicFile.of(file)) {
                    draft.write(cases.text(files, file).getBytes(StandardCharsets.UTF_8));
                    whole = cases.confirm(files, draft.path(), file);
                    if (whole) {
                        draft.finish();
                        made.add(file);
                    }
                }
            } catch (IOException e) {
                throw Output.failure(file);
            }
        }
    }
}
