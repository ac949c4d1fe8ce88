package org.huiqi.lab.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Place;

/** Writes derived cases as a case file. */
public final class BoundaryFile {
    private BoundaryFile() {}

    /**
     * The text of a case file; every case is marked as generated.
     *
     * @param firm the firm as the file names it, or a profile in YAML's flow style
     */
    public static String text(
            Judged judged, String firm, LocalDate asOf, List<BoundaryCase> cases) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# " + judged.name().zh() + "：按规则条件生成的边界用例。预期取自现行规则，须逐条与手册核对后保留或删除。");
        lines.add("firm: " + firm);
        lines.add("asOf: " + asOf);
        lines.add("cases:");
        Map<String, String> about = about(judged);
        String last = "";
        for (BoundaryCase one : cases) {
            if (!one.about().equals(last)) {
                last = one.about();
                String id = last.replaceAll("@.*", "");
                lines.add("  # " + id + "  " + about.get(id));
            }
            lines.add(text(one, ""));
        }
        return lines.toString();
    }

    /**
     * One case, marked as generated.
     *
     * @param own what the case says otherwise than the file of firm and day, in lines; empty:
     *     nothing
     */
    public static String text(BoundaryCase one, String own) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("  - name: " + quoted(one.name()));
        lines.add("    generated: true");
        if (!own.isEmpty()) {
            lines.add(own.indent(4).stripTrailing());
        }
        if (!one.set().isEmpty()) {
            lines.add(
                    "    set: "
                            + one.set().entrySet().stream()
                                    .map(BoundaryFile::entry)
                                    .collect(Collectors.joining(", ", "{", "}")));
        }
        if (!one.remove().isEmpty()) {
            lines.add(
                    "    remove: "
                            + one.remove().stream()
                                    .map(BoundaryFile::quoted)
                                    .collect(Collectors.joining(", ", "[", "]")));
        }
        Map<String, StringJoiner> expected = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        one.expected()
                .forEach(
                        (place, value) -> {
                            String key = place.kind().key();
                            if (place.id().isEmpty()) {
                                parts.add(key + ": " + value);
                            } else {
                                expected.computeIfAbsent(
                                                key, k -> new StringJoiner(", ", key + ": {", "}"))
                                        .add(quoted(place) + ": " + value);
                            }
                        });
        expected.values().forEach(part -> parts.add(part.toString()));
        lines.add("    expect: {" + String.join(", ", parts) + "}");
        return lines.toString();
    }

    /** An id stands plain; with a candidate or a track it is quoted. */
    private static String quoted(Place place) {
        return place.key().equals(place.id()) ? place.id() : quoted(place.key());
    }

    /** What each criterion requires and each indicator looks at, in Chinese. */
    public static Map<String, String> about(Judged judged) {
        Map<String, String> about = new HashMap<>();
        judged.criteria().forEach(c -> about.put(c.id(), c.requirement().zh()));
        if (judged instanceof Standard standard && standard.score() != null) {
            standard.score().indicators().forEach(i -> about.put(i.id(), i.name().zh()));
        }
        return about;
    }

    private static String entry(Map.Entry<String, String> entry) {
        return quoted(entry.getKey()) + ": " + entry.getValue();
    }

    /** A text in double quotes. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
