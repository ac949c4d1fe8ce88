package org.huiqi.lab.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Programme;

/** Writes derived cases as a case file. */
public final class BoundaryFile {
    private BoundaryFile() {}

    /**
     * The text of a case file; every case is marked as generated.
     *
     * @param firm the firm as the file names it, or a profile in YAML's flow style
     */
    public static String text(
            Programme programme, String firm, LocalDate asOf, List<BoundaryCase> cases) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# " + programme.name().zh() + "：按规则条件生成的边界用例。预期取自现行规则，须逐条与手册核对后保留或删除。");
        lines.add("firm: " + firm);
        lines.add("asOf: " + asOf);
        lines.add("cases:");
        String criterion = "";
        for (BoundaryCase one : cases) {
            if (!one.criterion().equals(criterion)) {
                criterion = one.criterion();
                String id = criterion.replaceAll("@.*", "");
                lines.add("  # " + id + "  " + programme.criterion(id).requirement().zh());
            }
            add(lines, programme, one);
        }
        return lines.toString();
    }

    private static void add(StringJoiner lines, Programme programme, BoundaryCase one) {
        lines.add("  - name: " + quoted(one.name()));
        lines.add("    generated: true");
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
        lines.add(
                "    expect: {verdicts: {"
                        + programme.id()
                        + ": "
                        + one.verdict()
                        + "}, criteria: {"
                        + quoted(one.criterion())
                        + ": "
                        + one.status()
                        + "}}");
    }

    private static String entry(Map.Entry<String, String> entry) {
        return quoted(entry.getKey()) + ": " + entry.getValue();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
