package org.huiqi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that a command writes. A new one appears whole or not at all. In an existing one the
 * files appear when all of them are ready; files of an earlier run are replaced, and where a file
 * of somebody else is in the way nothing is written.
 */
final class OutputFolder implements AutoCloseable {
    private final Path target;
    private final boolean exists;
    private final Path draft;
    private final List<String> names = new ArrayList<>();

    private OutputFolder(Path target, boolean exists, Path draft) {
        this.target = target;
        this.exists = exists;
        this.draft = draft;
    }

    static OutputFolder at(Path target) {
        boolean exists = Files.exists(target);
        if (exists && !Files.isDirectory(target)) {
            throw new Failure(
                    Exit.USAGE,
                    target + "：已有同名文件；多家企业的总览写入文件夹，请换一个名称",
                    target
                            + ": is a file; an overview of several firms is a folder, choose another"
                            + " name");
        }
        Path whole = target.toAbsolutePath().normalize();
        Path draft =
                (exists ? whole : whole.getParent())
                        .resolve(".huiqi-" + UUID.randomUUID() + ".part");
        try {
            Files.createDirectory(draft);
        } catch (IOException e) {
            throw Output.failure(target);
        }
        return new OutputFolder(target, exists, draft);
    }

    /** Writes a file; the one written last is also the last to appear. */
    void write(String name, byte[] bytes) {
        try {
            Files.write(draft.resolve(name), bytes);
        } catch (IOException e) {
            throw Output.failure(target);
        }
        names.add(name);
    }

    /** Moves everything into its place. */
    void finish() {
        try {
            if (!exists) {
                Files.move(draft, target);
                return;
            }
            names.forEach(this::refuseToReplaceOthers);
            for (String name : names) {
                Files.move(
                        draft.resolve(name),
                        target.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw Output.failure(target);
        }
    }

    private void refuseToReplaceOthers(String name) {
        Path file = target.resolve(name);
        if (Files.exists(file) && !ReportFiles.isOwn(file)) {
            throw new Failure(
                    Exit.USAGE,
                    file + "：已有同名文件，不是核对报告，未作任何改动；请用 -o 指定另一个文件夹",
                    file
                            + ": is there already and is no report; nothing was changed, name another"
                            + " folder with -o");
        }
    }

    /** Removes what is left of a folder that was not finished. */
    @Override
    public void close() {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> files = Files.list(draft)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(draft);
        } catch (IOException e) {
            throw Output.failure(draft);
        }
    }
}
