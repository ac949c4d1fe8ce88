package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.text.InputText;
import org.jspecify.annotations.Nullable;

/** Makes a profile of a tree, following the components of the records; collects the faults. */
final class Binder {

    /** Texts that every object may have, this map too. */
    private static final Set<String> INFORMATION = Set.of("name", "note");

    private static final Pattern YEAR = Pattern.compile(SchemaForms.YEAR);

    private final Faults faults;
    private final Keys keys;
    private final Scalars scalars;
    private final AttestationReader attestations;
    private final CrossChecks crossChecks;
    private final ReadingLimits limits;

    Binder(Faults faults, Set<String> criterionIds, LocalDate asOf, ReadingLimits limits) {
        this.faults = faults;
        this.limits = limits;
        keys = new Keys(faults);
        scalars = new Scalars(faults);
        attestations = new AttestationReader(faults, keys, scalars, criterionIds);
        crossChecks = new CrossChecks(faults, asOf);
    }

    /** The profile; what has a fault is unknown in it. */
    Profile profile(Node.Mapping root) {
        Profile profile = (Profile) record(RecordShape.of(Profile.class), withoutSchema(root), "");
        Node format = root.get("format");
        if (format == null || format.isNull()) {
            faults.add(
                    root.at(),
                    "format",
                    null,
                    EntryText.NO_FORMAT.text(),
                    EntryText.ADD_FORMAT.text());
        }
        return profile;
    }

    /** What a file tells an editor is read as a text and says nothing of the firm. */
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

    private Object record(RecordShape shape, Node.Mapping node, String path) {
        Node.@Nullable Entry[] entries = keys.known(node, shape, path);
        List<RecordComponent> components = shape.components();
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = components.get(i);
            Node.Entry entry = entries[i];
            if (entry != null && !entry.value().isNull()) {
                values[i] = value(component, entry.value(), Keys.below(path, component));
            }
            if (values[i] == null) {
                values[i] = RecordShape.unknown(component);
            }
        }
        Object bound = shape.make(values);
        crossChecks.check(bound, node, path);
        return bound;
    }

    private @Nullable Object value(RecordComponent component, Node node, String path) {
        if (component.getType().isRecord()) {
            return section(component.getType(), node, path);
        }
        if (component.getType() == List.class) {
            return list(component, node, path);
        }
        if (component.getType() == Map.class) {
            return map(component, node, path);
        }
        return scalars.value(component, node, path);
    }

    private @Nullable Object map(RecordComponent component, Node node, String path) {
        Class<?> type = RecordShape.argument(component, 1);
        if (RecordShape.argument(component, 0) == Integer.class) {
            return years(type, node, path);
        }
        return type.isRecord() ? attestations(node, path) : texts(node, path);
    }

    private @Nullable Object section(Class<?> type, Node node, String path) {
        Node.Mapping map = keys.mapping(node, path);
        return map == null ? null : record(RecordShape.of(type), map, path);
    }

    private @Nullable Object list(RecordComponent component, Node node, String path) {
        if (!(node instanceof Node.Sequence list)) {
            faults.add(node, path, InputText.NOT_A_LIST.text(), EntryText.WRITE_LIST.text());
            return null;
        }
        if (limits.areExceeded(list.items().size(), limits.entries(), list, path, faults)) {
            return null;
        }
        Class<?> type = RecordShape.argument(component, 0);
        List<Object> entries = entries(type, list, path);
        if (Candidate.class.isAssignableFrom(type)) {
            CandidateIds.check(list, path, faults);
        }
        return type.isRecord() ? entries : entries.stream().sorted().distinct().toList();
    }

    private @Nullable Object attestations(Node node, String path) {
        return node instanceof Node.Mapping map
                        && limits.areExceeded(
                                map.entries().size(), limits.attestations(), map, path, faults)
                ? null
                : attestations.read(node, path);
    }

    /** Texts by keys of whatever kind, as many as there may be attestations. */
    private @Nullable Object texts(Node node, String path) {
        Node.Mapping map = keys.mapping(node, path);
        if (map == null
                || limits.areExceeded(
                        map.entries().size(), limits.attestations(), map, path, faults)) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Node.Entry entry : keys.unrepeated(map, path)) {
            String at = Keys.below(path, entry.key());
            Node key = new Node.Scalar(entry.at(), Node.Kind.TEXT, entry.key());
            String text = entry.value().isNull() ? null : scalars.text(entry.value(), at);
            if (scalars.text(key, at) != null && text != null) {
                texts.put(entry.key(), text);
            }
        }
        return texts;
    }

    private List<Object> entries(Class<?> type, Node.Sequence list, String path) {
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            String at = path + "[" + i + "]";
            if (item.isNull()) {
                faults.add(
                        item.at(),
                        at,
                        "null",
                        EntryText.NOT_IN_LIST.text(),
                        EntryText.REMOVE_ENTRY.text());
            }
            Object entry = item.isNull() ? null : entry(type, item, at);
            if (entry != null) {
                entries.add(entry);
            } else if (type.isRecord()) {
                entries.add(RecordShape.of(type).unknown());
            }
        }
        return entries;
    }

    private @Nullable Object entry(Class<?> type, Node item, String path) {
        return type.isRecord() ? section(type, item, path) : scalars.plain(type, item, path);
    }

    private @Nullable Object years(Class<?> type, Node node, String path) {
        Node.Mapping map = keys.mapping(node, path);
        if (map == null
                || limits.areExceeded(map.entries().size(), limits.entries(), map, path, faults)) {
            return null;
        }
        Map<Integer, Object> years = new LinkedHashMap<>();
        for (Node.Entry entry : keys.unrepeated(map, path)) {
            String at = Keys.below(path, entry.key());
            if (INFORMATION.contains(entry.key())) {
                if (!entry.value().isNull()) {
                    scalars.plain(String.class, entry.value(), at);
                }
            } else if (!YEAR.matcher(entry.key()).matches()) {
                faults.add(
                        entry.at(),
                        at,
                        entry.key(),
                        EntryText.NOT_A_YEAR.text(),
                        EntryText.WRITE_YEAR.text());
            } else if (!entry.value().isNull()) {
                Object figures = section(type, entry.value(), at);
                if (figures != null) {
                    years.put(Integer.valueOf(entry.key()), figures);
                }
            }
        }
        return years;
    }
}
