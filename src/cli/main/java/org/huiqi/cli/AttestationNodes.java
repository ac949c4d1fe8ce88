package org.huiqi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.jspecify.annotations.Nullable;

/** Attestations as a part of a document. */
final class AttestationNodes {
    private static final Location NOWHERE = Location.somewhere("");

    private AttestationNodes() {}

    /** The section of a profile. */
    static Node of(Map<String, AttestationEntry> attestations) {
        List<Node.Entry> entries = new ArrayList<>();
        attestations.forEach((key, entry) -> entries.add(new Node.Entry(NOWHERE, key, of(entry))));
        return new Node.Mapping(NOWHERE, entries);
    }

    /** A document of its own. */
    static String yaml(Map<String, AttestationEntry> attestations) {
        return ProfileDocument.blank(Format.YAML)
                .with(AttestationKey.SECTION, of(attestations))
                .text();
    }

    private static Node of(AttestationEntry entry) {
        Node value = new Node.Scalar(NOWHERE, Node.Kind.BOOLEAN, String.valueOf(entry.value()));
        if (entry.isPlain()) {
            return value;
        }
        List<Node.Entry> parts = new ArrayList<>();
        parts.add(new Node.Entry(NOWHERE, "value", value));
        add(parts, "by", entry.by());
        add(parts, "on", entry.on());
        add(parts, "evidence", entry.evidence());
        add(parts, "edition", entry.edition());
        add(parts, "digest", entry.digest());
        return new Node.Mapping(NOWHERE, parts);
    }

    private static void add(List<Node.Entry> parts, String name, @Nullable Object value) {
        if (value != null) {
            Node text = new Node.Scalar(NOWHERE, Node.Kind.TEXT, value.toString());
            parts.add(new Node.Entry(NOWHERE, name, text));
        }
    }
}
