package org.huiqi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huiqi.excel.ReportWorkbook;

/** Tells reports that an earlier run wrote from the files of others. */
final class ReportFiles {
    private static final int HEAD = 4096;
    private static final String PAGE = "<meta name=\"generator\" content=\"Huiqi\">";
    private static final String PROPERTIES = "docProps/core.xml";

    private ReportFiles() {}

    /** Whether a file is a page or a workbook that this program made. */
    static boolean isOwn(Path file) {
        try {
            return file.toString().endsWith(".xlsx")
                    ? properties(file).contains(">" + ReportWorkbook.CATEGORY + "<")
                    : head(Files.newInputStream(file)).contains(PAGE);
        } catch (IOException e) {
            return false;
        }
    }

    /** A report never takes the place of the profile that it is about. */
    static void refuseToReplaceProfile(Path file, String source) {
        try {
            if (Files.exists(file)
                    && Files.exists(Path.of(source))
                    && Files.isSameFile(file, Path.of(source))) {
                throw new Failure(Exit.USAGE, PathText.REPLACES_PROFILE.with(file));
            }
        } catch (IOException e) {
            throw Output.failure(file);
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
