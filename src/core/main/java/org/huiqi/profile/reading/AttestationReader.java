package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.text.InputText;
import org.huiqi.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads {@code attestations}: true, false, or an object with a value and who, when, on what. */
final class AttestationReader {

    private static final Map<String, String> KEYS = keysWithMeanings();

    private final Faults faults;
    private final Keys keys;
    private final Scalars scalars;
    private final Set<String> criterionIds;

    AttestationReader(Faults faults, Keys keys, Scalars scalars, Set<String> criterionIds) {
        this.faults = faults;
        this.keys = keys;
        this.scalars = scalars;
        this.criterionIds = criterionIds;
    }

    @Nullable Map<String, AttestationEntry> read(Node node, String path) {
        Node.Mapping map = keys.mapping(node, path);
        if (map == null) {
            return null;
        }
        Map<String, AttestationEntry> read = new LinkedHashMap<>();
        for (Node.Entry entry : keys.unrepeated(map, path)) {
            String at = Keys.below(path, entry.key());
            checkKey(entry, at);
            if (!entry.value().isNull()) {
                AttestationEntry attestation = attestation(entry.value(), at);
                if (attestation != null) {
                    read.put(entry.key(), attestation);
                }
            }
        }
        return read;
    }

    /** Of an edition that it names, an attestation may be about what is not in this one. */
    private static boolean isOfAnEdition(Node node) {
        if (node instanceof Node.Mapping map) {
            for (Node.Entry part : map.entries()) {
                if (part.key().equals("edition")) {
                    return !part.value().isNull();
                }
            }
        }
        return false;
    }

    private void checkKey(Node.Entry entry, String path) {
        String id = AttestationKey.of(entry.key()).criterion();
        if (!criterionIds.contains(id) && !isOfAnEdition(entry.value())) {
            String nearest = Nearest.closest(id, new TreeSet<>(criterionIds));
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
    }

    private @Nullable AttestationEntry attestation(Node node, String path) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.BOOLEAN) {
            return new AttestationEntry(scalar.text().equals("true"), null, null, null);
        }
        if (node instanceof Node.Mapping map) {
            return detailed(map, path);
        }
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
            Boolean said = WrittenValue.flag(scalar.text());
            if (said != null || WrittenValue.isUnknown(scalar.text())) {
                return said == null ? null : new AttestationEntry(said, null, null, null);
            }
        }
        faults.add(
                node,
                path,
                EntryText.NOT_AN_ATTESTATION.text(),
                new Advice(EntryText.WRITE_ATTESTATION.text(), Advice.FLAG.form()));
        return null;
    }

    private @Nullable AttestationEntry detailed(Node.Mapping map, String path) {
        Map<String, Node> parts = parts(map, path);
        Node value = parts.get("value");
        if (value == null) {
            faults.add(
                    map.at(),
                    path,
                    null,
                    EntryText.NO_ATTESTED_VALUE.text(),
                    EntryText.WRITE_ATTESTED_VALUE.text());
        }
        String by = text(parts, "by", path);
        String evidence = text(parts, "evidence", path);
        String edition = text(parts, "edition", path);
        String digest = text(parts, "digest", path);
        text(parts, "name", path);
        text(parts, "note", path);
        LocalDate on = (LocalDate) part(LocalDate.class, parts, "on", path);
        Boolean holds = (Boolean) part(Boolean.class, parts, "value", path);
        return holds == null
                ? null
                : new AttestationEntry(holds, by, on, evidence, edition, digest);
    }

    private Map<String, Node> parts(Node.Mapping map, String path) {
        Map<String, Node> parts = new LinkedHashMap<>();
        for (Node.Entry entry : keys.unrepeated(map, path)) {
            if (KEYS.containsKey(entry.key())) {
                parts.put(entry.key(), entry.value());
            } else {
                keys.unknown(entry, Keys.below(path, entry.key()), KEYS);
            }
        }
        return parts;
    }

    private @Nullable String text(Map<String, Node> parts, String key, String path) {
        return (String) part(String.class, parts, key, path);
    }

    private @Nullable Object part(Class<?> type, Map<String, Node> parts, String key, String path) {
        Node part = parts.get(key);
        return part == null || part.isNull()
                ? null
                : scalars.plain(type, part, Keys.below(path, key));
    }

    private static Map<String, String> keysWithMeanings() {
        Map<String, String> known = new LinkedHashMap<>();
        for (RecordComponent component : AttestationEntry.class.getRecordComponents()) {
            known.put(component.getName(), "");
        }
        known.put("name", "名称");
        known.put("note", "备注");
        return known;
    }
}
