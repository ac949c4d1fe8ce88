package org.huiqi.rules.explain;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How a comparison is told on a day, whatever the firm: in which words, and which fields it rests
 * on. Paths are relative to the fact's record. Immutable.
 */
final class ComparisonDescription {
    final Comparison comparison;

    /** What is compared, as asked of the fact that it reaches. */
    final Operand operand;

    /** Every field that it rests on, lists with {@code []}. */
    final List<String> paths;

    /** The first field, or the list that it is in. */
    final String path;

    /** Lists that it rests on, each with the fields of its entries; none = only their number. */
    final Map<String, List<String>> lists = new LinkedHashMap<>();

    /** The other fields that it rests on. */
    final List<String> plain = new ArrayList<>();

    /** The numbers that the accessor is asked with. */
    final List<BigDecimal> numbers;

    /** Whether the answer is a field's value and nothing else. */
    final boolean isField;

    /** Whether the size standard answers. */
    final boolean bySize;

    /** Meaning of the answer. */
    final Bilingual name;

    /** For example {@code 销售收入（2023） ≥ 100000 万元}. */
    final Bilingual words;

    /** Unit of what the accessor counts or sums, or null. */
    final @Nullable Unit ownUnit;

    private final LocalDate asOf;
    private final String prefix;
    private final Operand lead;
    private final Map<String, Fields.Field> fields = new HashMap<>();

    /**
     * How a comparison is told.
     *
     * @param list the list whose entries are judged, or null
     */
    ComparisonDescription(Comparison comparison, LocalDate asOf, @Nullable String list) {
        Operand whole = comparison.operand();
        this.comparison = comparison;
        this.operand = whole.reached();
        this.lead = new Operand(whole.factType(), whole.lead());
        this.asOf = asOf;
        this.prefix = whole.isOfApplicant() ? "" : list + "[].";
        this.paths = whole.paths(asOf);
        this.path = FieldPath.of(paths.get(0)).list().toString();
        this.numbers =
                operand.calls().stream()
                        .flatMap(call -> Literal.numbers(call.arguments()).stream())
                        .toList();
        Method accessor = whole.accessor();
        this.bySize = accessor.getName().equals("sme");
        In in = accessor.getAnnotation(In.class);
        this.ownUnit = in == null ? null : in.value();
        paths.forEach(this::sort);
        this.isField = plain.size() == 1 && operand.isField();
        this.name = name(accessor);
        this.words = words();
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

    /** The fact that it reaches from a fact; the fact itself where it reaches none. */
    Object reached(Object fact) {
        return lead.value(fact, asOf);
    }

    /** The field at a path; nothing where it is none of the profile's. */
    Optional<Fields.Field> field(String path) {
        Fields.Field known = fields.get(path);
        return known != null ? Optional.of(known) : Fields.of(prefix + path);
    }

    /** Unit of the answer, or null. */
    @Nullable Unit unit(String path) {
        return ownUnit != null ? ownUnit : field(path).map(Fields.Field::unit).orElse(null);
    }

    /** Unit of the answer as it is written, or nothing. */
    Bilingual unitText() {
        Unit known = unit(paths.get(0));
        return known == null ? Bilingual.same("") : known.text();
    }

    /** Whether the answer is one field's share of another. */
    boolean isShare() {
        return ownUnit == Unit.PERCENT && paths.size() == 2;
    }

    /** Whether a count or a sum within bounds is asked, by {@code atLeast( n )} or the like. */
    boolean isBounded() {
        return operand.last().isBound();
    }

    /** Whether such a count or sum is asked for a least number. */
    boolean isFloor() {
        return operand.last().method().getName().equals("atLeast");
    }

    private Bilingual words() {
        List<Literal> arguments =
                comparison.operand().calls().stream()
                        .filter(call -> call.method().isAnnotationPresent(Reads.class))
                        .flatMap(call -> call.arguments().stream())
                        .filter(literal -> literal.value() != null)
                        .toList();
        Bilingual asked = arguments.isEmpty() ? name : Joint.ASIDE.with(name, listed(arguments));
        Literal literal =
                isBounded() ? operand.last().arguments().get(0) : comparison.literals().get(0);
        Object value = literal.on(asOf);
        if (value instanceof Boolean yes) {
            return Joint.PAIR.with(asked, Words.of(yes.booleanValue()));
        }
        boolean hasUnit = value instanceof BigDecimal && (ownUnit != null || !isBounded());
        Bilingual sign =
                isBounded() ? Bilingual.same(isFloor() ? "≥" : "≤") : comparison.operator().sign();
        Bilingual limit =
                isBounded() ? Bilingual.same(literal.text()) : listed(comparison.literals());
        return new Bilingual(
                compared(Language.ZH, asked, sign, limit, hasUnit),
                compared(Language.EN, asked, sign, limit, hasUnit));
    }

    private String compared(
            Language language, Bilingual asked, Bilingual sign, Bilingual limit, boolean hasUnit) {
        String unit = hasUnit ? unitText().in(language) : "";
        return (asked.in(language) + " " + sign.in(language) + " " + limit.in(language))
                + (unit.isEmpty() ? "" : " " + unit);
    }

    /** Meaning of the accessor that answers, else of the field. */
    private Bilingual name(Method accessor) {
        Meaning meaning = Meaning.of(accessor);
        if (accessor.isAnnotationPresent(Reads.class) && meaning != null) {
            String year = String.valueOf(asOf.getYear());
            return new Bilingual(
                    meaning.text().zh().replace("{thisYear}", year),
                    meaning.text().en().replace("{thisYear}", year));
        }
        return field(paths.get(0)).map(Fields.Field::name).orElse(Bilingual.same(paths.get(0)));
    }

    private Bilingual listed(List<Literal> literals) {
        return Sentence.listed(literals.stream().map(literal -> word(literal.on(asOf))).toList());
    }

    private static Object word(Object value) {
        if (value instanceof Enum<?> word) {
            return Words.of(word);
        }
        if (value instanceof Boolean yes) {
            return Words.of(yes.booleanValue());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }
}
