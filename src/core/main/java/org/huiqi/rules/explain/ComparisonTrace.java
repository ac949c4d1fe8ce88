package org.huiqi.rules.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Count;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.IpRight;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Ratio;
import org.huiqi.profile.Title;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Siblings;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Leaves;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.ScoreFinding.Value;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/** Which facts a comparison read, which are missing, and how far off its answer is. */
final class ComparisonTrace {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String TITLES = "titles";

    final ComparisonDescription description;

    /** Whether the comparison holds; null = unknown. */
    final @Nullable Boolean holds;

    private final FactSet facts;
    private final Comparison comparison;

    /** What is compared, as asked of the fact that it reaches. */
    private final Operand operand;

    private final Object fact;
    private final @Nullable Object answer;

    /** The record that paths are relative to: the profile or the candidate. */
    private final Object record;

    /** Path of that record in the profile, with its last dot. */
    private final String prefix;

    private final List<ListTrace> lists;
    private final List<String> plain;

    /**
     * Evaluates a comparison.
     *
     * @param fact the fact that its rule is about
     */
    ComparisonTrace(ComparisonDescription description, Object fact, FactSet facts) {
        this.description = description;
        this.comparison = description.comparison;
        this.facts = facts;
        this.operand = description.operand;
        this.fact = description.reached(fact);
        this.answer = operand.value(this.fact, facts.asOf());
        boolean applicant = this.fact instanceof Applicant;
        Candidate candidate = facts.candidate();
        this.record = applicant ? facts.applicant().profile() : Objects.requireNonNull(candidate);
        this.prefix = applicant ? "" : facts.list() + FieldPath.entry(candidate.id()) + ".";
        this.holds = comparison.holdsFor(answer, facts.asOf());
        this.lists =
                description.lists.isEmpty()
                        ? List.of()
                        : description.lists.entrySet().stream()
                                .map(list -> new ListTrace(list.getKey(), list.getValue()))
                                .toList();
        this.plain =
                description.bySize || !lists.isEmpty()
                        ? description.plain.stream().filter(this::counts).toList()
                        : description.plain;
    }

    /** Of what is left out for a usual answer, only what is given. */
    private boolean counts(String path) {
        if (path.equals(TITLES + Profile.COMPLETE)) {
            return facts.applicant().profile().titlesComplete() != null;
        }
        if (!description.bySize) {
            return true;
        }
        // Of the size standard's figures, only those that the industry is measured by.
        boolean given = facts.applicant().profile().industry().sizeIndustry() != null;
        return switch (path) {
            case "industry.sizeIndustry" -> given;
            case "industry.code" -> !given;
            default ->
                    !path.startsWith("years.")
                            || facts.applicant().size().indicators().contains(figure(path));
        };
    }

    /** Facts read, with the values met. */
    List<FactRead> facts() {
        if (description.isField) {
            return List.of(read(plain.get(0), answer, 0));
        }
        List<FactRead> reads = new ArrayList<>(lists.size() + plain.size());
        lists.forEach(list -> reads.add(read(list.list, list.value(), list.more())));
        plain.forEach(path -> reads.add(read(path, at(path), 0)));
        if (fact instanceof Siblings siblings && siblings.matches() > 0) {
            reads.add(matching(siblings));
        }
        return reads;
    }

    private FactRead read(String path, @Nullable Object value, int more) {
        Fields.Field field = description.field(path).orElse(null);
        return new FactRead(
                prefix + path,
                field == null ? Bilingual.same(path) : field.meaning(),
                value,
                field == null ? null : field.unit(),
                more);
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
        plain.stream().filter(p -> at(p) == null).forEach(p -> missing.add(prefix + p));
        if (!missing.isEmpty()) {
            return List.copyOf(missing);
        }
        if (description.bySize && facts.applicant().size().indicators().isEmpty()) {
            return List.of("industry.sizeIndustry");
        }
        // Every fact is there and the answer is still open: zeros are to blame, else any.
        List<String> zeros =
                plain.stream()
                        .filter(p -> at(p) instanceof BigDecimal n && n.signum() == 0)
                        .toList();
        return (zeros.isEmpty() ? plain : zeros).stream().map(path -> prefix + path).toList();
    }

    /** Paths of figures that equal a number that the accessor is asked with, or a size floor. */
    List<String> onArguments() {
        if (description.bySize) {
            return plain.stream()
                    .filter(p -> facts.applicant().size().onFloor().contains(figure(p)))
                    .toList();
        }
        if (lists.isEmpty() || description.numbers.isEmpty()) {
            return List.of();
        }
        return lists.stream()
                .flatMap(list -> list.equal(description.numbers).stream())
                .map(path -> prefix + path)
                .toList();
    }

