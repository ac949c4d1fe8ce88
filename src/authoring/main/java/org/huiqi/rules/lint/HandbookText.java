package org.huiqi.rules.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.catalogue.Programme;

/**
 * The text of a handbook, as it comes out of its file: lines, numbered programmes, headings. Widths
 * of characters, spaces, quotation marks and asterisks do not count. Immutable.
 */
final class HandbookText {
    private static final int NAME_START = 3;

    /** A short line by itself that names what follows, with or without a picture before it. */
    private static final Pattern HEADING =
            Pattern.compile("(?:条件|要求|主体|程序|方式|内容|范围|资格|对象|流程|时间|二维码)$");

    private static final int LONGEST_HEADING = 8;

    private final List<String> lines;

    HandbookText(String text) {
        this.lines = text.lines().map(l -> plain(l).replaceFirst("^-+", "")).toList();
    }

    /** In one width, without spaces, quotation marks and asterisks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s*“”‘’\"'#]", "")
                .replace('—', '-')
                .replace('〔', '[')
                .replace('〕', ']');
    }

    /** The text of a clause without what is outside it; empty where it cannot be found. */
    Optional<String> clause(Programme programme, Locator locator) {
        return section(programme, locator.heading())
                .flatMap(section -> below(section, locator.marks()));
    }

    /** Whether the programme's own heading is there. */
    boolean has(Programme programme) {
        return start(programme) >= 0;
    }

    private Optional<String> section(Programme programme, String heading) {
        int start = start(programme);
        List<String> own =
                start < 0 ? List.of() : lines.subList(start + 1, end(start, number(programme)));
        return own.stream()
                .filter(line -> words(line).equals(heading))
                .findFirst()
                .map(own::indexOf)
                .map(at -> own.stream().skip(at + 1).takeWhile(line -> !isHeading(line)))
                .map(below -> below.collect(Collectors.joining("\n")));
    }

    private static int number(Programme programme) {
        return Integer.parseInt(programme.id().replaceAll("\\D", ""));
    }

    /** The last line that reads like it: the first is in the table of contents. */
    private int start(Programme programme) {
        String name = plain(programme.name().zh());
        String sought =
                number(programme) + "." + name.substring(0, Math.min(NAME_START, name.length()));
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(sought))
                .reduce(-1, (before, last) -> last);
    }

    /** Where the next number opens a programme: a line with the next number before its period. */
    private int end(int start, int number) {
        Pattern next = Pattern.compile((number + 1) + "\\.\\D.*");
        return IntStream.range(start + 1, lines.size())
                .filter(i -> next.matcher(lines.get(i)).matches() && opens(i))
                .findFirst()
                .orElse(lines.size());
    }

    /** A programme's heading is followed by its period within a few lines. */
    private boolean opens(int line) {
        return lines.subList(line, Math.min(line + 5, lines.size())).stream()
                .anyMatch(l -> l.contains("申报时间") || l.endsWith("支持对象"));
    }

    private static boolean isHeading(String line) {
        String words = words(line);
        return words.length() <= LONGEST_HEADING
                && words.matches("[\\p{IsHan}]+")
                && HEADING.matcher(words).find();
    }

    /** A line without the picture before it. */
    private static String words(String line) {
        return line.replaceAll("^[^\\p{IsHan}\\d(]+", "");
    }

    private static Optional<String> below(String section, List<String> marks) {
        Optional<String> text = Optional.of(section);
        for (String mark : marks) {
            text = text.flatMap(above -> below(above, mark));
        }
        return text;
    }

    /** The last paragraph, or from a mark to the next mark of its kind. */
    private static Optional<String> below(String text, String mark) {
        if (mark.equals(Locator.LAST)) {
            String stripped = text.strip();
            return Optional.of(stripped.substring(stripped.lastIndexOf('\n') + 1));
        }
        String any =
                !mark.startsWith("(")
                        ? "\\d{1,2}[.、](?!\\d(?!\\d{3}年))"
                        : mark.matches("\\(\\d+\\)") ? "\\(\\d{1,2}\\)" : "\\([一二三四五六七八九十]+\\)";
        Matcher marks = Pattern.compile("(?<=^|[\n。;:；：])" + any).matcher(text);
        int from = -1;
        while (marks.find()) {
            boolean same = marks.group().replaceAll("[.、]$", "").equals(mark);
            if (same && from < 0) {
                from = marks.end();
            } else if (!same && from >= 0) {
                return Optional.of(text.substring(from, marks.start()));
            }
        }
        return from < 0 ? Optional.empty() : Optional.of(text.substring(from));
    }

    /** Every place of a pattern in a text, as printed around it. */
    static List<String> around(String text, Pattern pattern, int beside) {
        String line = text.replace("\n", "");
        return pattern.matcher(line)
                .results()
                .map(
                        found ->
                                line.substring(
                                        Math.max(0, found.start() - beside),
                                        Math.min(line.length(), found.end() + beside)))
                .toList();
    }
}
