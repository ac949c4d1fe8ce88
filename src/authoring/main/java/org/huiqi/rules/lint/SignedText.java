package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huiqi.catalogue.Criterion.Review;

/** Puts the line of a review into the text of a catalogue file. */
final class SignedText {
    private static final String KEY = "reviewed:";

    private SignedText() {}

    static String of(String text, String id, Review review) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int start = start(lines, id);
        int indent = lines.get(start).indexOf('-') + 2;
        int end = end(lines, start, indent);
        String line =
                " ".repeat(indent)
                        + KEY
                        + " {by: \""
                        + review.by().replace("\\", "\\\\").replace("\"", "\\\"")
                        + "\", on: "
                        + review.on()
                        + ", digest: \""
                        + review.digest()
                        + "\"}";
        for (int i = start + 1; i < end; i++) {
            if (lines.get(i).startsWith(" ".repeat(indent) + KEY)) {
                lines.set(i, line);
                return String.join("\n", lines);
            }
        }
        lines.add(end, line);
        return String.join("\n", lines);
    }

    private static int start(List<String> lines, String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("- id: " + id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line “- id: " + id + "”");
    }

    /** Behind the last line of an entry; blank lines and comments behind it are the next one's. */
    private static int end(List<String> lines, int start, int indent) {
        int end = start + 1;
        for (int i = start + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean aside = line.isBlank() || line.strip().startsWith("#");
            if (!aside && line.length() - line.stripLeading().length() < indent) {
                break;
            }
            end = aside ? end : i + 1;
        }
        return end;
    }
}
