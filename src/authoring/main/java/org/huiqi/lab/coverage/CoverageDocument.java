package org.huiqi.lab.coverage;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.document.Tone;
import org.huiqi.lab.coverage.Coverage.Count;
import org.huiqi.lab.coverage.Coverage.Counts;
import org.huiqi.lab.coverage.Coverage.Gap;
import org.huiqi.lab.coverage.Coverage.OfJudged;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Coverage in one language: every programme with its verdicts, its tracks and its criteria, then
 * the sum.
 *
 * @param coverage the coverage
 * @param language the language
 */
public record CoverageDocument(Coverage coverage, Language language) {

    /** The tables; under a title and the gaps, or without them for a terminal. */
    public Document document(boolean isTitled) {
        String title = isTitled ? say(CoveragePhrase.PAGE_TITLE) : "";
        List<Node> nodes = new ArrayList<>();
        if (isTitled) {
            String percent = " " + coverage.percent().toPlainString() + "%";
            nodes.add(new Title(coverage.edition().title().in(language), title + percent));
            List<Gap> gaps = coverage.gaps();
            if (gaps.isEmpty()) {
                nodes.add(new Paragraph(say(CoveragePhrase.PAGE_NO_GAP), Weight.PLAIN));
            } else {
                nodes.add(Heading.of(2, say(CoveragePhrase.PAGE_GAPS) + " " + gaps.size()));
                nodes.add(Items.of(gaps.stream().map(this::gap).toList()));
            }
        }
        nodes.add(new Paragraph(say(CoveragePhrase.LEGEND), Weight.PLAIN));
        coverage.all().forEach(one -> add(nodes, one));
        String summary =
                say(
                        CoveragePhrase.SUMMARY,
                        coverage.files(),
                        coverage.cases(),
                        coverage.failed(),
                        coverage.reachable(),
                        coverage.stated(),
                        coverage.percent());
        nodes.add(Heading.of(3, summary));
        return new Document(language, title, "", nodes);
    }

    /** A gap in a line. */
    public String gap(Gap gap) {
        Bilingual seen =
                gap.seen() == 0
                        ? CoveragePhrase.NEVER_SEEN.text()
                        : CoveragePhrase.ONLY_SEEN.with(gap.seen());
        return say(CoveragePhrase.GAP, gap.id(), gap.word(), seen, gap.about());
    }

    private String say(CoveragePhrase phrase, Object... values) {
        return phrase.in(language, values);
    }

    private void add(List<Node> nodes, OfJudged one) {
        String name = one.judged().file() + "  " + one.judged().name().in(language);
        nodes.add(Heading.of(3, name + "  " + one.stated() + "/" + one.reachable()));
        List<Row> verdicts = new ArrayList<>();
        verdicts.add(verdicts(say(CoveragePhrase.VERDICTS), one.verdicts()));
        for (Counts<@Nullable Named, Verdict> track : one.tracks()) {
            Named of = track.of();
            String id = of == null ? say(CoveragePhrase.EACH_CANDIDATE) : of.id();
            verdicts.add(verdicts(id, track.counts()));
        }
        nodes.add(new Rows(verdicts));
        nodes.add(
                new Table(
                        List.of(
                                say(CoveragePhrase.CRITERION),
                                "MET",
                                "NOT_MET",
                                "UNKNOWN",
                                "UNATTESTED",
                                ""),
                        one.criteria().stream().map(CoverageDocument::criterion).toList()));
        List<Row> indicators = new ArrayList<>();
        for (Counts<Indicator, Integer> indicator : one.indicators()) {
            List<String> points =
                    indicator.counts().stream()
                            .map(w -> say(CoveragePhrase.POINTS_SEEN, w.word(), mark(w)))
                            .toList();
            String line = commas(points) + "  " + indicator.of().name().in(language);
            indicators.add(Row.of(indicator.of().id(), List.of(line)));
        }
        nodes.add(new Rows(indicators));
    }

    private Row verdicts(String name, List<Count<Verdict>> verdicts) {
        List<String> words =
                verdicts.stream()
                        .filter(Count::reachable)
                        .map(v -> Words.of(v.word()).in(language) + " " + count(v))
                        .toList();
        return Row.of(name, List.of(commas(words)));
    }

    private String commas(List<String> texts) {
        return texts.stream().reduce((a, b) -> Joint.COMMA.in(language, a, b)).orElse("");
    }

    private static List<Cell> criterion(Counts<Criterion, Status> one) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(one.of().id(), one.gaps().isEmpty() ? null : Tone.BAD));
        one.counts().forEach(status -> cells.add(Cell.of(mark(status))));
        cells.add(Cell.of(one.of().clause()));
        return cells;
    }

    private static String mark(Count<?> word) {
        return word.isGap() ? "!" + count(word) : count(word);
    }

    private static String count(Count<?> word) {
        return switch (word.reach()) {
            case STATED -> String.valueOf(word.stated());
            case SEEN -> "(" + word.seen() + ")";
            case MISSED -> "0";
            case UNREACHABLE -> "-";
        };
    }
}