    private static String figure(String path) {
        return FieldPath.of(path).last();
    }

    /** Whether a date or a figure with a unit lies exactly on the one that is asked for. */
    boolean isOnLiteral() {
        if (!comparison.operator().isOrder() || answer == null) {
            return false;
        }
        Object literal = comparison.literals().get(0).on(facts.asOf());
        BigDecimal by = comparison.operator().distance(answer, literal);
        // A share that is off may be as near as people go.
        if (!description.isShare() && by != null && by.signum() != 0) {
            return false;
        }
        Shortfall distance = distance();
        return distance != null && distance.by().signum() == 0 && distance.unit() != null;
    }

    /** The answer as a figure with its name and unit; null where it is none. */
    @Nullable Value value() {
        return answer instanceof Number number
                ? new Value(description.name, Literal.decimal(number), description.unitText())
                : null;
    }

    /** How far the answer is from what is asked for; null where nothing can be measured. */
    @Nullable Shortfall distance() {
        Object required = comparison.literals().get(0).on(facts.asOf());
        if (answer instanceof Boolean) {
            return description.isBounded() ? countDistance() : null;
        }
        BigDecimal by = answer == null ? null : comparison.operator().distance(answer, required);
        if (by == null) {
            return null;
        }
        String path = description.path;
        if (answer instanceof LocalDate) {
            return shortfall(path, answer, required, by, Unit.DAYS);
        }
        BigDecimal actual = Literal.decimal((Number) answer);
        return description.isShare() && isShareOfFields(actual)
                ? shareDistance(actual, (BigDecimal) required)
                : shortfall(path, actual, required, by, description.unit(path));
    }

    private Shortfall shortfall(
            String path, Object actual, Object required, BigDecimal by, @Nullable Unit unit) {
        String operator = comparison.operator().symbol();
        return new Shortfall(prefix + path, actual, required, operator, by, unit, null);
    }

    private BigDecimal number(int path) {
        return Literal.decimal((Number) at(description.paths.get(path)));
    }

    /** Growth is told in per cent too, and is no share of one figure in the other. */
    private boolean isShareOfFields(BigDecimal actual) {
        BigDecimal share = Ratio.percent(number(0), number(1));
        return share != null && share.compareTo(actual) == 0;
    }

    /** A share is also told as the amount that would close it. */
    private Shortfall shareDistance(BigDecimal actual, BigDecimal limit) {
        String path = description.paths.get(0);
        BigDecimal part = number(0);
        Fields.Field field = description.field(path).orElseThrow();
        BigDecimal required = limit.multiply(number(1)).divide(HUNDRED);
        if (field.type() == Integer.class) {
            required = required.setScale(0, RoundingMode.CEILING);
        }
        return new Shortfall(
                prefix + path,
                part,
                required,
                comparison.operator().symbol(),
                required.subtract(part).abs(),
                field.unit(),
                new Shortfall.Ratio(actual, limit));
    }

    /** A count within bounds, asked by {@code atLeast( n )} or {@code atMost( n )}. */
    private Shortfall countDistance() {
        AccessorCall last = operand.last();
        boolean floor = description.isFloor();
        BigDecimal limit = (BigDecimal) last.arguments().get(0).on(facts.asOf());
        List<AccessorCall> before = operand.calls().subList(0, operand.calls().size() - 1);
        Object bounds = new Operand(operand.factType(), before).value(fact, facts.asOf());
        BigDecimal actual =
                bounds instanceof Count count
                        ? BigDecimal.valueOf(floor ? count.most() : count.least())
                        : ((Bounds) bounds).most();
        return new Shortfall(
                prefix + description.path,
                actual,
                limit,
                floor ? ">=" : "<=",
                limit.subtract(actual).abs(),
                description.ownUnit,
                null);
    }

    /** A value below the same record. */
    private @Nullable Object at(String path) {
        return Values.at(record, path);
    }

    /**
     * What the answer rests on in a list: the entries that matter, found by asking about each entry
     * alone.
     */
    private final class ListTrace {
        private final String list;

        /** Fields of its entries that the answer rests on; empty = only their number. */
        private final List<String> fields;

        private final @Nullable List<?> entries;
        private @Nullable List<?> relevant;

        ListTrace(String list, List<String> fields) {
            this.list = list;
            this.fields = fields;
            this.entries = (List<?>) Values.at(fact instanceof Applicant ? record : fact, list);
        }

