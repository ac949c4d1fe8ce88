package org.huiqi.rules.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiqi.rules.language.RuleFile;
import org.huiqi.rules.language.RuleWriter;
import org.huiqi.rules.pack.CompiledRules;
import org.huiqi.text.Digest;

/**
 * What a class folder holds of rule files that have not changed since they were compiled into it;
 * each of the others is compiled alone, which a file can be, since it has a package of its own.
 */
final class EarlierClasses {
    /** Where the build notes package and digest of every rule file that it has compiled. */
    static final String DIGESTS = "org/huiqi/compiled/files";

    private static final String COMPILED = "org/huiqi/compiled";

    private final Path classes;
    private final List<String> digests;
    private final List<String> models;

    /**
     * What a class folder holds.
     *
     * @throws IOException where it cannot be read
     */
    EarlierClasses(Path classes) throws IOException {
        this.classes = classes;
        this.digests =
                Files.exists(classes.resolve(DIGESTS))
                        ? Files.readAllLines(classes.resolve(DIGESTS))
                        : List.of();
        this.models = models(classes.resolve(COMPILED));
    }

    /** Package of a rule file and digest of what is compiled of it, as they are noted. */
    static String digest(RuleFile file) {
        return file.javaPackage() + " " + Digest.of(List.of(RuleWriter.drl(file)));
    }

    /** Names of the model classes, which the lists of engines name. */
    private static List<String> models(Path compiled) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(compiled)) {
            try (Stream<Path> files = Files.walk(compiled)) {
                for (Path list : files.filter(file -> file.toString().endsWith(".txt")).toList()) {
                    Files.readAllLines(list)
                            .forEach(line -> names.addAll(List.of(line.split(" "))));
                }
            }
        }
        return names;
    }

    /** The classes of some files together. */
    CompiledRules compile(String name, List<RuleFile> files) {
        List<String> together = new ArrayList<>();
        Map<String, byte[]> all = new TreeMap<>();
        for (RuleFile file : files) {
            CompiledRules one = digests.contains(digest(file)) ? earlier(file) : anew(file);
            together.addAll(one.models());
            all.putAll(one.classes());
        }
        return new CompiledRules(together, all);
    }

    private CompiledRules earlier(RuleFile file) {
        String prefix = file.javaPackage() + ".";
        List<String> own =
                models.stream().filter(model -> model.startsWith(prefix)).distinct().toList();
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder(file))) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                String path = classes.relativize(one).toString().replace('\\', '/');
                found.put(path, Files.readAllBytes(one));
            }
            return own.isEmpty() ? anew(file) : new CompiledRules(own, found);
        } catch (IOException e) {
            return anew(file);
        }
    }

    private CompiledRules anew(RuleFile file) {
        CompiledRules compiled = RuleCompiler.compile(file.file(), List.of(file));
        try {
            clear(folder(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compiled;
    }

    private Path folder(RuleFile file) {
        return classes.resolve(file.javaPackage().replace('.', '/'));
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
