package org.huiqi.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Siblings;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.FactRead;
import org.jspecify.annotations.Nullable;

/** Which facts a comparison read and which are missing, from the rule's own text. */
final class ComparisonReading {
    private final Probe probe;
    private final Telling telling;
    private final FactSet facts;
    private final Object fact;

    /** The record that paths are relative to: the profile or the candidate. */
    private final Object record;

    /** Path of that record in the profile, with its last dot. */
    private final String prefix;

    private final Map<String, ListReading> lists = new LinkedHashMap<>();
    private final List<String> plain;

    /** The reading of a comparison on facts of the kind that it asks about. */
    ComparisonReading(Probe probe, FactSet facts) {
        this.probe = probe;
        this.telling = probe.telling(facts.asOf(), facts.list());
        this.facts = facts;
        this.fact = Objects.requireNonNull(facts.fact(probe.factType())).value();
        boolean applicant = fact instanceof Applicant;
        this.record = applicant ? facts.applicant().profile() : facts.candidate();
        this.prefix = applicant ? "" : facts.list() + "[" + facts.candidate().id() + "].";
        telling.lists()
                .forEach(
                        (list, fields) ->
                                lists.put(
                                        list,
                                        new ListReading(probe, fact, facts.asOf(), list, fields)));
        this.plain =
                telling.bySize()
                        ? telling.plain().stream().filter(this::countsForSize).toList()
                        : telling.plain();
    }

    Comparison comparison() {
        return probe.comparison();
    }

    Telling telling() {
        return telling;
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
        List<FactRead> reads = new ArrayList<>();
        lists.forEach((list, reading) -> reads.add(read(list, reading.value())));
        plain.forEach(path -> reads.add(read(path, Values.at(record, path))));
        if (fact instanceof Siblings siblings && !siblings.matching().isEmpty()) {
            reads.add(matching(siblings));
        }
        return reads;
    }

    /** The other entries that count. */
    private FactRead matching(Siblings siblings) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Candidate entry : siblings.matching()) {
            Map<String, Object> known = new LinkedHashMap<>(Map.of("id", entry.id()));
            plain.forEach(path -> known.put(path, Values.at(entry, path)));
            entries.add(known);
        }
        String list = Objects.requireNonNull(facts.list());
        Bilingual meaning = Fields.of(list).orElseThrow().meaning();
        return new FactRead(list, meaning, entries, null);
    }

    /** Paths of the facts that keep it unknown. */
    List<String> missing() {
        if (fact instanceof Siblings siblings) {
            return siblings.missing();
        }
        Set<String> missing = new LinkedHashSet<>();
        lists.values().forEach(list -> list.missing().forEach(p -> missing.add(prefix + p)));
        for (String path : plain) {
            if (Values.at(record, path) == null) {
                missing.add(prefix + path);
            }
        }
        if (telling.bySize()
                && facts.applicant().size().indicators().isEmpty()
                && missing.isEmpty()) {
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
        if (telling.bySize()) {
            return plain.stream()
                    .filter(p -> facts.applicant().size().onFloor().contains(figure(p)))
                    .toList();
        }
        List<Object> numbers =
                comparison().operand().calls().stream()
                        .flatMap(call -> call.arguments().stream())
                        .map(Literal::value)
                        .filter(BigDecimal.class::isInstance)
                        .toList();
        List<String> paths = new ArrayList<>();
        lists.forEach((list, read) -> read.equal(numbers).forEach(p -> paths.add(prefix + p)));
        return paths;
    }

    private static String figure(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The answer itself; null = unknown. */
    @Nullable Object answer() {
        return probe.answer(fact, facts.asOf());
    }

    /** What the first calls of the chain answer. */
    @Nullable Object answerBefore(int calls) {
        Operand operand = comparison().operand();
        return new Operand(operand.factType(), operand.calls().subList(0, calls))
                .value(fact, facts.asOf());
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
        Fields.Field field = telling.field(path).orElse(null);
        return new FactRead(
                prefix + path,
                field == null ? Bilingual.same(path) : field.meaning(),
                value,
                field == null ? null : field.unit());
    }
}
