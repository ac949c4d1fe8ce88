package org.huiqi.profile.reading;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.huiqi.text.Sentence;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;

/**
 * Makes a profile from a tree. Whatever is missing, null or has a fault is unknown in it, so that a
 * refused file still gives what can be read.
 */
final class ProfileBinder extends RecordBinder {

    /** What may stand beside the years, for people alone. */
    static final List<String> INFORMATION = List.of("name", "note");

    private static final Pattern YEAR = Pattern.compile(SchemaForms.YEAR);
    private static final Pattern REST_OF_AMOUNT = Pattern.compile("[0-9]{3}(?:\\D.*)?");
    private static final int MOST_ELSEWHERE = 3;

    /** An attestation as a file writes it, with what is there for people alone. */
    record AttestationForm(
            @Nullable Boolean value,
            @Nullable String by,
            @Nullable LocalDate on,
            @Nullable String evidence,
            @Nullable String edition,
            @Nullable String digest,
            @Nullable String name,
            @Nullable String note) {

        @Nullable AttestationEntry entry() {
            return value == null
                    ? null
                    : new AttestationEntry(value, by, on, evidence, edition, digest);
        }
    }

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
        // Editors look for the schema at a key of their own, which is no field.
        Node schema = root.get(ProfileSchema.EDITORS_KEY);
        Node.Mapping said =
                schema == null ? root : (Node.Mapping) root.without(ProfileSchema.EDITORS_KEY);
        if (schema != null) {
            note(schema, ProfileSchema.EDITORS_KEY);
        }
        Profile profile = (Profile) record(Profile.class, said, "");
        Node format = root.get("format");
        if (format == null || format.isNull()) {
            add(root.at(), "format", EntryText.NO_FORMAT, EntryText.ADD_FORMAT);
        }
        return profile;
    }

    @Override
    protected @Nullable Object absent(RecordComponent component, Location at, String path) {
        return unknown(component.getType());
    }

    private @Nullable Object unknown(Class<?> type) {
        return type == Map.class ? Map.of() : placeholder(type);
    }

    @Override
    protected Sentence form(Class<?> type) {
        return type == List.class ? EntryText.WRITE_LIST : EntryText.WRITE_OBJECT;
    }

    /** A record of which nothing is known; anything else is left out. */
    @Override
    protected @Nullable Object placeholder(Class<?> type) {
        return type.isRecord() ? Values.make(type, c -> unknown(c.getType())) : null;
    }

    @Override
    protected void complete(Object bound, Node.Mapping map, String path) {
        crossChecks.check(bound, map, path);
    }

    @Override
    protected @Nullable Object list(
            Type type, AnnotatedElement of, Node.Sequence list, String path) {
        if (exceeds(list.items(), limits.entries(), list, path)) {
            return null;
        }
        Class<?> entry = Values.raw(Values.entry(type));
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            // Whether there is another word, and which, would be lost with the entry.
            if (item.isNull() || entry.isEnum() && ScalarReader.saysUnknown(item)) {
                String met = item.isNull() ? "null" : ((Node.Scalar) item).text();
                String place = path + "[" + i + "]";
                faults.add(item.at(), place, met, EntryText.NOT_IN_LIST, EntryText.REMOVE_ENTRY);
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

    private boolean exceeds(Collection<?> met, int most, Node node, String path) {
        if (met.size() > most) {
            Sentence advice = EntryText.GIVE_FEWER_ENTRIES.with(most);
            String size = Integer.toString(met.size());
            faults.add(node.at(), path, size, EntryText.TOO_MANY_ENTRIES, advice);
        }
        return met.size() > most;
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
                add(entry.at(), at, EntryText.NO_ID, EntryText.GIVE_ID.with(i + 1));
            } else if (id instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
                String text = scalar.text().strip();
                Integer earlier = seen.putIfAbsent(text, i);
                if (text.isEmpty()) {
                    add(id, at, EntryText.EMPTY_ID, EntryText.WRITE_ID);
                } else if (text.contains("@")) {
                    add(id, at, EntryText.ID_WITH_AT, EntryText.LEAVE_OUT_AT);
                } else if (earlier != null) {
                    add(id, at, EntryText.REPEATED_ID.with(earlier + 1), EntryText.UNIQUE_ID);
                }
            }
        }
    }

    @Override
    protected @Nullable Object map(Type type, AnnotatedElement of, Node.Mapping map, String path) {
        Class<?> entry = Values.raw(Values.entry(type));
        boolean years = ((ParameterizedType) type).getActualTypeArguments()[0] == Integer.class;
        int most = years ? limits.entries() : limits.attestations();
        if (exceeds(map.entries(), most, map, path)) {
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
            note(entry.value(), path);
            return null;
        }
        if (!YEAR.matcher(entry.key()).matches()) {
            Sentence advice = EntryText.WRITE_YEAR;
            return faults.add(entry.at(), path, entry.key(), EntryText.NOT_A_YEAR, advice);
        }
        if (entry.value() instanceof Node.Mapping map) {
            return record(figures, map, path);
        }
        return entry.value().isNull()
                ? null
                : add(entry.value(), path, InputText.NOT_AN_OBJECT, EntryText.WRITE_OBJECT);
    }

    private @Nullable String note(Node node, String path) {
        return node.isNull() ? null : scalars.text(node, path);
    }

    private @Nullable Object text(Node.Entry entry, String path) {
        String text = note(entry.value(), path);
        return checkKey(entry, path) == null ? null : text;
    }

    private @Nullable String checkKey(Node.Entry entry, String path) {
        return scalars.text(new Node.Scalar(entry.at(), Node.Kind.TEXT, entry.key()), path);
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
                    EntryText.UNKNOWN_CRITERION,
                    nearest == null
                            ? EntryText.WRITE_CRITERION
                            : InputText.DID_YOU_MEAN.with(nearest));
        }
        checkKey(entry, path);
        if (node instanceof Node.Mapping map) {
            if (map.get("value") == null) {
                Sentence advice = EntryText.WRITE_ATTESTED_VALUE;
                add(map.at(), path, EntryText.NO_ATTESTED_VALUE, advice);
            }
            return ((AttestationForm) record(AttestationForm.class, map, path)).entry();
        }
        Boolean said =
                scalars.flag(
                        node,
                        path,
                        EntryText.NOT_AN_ATTESTATION,
                        EntryText.WRITE_ATTESTATION,
                        ScalarText.CHOOSE_FLAG);
        return said == null ? null : AttestationEntry.of(said);
    }

    @Override
    protected @Nullable Sentence advice(String key, String path) {
        if (REST_OF_AMOUNT.matcher(key).matches()) {
            return EntryText.QUOTE_AMOUNT;
        }
        List<String> elsewhere = elsewhere(key, path);
        return elsewhere.isEmpty()
                ? null
                : InputText.DID_YOU_MEAN.with(
                        new Bilingual(
                                elsewhere.stream()
                                        .map(p -> shown(p, path) + "（" + Fields.label(p).zh() + "）")
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
