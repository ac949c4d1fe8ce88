package org.huiqi.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.benefit.Benefit;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A place in a report that a case says something about.
 *
 * @param kind what stands there
 * @param id id of the programme, criterion, obligation, standard or indicator; empty for questions
 *     and the size
 * @param track id of the track; null where it is about none or the programme has none
 * @param candidate id of the candidate; null = every one, or the applicant
 */
public record Place(Kind kind, String id, @Nullable String track, @Nullable String candidate) {

    /** What stands in a place, by its key in a case file. */
    public enum Kind {
        /** The verdict of a programme. */
        VERDICTS(Verdict.class, "手册中没有这个项目", "the handbook has no such programme"),
        /** The verdict of a track, {@code P14/L1@k1}; without tracks {@code P10@s1}. */
        TRACKS(Verdict.class, "没有这条通道或候选", "there is no such track or candidate"),
        /** The status of a criterion. */
        CRITERIA(Status.class, "报告中没有这个条件或候选", "the report has no such criterion or candidate"),
        /** The verdict of a standard outside the handbook, by its id. */
        STANDARDS(
                Verdict.class, "基准日没有适用的这项标准", "no version of such a standard applies on the day"),
        /** Points of an indicator, by its id, or all points of a standard, by the standard's. */
        POINTS(null, "报告中没有这个指标或得分", "the report has no such indicator or score"),
        /** How far a criterion is missed; null where no number or date misses it. */
        SHORTFALLS(null, "报告中没有这个条件或候选", "the report has no such criterion or candidate"),
        /**
         * Where the day lies in a programme's window: the state alone, or parts of it; deadlines
         * are named by their date.
         */
        TIMING(null, "手册中没有这个项目", "the handbook has no such programme"),
        /**
         * What a programme pays or covers, {@code atMost} among it; guarantees and orders are named
         * by their id.
         */
        BENEFITS(null, "手册中没有这个项目", "the handbook has no such programme"),
        /** The state of an obligation. */
        OBLIGATIONS(ObligationState.class, "手册中没有这项义务", "the handbook has no such obligation"),
        /** The missing facts and open attestations that are asked for, one of which is named. */
        QUESTIONS(null, "报告没有问题", "the report has no questions"),
        /** The class of the SME standard; null where the figures leave it open. */
        SIZE(SizeClass.class, "报告没有规模", "the report has no size");

        private final @Nullable Class<? extends Enum<?>> words;
        private final Bilingual absent;

        Kind(@Nullable Class<? extends Enum<?>> words, String zh, String en) {
            this.words = words;
            this.absent = new Bilingual(zh, en);
        }

        /** The only words that may stand there; null where other values do. */
        @Nullable Class<? extends Enum<?>> words() {
            return words;
        }

        /** Why there is nothing to compare with. */
        Bilingual absent() {
            return absent;
        }

        /** {@return its key in a case file} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a report says in a place.
     *
     * @param key which of several, {@code P10-10@s1}
     * @param value the value; null where it is not known or not there
     * @param because what it rests on, a line each
     */
    record Found(String key, @Nullable Object value, List<Bilingual> because) {

        /** The value, of exact points the number alone. */
        @Nullable Object plain() {
            return value instanceof Bounds points && points.isExact() ? points.least() : value;
        }

        /** Whether it is what a case says. */
        boolean isAs(Node expected) {
            return value instanceof Asked asked
                    ? asked.paths().contains(ReportValues.text(expected))
                    : ReportValues.agree(expected, told(expected));
        }

        /**
         * As much of the value as an expectation speaks of: of a timing perhaps its state alone.
         */
        @Nullable Object told(Node expected) {
            if (value instanceof Asked asked) {
                return asked.paths();
            }
            boolean brief = expected instanceof Node.Scalar;
            if (value instanceof Bounds points && brief && points.isExact()) {
                return points.least();
            }
            return value instanceof Timing timing && brief ? timing.state() : value;
        }
    }

    /** The questions that are asked, by their paths. */
    private record Asked(List<String> paths) {}

