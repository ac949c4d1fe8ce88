package org.huiqi.profile.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.FieldPath.Step;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.reading.Faults.Refusal;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

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

    private static final int MOST_NAMED = 10;

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

        Malformed(Kind kind, String said, Sentence problem, Sentence advice) {
            super(problem.text().en());
            this.problem = problem.text();
            this.advice = advice.text();
            String shown = "--" + kind.word() + " " + Fault.cut(said, 80);
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
            Sentence advice = ChangeText.WRITE_PATH_AND_VALUE;
            throw new Malformed(kind, said, ChangeText.NO_EQUALS_SIGN, advice);
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
        FieldPath place = FieldPath.parse(path).orElse(null);
        if (place == null || place.steps().stream().anyMatch(s -> s.name().isBlank())) {
            throw new Malformed(kind, path, ChangeText.NOT_A_PATH, ChangeText.WRITE_PATH);
        }
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
        Node root = Profiles.tree(profile);
        if (changes.size() > MOST) {
            Bilingual advice = ChangeText.MAKE_FEWER_CHANGES.with(MOST);
            String size = Integer.toString(changes.size());
            Bilingual problem = ChangeText.TOO_MANY_CHANGES.text();
            return new Read.Refused(List.of(new Fault(NOTHING.at(), "", size, problem, advice)));
        }
        try {
            for (ProfileChange change : changes) {
                root = change.made(root);
            }
        } catch (Refusal refusal) {
            return new Read.Refused(List.of(refusal.fault()));
        }
        return reader.bind(root, asOf);
    }

    /** A place in a tree, entries of lists by their index, and what stands there. */
    private record Found(String path, @Nullable Node node) {
        boolean isNothing() {
            return node == null || node.isNull();
        }
    }

    private Node made(Node root) {
        Fields.Field field = Fields.of(place.field().toString()).orElse(null);
        if (kind == Kind.ADD && (field == null || !field.isList())) {
            throw refusal(InputText.NOT_A_LIST, ChangeText.USE_SET);
        }
        List<Found> found = found(root);
        if (kind == Kind.REMOVE) {
            Node changed = root;
            for (int i = found.size() - 1; i >= 0; i--) {
                if (found.get(i).isNothing()) {
                    throw refusal(ChangeText.NO_VALUE, ChangeText.CHECK_PATH);
                }
                changed = changed.without(found.get(i).path());
            }
            return changed;
        }
        if (found.size() > 1) {
            List<String> all = found.stream().map(Found::path).toList();
            throw refusal(
                    ChangeText.NAMES_SEVERAL.with(all.size()),
                    ChangeText.SAY_WHICH.with(Sentence.listed(all)));
        }
        String path = found.get(0).path();
        Node put = kind == Kind.ADD ? grown(found.get(0).node(), field.type()) : value;
        try {
            return put.isNull() ? root.without(path) : root.with(path, put);
        } catch (IllegalArgumentException e) {
            throw refusal(ChangeText.LEADS_NOWHERE, ChangeText.NAME_ENTRY);
        }
    }

    /** A list with one entry more. A list of records that was unknown may have others still. */
    private Node grown(@Nullable Node list, Class<?> type) {
        boolean known = list instanceof Node.Sequence;
        List<Node> items = new ArrayList<>(items(list));
        items.add(value);
        if (!known && type.isRecord() && !Candidate.class.isAssignableFrom(type)) {
            items.add(new Node.Mapping(NOTHING.at(), List.of()));
        }
        return new Node.Sequence(value.at(), items);
    }

    private static List<Node> items(@Nullable Node list) {
        return list instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    /** The places that are meant. */
    private List<Found> found(Node root) {
        List<Found> found = List.of(new Found("", root));
        for (Step step : place.steps()) {
            List<Found> next = new ArrayList<>();
            for (Found above : found) {
                if (step.isEntry()) {
                    List<Node> items = items(above.node());
                    entries(items, step)
                            .forEach(
                                    i ->
                                            next.add(
                                                    new Found(
                                                            above.path() + "[" + i + "]",
                                                            items.get(i))));
                } else {
                    Node child =
                            above.node() instanceof Node.Mapping map ? map.get(step.name()) : null;
                    String path = above.path().isEmpty() ? "" : above.path() + ".";
                    next.add(new Found(path + step.name(), child));
                }
            }
            found = next;
        }
        return found;
    }

    private List<Integer> entries(List<Node> items, Step step) {
        if (step.isIndex() && Integer.parseInt(step.text()) < items.size()) {
            return List.of(Integer.valueOf(step.text()));
        }
        return Stream.<Predicate<Node>>of(
                        item -> item instanceof Node.Mapping m && says(m.get("id"), step.name()),
                        item -> isNamed(item, step))
                .filter(named -> !step.isIndex())
                .map(
                        named ->
                                IntStream.range(0, items.size())
                                        .filter(i -> named.test(items.get(i)))
                                        .boxed()
                                        .toList())
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElseThrow(
                        () ->
                                refusal(
                                        ChangeText.NO_SUCH_ENTRY.with(step.name()),
                                        items.isEmpty()
                                                ? ChangeText.EMPTY_LIST
                                                : ChangeText.THERE_ARE.with(
                                                        new Bilingual(
                                                                names(items, "、"),
                                                                names(items, ", ")))));
    }

    private static boolean isNamed(Node item, Step step) {
        String named = step.name();
        int equals = step.isQuoted() ? -1 : named.indexOf('=');
        if (!(item instanceof Node.Mapping entry)) {
            return says(item, named);
        }
        return equals < 0
                ? entry.entries().stream().anyMatch(e -> says(e.value(), named))
                : says(
                        entry.get(named.substring(0, equals).strip()),
                        named.substring(equals + 1).strip());
    }

    private static boolean says(@Nullable Node value, String text) {
        return value instanceof Node.Scalar scalar && scalar.text().equals(text);
    }

    /** The entries there are, each by its first value. */
    private static String names(List<Node> items, String between) {
        return IntStream.range(0, Math.min(items.size(), MOST_NAMED))
                .mapToObj(i -> "[" + i + "]" + name(items.get(i)))
                .collect(Collectors.joining(between, "", items.size() > MOST_NAMED ? " …" : ""));
    }

    private static String name(Node item) {
        Node first =
                item instanceof Node.Mapping map && !map.entries().isEmpty()
                        ? map.entries().get(0).value()
                        : item;
        return first instanceof Node.Scalar scalar ? " " + scalar.text() : "";
    }

    private Refusal refusal(Sentence problem, Sentence advice) {
        String path = place.toString();
        return new Refusal(new Fault(NOTHING.at(), path, null, problem.text(), advice.text()));
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
