package org.huiqi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huiqi.excel.ReportWorkbook;
import org.huiqi.files.AtomicFile;

/**
 * A folder that a command writes. A new one appears whole or not at all. In an existing one the
 * files appear when all of them are ready; files of an earlier run are replaced, and where a file
 * of somebody else is in the way nothing is written.
 */
final class OutputFolder implements AutoCloseable {
    private static final int HEAD = 4096;
    private static final String PAGE = "<meta name=\"generator\" content=\"Huiqi\">";
    private static final String PROPERTIES = "docProps/core.xml";

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
            throw Failure.usage(PathText.OVERVIEW_IS_FOLDER, target);
        }
        Path whole = target.toAbsolutePath().normalize();
        AtomicFile draft = AtomicFile.in(exists ? whole : whole.getParent(), target);
        try {
            Files.createDirectory(draft.path());
        } catch (IOException e) {
            throw Output.failure(target, e);
        }
        return new OutputFolder(target, exists, draft);
    }

    /** Writes a file; the one written last is also the last to appear. */
    void write(String name, byte[] bytes) {
        try {
            Files.write(draft.path().resolve(name), bytes);
        } catch (IOException e) {
            throw Output.failure(target, e);
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
            throw Output.failure(target, e);
        }
    }

    private void refuseToReplaceOthers(String name) {
        Path file = target.resolve(name);
        if (Files.exists(file) && !isOwn(file)) {
            throw Failure.usage(PathText.NO_REPORT_THERE, file);
        }
    }

    /** Removes what is left of a folder that was not finished. */
    @Override
    public void close() {
        try {
            draft.close();
        } catch (IOException e) {
            throw Output.failure(draft.path(), e);
        }
    }

    /** Whether a file is a page or a workbook that this program made. */
    private static boolean isOwn(Path file) {
        try {
            return file.toString().endsWith(".xlsx")
                    ? properties(file).contains(">" + ReportWorkbook.CATEGORY + "<")
                    : head(Files.newInputStream(file)).contains(PAGE);
        } catch (IOException e) {
            return false;
        }
    }

    private static String properties(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(PROPERTIES);
            return entry == null ? "" : head(zip.getInputStream(entry));
        }
    }

    private static String head(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }
}
