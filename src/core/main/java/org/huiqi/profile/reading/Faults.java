package org.huiqi.profile.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one file. */
final class Faults {

    /** After so many the reading ends: nobody reads more, and a hostile file has millions. */
    static final int MOST = 1000;

    /** Texts that look like something else, or like nothing, without their quotes. */
    private static final Pattern NEEDS_QUOTES =
            Pattern.compile(
                    "|true|false|null|~|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?|\\s.*|.*\\s",
                    Pattern.DOTALL);

    private final List<Fault> found = new ArrayList<>();
    private final Medium medium;
    private final int most;

    /**
     * Faults of what stands in a file or a form.
     *
     * @param medium which of them
     */
    Faults(Medium medium) {
        this(medium, MOST);
    }

    Faults(Medium medium, int most) {
        this.medium = medium;
        this.most = most;
    }

    /** A form is told otherwise than a file what to write. */
    void add(Node met, String path, Bilingual problem, Bilingual inFile, Bilingual inForm) {
        add(met, path, problem, medium == Medium.FORM ? inForm : inFile);
    }

    /**
     * Notes a fault about a value.
     *
     * @throws Refusal where there are too many
     */
    void add(Node met, String path, Bilingual problem, Bilingual advice) {
        add(met.at(), path, shown(met), problem, advice);
    }

    /**
     * Notes a fault about a value and gives null in its place.
     *
     * @throws Refusal where there are too many
     */
    <T> @Nullable T refuse(Node met, String path, Sentence problem, Sentence advice) {
        return refuse(met, path, problem, advice, advice);
    }

    /** A form is told otherwise than a file what to write. */
    <T> @Nullable T refuse(
            Node met, String path, Sentence problem, Sentence inFile, Sentence inForm) {
        add(met, path, problem.text(), (medium == Medium.FORM ? inForm : inFile).text());
        return null;
    }

    /**
     * What a field beside the one with a fault is called: its key in a file, its label in a form.
     */
    Bilingual named(String path, String key) {
        return medium == Medium.FORM
                ? Fields.of(RecordBinder.below(path, key))
                        .map(Fields.Field::name)
                        .orElse(Bilingual.same(key))
                : Bilingual.same(key);
    }

    /**
     * Notes a fault about anything else.
     *
     * @throws Refusal where there are too many
     */
    void add(
            Location at, String path, @Nullable String value, Bilingual problem, Bilingual advice) {
        Bilingual label = medium == Medium.FORM && !path.isEmpty() ? Fields.label(path) : null;
        found.add(new Fault(at, path, value, problem, advice, label));
        if (found.size() == most) {
            throw new Refusal(
                    Location.somewhere(at.source()),
                    EntryText.TOO_MANY_FAULTS.with(most),
                    EntryText.CORRECT_THESE.text());
        }
    }

    List<Fault> found() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The faults by line and column; those without a place first. */
    List<Fault> inReadingOrder() {
        return found.stream()
                .sorted(
                        Comparator.comparingInt((Fault fault) -> fault.at().line())
                                .thenComparingInt(fault -> fault.at().column()))
                .toList();
    }

    private static String shown(Node node) {
        if (node instanceof Node.Scalar scalar) {
            boolean quotes =
                    scalar.kind() == Node.Kind.TEXT
                            && NEEDS_QUOTES.matcher(scalar.text()).matches();
            return quotes ? '"' + scalar.text() + '"' : scalar.text();
        }
        return node instanceof Node.Mapping ? "{…}" : "[…]";
    }
}