        /**
         * The first entries that matter, each as its fields that are known, in an order of their
         * own.
         */
        @Nullable Object value() {
            if (entries == null || fields.isEmpty()) {
                return entries == null ? null : (Object) entries.size();
            }
            return ordered(relevant().stream().map(this::known).toList()).stream()
                    .limit(Siblings.MOST)
                    .toList();
        }

        private static List<?> ordered(List<?> values) {
            return values.size() < 2
                    ? values
                    : values.stream().sorted(Comparator.comparing(Object::toString)).toList();
        }

        /** How many more matter. */
        int more() {
            return entries == null || fields.isEmpty()
                    ? 0
                    : Math.max(0, relevant().size() - Siblings.MOST);
        }

        private Map<String, Object> known(Object entry) {
            Map<String, Object> known = new LinkedHashMap<>();
            if (entry instanceof Candidate candidate) {
                known.put("id", candidate.id());
            }
            for (String field : fields) {
                Object value = Values.at(entry, field);
                if (value != null) {
                    known.put(field, value instanceof List<?> held ? ordered(held) : value);
                }
            }
            return known;
        }

        /** Paths of figures in the list that equal one of the numbers. */
        List<String> equal(List<BigDecimal> numbers) {
            List<String> paths = new ArrayList<>();
            for (Object entry : entries == null ? List.of() : entries) {
                for (String field : fields) {
                    if (Values.at(entry, field) instanceof BigDecimal figure
                            && numbers.stream().anyMatch(n -> figure.compareTo(n) == 0)) {
                        paths.add(within(list, entry, field));
                    }
                }
            }
            return paths;
        }

        /** Entries that change the answer; all of them where none stands out. */
        private List<?> relevant() {
            if (relevant == null) {
                List<?> outstanding = entries.size() < 2 ? entries : outstanding();
                relevant = outstanding.isEmpty() ? entries : outstanding;
            }
            return relevant;
        }

        private List<?> outstanding() {
            if (operand.type() != Boolean.class) {
                return entries;
            }
            Object none = answerWith(List.of());
            return entries.stream()
                    .filter(e -> !Objects.equals(answerWith(List.of(e)), none))
                    .toList();
        }

        /** The answer if the list held these entries and no others. */
        private @Nullable Object answerWith(List<?> held) {
            Object with;
            if (fact instanceof Applicant applicant) {
                Profile profile = Values.with(applicant.profile(), list, held);
                if (isOpen()) {
                    profile = Values.with(profile, TITLES + Profile.COMPLETE, null);
                }
                with = Values.with(applicant, "profile", profile);
            } else {
                with = Values.with(fact, list, held);
            }
            return operand.value(with, facts.asOf());
        }

        /** Whether the list may have entries that it does not name. */
        private boolean isOpen() {
            return list.equals(TITLES) && facts.applicant().profile().mayHoldOtherTitles();
        }

        /** The first paths below the fact's record that keep the answer unknown. */
        List<String> missing() {
            if (entries == null) {
                return List.of(list);
            }
            if (isOpen()) {
                return Stream.concat(Stream.of(list), missing(outstanding()).stream()).toList();
            }
            List<String> paths = missing(relevant());
            return paths.isEmpty() ? List.of(list) : paths;
        }

        private List<String> missing(List<?> relevant) {
            Set<String> paths = new LinkedHashSet<>();
            for (Object entry : relevant) {
                for (String field : fields) {
                    if (isMissing(entry, field)) {
                        paths.add(within(list, entry, field));
                    }
                }
            }
            if (paths.isEmpty()) {
                relevant.forEach(entry -> inner(entry, paths));
            }
            return paths.stream().sorted().limit(Siblings.MOST).toList();
        }

        /** Nothing is missing in the entry itself: look into the lists that it holds. */
        private void inner(Object entry, Set<String> paths) {
            for (String field : fields) {
                for (Object held : Values.at(entry, field) instanceof List<?> l ? l : List.of()) {
                    if (held instanceof Title title) {
                        String path = within(list, entry, field);
                        title.asked().forEach(name -> paths.add(within(path, title, name)));
                    }
                }
            }
        }

        private static String within(String path, Object entry, String name) {
            return path + FieldPath.entry(Leaves.selector(entry)) + "." + name;
        }

        private static boolean isMissing(Object entry, String field) {
            return Values.at(entry, field) == null
                    && !(entry instanceof Title title && !title.asksFor(field))
                    && !(entry instanceof IpRight right && !right.asksFor(field));
        }
    }
}
