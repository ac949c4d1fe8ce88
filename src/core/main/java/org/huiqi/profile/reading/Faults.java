package org.huiqi.profile.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of one file or form. Every method that notes one throws a {@link Refusal}
 * where there are too many, and gives null, which stands for the value with the fault.
 */
final class Faults {

    /** After so many the reading ends: nobody reads more, and a hostile file has millions. */
    static final int MOST = 1000;

    /** Characters of a key or a value that a fault keeps; far more than a message shows. */
    private static final int LONGEST = 1000;

    /** Texts that look like something else, or like nothing, without their quotes. */
    private static final Pattern NEEDS_QUOTES =
            Pattern.compile(
                    "|true|false|null|~|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?|\\s.*|.*\\s",
                    Pattern.DOTALL);

    private final List<Fault> found = new ArrayList<>();
    private final boolean isForm;
    private final int most;

    /**
     * For one reading.
     *
     * @param isForm whether it is of what somebody filled in, where labels and choices are spoken
     *     of and not keys and quotes
     * @param most after how many it ends
     */
    Faults(boolean isForm, int most) {
        this.isForm = isForm;
        this.most = most;
    }

    /** Notes a fault about a value; a form is told otherwise than a file what to write. */
    <T> @Nullable T add(Node met, String path, Sentence problem, Sentence inFile, Sentence inForm) {
        return add(met, path, problem, isForm ? inForm : inFile);
    }

    /** Notes a fault about a value. */
    <T> @Nullable T add(Node met, String path, Sentence problem, Sentence advice) {
        return add(met.at(), path, shown(met), problem, advice);
    }

    /** Notes a fault about anything else. */
    <T> @Nullable T add(
            Location at, String path, @Nullable String value, Sentence problem, Sentence advice) {
        Bilingual label = isForm && !path.isEmpty() ? Fields.label(path) : null;
        String met = value == null ? null : kept(value);
        found.add(new Fault(at, path, met, problem.text(), advice.text(), label));
        if (found.size() == most) {
            throw new Refusal(
                    Location.somewhere(at.source()),
                    EntryText.TOO_MANY_FAULTS.with(most),
                    EntryText.CORRECT_THESE);
        }
        return null;
    }

    /** As much of a text as says which one it is: a long key or value may have 1000 faults. */
    static String kept(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /**
     * What a field beside the one with a fault is called: its key in a file, its label in a form.
     */
    Bilingual named(String path, String key) {
        return Fields.of(RecordBinder.below(path, key))
                .filter(field -> isForm)
                .map(Fields.Field::name)
                .orElse(Bilingual.same(key));
    }

    List<Fault> found() {
        return List.copyOf(found);
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
            return quotes ? '"' + kept(scalar.text()) + '"' : scalar.text();
        }
        return node instanceof Node.Mapping ? "{…}" : "[…]";
    }

    /**
     * Ends the parsing of a document that cannot be read any further; does not leave the package.
     */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Fault fault;

        Refusal(Fault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }

        Refusal(Location at, Sentence problem, Sentence advice) {
            this(new Fault(at, "", null, problem.text(), advice.text()));
        }

        Fault fault() {
            return fault;
        }
    }
}
