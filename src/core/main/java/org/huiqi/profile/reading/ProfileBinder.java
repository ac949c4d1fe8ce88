package org.huiqi.profile.reading;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;

/**
 * Makes a profile from a tree. Whatever is missing, null or has a fault is unknown in it, so that a
 * refused file still gives what can be read.
 */
final class ProfileBinder extends RecordBinder {
    private static final Set<String> INFORMATION = Set.of("name", "note");
    private static final Pattern YEAR = Pattern.compile(SchemaForms.YEAR);
    private static final Pattern REST_OF_AMOUNT = Pattern.compile("[0-9]{3}(?:\\D.*)?");
    private static final int MOST_ELSEWHERE = 3;

    private final Set<String> criterionIds;
    private final CrossChecks crossChecks;
    private final ReadingLimits limits;

    ProfileBinder(Faults faults, Set<String> criterionIds, LocalDate asOf, ReadingLimits limits) {
        super(faults);
        this.criterionIds = criterionIds;
        this.limits = limits;
        crossChecks = new CrossChecks(faults, asOf);
    }

    Profile profile(Node.Mapping root) {
        Profile profile = (Profile) record(Profile.class, withoutSchema(root), "");
        Node format = root.get("format");
        if (format == null || format.isNull()) {
            add(root.at(), "format", EntryText.NO_FORMAT.text(), EntryText.ADD_FORMAT.text());
        }
        return profile;
    }

    /** Editors look for the schema at a key of their own, which is no field. */
    private Node.Mapping withoutSchema(Node.Mapping root) {
        Node schema = root.get(ProfileSchema.EDITORS_KEY);
        if (schema == null) {
            return root;
        }
        if (!schema.isNull()) {
            scalars.text(schema, ProfileSchema.EDITORS_KEY);
        }
        return new Node.Mapping(
                root.at(),
                root.entries().stream()
                        .filter(entry -> !entry.key().equals(ProfileSchema.EDITORS_KEY))
                        .toList());
    }

    @Override
    protected @Nullable Object absent(
            RecordComponent component, @Nullable Node node, Location at, String path) {
        Class<?> type = component.getType();
        return type == Map.class ? Map.of() : placeholder(type);
    }

    @Override
    protected Bilingual form(Class<?> type) {
        return type == List.class ? EntryText.WRITE_LIST.text() : EntryText.WRITE_OBJECT.text();
    }

    /** A record of which nothing is known; anything else is left out. */
    @Override
    protected @Nullable Object placeholder(Class<?> type) {
        return !type.isRecord()
                ? null
                : Values.make(
                        type,
                        Arrays.stream(Values.components(type))
                                .map(
                                        c ->
                                                c.getType() == Map.class
                                                        ? Map.of()
                                                        : placeholder(c.getType()))
                                .toArray());
    }

    @Override
    protected void complete(Object bound, Node.Mapping map, String path) {
        crossChecks.check(bound, map, path);
    }

