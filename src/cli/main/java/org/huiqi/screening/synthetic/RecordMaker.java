package org.huiqi.screening.synthetic;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Invents the fields of one kind of record from the shape of the record, so that a new field of the
 * dictionary is filled without a word here. Immutable.
 */
final class RecordMaker {
    /** Written for people, or given by the list. */
    private static final Set<String> LEFT_OUT = Set.of("name", "note", "id");

    private final Class<?> type;
    private final List<Slot> slots = new ArrayList<>();

    private record Slot(String name, Maker maker) {}

    /** Invents a value: text, number, boolean, list or object as JSON has them. */
    interface Maker {
        Object make(Chance chance, Firm firm);
    }

    /**
     * A maker of records.
     *
     * @param type the record
     * @param path its path with a dot behind, empty for the profile itself
     * @param leftOut paths of fields that are not filled, in it or below
     */
    RecordMaker(Class<?> type, String path, Set<String> leftOut) {
        this(type, path, leftOut, field -> !leftOut.contains(field));
    }

    private RecordMaker(
            Class<?> type, String path, Set<String> leftOut, Predicate<String> isFilled) {
        this.type = type;
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (!LEFT_OUT.contains(name) && isFilled.test(path + name)) {
                slots.add(new Slot(name, maker(component, path + name, leftOut)));
            }
        }
    }

    /** A maker of some components of a record, with all that is below them. */
    static RecordMaker only(Class<?> type, String path, Set<String> filled) {
        return new RecordMaker(type, path, Set.of(), filled::contains);
    }

    private static Maker maker(RecordComponent component, String path, Set<String> leftOut) {
        Class<?> type = component.getType();
        if (type.isRecord()) {
            RecordMaker inner = new RecordMaker(type, path + ".", leftOut);
            return inner::make;
        }
        if (type != List.class) {
            return ValueMaker.of(component, type, path);
        }
        Class<?> entry =
                (Class<?>)
                        ((ParameterizedType) component.getGenericType())
                                .getActualTypeArguments()[0];
        if (entry.isRecord()) {
            return new ListMaker(entry, path);
        }
        Maker value = ValueMaker.of(component, entry, path);
        return (chance, firm) -> {
            Set<Object> values = new LinkedHashSet<>();
            for (int i = chance.weighted(1, 6, 3); i > 0; i--) {
                values.add(value.make(chance, firm));
            }
            return List.copyOf(values);
        };
    }

    /** A record; fields are missing as often as the firm's file is incomplete. */
    Map<String, Object> make(Chance chance, Firm firm) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (chance.percent(firm.completeness())) {
                values.put(slot.name(), slot.maker().make(chance, firm));
            }
        }
        Consistency.settle(type, values);
        return values;
    }
}
