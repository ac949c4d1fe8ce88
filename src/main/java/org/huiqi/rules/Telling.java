package org.huiqi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How a comparison is told on a day, whatever the firm: in which words, and which fields it rests
 * on. Paths are relative to the fact's record. Immutable.
 */
final class Telling {
    private final LocalDate asOf;
    private final @Nullable String list;
    private final String prefix;
    private final List<String> paths;
    private final boolean bySize;
    private final @Nullable Unit unit;
    private final Map<String, Fields.Field> fields = new HashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<String> plain = new ArrayList<>();
    private final Bilingual words;

    /**
     * How a comparison is told.
     *
     * @param list the list whose entries are judged, or null
     */
    Telling(Comparison comparison, LocalDate asOf, @Nullable String list) {
        Operand operand = comparison.operand();
        this.asOf = asOf;
        this.list = list;
        this.prefix = operand.factType() == Applicant.class ? "" : list + "[].";
        this.paths = Reading.paths(operand, asOf);
        this.bySize = Reading.accessor(operand).getName().equals("sme");
        this.unit = Reading.accessor(operand).getAnnotation(Unit.class);
        paths.forEach(this::sort);
        this.words = new Wording(comparison, this, asOf).words();
    }

    private void sort(String path) {
        int at = path.indexOf("[].");
        if (at >= 0) {
            String held = path.substring(0, at);
            look(held);
            lists.computeIfAbsent(held, k -> new ArrayList<>()).add(path.substring(at + 3));
        } else if (look(path).filter(f -> f.isList() && f.type().isRecord()).isPresent()) {
            lists.computeIfAbsent(path, k -> new ArrayList<>());
        } else {
            plain.add(path);
        }
    }

    private Optional<Fields.Field> look(String path) {
        Optional<Fields.Field> field = Fields.of(prefix + path);
        field.ifPresent(found -> fields.put(path, found));
        return field;
    }

    /** Whether it was made for a day and a list. */
    boolean isOf(LocalDate day, @Nullable String entries) {
        return asOf.equals(day) && Objects.equals(list, entries);
    }

    /** For example {@code 销售收入（2023） ≥ 100000 万元}. */
    Bilingual words() {
        return words;
    }

    /** Every field that it rests on, lists with {@code []}. */
    List<String> paths() {
        return paths;
    }

    /** Lists that it rests on, each with the fields of its entries; none = only their number. */
    Map<String, List<String>> lists() {
        return lists;
    }

    /** The other fields that it rests on. */
    List<String> plain() {
        return plain;
    }

    /** The field at a path; nothing where it is none of the profile's. */
    Optional<Fields.Field> field(String path) {
        Fields.Field known = fields.get(path);
        return known != null ? Optional.of(known) : Fields.of(prefix + path);
    }

    /** Whether the size standard answers. */
    boolean bySize() {
        return bySize;
    }

    /** The first field, or the list that it is in. */
    String path() {
        return paths.get(0).split("\\[\\]", 2)[0];
    }

    /** Unit of the answer, or null. */
    @Nullable Bilingual unit() {
        return unit != null
                ? new Bilingual(unit.zh(), unit.en())
                : field(path()).map(Fields.Field::unit).orElse(null);
    }

    /** Whether the answer is one field's share of another. */
    boolean isShare() {
        return unit != null && unit.zh().equals("%") && paths.size() == 2;
    }
}
