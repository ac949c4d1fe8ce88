package org.huiqi.rules.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.rules.lint.Lint;
import org.huiqi.text.Language;

/** A copy of the built-in pack with few programmes, to plant faults in. */
public final class SmallPack {
    private final Path root;

    /** A pack of the programmes in a folder. */
    public SmallPack(Path root, String... programmes) {
        this.root = root;
        PackFiles builtIn = PackFiles.builtIn();
        StringBuilder edition =
                new StringBuilder(
                        """
                        id: 2024q3
                        title: {zh: 手册, en: handbook}
                        standards: [sme-size-2011-300]
                        overviews: []
                        register:
                        """);
        for (String id : programmes) {
            write("rules/2024q3/" + id + ".drl", builtIn.rule(id + ".drl").orElseThrow());
            write("seeds/2024q3/" + id + ".yaml", builtIn.seed(id + ".yaml").orElseThrow());
            edition.append("  ").append(id).append(": ").append(register(id)).append('\n');
        }
        write("seeds/2024q3/edition.yaml", edition.toString());
        write(
                "rules/standards/sme-size-2011-300.drl",
                builtIn.standard("sme-size-2011-300.drl").orElseThrow());
    }

    private static List<String> register(String programme) {
        return org.huiqi.Sample.EDITION.register().get(programme);
    }

    /** Replaces a text that stands in a file exactly once. */
    public SmallPack change(String file, String old, String with) {
        String text = read(file);
        if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
            throw new AssertionError(file + " does not hold exactly once: " + old);
        }
        write(file, text.replace(old, with));
        return this;
    }

    /** Adds a text at the end of a file, or makes the file. */
    public SmallPack append(String file, String text) {
        write(file, (Files.exists(root.resolve(file)) ? read(file) : "") + text);
        return this;
    }

    public SmallPack delete(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackFiles files() {
        return PackFiles.in(root);
    }

    /** What lint says, in English. */
    public List<String> lint() {
        return Lint.check(files()).stream().map(p -> p.in(Language.EN)).toList();
    }

    /** What loading says, in English; empty where the pack loads. */
    public List<String> load() {
        try {
            PackCompiler.load(files());
            return List.of();
        } catch (RulePackException e) {
            return e.problems().stream().map(p -> p.in(Language.EN)).toList();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        Path path = root.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