    @Override
    protected @Nullable Object list(
            Type type, AnnotatedElement of, Node.Sequence list, String path) {
        if (exceeds(list.items().size(), limits.entries(), list, path)) {
            return null;
        }
        Class<?> entry = Values.raw(Values.entry(type));
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i).isNull()) {
                faults.add(
                        list.items().get(i).at(),
                        path + "[" + i + "]",
                        "null",
                        EntryText.NOT_IN_LIST.text(),
                        EntryText.REMOVE_ENTRY.text());
            }
        }
        List<?> values = (List<?>) super.list(type, entry, list, path);
        if (Candidate.class.isAssignableFrom(entry)) {
            checkIds(list, path);
        }
        return entry.isRecord() ? values : values.stream().sorted().distinct().toList();
    }

    @Override
    protected @Nullable Object value(Type type, AnnotatedElement of, Node node, String path) {
        // Only an entry of a list is met as a null: its fault was told with the list.
        return node.isNull() ? null : super.value(type, of, node, path);
    }

    private boolean exceeds(int met, int most, Node node, String path) {
        if (met > most) {
            faults.add(
                    node.at(),
                    path,
                    Integer.toString(met),
                    EntryText.TOO_MANY_ENTRIES.text(),
                    EntryText.GIVE_FEWER_ENTRIES.with(most));
        }
        return met > most;
    }

    private void checkIds(Node.Sequence list, String path) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < list.items().size(); i++) {
            if (!(list.items().get(i) instanceof Node.Mapping entry)) {
                continue;
            }
            String at = path + "[" + i + "].id";
            Node id = entry.get("id");
            if (id == null || id.isNull()) {
                add(entry.at(), at, EntryText.NO_ID.text(), EntryText.GIVE_ID.with(i + 1));
            } else if (id instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
                String text = scalar.text().strip();
                Integer earlier = seen.putIfAbsent(text, i);
                if (text.isEmpty()) {
                    add(id, at, EntryText.EMPTY_ID.text(), EntryText.WRITE_ID.text());
                } else if (text.contains("@")) {
                    add(id, at, EntryText.ID_WITH_AT.text(), EntryText.LEAVE_OUT_AT.text());
                } else if (earlier != null) {
                    add(
                            id,
                            at,
                            EntryText.REPEATED_ID.with(earlier + 1),
                            EntryText.UNIQUE_ID.text());
                }
            }
        }
    }

    @Override
    protected @Nullable Object map(Type type, AnnotatedElement of, Node.Mapping map, String path) {
        Class<?> entry = Values.raw(Values.entry(type));
        boolean years = ((ParameterizedType) type).getActualTypeArguments()[0] == Integer.class;
        int most = years ? limits.entries() : limits.attestations();
        if (exceeds(map.entries().size(), most, map, path)) {
            return null;
        }
        BiFunction<Node.Entry, String, @Nullable Object> read =
                years
                        ? (e, at) -> year(entry, e, at)
                        : entry.isRecord() ? this::attestation : this::text;
        Map<Object, Object> values = new LinkedHashMap<>();
        for (Node.Entry one : unrepeated(map, path)) {
            Object value = read.apply(one, below(path, one.key()));
            if (value != null) {
                values.put(years ? (Object) Integer.valueOf(one.key()) : one.key(), value);
            }
        }
        return values;
    }

    private @Nullable Object year(Class<?> figures, Node.Entry entry, String path) {
        if (INFORMATION.contains(entry.key())) {
            if (!entry.value().isNull()) {
                scalars.text(entry.value(), path);
            }
            return null;
        }
        if (!YEAR.matcher(entry.key()).matches()) {
            faults.add(
                    entry.at(),
                    path,
                    entry.key(),
                    EntryText.NOT_A_YEAR.text(),
                    EntryText.WRITE_YEAR.text());
            return null;
        }
        return entry.value() instanceof Node.Mapping map
                ? record(figures, map, path)
                : notAnObject(entry.value(), path);
    }

    private @Nullable Object notAnObject(Node node, String path) {
        if (!node.isNull()) {
            add(node, path, InputText.NOT_AN_OBJECT.text(), EntryText.WRITE_OBJECT.text());
        }
        return null;
    }

    private @Nullable Object text(Node.Entry entry, String path) {
        String text = entry.value().isNull() ? null : scalars.text(entry.value(), path);
        Node key = new Node.Scalar(entry.at(), Node.Kind.TEXT, entry.key());
        return scalars.text(key, path) == null ? null : text;
    }

    private @Nullable AttestationEntry attestation(Node.Entry entry, String path) {
        Node node = entry.value();
        String id = AttestationKey.of(entry.key()).criterion();
        Node edition = node instanceof Node.Mapping map ? map.get("edition") : null;
        if (!criterionIds.contains(id) && (edition == null || edition.isNull())) {
            String nearest = WordSuggester.closest(id, new TreeSet<>(criterionIds));
            faults.add(
                    entry.at(),
                    path,
                    entry.key(),
                    EntryText.UNKNOWN_CRITERION.text(),
                    nearest == null
                            ? EntryText.WRITE_CRITERION.text()
                            : InputText.DID_YOU_MEAN.with(nearest));
        }
        scalars.text(new Node.Scalar(entry.at(), Node.Kind.TEXT, entry.key()), path);
        if (node instanceof Node.Mapping map) {
            if (map.get("value") == null) {
                add(
                        map.at(),
                        path,
                        EntryText.NO_ATTESTED_VALUE.text(),
                        EntryText.WRITE_ATTESTED_VALUE.text());
            }
            return ((AttestationForm) record(AttestationForm.class, map, path)).entry();
        }
        Boolean said = ScalarReader.saidFlag(node);
        if (said == null && !node.isNull() && !ScalarReader.saysUnknown(node)) {
            faults.add(
                    node,
                    path,
                    EntryText.NOT_AN_ATTESTATION.text(),
                    EntryText.WRITE_ATTESTATION.text(),
                    ScalarText.CHOOSE_FLAG.text());
        }
        return said == null ? null : AttestationEntry.of(said);
    }

    @Override
    protected @Nullable Bilingual advice(String key, String path) {
        if (REST_OF_AMOUNT.matcher(key).matches()) {
            return EntryText.QUOTE_AMOUNT.text();
        }
        List<String> elsewhere = elsewhere(key, path);
        return elsewhere.isEmpty()
                ? null
                : InputText.DID_YOU_MEAN.with(
                        new Bilingual(
                                elsewhere.stream()
                                        .map(p -> shown(p, path) + "（" + named(p) + "）")
                                        .collect(Collectors.joining("、")),
                                elsewhere.stream()
                                        .map(p -> shown(p, path))
                                        .collect(Collectors.joining(" or "))));
    }

    /** The key alone where the field belongs beside the unknown key, otherwise the whole path. */
    private static String shown(String field, String path) {
        String key = field.substring(field.lastIndexOf('.') + 1);
        String beside = path.substring(0, path.lastIndexOf('.') + 1) + key;
        return Fields.template(beside).equals(field) ? key : field;
    }

    private static String named(String field) {
        return Objects.requireNonNull(Fields.map().get(field)).name().zh();
    }

    /** Fields that people call by that key, else those of the same key at other places. */
    private static List<String> elsewhere(String key, String path) {
        List<String> named =
                Fields.map().values().stream()
                        .filter(field -> field.also().contains(key))
                        .map(Fields.Field::path)
                        .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> same =
                Fields.map().keySet().stream()
                        .filter(field -> field.endsWith("." + key))
                        .filter(field -> !INFORMATION.contains(key) && !field.contains("[]"))
                        .filter(field -> !field.equals(path))
                        .toList();
        return same.size() > MOST_ELSEWHERE ? List.of() : same;
    }
}
