package org.huiqi.build;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the enums of sentences of a module before its sources are compiled, from resource bundles:
 * {@code org.huiqi.imports_zh.properties} and {@code org.huiqi.imports_en.properties} are the
 * sentences of the package {@code org.huiqi.imports}. The texts end up in the classes; nothing
 * reads the bundles when the program runs.
 *
 * <pre>java SentenceWriter.java &lt;folder of bundles&gt; &lt;out&gt;
 * </pre>
 *
 * <p>In the Chinese file a line {@code ## enum FileText} (or {@code ## public enum FileText})
 * begins an enum, and the comment below it is the enum's; {@code FileText.NO_FILE = …} is a
 * constant, and a comment right above it is the constant's. The English file has the same keys in
 * the same order. What is wrong in the files is told with file and line, and nothing is written.
 */
public final class SentenceWriter {
    private static final Pattern FILE = Pattern.compile("(.+)_(zh|en)[.]properties");
    private static final Pattern HEADER =
            Pattern.compile("## (?:(public) )?enum (\\w+)(?: implements (\\w+))?");
    private static final Pattern KEY = Pattern.compile("(\\w+)[.]([A-Z][A-Z0-9_]*)");
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?,?\\d*(?:\\.\\d)?[sdcXf]");

    private final List<String> faults = new ArrayList<>();
    private final Map<Path, String> sources = new TreeMap<>();

    /** One text of one file, with the comment above it. */
    private record Entry(int line, List<String> comment, String constant, String text) {}

    /** An enum as its header says it, with the place of the header. */
    private record Header(
            int line, String name, boolean isPublic, String type, List<String> comment) {}

    /** What one file says: headers by the name of the enum, entries by key. */
    private record Bundle(Path file, Map<String, Header> headers, Map<String, Entry> entries) {}

    /** Writes them where they are not as they should be, and deletes those that are gone. */
    public static void main(String[] args) throws IOException {
        SentenceWriter writer = new SentenceWriter();
        Path out = Path.of(args[1]);
        writer.readAll(Path.of(args[0]), out);
        if (writer.faults.isEmpty()) {
            writer.write(out);
        } else {
            writer.faults.forEach(fault -> System.err.println("[ERROR] " + fault));
            System.exit(1);
        }
    }

    private void readAll(Path folder, Path out) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Map<String, Map<String, Path>> rooms = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    rooms.computeIfAbsent(name.group(1), room -> new TreeMap<>())
                            .put(name.group(2), file);
                } else {
                    faults.add(file + ": write <package>_zh.properties or <package>_en.properties");
                }
            }
        }
        for (Map.Entry<String, Map<String, Path>> room : rooms.entrySet()) {
            Path zh = room.getValue().get("zh");
            Path en = room.getValue().get("en");
            if (zh == null || en == null) {
                faults.add((zh == null ? en : zh) + ": the file of the other language is missing");
            } else {
                Bundle chinese = read(zh);
                Bundle english = read(en);
                compare(chinese, english);
                source(room.getKey(), chinese, english, out);
            }
        }
    }

    private Bundle read(Path file) throws IOException {
        Bundle bundle = new Bundle(file, new LinkedHashMap<>(), new LinkedHashMap<>());
        List<String> lines = Files.readAllLines(file);
        List<String> comment = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                comment = new ArrayList<>();
                Header begun =
                        new Header(
                                at + 1,
                                header.group(2),
                                header.group(1) != null,
                                header.group(3) == null ? "Sentence" : header.group(3),
                                comment);
                if (bundle.headers.putIfAbsent(begun.name, begun) != null) {
                    fault(file, at + 1, begun.name + " is begun twice");
                }
            } else if (line.startsWith("##") || line.isBlank()) {
                comment = new ArrayList<>();
            } else if (line.startsWith("#")) {
                comment.add(line.substring(1).strip());
            } else {
                entry(bundle, line, at + 1, comment);
                comment = new ArrayList<>();
            }
        }
        return bundle;
    }

    private void entry(Bundle bundle, String line, int number, List<String> comment)
            throws IOException {
        Properties one = new Properties();
        one.load(new StringReader(line));
        Map.Entry<Object, Object> pair = one.entrySet().iterator().next();
        String key = pair.getKey().toString();
        String text = pair.getValue().toString();
        Matcher name = KEY.matcher(key);
        if (!name.matches()) {
            fault(bundle.file, number, key + " is no key; write FileText.NO_FILE = text");
        } else if (line.endsWith("\\")) {
            fault(bundle.file, number, key + " goes on in another line; write it in one");
        } else if (text.isBlank()) {
            fault(bundle.file, number, key + " has no text");
        } else {
            boolean isHeader = bundle.headers.values().stream().anyMatch(h -> h.comment == comment);
            Entry entry = new Entry(number, isHeader ? List.of() : comment, name.group(2), text);
            if (bundle.entries.putIfAbsent(key, entry) != null) {
                fault(bundle.file, number, key + " stands here twice");
            }
        }
    }

    private void compare(Bundle chinese, Bundle english) {
        missing(chinese, english);
        missing(english, chinese);
        List<String> order = new ArrayList<>(english.entries.keySet());
        order.retainAll(chinese.entries.keySet());
        int at = 0;
        boolean isOrdered = true;
        for (Map.Entry<String, Entry> entry : chinese.entries.entrySet()) {
            String key = entry.getKey();
            Entry other = english.entries.get(key);
            if (!chinese.headers.containsKey(key.substring(0, key.indexOf('.')))) {
                fault(chinese.file, entry.getValue().line, key + " has no ## enum above it");
            }
            if (other == null) {
                continue;
            }
            if (isOrdered && !order.get(at++).equals(key)) {
                isOrdered = false;
                fault(english.file, other.line, key + " stands elsewhere than in the Chinese file");
            }
            TreeSet<Integer> places = places(entry.getValue().text);
            if (!places.equals(places(other.text))) {
                fault(
                        english.file,
                        other.line,
                        key + " has the places " + places(other.text) + ", in Chinese " + places);
            }
        }
    }

    private void missing(Bundle in, Bundle of) {
        of.entries.forEach(
                (key, entry) -> {
                    if (!in.entries.containsKey(key)) {
                        fault(of.file, entry.line, key + " is missing in " + in.file.getFileName());
                    }
                });
    }

    /** Numbers of the places. */
    private static TreeSet<Integer> places(String text) {
        TreeSet<Integer> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        int next = 1;
        while (place.find()) {
            places.add(place.group(1) == null ? next++ : Integer.parseInt(place.group(1)));
        }
        return places;
    }

    private void source(String home, Bundle chinese, Bundle english, Path out) {
        for (Header header : chinese.headers.values()) {
            StringBuilder constants = new StringBuilder();
            chinese.entries.forEach(
                    (key, entry) -> {
                        Entry other = english.entries.get(key);
                        if (key.startsWith(header.name + ".") && other != null) {
                            constants.append(constants.isEmpty() ? "" : ",\n");
                            constants.append(comment("    ", entry.comment));
                            constants
                                    .append("    " + entry.constant)
                                    .append("(" + literal(entry.text))
                                    .append(", " + literal(other.text) + ")");
                        }
                    });
            if (constants.isEmpty()) {
                fault(chinese.file, header.line, header.name + " has no sentences");
            }
            if (header.comment.isEmpty()) {
                fault(chinese.file, header.line, header.name + " has no comment");
            }
            sources.put(
                    out.resolve(home.replace('.', '/')).resolve(header.name + ".java"),
                    ENUM.replace("$package", home)
                            .replace("$comment", comment("", header.comment))
                            .replace("$public", header.isPublic ? "public " : "")
                            .replace("$type", header.type)
                            .replace("$name", header.name)
                            .replace("$constants", constants));
        }
    }

    private static final String ENUM =
            """
            package $package;

            import org.huiqi.text.*;

            $comment$publicenum $name implements $type {
            $constants;

                private final Bilingual text;

                $name(String zh, String en) {
                    this.text = new Bilingual(zh, en);
                }

                @Override
                public Bilingual text() {
                    return text;
                }
            }
            """;

    private static String comment(String indent, List<String> lines) {
        return switch (lines.size()) {
            case 0 -> "";
            case 1 -> indent + "/** " + lines.get(0) + " */\n";
            default ->
                    indent
                            + "/**\n"
                            + indent
                            + " * "
                            + String.join("\n" + indent + " * ", lines)
                            + "\n"
                            + indent
                            + " */\n";
        };
    }

    private static String literal(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private void fault(Path file, int line, String what) {
        faults.add(file + ":" + line + ": " + what);
    }

    private void write(Path out) throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!sources.containsKey(file)) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<Path, String> source : sources.entrySet()) {
            Path file = source.getKey();
            if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
            }
        }
    }
}