    /**
     * {@return the place that an entry of a case file is about}
     *
     * @param kind what stands there
     * @param key {@code P14}, {@code P14-07@k1}, {@code P14/L1@k1}
     */
    public static Place of(Kind kind, String key) {
        int at = key.indexOf('@');
        String before = at < 0 ? key : key.substring(0, at);
        int slash = kind == Kind.TRACKS ? before.indexOf('/') : -1;
        return new Place(
                kind,
                slash < 0 ? before : before.substring(0, slash),
                slash < 0 ? null : before.substring(slash + 1),
                at < 0 ? null : key.substring(at + 1));
    }

    /** What a report says here: of a criterion or a track of several candidates, of each. */
    List<Found> in(Report report) {
        return switch (kind) {
            case VERDICTS -> programme(report).map(Place::verdict).toList();
            case TRACKS ->
                    Findings.ways(report, id, track, candidate).stream()
                            .map(way -> new Found("", way.verdict(), Because.deciding(way)))
                            .toList();
            case CRITERIA ->
                    findings(report).map(one -> found(one, one.getValue().status())).toList();
            case STANDARDS ->
                    report.ladder().standards().stream()
                            .filter(result -> result.standard().id().equals(id))
                            .map(result -> plain(result.verdict()))
                            .toList();
            case POINTS ->
                    report.ladder().standards().stream()
                            .flatMap(this::points)
                            .map(points -> plain(points))
                            .toList();
            case SHORTFALLS ->
                    findings(report).map(one -> found(one, one.getValue().shortfall())).toList();
            case TIMING -> programme(report).map(one -> plain(one.timing())).toList();
            case BENEFITS ->
                    programme(report)
                            .map(
                                    one ->
                                            plain(
                                                    one.benefit() == null
                                                            ? null
                                                            : amounts(one.benefit())))
                            .toList();
            case OBLIGATIONS ->
                    report.programmes().stream()
                            .flatMap(one -> one.obligations().entrySet().stream())
                            .filter(entry -> entry.getKey().id().equals(id))
                            .map(entry -> plain(entry.getValue()))
                            .toList();
            case QUESTIONS ->
                    List.of(
                            plain(
                                    new Asked(
                                            report.questions().stream()
                                                    .map(Question::path)
                                                    .toList())));
            case SIZE -> List.of(plain(report.size().sizeClass()));
        };
    }

    /** Amounts by their name, and the most that is printed. */
    private static Map<String, @Nullable Object> amounts(Benefit benefit) {
        Map<String, @Nullable Object> amounts = new LinkedHashMap<>(benefit.values());
        amounts.putIfAbsent("atMost", benefit.atMost());
        return amounts;
    }

    private Stream<Bounds> points(StandardResult result) {
        ScoreFinding score = result.score();
        if (score == null) {
            return Stream.empty();
        }
        return result.standard().id().equals(id)
                ? Stream.of(score.total())
                : score.indicators().stream()
                        .filter(indicator -> indicator.indicator().id().equals(id))
                        .map(IndicatorFinding::points);
    }

    private Stream<ProgrammeResult> programme(Report report) {
        return Stream.ofNullable(Findings.programme(report, id));
    }

    private Stream<Map.Entry<String, Finding>> findings(Report report) {
        return Findings.of(report, id, candidate).entrySet().stream();
    }

    private static Found verdict(ProgrammeResult result) {
        List<Bilingual> because =
                result.candidates().stream()
                        .map(Because::deciding)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return new Found("", result.verdict(), because);
    }

    private static Found found(Map.Entry<String, Finding> one, @Nullable Object value) {
        return new Found(one.getKey(), value, Because.of(one.getValue()));
    }

    private static Found plain(@Nullable Object value) {
        return new Found("", value, List.of());
    }

    /** {@return its key below its kind: {@code P14/L1@k1}} */
    public String key() {
        return id + (track == null ? "" : "/" + track) + (candidate == null ? "" : "@" + candidate);
    }

    /** As a case file names it: {@code tracks.P14/L1@k1}, {@code questions}. */
    @Override
    public String toString() {
        return id.isEmpty() ? kind.key() : kind.key() + "." + key();
    }
}
