package org.huiqi.changes;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.schema.Values;

/**
 * Ids of an edition in the one that it is compared with.
 *
 * @param later the later id by the earlier one, as far as there is one
 * @param edition the earlier edition; tells its ids from later ones that are about something else
 */
public record Renumbering(Map<String, String> later, String edition) {
    /** Where nothing has another number. */
    public static final Renumbering NONE = new Renumbering(Map.of(), "");

    /**
     * {@return what became of the ids of an edition}
     *
     * @param before the edition
     * @param after the later one
     */
    public static Renumbering between(Edition before, Edition after) {
        Map<String, String> later = after.numbersSince(before);
        boolean same = later.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
        return same ? NONE : new Renumbering(later, before.id());
    }

    /**
     * {@return the later id of anything that has one: itself where it is the same}
     *
     * @param id the earlier id
     */
    public String later(String id) {
        String own = later.get(id);
        if (own != null) {
            return own;
        }
        int dash = id.indexOf('-');
        String programme = dash < 0 ? null : later.get(id.substring(0, dash));
        if (programme != null) {
            return programme + id.substring(dash);
        }
        String number = dash < 0 ? id : id.substring(0, dash);
        return later.containsValue(number) ? id + " (" + edition + ")" : id;
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
