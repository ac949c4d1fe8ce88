package org.huiqi.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A place in a profile: keys joined by dots, entries of lists in brackets by their index, their id
 * or their first word, {@code years.2023.revenue}, {@code softwareProducts[s1].test.passed}. An id
 * that would read as something else stands in quotes, with a backslash before a quote or a
 * backslash: {@code softwareProducts["a]"]}, and {@code ["1"]}, which is no index. Of a field in
 * general the entry and the year are left open, {@code titles[].validTo}, {@code
 * years.<Y>.revenue}. Below {@code attestations} and {@code origin} stands one key, whatever it
 * holds. Immutable.
 *
 * @param steps its steps, from the profile down; at least one
 */
public record FieldPath(List<Step> steps) {
    private static final String YEARS = "years";
    private static final String ANY_YEAR = "<Y>";
    private static final List<String> KEYED = List.of(AttestationKey.SECTION, Profile.ORIGIN);
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    /** Names that without quotes would read as an index, a field and its value, or no path. */
    private static final Pattern UNPLAIN =
            Pattern.compile("[0-9]+|.*[\"\\[\\]=].*", Pattern.DOTALL);

    /** No place in a profile is as deep; a longer path would take a stack as deep as itself. */
    private static final int MOST_STEPS = 64;

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /**
     * One step: into a record by a key, or into a list.
     *
     * @param text the key, or what stands in brackets; empty = any entry
     * @param isEntry whether it stands in brackets
     */
    public record Step(String text, boolean isEntry) {

        /** {@return the key, the index, or what names the entry, without its quotes} */
        public String name() {
            return isQuoted()
                    ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
                    : text;
        }

        /** {@return whether it names an entry by its index} */
        public boolean isIndex() {
            return isEntry && INDEX.matcher(text).matches();
        }

        /** {@return whether it stands in quotes, and so is neither an index nor a comparison} */
        public boolean isQuoted() {
            return isEntry && text.startsWith("\"");
        }
    }

    /**
     * {@return the step to an entry as it is written, {@code [s1]}, {@code ["a]"]}}
     *
     * @param name its id or its first word; empty = any entry
     */
    public static String entry(String name) {
        String text =
                UNPLAIN.matcher(name).matches()
                        ? '"' + name.replaceAll("[\"\\\\]", "\\\\$0") + '"'
                        : name;
        return "[" + text + "]";
    }

    /**
     * {@return the place that a text names}
     *
     * @param text a path as it is written
     * @throws IllegalArgumentException where it is no path: {@code a..b}, {@code a[}, {@code [0]}
     */
    public static FieldPath of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("Malformed path: " + text));
    }

    /**
     * {@return the place that a text names; empty where it is no path}
     *
     * @param text a path as it is written
     */
    public static Optional<FieldPath> parse(String text) {
        if (isKeyed(text)) {
            int dot = text.indexOf('.');
            Step key = new Step(text.substring(dot + 1), false);
            return Optional.of(
                    new FieldPath(List.of(new Step(text.substring(0, dot), false), key)));
        }
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean entry = text.charAt(at) == '[';
            boolean dot = text.charAt(at) == '.';
            int from = entry || dot ? at + 1 : at;
            int end = entry ? endOfEntry(text, from) : endOfKey(text, from);
            boolean follows = steps.isEmpty() ? !entry && !dot : entry || dot;
            boolean named = end > from || entry && end == from;
            if (!follows || !named || steps.size() == MOST_STEPS) {
                return Optional.empty();
            }
            steps.add(new Step(text.substring(from, end), entry));
            at = entry ? end + 1 : end;
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new FieldPath(steps));
    }

    /**
     * {@return whether it leads below attestations or origins, where a key may hold dots}
     *
     * @param text a path as it is written
     */
    public static boolean isKeyed(String text) {
        return KEYED.stream()
                .anyMatch(s -> text.startsWith(s + ".") && text.length() > s.length() + 1);
    }

    private static int endOfKey(String text, int from) {
        int end = from;
        while (end < text.length() && ".[]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Where the bracket closes; -1 where it does not. */
    private static int endOfEntry(String text, int from) {
        if (!text.startsWith("\"", from)) {
            int end = text.indexOf(']', from);
            int open = text.indexOf('[', from);
            return open < 0 || end < open ? end : -1;
        }
        int quote = from + 1;
        while (quote < text.length() && text.charAt(quote) != '"') {
            quote += text.charAt(quote) == '\\' ? 2 : 1;
        }
        return text.startsWith("\"]", quote) ? quote + 1 : -1;
    }

    /** {@return whether it leads into a list} */
    public boolean hasEntry() {
        return firstEntry() < steps.size();
    }

    /** {@return the first list that it leads into; without one, the place itself} */
    public FieldPath list() {
        return above(firstEntry());
    }

    /**
     * {@return the place that its first steps lead to}
     *
     * @param length how many steps, 1 or more
     */
    public FieldPath above(int length) {
        return new FieldPath(steps.subList(0, length));
    }

    /** {@return what stands in the first brackets; empty where it leads into no list} */
    public Optional<String> entry() {
        return hasEntry() ? Optional.of(steps.get(firstEntry()).name()) : Optional.empty();
    }

    /** {@return what lies below the first entry, within it; empty where nothing does} */
    public Optional<FieldPath> belowEntry() {
        int from = firstEntry() + 1;
        return from < steps.size()
                ? Optional.of(new FieldPath(steps.subList(from, steps.size())))
                : Optional.empty();
    }

    /**
     * {@return the last entry that it leads into, as a place; empty where it leads into no list}
     */
    public Optional<FieldPath> lastEntry() {
        return IntStream.iterate(steps.size(), length -> length > 0, length -> length - 1)
                .filter(length -> steps.get(length - 1).isEntry())
                .mapToObj(this::above)
                .findFirst();
    }

    /** {@return the place that it lies in; empty for a field of the profile itself} */
    public Optional<FieldPath> parent() {
        return steps.size() == 1 ? Optional.empty() : Optional.of(above(steps.size() - 1));
    }

    /** {@return the last step's name} */
    public String last() {
        return steps.get(steps.size() - 1).name();
    }

    /** {@return the year that it is about, {@code 2023}; empty where it is about none or any} */
    public Optional<String> year() {
        return isYearly() && !steps.get(1).name().equals(ANY_YEAR)
                ? Optional.of(steps.get(1).name())
                : Optional.empty();
    }

    /** {@return the field in general: any entry, any year} */
    public FieldPath field() {
        List<Step> general = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean year = i == 1 && isYearly();
            general.add(
                    step.isEntry()
                            ? new Step("", true)
                            : new Step(year ? ANY_YEAR : step.name(), false));
        }
        return new FieldPath(general);
    }

    private boolean isYearly() {
        return steps.size() > 1 && steps.get(0).name().equals(YEARS);
    }

    private int firstEntry() {
        return (int) steps.stream().takeWhile(step -> !step.isEntry()).count();
    }

    /** As it is written. */
    @Override
    public String toString() {
        return steps.stream()
                .map(step -> step.isEntry() ? "[" + step.text() + "]" : "." + step.text())
                .collect(Collectors.joining())
                .substring(1);
    }
}
