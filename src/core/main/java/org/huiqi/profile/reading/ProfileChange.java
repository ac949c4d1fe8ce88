package org.huiqi.profile.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.text.Bilingual;

/**
 * One change to a profile, to see what would be if: a value set, an entry added to a list, or
 * something removed. What is said of it is YAML, as it would stand in a file:
 *
 * <pre>{@code
 * years.2023.rdExpense=700万元
 * titles={type: HNTE, issuedOn: 2024-11-01}
 * titles[type=HNTE]
 * }</pre>
 *
 * An entry of a list is named by its index from 0, its id, one of its words ({@code titles[HNTE]})
 * or a field and its value ({@code titles[type=HNTE]}). Immutable.
 *
 * @param kind what is done
 * @param place where
 * @param value what is set or added; null of YAML for what is removed, or set to unknown
 */
public record ProfileChange(Kind kind, FieldPath place, Node value) {
    /** Changes that are applied at once, at most. */
    public static final int MOST = 100;

    /** The value of what is removed or set to unknown. */
    public static final Node NOTHING =
            new Node.Scalar(Location.somewhere(""), Node.Kind.NULL, "null");

    /** What may follow an attestation's key. */
    private static final Pattern ANSWER =
            Pattern.compile("\\s*(?:|true|false|null|~|\\{.*})\\s*", Pattern.DOTALL);

    /** What is done. */
    public enum Kind {
        /** A value takes the place of what is there; {@code null} makes it unknown. */
        SET,
        /** An entry is added to a list. A list that is unknown stays open: more may be in it. */
        ADD,
        /** A value becomes unknown, or entries of a list go. */
        REMOVE;

        /** {@return what asks for it, {@code set}} */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A change that cannot be understood as it is written. */
    public static final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final transient Bilingual text;
        private final transient Bilingual problem;
        private final transient Bilingual advice;

        Malformed(Kind kind, String said, Bilingual problem, Bilingual advice) {
            super(problem.en());
            this.problem = problem;
            this.advice = advice;
            String shown = "--" + kind.word() + " " + Printable.cut(said, 80);
            text = ChangeText.MALFORMED.with(shown, problem, advice);
        }

        /** {@return as what was typed, what is wrong with it and what to write} */
        public Bilingual text() {
            return text;
        }

        /** {@return what is wrong; follows the text in a sentence} */
        public Bilingual problem() {
            return problem;
        }

        /** {@return what to write} */
        public Bilingual advice() {
            return advice;
        }
    }

    /**
     * {@return the change that a text asks for}
     *
     * @param kind what is done
     * @param said {@code path=value}, or a path of what is removed
     * @throws Malformed where it cannot be understood
     */
    public static ProfileChange of(Kind kind, String said) {
        int split = kind == Kind.REMOVE ? said.length() : equalsSign(said);
        if (split < 0) {
            throw new Malformed(
                    kind,
                    said,
                    ChangeText.NO_EQUALS_SIGN.text(),
                    ChangeText.WRITE_PATH_AND_VALUE.text());
        }
        Node value = split == said.length() ? NOTHING : value(kind, said, split + 1);
        return of(kind, said.substring(0, split).strip(), value);
    }

    /**
     * {@return a change}
     *
     * @param kind what is done
     * @param path where
     * @param value what is set or added; nothing looks at it where something is removed
     * @throws Malformed where the path is none
     */
    public static ProfileChange of(Kind kind, String path, Node value) {
        FieldPath place =
                FieldPath.parse(path)
                        .filter(p -> p.steps().stream().noneMatch(s -> s.name().isBlank()))
                        .orElseThrow(
                                () ->
                                        new Malformed(
                                                kind,
                                                path,
                                                ChangeText.NOT_A_PATH.text(),
                                                ChangeText.WRITE_PATH.text()));
        return new ProfileChange(kind, place, kind == Kind.REMOVE ? NOTHING : value);
    }

    /**
     * The first equals sign after a path, which may hold some in its brackets; where no path stands
     * before any, the first of all. What an attestation is about may hold one too, so there an
     * answer follows.
     */
    private static int equalsSign(String said) {
        return IntStream.range(0, said.length())
                .filter(i -> said.charAt(i) == '=')
                .filter(i -> FieldPath.parse(said.substring(0, i).strip()).isPresent())
                .filter(
                        i ->
                                !AttestationKey.isAt(said)
                                        || ANSWER.matcher(said.substring(i + 1)).matches())
                .findFirst()
                .orElse(FieldPath.parse(said).isPresent() ? -1 : said.indexOf('='));
    }

    private static Node value(Kind kind, String said, int from) {
        String yaml = said.substring(from).strip();
        if (yaml.isEmpty()) {
            return NOTHING;
        }
        Tree tree = Tree.read(yaml.getBytes(StandardCharsets.UTF_8), "", Format.YAML);
        if (tree instanceof Tree.Parsed parsed) {
            return parsed.root().movedTo(NOTHING.at());
        }
        Fault fault = ((Tree.Refused) tree).faults().get(0);
        throw new Malformed(kind, said, fault.problem(), fault.advice());
    }

    /**
     * {@return the profile with changes made to it, one after the other, or why it is refused: what
     * reading refuses, and places that are not there}
     *
     * @param profile a profile as it was read; it stays as it is
     * @param changes at most {@link #MOST}
     * @param reader reads the changed profile
     * @param asOf the as-of date
     */
    public static Read apply(
            Profile profile, List<ProfileChange> changes, ProfileReader reader, LocalDate asOf) {
        Node root = ProfileTree.of(profile);
        if (changes.size() > MOST) {
            return new Read.Refused(
                    List.of(
                            new Fault(
                                    Location.somewhere(""),
                                    "",
                                    Integer.toString(changes.size()),
                                    ChangeText.TOO_MANY_CHANGES.text(),
                                    ChangeText.MAKE_FEWER_CHANGES.with(MOST))));
        }
        for (ProfileChange change : changes) {
            try {
                root = TreeEditor.changed(root, change);
            } catch (Refusal refusal) {
                return new Read.Refused(List.of(refusal.fault()));
            }
        }
        return reader.bind(root, asOf);
    }

    /** {@return it as it is written on a command line, without its option} */
    public String said() {
        return kind == Kind.REMOVE ? place.toString() : place + "=" + NodeText.flow(value);
    }

    /** What is done and to which field; no value. */
    @Override
    public String toString() {
        return "ProfileChange[" + kind + " " + place.field() + "]";
    }
}
