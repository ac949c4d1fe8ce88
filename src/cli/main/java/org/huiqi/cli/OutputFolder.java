package org.huiqi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.files.AtomicFile;

/**
 * A folder that a command writes. A new one appears whole or not at all. In an existing one the
 * files appear when all of them are ready; files of an earlier run are replaced, and where a file
 * of somebody else is in the way nothing is written.
 */
final class OutputFolder implements AutoCloseable {
    private final Path target;
    private final boolean exists;
    private final AtomicFile draft;
    private final List<String> names = new ArrayList<>();

    private OutputFolder(Path target, boolean exists, AtomicFile draft) {
        this.target = target;
        this.exists = exists;
        this.draft = draft;
    }

    static OutputFolder at(Path target) {
        boolean exists = Files.exists(target);
        if (exists && !Files.isDirectory(target)) {
            throw new Failure(Exit.USAGE, PathText.OVERVIEW_IS_FOLDER.with(target));
        }
        Path whole = target.toAbsolutePath().normalize();
        AtomicFile draft = AtomicFile.in(exists ? whole : whole.getParent(), target);
        try {
            Files.createDirectory(draft.path());
        } catch (IOException e) {
            throw Output.failure(target);
        }
        return new OutputFolder(target, exists, draft);
    }

    /** Writes a file; the one written last is also the last to appear. */
    void write(String name, byte[] bytes) {
        try {
            Files.write(draft.path().resolve(name), bytes);
        } catch (IOException e) {
            throw Output.failure(target);
        }
        names.add(name);
    }

    /** Moves everything into its place. */
    void finish() {
        try {
            if (!exists) {
                draft.finish();
                return;
            }
            names.forEach(this::refuseToReplaceOthers);
            for (String name : names) {
                AtomicFile.at(draft.path().resolve(name), target.resolve(name)).finish();
            }
        } catch (IOException e) {
            throw Output.failure(target);
        }
    }

    private void refuseToReplaceOthers(String name) {
        Path file = target.resolve(name);
        if (Files.exists(file) && !ReportFiles.isOwn(file)) {
            throw new Failure(Exit.USAGE, PathText.NO_REPORT_THERE.with(file));
        }
    }

    /** Removes what is left of a folder that was not finished. */
    @Override
    public void close() {
        try {
            draft.close();
        } catch (IOException e) {
            throw Output.failure(draft.path());
        }
    }
}
