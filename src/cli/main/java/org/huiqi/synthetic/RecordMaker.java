package org.huiqi.synthetic;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.lab.boundary.RuleLines;
import org.huiqi.lab.boundary.RuleLines.Share;

/**
 * Invents the fields of one kind of record from the shape of the record, so that a new field of the
 * dictionary is filled without a word here. Immutable.
 */
final class RecordMaker {
    /** Written for people, or given by the list. */
    private static final Set<String> LEFT_OUT = Set.of("name", "note", "id");

    private final Class<?> type;
    private final List<Slot> slots = new ArrayList<>();

    private record Slot(String name, Maker maker, List<Share> shares) {}

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
     * @param lines what values fall on and beside
     */
    RecordMaker(Class<?> type, String path, Set<String> leftOut, RuleLines lines) {
        this.type = type;
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            String field = path + name;
            if (!LEFT_OUT.contains(name) && !leftOut.contains(field)) {
                Maker maker = maker(component, field, leftOut, lines);
                slots.add(new Slot(name, maker, siblings(path, lines.shares(field))));
            }
        }
    }

    /** Shares of fields of the same record, by the fields' names. */
    private static List<Share> siblings(String path, List<Share> shares) {
        return shares.stream()
                .filter(share -> share.whole().startsWith(path))
                .map(share -> new Share(share.whole().substring(path.length()), share.percent()))
                .toList();
    }

    private static Maker maker(
            RecordComponent component, String path, Set<String> leftOut, RuleLines lines) {
        Class<?> type = component.getType();
        if (type.isRecord()) {
            RecordMaker inner = new RecordMaker(type, path + ".", leftOut, lines);
            return inner::make;
        }
        if (type != List.class) {
            return ValueMaker.of(component, type, path, lines);
        }
        Class<?> entry =
                (Class<?>)
                        ((ParameterizedType) component.getGenericType())
                                .getActualTypeArguments()[0];
        if (entry.isRecord()) {
            return new ListMaker(entry, path, lines);
        }
        Maker value = ValueMaker.of(component, entry, path, lines);
        // The numbers of a list of words say how many; those of a list of numbers are its entries.
        List<BigDecimal> counts = entry == Integer.class ? List.of() : lines.numbers(path);
        return (chance, firm) -> {
            Set<Object> values = new LinkedHashSet<>();
            int size =
                    counts.isEmpty() || chance.percent(50)
                            ? chance.weighted(1, 6, 3)
                            : chance.of(counts).intValue() + chance.of(-1, 0, 1);
            for (int i = size; i > 0; i--) {
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
        slots.forEach(slot -> share(slot, values, chance));
        Consistency.settle(type, values);
        return values;
    }

    /** Puts a part often on the share of its whole that is asked for, or a step beside. */
    private static void share(Slot slot, Map<String, Object> values, Chance chance) {
        if (slot.shares().isEmpty() || !chance.percent(60)) {
            return;
        }
        Share share = chance.of(slot.shares());
        if (values.get(slot.name()) instanceof Integer
                && values.get(share.whole()) instanceof Integer whole) {
            BigDecimal part =
                    WrittenAmount.share(BigDecimal.valueOf(whole), share.percent(), 0)
                            .add(BigDecimal.valueOf(chance.of(-1, 0, 0, 1)));
            values.put(slot.name(), Math.max(0, part.intValue()));
        }
    }
}
