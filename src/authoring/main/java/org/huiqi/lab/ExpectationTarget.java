package org.huiqi.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.benefit.Benefit;
import org.huiqi.catalogue.Force;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an expectation of a case is about: a place in a report.
 *
 * @param kind what stands there
 * @param id id of the programme, criterion, obligation, standard or indicator; empty for questions
 *     and the size
 * @param track id of the track; null where it is about none or the programme has none
 * @param candidate id of the candidate; null = every one, or the applicant
 */
public record ExpectationTarget(
        Kind kind, String id, @Nullable String track, @Nullable String candidate) {

    /** What stands in a place, by its key in a case file. */
    public enum Kind {
        /** The verdict of a programme. */
        VERDICTS(CaseFaultText.NO_PROGRAMME),
        /** The verdict of a track, {@code P14/L1@k1}; without tracks {@code P10@s1}. */
        TRACKS(CaseFaultText.NO_TRACK),
        /** The status of a criterion. */
        CRITERIA(CaseFaultText.NO_CRITERION),
        /** The verdict of a standard outside the handbook, by its id. */
        STANDARDS(CaseFaultText.NO_STANDARD),
        /** Points of an indicator, by its id, or all points of a standard, by the standard's. */
        POINTS(CaseFaultText.NO_POINTS),
        /** How far a criterion is missed; null where no number or date misses it. */
        SHORTFALLS(CaseFaultText.NO_CRITERION),
        /**
         * Where the day lies in a programme's window: the state alone, or parts of it; deadlines
         * are named by their date.
         */
        TIMING(CaseFaultText.NO_PROGRAMME),
        /**
         * What a programme pays or covers, {@code atMost} among it; guarantees and orders are named
         * by their id.
         */
        BENEFITS(CaseFaultText.NO_PROGRAMME),
        /** The state of an obligation. */
        OBLIGATIONS(CaseFaultText.NO_OBLIGATION),
        /** The missing facts and open attestations that are asked for, one of which is named. */
        QUESTIONS(CaseFaultText.NO_QUESTION),
        /** The class of the SME standard; null where the figures leave it open. */
        SIZE(CaseFaultText.NO_SIZE);

        private final CaseFaultText absent;

        Kind(CaseFaultText absent) {
            this.absent = absent;
        }

        /** Why there is nothing to compare with. */
        Bilingual absent() {
            return absent.text();
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
     * @param whole everything that it says there
     * @param brief what a single word or number is compared with
     * @param because what it rests on, a line each
     */
    record Found(String key, Node whole, Node brief, List<Bilingual> because) {
        private static Found of(@Nullable Object value) {
            return of("", value, List.of());
        }

        private static Found of(String key, @Nullable Object value, List<Bilingual> because) {
            Node said = ReportTree.of(value);
            return new Found(key, said, said, because);
        }

        private Found briefly(@Nullable Object value) {
            return new Found(key, whole, ReportTree.of(value), because);
        }

        /** As much as an expectation speaks of. */
        Node facing(Node expected) {
            return expected instanceof Node.Scalar ? brief : whole;
        }
    }

    /**
     * {@return the place that an entry of a case file is about}
     *
     * @param kind what stands there
     * @param key {@code P14}, {@code P14-07@k1}, {@code P14/L1@k1}
     */
    public static ExpectationTarget of(Kind kind, String key) {
        int at = key.indexOf('@');
        String before = at < 0 ? key : key.substring(0, at);
        int slash = kind == Kind.TRACKS ? before.indexOf('/') : -1;
        return new ExpectationTarget(
                kind,
                slash < 0 ? before : before.substring(0, slash),
                slash < 0 ? null : before.substring(slash + 1),
                at < 0 ? null : key.substring(at + 1));
    }

    /**
     * {@return what a report says here, as a case states it; of several candidates, of each}
     *
     * @param report a report
     */
    public List<Node> said(Report report) {
        return in(report).stream().map(Found::brief).toList();
    }

    /** What a report says here: of a criterion or a track of several candidates, of each. */
    List<Found> in(Report report) {
        Stream<ProgrammeResult> programme =
                report.programmes().stream().filter(one -> one.id().equals(id));
        Stream<StandardResult> standards =
                kind == Kind.STANDARDS || kind == Kind.POINTS
                        ? report.ladder().standards().stream()
                        : Stream.empty();
        Stream<Found> found =
                switch (kind) {
                    case VERDICTS ->
                            programme.map(
                                    one -> Found.of("", one.verdict(), deciding(one.candidates())));
                    case TRACKS ->
                            programme
                                    .flatMap(one -> one.candidates().stream())
                                    .filter(way -> Objects.equals(way.track(), track) && isOf(way))
                                    .map(way -> Found.of("", way.verdict(), deciding(way)));
                    case CRITERIA -> found(report, false);
                    case SHORTFALLS -> found(report, true);
                    case STANDARDS ->
                            standards
                                    .filter(result -> result.standard().id().equals(id))
                                    .map(result -> Found.of(result.verdict()));
                    case POINTS ->
                            standards
                                    .flatMap(this::points)
                                    .map(
                                            one ->
                                                    one.isExact()
                                                            ? Found.of(one).briefly(one.least())
                                                            : Found.of(one));
                    case TIMING ->
                            programme.map(
                                    one -> Found.of(one.timing()).briefly(one.timing().state()));
                    case BENEFITS -> programme.map(one -> Found.of(amounts(one.benefit())));
                    case OBLIGATIONS ->
                            report.programmes().stream()
                                    .flatMap(one -> one.obligations().entrySet().stream())
                                    .filter(entry -> entry.getKey().id().equals(id))
                                    .map(entry -> Found.of(entry.getValue()));
                    case QUESTIONS ->
                            Stream.of(
                                    Found.of(
                                            report.questions().stream()
                                                    .map(Question::path)
                                                    .toList()));
                    case SIZE -> Stream.of(Found.of(report.size().sizeClass()));
                };
        return found.toList();
    }

    private boolean isOf(CandidateResult way) {
        return candidate == null || candidate.equals(way.candidate());
    }

    /** Amounts by their name, and the most that is printed. */
    private static @Nullable Map<String, @Nullable Object> amounts(@Nullable Benefit benefit) {
        if (benefit == null) {
            return null;
        }
        Map<String, @Nullable Object> amounts = new LinkedHashMap<>(benefit.values());
        amounts.putIfAbsent("atMost", benefit.atMost());
        return amounts;
    }

    private Stream<Bounds> points(StandardResult result) {
        if (result.score() == null) {
            return Stream.empty();
        }
        return result.standard().id().equals(id)
                ? Stream.of(result.score().total())
                : result.score().indicators().stream()
                        .filter(indicator -> indicator.indicator().id().equals(id))
                        .map(IndicatorFinding::points);
    }

    private Stream<Found> found(Report report, boolean shortfall) {
        return findings(report).entrySet().stream()
                .map(
                        one -> {
                            Finding finding = one.getValue();
                            return Found.of(
                                    one.getKey(),
                                    shortfall ? finding.shortfall() : finding.status(),
                                    because(finding));
                        });
    }

    /** The findings of its criterion, {@code P10-10@s1}, {@code P14-07}; tracks share them. */
    Map<String, Finding> findings(Report report) {
        Map<String, Finding> found = new LinkedHashMap<>();
        report.programmes().stream()
                .flatMap(result -> result.candidates().stream())
                .filter(this::isOf)
                .forEach(way -> add(way, found));
        if (found.isEmpty() && candidate == null) {
            report.ladder().standards().stream()
                    .flatMap(standard -> standard.tracks().stream())
                    .forEach(way -> add(way, found));
        }
        return found;
    }

    private void add(CandidateResult way, Map<String, Finding> found) {
        for (Finding finding : way.findings()) {
            if (finding.criterion().id().equals(id)) {
                String of = finding.criterion().candidate() == null ? null : way.candidate();
                found.putIfAbsent(new AttestationKey(id, of).toString(), finding);
            }
        }
    }

    /** The clause of a finding and the facts that it read. */
    private static List<Bilingual> because(Finding finding) {
        List<Bilingual> lines = new ArrayList<>();
        lines.add(after(finding.criterion().clause() + "  ", finding.criterion().requirement()));
        finding.facts().forEach(fact -> lines.add(told(fact)));
        return lines;
    }

    private static Bilingual after(String start, Bilingual text) {
        return new Bilingual(start + text.zh(), start + text.en());
    }

    private static Bilingual told(FactRead fact) {
        if (fact.value() == null) {
            return CaseFaultText.FACT_UNKNOWN.with(fact.path());
        }
        String value = fact.path() + " = " + ReportTree.text(ReportTree.of(fact.value()));
        return fact.unit() == null ? Bilingual.same(value) : after(value + " ", fact.unit().text());
    }

    private static List<Bilingual> deciding(List<CandidateResult> ways) {
        return ways.stream()
                .map(ExpectationTarget::deciding)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /** The criteria of a track that keep it from being ELIGIBLE, with their statuses. */
    private static List<Bilingual> deciding(CandidateResult way) {
        List<Bilingual> lines = new ArrayList<>();
        for (Finding finding : way.findings()) {
            if (finding.criterion().force() != Force.PREFERRED && finding.status() != Status.MET) {
                String status = finding.criterion().id() + " " + finding.status() + "  ";
                List<Bilingual> because = because(finding);
                Bilingual line =
                        because.stream()
                                .skip(1)
                                .reduce((one, other) -> Joint.COMMA.with(one, other))
                                .map(facts -> Joint.ASIDE.with(because.get(0), facts))
                                .orElse(because.get(0));
                lines.add(after(status, line));
            }
        }
        return lines;
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
