package org.huiqi.report.view;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huiqi.Ladder;
import org.huiqi.Ladder.Held;
import org.huiqi.Ladder.Opened;
import org.huiqi.Ladder.Rung;
import org.huiqi.Ladder.Step;
import org.huiqi.Ladder.Steps;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Score;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Bounds;
import org.huiqi.report.Standing;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.LadderView.RungView;
import org.huiqi.report.view.LadderView.ScoreRow;
import org.huiqi.report.view.LadderView.ScoreView;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.ScoreFinding.NextBand;
import org.huiqi.verdict.Status;

/** Puts a ladder into words. */
final class LadderWords {
    private final Phrasing phrasing;
    private final Ladder ladder;
    private final FindingText findings;
    private final ShortfallText shortfalls;
    private final FactLabel labels;

    LadderWords(Phrasing phrasing, Ladder ladder) {
        this.phrasing = phrasing;
        this.ladder = ladder;
        this.findings = new FindingText(phrasing, Map.of());
        this.shortfalls = new ShortfallText(phrasing);
        this.labels = new FactLabel(phrasing);
    }

    LadderView view() {
        return new LadderView(
                phrasing.of(Ladder.OFFICIAL_TEXT),
                ladder.rungs().stream().map(this::rung).toList(),
                ladder.steps().stream().map(this::steps).toList());
    }

    private RungView rung(Rung rung) {
        Standard standard = rung.standard();
        List<String> lines = isSettled(rung) ? List.of() : lines(rung);
        ScoreFinding score = rung.result().score();
        return new RungView(
                standard.id(),
                phrasing.sentence(standard.name()),
                rung.state(),
                phrasing.of(rung.state()),
                summary(rung, lines.size()),
                lines,
                isSettled(rung) || score == null ? null : score(score),
                rung.opens().stream().map(this::opened).toList(),
                phrasing.aside(phrasing.of(standard.source()), standard.version()));
    }

    private static boolean isSettled(Rung rung) {
        return rung.state() == Ladder.State.HELD;
    }

    private String summary(Rung rung, int lines) {
        Held held = rung.held();
        return switch (rung.state()) {
            case HELD, EXPIRING -> held == null ? "" : term(held);
            case REACHED -> phrasing.say(LadderPhrase.ALL_MET);
            case REACHABLE -> phrasing.say(LadderPhrase.STILL_OPEN, lines);
            case NOT_REACHED -> phrasing.say(LadderPhrase.FAILS);
        };
    }

    private String term(Held held) {
        if (held.validTo() == null) {
            return phrasing.say(LadderPhrase.NO_END);
        }
        long days = ChronoUnit.DAYS.between(ladder.asOf(), held.validTo());
        String until = phrasing.say(LadderPhrase.VALID_TO, held.validTo());
        return held.expiring()
                ? phrasing.aside(until, phrasing.say(LadderPhrase.DAYS_LEFT, days))
                : until;
    }

    /** What fails and what is missing in the way in that is nearest. */
    private List<String> lines(Rung rung) {
        Standing nearest =
                rung.result().tracks().stream()
                        .map(Standing::of)
                        .min(Standing.NEAREST)
                        .orElseThrow();
        List<String> lines = new ArrayList<>();
        for (Status status : List.of(Status.NOT_MET, Status.UNKNOWN, Status.UNATTESTED)) {
            nearest.open(status)
                    .forEach(
                            requirement ->
                                    lines.add(
                                            phrasing.clauses(
                                                    requirement.findings().stream()
                                                            .filter(f -> f.status() == status)
                                                            .map(f -> line(f, rung))
                                                            .toList())));
        }
        return lines;
    }

    private String line(Finding finding, Rung rung) {
        String requirement =
                phrasing.aside(
                        phrasing.of(finding.criterion().requirement()),
                        phrasing.say(LadderPhrase.TRUST, finding.criterion().trust()));
        List<String> why =
                switch (finding.status()) {
                    case NOT_MET -> findings.obstacles(finding);
                    case UNKNOWN -> List.of(open(finding, rung));
                    default -> List.of(phrasing.of(Status.UNATTESTED));
                };
        return why.isEmpty() || why.get(0).isEmpty()
                ? requirement
                : phrasing.pair(requirement, phrasing.clauses(why));
    }

