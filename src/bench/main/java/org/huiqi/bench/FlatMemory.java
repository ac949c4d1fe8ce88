package org.huiqi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Screens more and more firms, each number in a process of its own with little memory. */
public final class FlatMemory {
    private static final String HEAP = "-Xmx256m";
    private static final Path TABLE = Path.of("target/bench/memory.md");

    private FlatMemory() {}

    /**
     * Writes the table.
     *
     * @param args numbers of firms, separated by commas
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder();
        table.append(Machine.description()).append("; ").append(HEAP).append("\n\n");
        table.append("| firms | firms a second | most heap in use, MB ");
        table.append("| most left after a collection, MB |\n|---:|---:|---:|---:|\n");
        for (String firms : args[0].split(",")) {
            table.append(row(firms));
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        System.out.println(table);
    }

    private static String row(String firms) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        HEAP,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        ScreenGenerated.class.getName(),
                                        firms))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String row = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("screening " + firms + " firms failed");
        }
        return row;
    }
}
