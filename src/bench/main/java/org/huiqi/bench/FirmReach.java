package org.huiqi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.Step;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.StandardResult;

/**
 * How much of the rules some firms reach, as one row: firms; statuses of conditions and verdicts
 * that some firm has; comparisons with a number or date that some firm stands on, and that some
 * firm stands one step beside; and how many of a hundred known answers to such comparisons do.
 *
 * <p>One step is what the field is usually given in: 0.01 of 万元 and of a per cent, one of what is
 * counted, one day.
 */
public final class FirmReach {
    private final Checker checker;
    private final LocalDate asOf;
    private final List<RuleText> rules;
    private final Set<String> statuses = new HashSet<>();
    private final Set<String> verdicts = new HashSet<>();
    private final Set<String> on = new HashSet<>();
    private final Set<String> beside = new HashSet<>();
    private final Set<String> compared = new HashSet<>();
    private long firms;
    private long answers;
    private long answersOn;
    private long answersBeside;

    private FirmReach(Checker checker, LocalDate asOf) {
        this.checker = checker;
        this.asOf = asOf;
        this.rules =
                checker.pack().allRules().stream()
                        .filter(rule -> rule.factType() != Points.class)
                        .toList();
    }

    /** Of a file of firms, {@code args[0]}, on a day, {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        LocalDate asOf = LocalDate.parse(args[1]);
        FirmReach reach = new FirmReach(Checker.builtIn(), asOf);
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            new ProfileReader(reach.checker.edition().criterionIds())
                    .readLines(in, args[0], asOf)
                    .forEach(line -> reach.add(((Read.Accepted) line.read()).profile()));
        }
        System.out.println(reach.row());
    }

    private void add(Profile firm) {
        firms++;
        Evaluation evaluation = checker.pack().evaluate(firm, asOf);
        checker.edition()
                .programmes()
                .forEach(
                        programme ->
                                add(
                                        programme,
                                        evaluation.verdict(programme),
                                        evaluation.candidates(programme)));
        for (StandardResult result : evaluation.standardResults()) {
            add(result.standard(), result.verdict(), result.tracks());
        }
        for (Object fact : evaluation.facts()) {
            rules.stream()
                    .filter(rule -> rule.factType().isInstance(fact))
                    .forEach(
                            rule ->
                                    rule.condition()
                                            .comparisons()
                                            .forEach(c -> add(rule, c, fact)));
        }
    }

    private void add(Judged judged, Object verdict, List<CandidateResult> ways) {
        verdicts.add(judged.file() + " " + verdict);
        ways.stream()
                .flatMap(way -> way.findings().stream())
                .forEach(f -> statuses.add(f.criterion().id() + " " + f.status()));
    }

    private void add(RuleText rule, Comparison comparison, Object fact) {
        if (!comparison.literals().get(0).isOrdered()) {
            return;
        }
        String key = rule.file() + " " + rule.id() + " " + comparison.text();
        compared.add(key);
        Object answer = comparison.operand().value(fact, asOf);
        if (answer == null) {
            return;
        }
        answers++;
        BigDecimal distance =
                comparison.operator().distance(answer, comparison.literals().get(0).on(asOf));
        if (distance.signum() == 0) {
            answersOn++;
            on.add(key);
        } else if (distance.compareTo(Step.of(comparison.operand())) <= 0) {
            answersBeside++;
            beside.add(key);
        }
    }

    private String row() {
        return String.format(
                Locale.ROOT,
                "| %,d | %d | %d | %d of %d | %d | %.1f | %.1f |",
                firms,
                statuses.size(),
                verdicts.size(),
                on.size(),
                compared.size(),
                beside.size(),
                100.0 * answersOn / answers,
                100.0 * answersBeside / answers);
    }
}
