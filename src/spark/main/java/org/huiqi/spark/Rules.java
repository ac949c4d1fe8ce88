package org.huiqi.spark;

import org.huiqi.rules.compile.PackCompiler;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.catalogue.PackFiles;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a dataset is checked against, in a form that reaches the executors: the built-in
 * pack is compiled in the jar that they have, any other one travels as its files and is compiled
 * there. However many tasks ask, a JVM makes one checker of a pack. Immutable.
 *
 * @param files text of each file by its folder and name; empty for the built-in pack
 * @serial exclude
 */
public record Rules(Map<String, String> files) implements Serializable {
    private static final ConcurrentMap<Rules, Checker> CHECKERS = new ConcurrentHashMap<>();

    public Rules {
        files = new TreeMap<>(files);
    }

    /** {@return the pack in the jar} */
    public static Rules builtIn() {
        return new Rules(Map.of());
    }

    /**
     * {@return the pack of a folder on this machine}
     *
     * @param folder where it is
     * @throws org.huiqi.catalogue.CatalogueException where it holds no rule file
     */
    public static Rules in(Path folder) {
        PackFiles pack = PackFiles.in(folder);
        Map<String, String> files = new TreeMap<>();
        read(pack.seeds(), "seeds", files);
        read(pack.rules(), "rules", files);
        read(pack.standards(), "standards", files);
        return new Rules(files);
    }

    private static void read(@Nullable Path folder, String name, Map<String, String> files) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(name + "/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This JVM's checker of these rules, made when it is first asked for. */
    Checker checker() {
        return CHECKERS.computeIfAbsent(this, Rules::made);
    }

    private static Checker made(Rules rules) {
        return rules.files.isEmpty() ? Checker.builtIn() : rules.written();
    }

    /** A checker of files that are laid out in a folder for as long as they are read. */
    private Checker written() {
        try {
            Path folder = Files.createTempDirectory("huiqi-rules");
            try {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Path path = folder.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
                return Checker.of(PackCompiler.load(
                        new PackFiles(
                                "rules",
                                folder(folder, "seeds"),
                                folder(folder, "rules"),
                                folder(folder, "standards"))));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path folder(Path parent, String name) {
        Path folder = parent.resolve(name);
        return Files.isDirectory(folder) ? folder : null;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder)) {
            paths = found.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