    /** What is missing; of a score its indicators tell. */
    private String open(Finding finding, Rung rung) {
        Score score = rung.standard().score();
        return score != null && score.criterion().equals(finding.criterion().id())
                ? phrasing.say(LadderPhrase.SEE_POINTS)
                : missing(finding.missing());
    }

    private String missing(List<String> paths) {
        List<String> names =
                paths.stream()
                        .filter(path -> !AttestationKey.isAt(path))
                        .map(labels::full)
                        .distinct()
                        .toList();
        return names.isEmpty() ? "" : phrasing.say(LadderPhrase.MISSING, phrasing.list(names));
    }

    private String opened(Opened opened) {
        return opened.programme().id()
                + " "
                + phrasing.of(opened.was())
                + " → "
                + phrasing.of(opened.is());
    }

    private ScoreView score(ScoreFinding score) {
        List<IndicatorFinding> gaining = score.byGain();
        List<ScoreRow> rows = new ArrayList<>();
        gaining.forEach(indicator -> rows.add(row(indicator)));
        score.indicators().stream()
                .filter(indicator -> !gaining.contains(indicator))
                .sorted(Comparator.comparing(i -> i.indicator().id()))
                .forEach(indicator -> rows.add(row(indicator)));
        List<String> parts =
                score.parts().stream()
                        .filter(part -> part.min() != null)
                        .map(
                                part ->
                                        phrasing.say(
                                                LadderPhrase.PART_OF_SCORE,
                                                phrasing.of(part.part().name()),
                                                points(part.points()),
                                                part.min()))
                        .toList();
        String heading = phrasing.say(LadderPhrase.SCORE, points(score.total()), score.pass());
        return new ScoreView(
                parts.isEmpty() ? heading : phrasing.clauses(joined(heading, parts)), rows);
    }

    private static List<String> joined(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    /** {@code 47} or {@code 47–72}. */
    private static String points(Bounds points) {
        String low = Amounts.plain(points.least());
        return points.isExact() ? low : low + "–" + Amounts.plain(points.most());
    }

    private ScoreRow row(IndicatorFinding finding) {
        return new ScoreRow(
                phrasing.sentence(finding.indicator().name()),
                finding.value() == null
                        ? ""
                        : Amounts.brief(finding.value().number())
                                + phrasing.of(finding.value().unit()),
                points(finding.points()) + " / " + finding.indicator().max(),
                next(finding));
    }

    /** {@code 研发人员占比 ≥ 10% 得 3 分：还差 4人}. */
    private String next(IndicatorFinding finding) {
        if (!finding.missing().isEmpty()) {
            return missing(finding.missing());
        }
        NextBand next = finding.next();
        if (next == null) {
            return "";
        }
        String gives =
                phrasing.say(
                        LadderPhrase.GIVES_POINTS,
                        phrasing.of(next.requirement()),
                        Amounts.plain(next.points()));
        return next.shortfall() == null
                ? gives
                : phrasing.clauses(List.of(gives, shortfalls.brief(next.shortfall())));
    }

    private Item steps(Steps steps) {
        String title = steps.programme().id() + " " + phrasing.of(steps.programme().name());
        String way = way(steps);
        return new Item(
                way.isEmpty() ? title : phrasing.aside(title, way),
                steps.steps().stream().map(this::step).toList(),
                null,
                null);
    }

    private String way(Steps steps) {
        List<String> parts = new ArrayList<>();
        if (steps.track() != null && steps.programme().trackName(steps.track()) != null) {
            parts.add(phrasing.of(steps.programme().trackName(steps.track())));
        }
        if (steps.candidate() != null) {
            parts.add(Plain.text(steps.candidate()));
        }
        return phrasing.list(parts);
    }

    private String step(Step step) {
        String what = phrasing.of(step.finding().criterion().requirement());
        List<String> how = new ArrayList<>();
        if (step.titles().isEmpty()) {
            how.addAll(findings.obstacles(step.finding()));
        } else {
            how.add(phrasing.list(step.titles().stream().map(t -> phrasing.of(t.name())).toList()));
        }
        String kind = phrasing.heading(step.kind());
        return phrasing.pair(
                kind, how.isEmpty() ? what : phrasing.aside(what, phrasing.clauses(how)));
    }
}
