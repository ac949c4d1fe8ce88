package org.huiqi.lab.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.lab.diff.Counts.Cost;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a range mean for firms: how many can apply, gain and lose at each. What it
 * holds does not grow with the number of firms. For one thread.
 */
public final class RangeTally {
    private final WhatIfRules rules;
    private final LocalDate asOf;
    private final List<Object> values;
    private final List<Checker> packs;
    private final Map<Judged, List<Counts>> counts = new LinkedHashMap<>();
    private long firms;

    /**
     * A tally of nothing yet.
     *
     * @param rules what is changed; one threshold has a range
     * @param asOf the day
     * @param programmes ids of programmes and standards; empty = all
     */
    public RangeTally(WhatIfRules rules, LocalDate asOf, Set<String> programmes) {
        this.rules = rules;
        this.asOf = asOf;
        this.values = rules.range().values();
        this.packs = IntStream.range(0, values.size()).mapToObj(rules::after).toList();
        rules.before()
                .edition()
                .judged()
                .filter(one -> programmes.isEmpty() || programmes.contains(one.id()))
                .forEach(one -> counts.put(one, packs.stream().map(pack -> new Counts()).toList()));
    }

    /** What the steps mean for firms; JSON is written from it as it is. */
    record Result(
            int range,
            String rule,
            String was,
            String asOf,
            long firms,
            List<ProgrammeSteps> programmes) {}

    /** The steps of a programme or standard of which some firm changes at some step. */
    record ProgrammeSteps(String id, @JsonIgnore Judged judged, List<Step> steps) {}

    /**
     * Firms at a step.
     *
     * @param canApply those that can apply, perhaps with an attestation or a condition
     */
    record Step(
            String value,
            long canApply,
            long gains,
            long losses,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Cost cost) {}

    /** Takes a firm. */
    public void add(Profile profile) {
        firms++;
        Evaluation was = rules.before().pack().evaluate(profile, asOf);
        List<Evaluation> is =
                packs.stream().map(pack -> pack.pack().evaluate(profile, asOf)).toList();
        counts.forEach(
                (judged, steps) -> {
                    Verdict first = PackDiff.verdict(was, judged);
                    BigDecimal atMost = PackDiff.atMost(judged, profile, asOf);
                    for (int i = 0; i < is.size(); i++) {
                        Verdict second = PackDiff.verdict(is.get(i), judged);
                        steps.get(i).add(Direction.of(first, second), atMost);
                        steps.get(i).open += Direction.isOpen(second) ? 1 : 0;
                    }
                });
    }

    /** What the steps mean for the firms so far. */
    public Result result() {
        List<ProgrammeSteps> programmes = new ArrayList<>();
        counts.forEach(
                (judged, steps) -> {
                    if (steps.stream().anyMatch(step -> step.moved() > 0)) {
                        List<Step> told = new ArrayList<>();
                        for (int i = 0; i < steps.size(); i++) {
                            Counts one = steps.get(i);
                            told.add(
                                    new Step(
                                            WhatIfRules.written(values.get(i)),
                                            one.open,
                                            one.gains,
                                            one.losses,
                                            one.cost(judged)));
                        }
                        programmes.add(new ProgrammeSteps(judged.id(), judged, told));
                    }
                });
        return new Result(
                1,
                rules.range().rule().id(),
                WhatIfRules.written(rules.range().value()),
                asOf.toString(),
                firms,
                programmes);
    }

    /** A table a programme, with a bar for each step; under a title, or without for a terminal. */
    public Document document(Language language, boolean isTitled) {
        String title = RangePhrase.TITLE.in(language);
        List<Node> nodes = new ArrayList<>();
        String summary = RangePhrase.SUMMARY.in(language, rules.text(), asOf, firms);
        nodes.add(isTitled ? new Title(summary, title) : new Paragraph(summary, Weight.PLAIN));
        List<ProgrammeSteps> programmes = result().programmes();
        if (programmes.isEmpty()) {
            nodes.add(new Paragraph(RangePhrase.NOTHING.in(language), Weight.PLAIN));
        }
        List<String> columns =
                List.of(
                        rules.range().rule().id(),
                        RangePhrase.CAN_APPLY.in(language),
                        RangePhrase.GAIN.in(language),
                        RangePhrase.LOSE.in(language),
                        RangePhrase.NET.in(language),
                        RangePhrase.NO_AMOUNT.in(language),
                        "");
        for (ProgrammeSteps one : programmes) {
            long most = one.steps().stream().mapToLong(Step::canApply).max().orElse(0);
            nodes.add(
                    Heading.of(
                            isTitled ? 1 : 3, one.id() + " " + one.judged().name().in(language)));
            nodes.add(
                    new Table(
                            columns,
                            one.steps().stream().map(step -> row(step, most, language)).toList()));
        }
        return new Document(language, title, "", nodes);
    }

    private static List<Cell> row(Step step, long most, Language language) {
        Cost cost = step.cost();
        String net = "";
        String unknown = "";
        if (cost != null) {
            boolean none = !cost.isKnown() && cost.firmsUnknown() > 0;
            net = none ? "—" : DiffDocument.amount(cost.net());
            RangePhrase firms = cost.firmsUnknown() == 1 ? RangePhrase.FIRM : RangePhrase.FIRMS;
            unknown = firms.in(language, cost.firmsUnknown());
        }
        return List.of(
                Cell.of(step.value()),
                Cell.of(String.valueOf(step.canApply())),
                Cell.of("+" + step.gains()),
                Cell.of("−" + step.losses()),
                Cell.of(net),
                Cell.of(unknown),
                Cell.bar(step.canApply(), most));
    }
}
