package org.huiqi.lab.diff;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.schema.Values;

/**
 * Which numbers of an edition are others in the one that follows it, as its {@code edition.yaml}
 * says: of a programme with all its conditions, or of one condition.
 *
 * @param later the later id by the earlier one
 */
record Renumbering(Map<String, String> later) {
    /** Where nothing has another number. */
    static final Renumbering NONE = new Renumbering(Map.of());

    /** What an edition says of another; nothing where it speaks of a third. */
    static Renumbering between(Edition before, Edition after) {
        if (!before.id().equals(after.previous())) {
            return NONE;
        }
        Map<String, String> later = new LinkedHashMap<>();
        after.renumbered().forEach((now, was) -> later.put(was, now));
        return new Renumbering(later);
    }

    /** The later id of anything that has one: itself where it is the same. */
    String later(String id) {
        String own = later.get(id);
        if (own != null) {
            return own;
        }
        int dash = id.indexOf('-');
        String programme = dash < 0 ? null : later.get(id.substring(0, dash));
        return programme == null ? id : programme + id.substring(dash);
    }

    /** A record whose ids, and those of the records in it, are the later ones. */
    Object renumbered(Object value) {
        if (later.isEmpty()) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::renumbered).toList();
        }
        if (!(value instanceof Record)) {
            return value;
        }
        RecordComponent[] components = Values.components(value.getClass());
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Object part = Values.get(value, components[i]);
            boolean id = components[i].getName().equals("id") && part instanceof String;
            values[i] = id ? later((String) part) : part == null ? null : renumbered(part);
        }
        return Values.make(value.getClass(), values);
    }
}
