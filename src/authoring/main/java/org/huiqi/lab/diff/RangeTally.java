package org.huiqi.lab.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a range mean for firms: how many can apply, gain and lose at each. What it
 * holds does not grow with the number of firms; JSON is written from it as it is. For one thread.
 */
@JsonPropertyOrder({"range", "rule", "was", "asOf", "firms", "programmes"})
public final class RangeTally {
    private final WhatIfRules rules;
    private final LocalDate asOf;
    private final List<Checker> packs;
    private final List<Steps> steps;
    private long firms;

    /**
     * A tally of nothing yet.
     *
     * @param rules what is changed; one threshold has a range
     * @param asOf the day
     */
    public RangeTally(WhatIfRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
        List<String> values = rules.range().values().stream().map(WhatIfRules::written).toList();
        this.packs = IntStream.range(0, values.size()).mapToObj(rules::after).toList();
        this.steps =
                rules.before()
                        .edition()
                        .judged()
                        .map(
                                one ->
                                        new Steps(
                                                one,
                                                values.stream()
                                                        .map(value -> new Step(one, value))
                                                        .toList()))
                        .toList();
    }

    /** The steps of a programme or standard. */
    private record Steps(@JsonIgnore Judged judged, List<Step> steps) {
        @JsonProperty
        String id() {
            return judged.id();
        }

        @JsonIgnore
        boolean isChanged() {
            return steps.stream().anyMatch(step -> step.moved() > 0);
        }
    }

    /** Firms of a programme or standard at a step. */
    @JsonPropertyOrder({"value", "canApply", "gains", "losses", "cost"})
    @JsonIgnoreProperties("other")
    static final class Step extends Counts {
        private final Judged judged;
        @JsonProperty private final String value;

        /** Firms that can apply, perhaps with an attestation or a condition. */
        @JsonProperty private long canApply;

        private Step(Judged judged, String value) {
            this.judged = judged;
            this.value = value;
        }

        @Override
        @Nullable Cost cost() {
            return judged instanceof Programme ? super.cost() : null;
        }
    }

    /** Takes a firm. */
    public void add(Profile profile) {
        firms++;
        Evaluation was = rules.before().pack().evaluate(profile, asOf);
        List<Evaluation> is =
                packs.stream().map(step -> step.pack().evaluate(profile, asOf)).toList();
        for (Steps one : steps) {
            Verdict first = PackDiff.verdict(was, one.judged());
            BigDecimal atMost = PackDiff.atMost(one.judged(), profile, asOf);
            for (int i = 0; i < is.size(); i++) {
                Step step = one.steps().get(i);
                Verdict second = PackDiff.verdict(is.get(i), one.judged());
                step.add(Direction.of(first, second), atMost);
                step.canApply += Direction.isOpen(second) ? 1 : 0;
            }
        }
    }

    @JsonProperty("range")
    private int format() {
        return 1;
    }

    @JsonProperty
    private String rule() {
        return rules.range().rule().id();
    }

    @JsonProperty
    private String was() {
        return WhatIfRules.written(rules.range().value());
    }

    @JsonProperty
    private String asOf() {
        return asOf.toString();
    }

    @JsonProperty
    private long firms() {
        return firms;
    }

    /** Those of which some firm changes at some step. */
    @JsonProperty
    private List<Steps> programmes() {
        return steps.stream().filter(Steps::isChanged).toList();
    }

    /** Counts of each step of the first programme or standard that changes. */
    List<Step> changed() {
        return programmes().get(0).steps();
    }

    /** A table a programme, with a bar for each step; under a title, or without for a terminal. */
    public Document document(Language language, boolean isTitled) {
        String title = RangePhrase.TITLE.in(language);
        List<Node> nodes = new ArrayList<>();
        String summary = RangePhrase.SUMMARY.in(language, rules.text(), asOf, firms);
        nodes.add(isTitled ? new Title(summary, title) : new Paragraph(summary, Weight.PLAIN));
        if (programmes().isEmpty()) {
            nodes.add(new Paragraph(RangePhrase.NOTHING.in(language), Weight.PLAIN));
        }
        List<String> columns =
                List.of(
                        rule(),
                        RangePhrase.CAN_APPLY.in(language),
                        RangePhrase.GAIN.in(language),
                        RangePhrase.LOSE.in(language),
                        RangePhrase.NET.in(language),
                        RangePhrase.NO_AMOUNT.in(language),
                        "");
        for (Steps one : programmes()) {
            long most = one.steps().stream().mapToLong(step -> step.canApply).max().orElse(0);
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
        Counts.Cost cost = step.cost();
        String net = "";
        String unknown = "";
        if (cost != null) {
            boolean none = !cost.isKnown() && cost.firmsUnknown() > 0;
            net = none ? "—" : DiffDocument.amount(cost.net());
            RangePhrase firms = cost.firmsUnknown() == 1 ? RangePhrase.FIRM : RangePhrase.FIRMS;
            unknown = firms.in(language, cost.firmsUnknown());
        }
        return List.of(
                Cell.of(step.value),
                Cell.of(String.valueOf(step.canApply)),
                Cell.of("+" + step.gains()),
                Cell.of("−" + step.losses()),
                Cell.of(net),
                Cell.of(unknown),
                Cell.bar(step.canApply, most));
    }
}
