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
import org.huiqi.files.RegularFile;
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

    /** Names of the model classes, which the lists of engines name. */
    private final List<String> models = new ArrayList<>();

    /**
     * What a class folder holds.
     *
     * @throws IOException where it cannot be read
     */
    EarlierClasses(Path classes) throws IOException {
        this.classes = classes;
        Path noted = classes.resolve(DIGESTS);
        this.digests = Files.exists(noted) ? Files.readAllLines(noted) : List.of();
        for (Path list : RegularFile.below(classes.resolve(COMPILED))) {
            if (list.toString().endsWith(".txt")) {
                Files.readAllLines(list).forEach(line -> models.addAll(List.of(line.split(" "))));
            }
        }
    }

    /** Package of a rule file and digest of what is compiled of it, as they are noted. */
    static String digest(RuleFile file) {
        return file.javaPackage() + " " + Digest.of(List.of(RuleWriter.drl(file)));
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
        try {
            for (Path one : RegularFile.below(folder(file))) {
                String path = classes.relativize(one).toString().replace('\\', '/');
                found.put(path, Files.readAllBytes(one));
            }
        } catch (IOException e) {
            return anew(file);
        }
        return own.isEmpty() || found.isEmpty() ? anew(file) : new CompiledRules(own, found);
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
