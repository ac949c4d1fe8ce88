package org.huiqi.report.print;

import java.util.List;
import java.util.regex.Pattern;

/** Writes GitHub-flavoured Markdown in which every value is plain text. */
final class Markdown {
    private static final String SPECIAL = "\\`*_[]|~$";

    /** An ampersand that would be read as a character reference. */
    private static final Pattern ENTITY = Pattern.compile("^&(#\\w+|\\w+);");

    /** What begins an address: a scheme and its colon, or www and its point. */
    private static final Pattern ADDRESS =
            Pattern.compile("(https?|ftp|mailto|xmpp|www)([:.])", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL = Pattern.compile("(?<=[\\w.+-])@(?=[\\w-]+\\.\\w)");

    private final StringBuilder text = new StringBuilder();

    /** A value as Markdown that shows exactly its characters. */
    static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' ->
                        escaped.append(ENTITY.matcher(value.substring(i)).find() ? "&amp;" : "&");
                case '\n', '\r' -> escaped.append(' ');
                default -> {
                    if (SPECIAL.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append(c);
                }
            }
        }
        return guardStart(unlinked(escaped.toString()));
    }

    /**
     * Keeps GitHub from making links of bare addresses. It looks for mail addresses after it has
     * read escapes, so that only a comment keeps one apart.
     */
    private static String unlinked(String value) {
        String addresses = ADDRESS.matcher(value).replaceAll("$1\\\\$2");
        return MAIL.matcher(addresses).replaceAll("@<!-- -->");
    }

    /** A value that would open a heading, a list or a rule is kept from doing so. */
    private static String guardStart(String value) {
        if (value.matches("[#+=-].*")) {
            return "\\" + value;
        }
        return value.replaceFirst("^(\\d{1,9})([.)])(?=\\s|$)", "$1\\\\$2");
    }

    /** A value in small type. */
    static String small(String value) {
        return "<sub>" + escape(value) + "</sub>";
    }

    /** An address: a link where it can be followed, else text. */
    static String link(String url) {
        return url.matches("https?://[^\\s<>\\\\`]+") ? "<" + url + ">" : escape(url);
    }

    void heading(int level, String heading) {
        paragraph("#".repeat(level) + " " + heading);
    }

    void paragraph(String markdown) {
        blank();
        text.append(markdown).append('\n');
    }

    /** An item of a list at a depth from 0; a list starts after a blank line. */
    void item(int depth, String markdown) {
        text.append("  ".repeat(depth)).append("- ").append(markdown).append('\n');
    }

    /** A row of a table. */
    void cells(List<String> markdown) {
        text.append("| ").append(String.join(" | ", markdown)).append(" |\n");
    }

    /** The first row of a table with the line below it. */
    void columns(List<String> names) {
        blank();
        cells(names);
        cells(names.stream().map(name -> "---").toList());
    }

    /** One blank line, unless there is one. */
    void blank() {
        int end = text.length();
        if (end > 1 && text.charAt(end - 2) != '\n') {
            text.append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
