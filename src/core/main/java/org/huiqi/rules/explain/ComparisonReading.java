package org.huiqi.rules.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Siblings;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.ScoreFinding.Value;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/** Which facts a comparison read and which are missing, from the rule's own text. */
final class ComparisonReading {
    private final Told told;
    private final FactSet facts;

    /** What is compared, as asked of the fact that it reaches. */
    private final Operand operand;

    private final Object fact;
    private final @Nullable Object answer;

    /** The record that paths are relative to: the profile or the candidate. */
    private final Object record;

    /** Path of that record in the profile, with its last dot. */
    private final String prefix;

    private final @Nullable Boolean holds;
    private final List<ListReading> lists;
    private final List<String> plain;

    /**
     * The reading of a comparison.
     *
     * @param fact the fact that its rule is about
     */
    ComparisonReading(Told told, Object fact, FactSet facts) {
        this.told = told;
        this.facts = facts;
        this.operand = told.operand();
        this.fact = told.reached(fact);
        this.answer = operand.value(this.fact, facts.asOf());
        boolean applicant = this.fact instanceof Applicant;
        Candidate candidate = facts.candidate();
        this.record = applicant ? facts.applicant().profile() : Objects.requireNonNull(candidate);
        this.prefix = applicant ? "" : facts.list() + FieldPath.entry(candidate.id()) + ".";
        this.holds = told.comparison().holdsFor(answer, facts.asOf());
        this.lists = lists(told);
        this.plain =
                told.bySize()
                        ? told.plain().stream().filter(this::countsForSize).toList()
                        : told.plain();
    }

    private List<ListReading> lists(Told told) {
        if (told.lists().isEmpty()) {
            return List.of();
        }
        List<ListReading> readings = new ArrayList<>(told.lists().size());
        told.lists().forEach((list, fields) -> readings.add(new ListReading(this, list, fields)));
        return readings;
    }

    Comparison comparison() {
        return told.comparison();
    }

    Told told() {
        return told;
    }

    /** Whether the comparison holds; null = unknown. */
    @Nullable Boolean holds() {
        return holds;
    }

    /** Of the size standard's figures, only those that the industry is measured by. */
    private boolean countsForSize(String path) {
        boolean given = facts.applicant().profile().industry().sizeIndustry() != null;
        return switch (path) {
            case "industry.sizeIndustry" -> given;
            case "industry.code" -> !given;
            default -> !path.startsWith("years.") || isIndicator(path);
        };
    }

    private boolean isIndicator(String path) {
        return facts.applicant().size().indicators().contains(figure(path));
    }

    /** Facts read, with the values met. */
    List<FactRead> facts() {
        if (told.isField()) {
            return List.of(read(plain.get(0), answer));
        }
        List<FactRead> reads = new ArrayList<>(lists.size() + plain.size());
        for (ListReading reading : lists) {
            reads.add(read(reading.list(), reading.value(), reading.more()));
        }
        plain.forEach(path -> reads.add(read(path, Values.at(record, path))));
        if (fact instanceof Siblings siblings && siblings.matches() > 0) {
            reads.add(matching(siblings));
        }
        return reads;
    }

