package org.huiqi.rules.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.Sample;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Language;

/**
 * A copy in memory of some programmes of the built-in pack with their glossary, an overview, the
 * size standard and a standard of a title, to plant faults in.
 */
public final class SmallPack {
    private static final List<String> PROGRAMMES = List.of("P07", "P09", "P14", "P20");
    private static final String SIZE = "sme-size-2011-300.drl";
    private static final String STANDARD = "srdi-2022";

    private final Map<String, String> texts = new TreeMap<>();
    private final List<String> programmes;

    /** Of several programmes. */
    SmallPack() {
        this(PROGRAMMES);
    }

    /** With P07 and the programme that a file is of; with all where it is of none. */
    static SmallPack around(String file) {
        String name = file.replaceAll(".*/|\\..*", "");
        return new SmallPack(
                PROGRAMMES.contains(name)
                        ? Stream.of("P07", name).distinct().toList()
                        : PROGRAMMES);
    }

    /** Of some programmes. */
    public SmallPack(String... programmes) {
        this(List.of(programmes));
    }

    private SmallPack(List<String> programmes) {
        this.programmes = programmes;
        PackFiles builtIn = PackFiles.builtIn(Sample.EDITION.id());
        texts.put("seeds/edition.yaml", edition());
        texts.put("seeds/glossary.yaml", builtIn.seed("glossary.yaml").orElseThrow());
        texts.put("seeds/G1.yaml", builtIn.seed("G1.yaml").orElseThrow());
        for (String id : programmes) {
            texts.put("seeds/" + id + ".yaml", builtIn.seed(id + ".yaml").orElseThrow());
            texts.put("rules/" + id + ".drl", builtIn.rule(id + ".drl").orElseThrow());
        }
        for (String file : List.of(SIZE, STANDARD + ".yaml", STANDARD + ".drl")) {
            texts.put("standards/" + file, builtIn.standard(file).orElseThrow());
        }
    }

    /** The built-in index with these programmes alone, laid out so that it can be planted in. */
    private String edition() {
        Edition all = Sample.EDITION;
        StringBuilder text = new StringBuilder();
        text.append("id: ").append(all.id()).append('\n');
        text.append("title:\n  zh: 惠企政策手册\n  en: handbook of policies benefiting SMEs\n");
        text.append("standards: ").append(all.standards()).append('\n');
        text.append(programmes == PROGRAMMES ? "perProgramme: [申报表]\n" : "");
        text.append("overviews: [G1]\n");
        text.append("readings: ")
                .append(
                        all.readings().stream()
                                .filter(id -> programmes.contains(id.substring(0, 3)))
                                .toList())
                .append('\n');
        text.append("register:\n");
        for (String id : programmes) {
            String ids = String.join(", ", all.register().get(id));
            text.append("  ").append(id).append(": [").append(ids).append("]\n");
        }
        return text.toString();
    }

    /** Replaces the first place of a file that holds a text; the whole file where it is null. */
    SmallPack plant(String file, String old, String planted) {
        String text = texts.getOrDefault(file, "");
        if (old != null && !text.contains(old)) {
            throw new AssertionError(file + " does not hold: " + old);
        }
        int at = old == null ? 0 : text.indexOf(old);
        int end = old == null ? text.length() : at + old.length();
        texts.put(file, text.substring(0, at) + planted + text.substring(end));
        return this;
    }

    /** Replaces a text that stands in a file exactly once. */
    public SmallPack change(String file, String old, String with) {
        if (text(file).indexOf(old) != text(file).lastIndexOf(old)) {
            throw new AssertionError(file + " holds several times: " + old);
        }
        return plant(file, old, with);
    }

    /** Adds a text at the end of a file, or makes the file. */
    public SmallPack append(String file, String text) {
        texts.merge(file, text, String::concat);
        return this;
    }

    public SmallPack delete(String file) {
        texts.remove(file);
        return this;
    }

    String text(String file) {
        return texts.get(file);
    }

    public PackFiles files() {
        return new PackFiles(
                "planted", Sample.EDITION.id(), of("seeds/"), of("rules/"), of("standards/"));
    }

    /** The same in a folder. */
    public void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** What lint says without compiling, which takes longest and says nothing that it reads. */
    List<PackProblem> lint() {
        return Lint.check(files(), file -> List.of());
    }

    /** The same in English. */
    public List<String> told() {
        return lint().stream().map(problem -> problem.in(Language.EN)).toList();
    }

    private Map<String, String> of(String folder) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folder))
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().substring(folder.length()),
                                Map.Entry::getValue,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}
