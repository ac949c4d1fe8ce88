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
import java.util.stream.Collectors;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Count;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a comparison is told on a day, whatever the firm: in which words, and which fields it rests
 * on. Paths are relative to the fact's record. Immutable.
 */
final class Told {
    private final LocalDate asOf;
    private final String prefix;
    private final List<String> paths;
    private final String path;
    private final List<BigDecimal> numbers;
    private final boolean field;
    private final boolean bySize;
    private final @Nullable Unit unit;
    private final Map<String, Fields.Field> fields = new HashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<String> plain = new ArrayList<>();
    private final Bilingual words;
    private final Comparison comparison;
    private final Operand operand;
    private final Operand lead;

    /**
     * How a comparison is told.
     *
     * @param list the list whose entries are judged, or null
     */
    Told(Comparison comparison, LocalDate asOf, @Nullable String list) {
        Operand operand = comparison.operand();
        this.comparison = comparison;
        this.operand = operand.reached();
        this.lead = new Operand(operand.factType(), operand.lead());
        this.asOf = asOf;
        this.prefix = operand.isOfApplicant() ? "" : list + "[].";
        this.paths = operand.paths(asOf);
        this.path = FieldPath.of(paths.get(0)).list().toString();
        this.numbers =
                this.operand.calls().stream()
                        .flatMap(call -> call.arguments().stream())
                        .map(Literal::value)
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast)
                        .toList();
        this.bySize = operand.accessor().getName().equals("sme");
        In in = operand.accessor().getAnnotation(In.class);
        this.unit = in == null ? null : in.value();
        paths.forEach(this::sort);
        this.field = plain.size() == 1 && this.operand.isField();
        Bilingual name = name();
        this.words = new Bilingual(in(Language.ZH, name), in(Language.EN, name));
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

    Comparison comparison() {
        return comparison;
    }

    /** What is compared, as asked of the fact that it reaches. */
    Operand operand() {
        return operand;
    }

    /** The fact that it reaches from a fact; the fact itself where it reaches none. */
    Object reached(Object fact) {
        return lead.value(fact, asOf);
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

    /** Whether the answer is a field's value and nothing else. */
    boolean isField() {
        return field;
    }

    /** Whether the size standard answers. */
    boolean bySize() {
        return bySize;
    }

    /** The first field, or the list that it is in. */
    String path() {
        return path;
    }

    /** The numbers that the accessor is asked with. */
    List<BigDecimal> numbers() {
        return numbers;
    }

    /** Unit of the answer, or null. */
    @Nullable Unit unit() {
        return unit(path());
    }

    private @Nullable Unit unit(String path) {
        return unit != null ? unit : field(path).map(Fields.Field::unit).orElse(null);
    }

    /** Whether the answer is one field's share of another. */
    boolean isShare() {
        return unit == Unit.PERCENT && paths.size() == 2;
    }

    /** Whether a count or a sum within bounds is asked, by {@code atLeast( n )} or the like. */
    boolean isBounded() {
        Class<?> asked = operand.last().method().getDeclaringClass();
        return asked == Count.class || asked == Bounds.class;
    }

    /** Unit of what is counted or summed, or null. */
    @Nullable Unit bound() {
        return unit;
    }

    /** Meaning of the answer. */
    Bilingual title() {
        return name();
    }

    /** Unit of the answer as it is written, or nothing. */
    Bilingual unitText() {
        Unit known = unit(paths.get(0));
        return known == null ? Bilingual.same("") : known.text();
    }

    private String in(Language language, Bilingual meaning) {
        String name = meaning.in(language) + arguments(language);
        AccessorCall last = operand.last();
        if (isBounded()) {
            String symbol = last.method().getName().equals("atLeast") ? " ≥ " : " ≤ ";
            Literal limit = last.arguments().get(0);
            return name
                    + symbol
                    + limit.text()
                    + (unit == null ? "" : unit(limit.value(), language));
        }
        Object literal = comparison.literals().get(0).on(asOf);
        if (literal instanceof Boolean yes) {
            return name + (language == Language.ZH ? "：" : ": ") + word(yes, language);
        }
        return name
                + " "
                + comparison.operator().sign().in(language)
                + " "
                + words(comparison.literals(), language)
                + unit(literal, language);
    }

    /** Meaning of the accessor that answers, else of the field. */
    private Bilingual name() {
        Method accessor = comparison.operand().accessor();
        Meaning meaning = Meaning.of(accessor);
        if (accessor.isAnnotationPresent(Reads.class) && meaning != null) {
            return new Bilingual(dated(meaning.text().zh()), dated(meaning.text().en()));
        }
        String path = paths.get(0);
        return field(path).map(Fields.Field::name).orElse(Bilingual.same(path));
    }

    private String dated(String text) {
        return text.replace("{thisYear}", String.valueOf(asOf.getYear()));
    }

    private String arguments(Language language) {
        List<Literal> arguments =
                comparison.operand().calls().stream()
                        .filter(call -> call.method().isAnnotationPresent(Reads.class))
                        .flatMap(call -> call.arguments().stream())
                        .filter(literal -> literal.value() != null)
                        .toList();
        if (arguments.isEmpty()) {
            return "";
        }
        String words = words(arguments, language);
        return language == Language.ZH ? "（" + words + "）" : " (" + words + ")";
    }

    private String words(List<Literal> literals, Language language) {
        return literals.stream()
                .map(literal -> word(literal.on(asOf), language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private String unit(Object literal, Language language) {
        if (!(literal instanceof BigDecimal)) {
            return "";
        }
        Unit known = unit(paths.get(0));
        return known == null ? "" : " " + known.text().in(language);
    }

    private static String word(Object value, Language language) {
        if (value instanceof Enum<?> word) {
            return Words.of(word).in(language);
        }
        if (value instanceof Boolean yes) {
            return language == Language.ZH ? (yes ? "是" : "否") : (yes ? "yes" : "no");
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