    /** The first of the other entries that count. */
    private FactRead matching(Siblings siblings) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Candidate entry : siblings.matching()) {
            Map<String, Object> known = new LinkedHashMap<>(Map.of("id", entry.id()));
            plain.forEach(path -> known.put(path, Values.at(entry, path)));
            entries.add(known);
        }
        String list = Objects.requireNonNull(facts.list());
        Bilingual meaning = Fields.of(list).orElseThrow().meaning();
        return new FactRead(list, meaning, entries, null, siblings.matches() - entries.size());
    }

    /** Paths of the facts that keep it unknown. */
    List<String> missing() {
        if (fact instanceof Siblings siblings) {
            return siblings.missing();
        }
        Set<String> missing = new LinkedHashSet<>();
        lists.forEach(list -> list.missing().forEach(p -> missing.add(prefix + p)));
        for (String path : plain) {
            if (Values.at(record, path) == null) {
                missing.add(prefix + path);
            }
        }
        if (told.bySize() && facts.applicant().size().indicators().isEmpty() && missing.isEmpty()) {
            return List.of("industry.sizeIndustry");
        }
        return missing.isEmpty() ? unusable() : List.copyOf(missing);
    }

    /** Where every fact is there and the answer is still open, zeros are to blame, else any. */
    private List<String> unusable() {
        List<String> zeros =
                plain.stream()
                        .filter(
                                path ->
                                        Values.at(record, path) instanceof BigDecimal number
                                                && number.signum() == 0)
                        .toList();
        return (zeros.isEmpty() ? plain : zeros).stream().map(path -> prefix + path).toList();
    }

    /** Paths of figures that equal a number that the accessor is asked with, or a size floor. */
    List<String> onArguments() {
        if (told.bySize()) {
            return plain.stream()
                    .filter(p -> facts.applicant().size().onFloor().contains(figure(p)))
                    .toList();
        }
        List<BigDecimal> numbers = told.numbers();
        if (lists.isEmpty() || numbers.isEmpty()) {
            return List.of();
        }
        List<String> paths = new ArrayList<>();
        lists.forEach(read -> read.equal(numbers).forEach(p -> paths.add(prefix + p)));
        return paths;
    }

    private static String figure(String path) {
        return FieldPath.of(path).last();
    }

    /** The answer itself; null = unknown. */
    @Nullable Object answer() {
        return answer;
    }

    /** What the first calls of the chain answer. */
    @Nullable Object answerBefore(int calls) {
        return new Operand(operand.factType(), operand.calls().subList(0, calls))
                .value(fact, facts.asOf());
    }

    /** How far the answer is from what is asked for; null where nothing can be measured. */
    @Nullable Shortfall distance() {
        return new Distance(this, facts.asOf()).measure();
    }

    /** Whether a date or a figure with a unit lies exactly on the one that is asked for. */
    boolean isOnLiteral() {
        if (!comparison().operator().isOrder() || answer == null || isOff()) {
            return false;
        }
        Shortfall distance = distance();
        return distance != null && distance.by().signum() == 0 && distance.unit() != null;
    }

    /** Whether the answer is another than the literal; a share may be as near as people go. */
    private boolean isOff() {
        Object literal = comparison().literals().get(0).on(facts.asOf());
        BigDecimal by = comparison().operator().distance(answer, literal);
        return !told.isShare() && by != null && by.signum() != 0;
    }

    /** The answer as a figure with its name and unit; null where it is none. */
    @Nullable Value value() {
        return answer instanceof Number number
                ? new Value(told.title(), Literal.decimal(number), told.unitText())
                : null;
    }

    /** Whether the answer is yes or no. */
    boolean isYesOrNo() {
        return operand.type() == Boolean.class;
    }

    /** The answer if a list held these entries. */
    @Nullable Object answerWith(String list, List<?> entries) {
        return operand.value(with(list, entries), facts.asOf());
    }

    private Object with(String list, List<?> entries) {
        if (fact instanceof Applicant applicant) {
            Object profile = Values.with(applicant.profile(), list, entries);
            return Values.with(applicant, "profile", profile);
        }
        return Values.with((Record) fact, list, entries);
    }

    /** The entries of a list below the same record; null where it is missing. */
    @Nullable List<?> entries(String list) {
        return (List<?>) Values.at(fact instanceof Applicant ? record : fact, list);
    }

    /** A value below the same record. */
    @Nullable Object at(String path) {
        return Values.at(record, path);
    }

    /** Full path of a path below the record. */
    String full(String path) {
        return prefix + path;
    }

    private FactRead read(String path, @Nullable Object value) {
        return read(path, value, 0);
    }

    private FactRead read(String path, @Nullable Object value, int more) {
        Fields.Field field = told.field(path).orElse(null);
        return new FactRead(
                prefix + path,
                field == null ? Bilingual.same(path) : field.meaning(),
                value,
                field == null ? null : field.unit(),
                more);
    }
}
