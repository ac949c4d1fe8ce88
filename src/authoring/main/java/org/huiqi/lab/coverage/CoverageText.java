package org.huiqi.lab.coverage;

import java.util.ArrayList;
import java.util.List;
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
import org.huiqi.document.TextPrinter;
import org.huiqi.document.Tone;
import org.huiqi.lab.coverage.Coverage.Gap;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;

/** Coverage as a table for a terminal, and as a document for other printers. */
public final class CoverageText {
    private final Language language;
    private final List<Node> nodes = new ArrayList<>();

    private CoverageText(Language language) {
        this.language = language;
    }

    /**
     * The table: every programme with its verdicts, its tracks and its criteria, then the sum.
     *
     * @param coverage the coverage
     * @param language language of the words
     * @param colour whether to colour with ANSI sequences
     */
    public static String render(Coverage coverage, Language language, boolean colour) {
        return TextPrinter.text(
                new Document(language, "", "", table(coverage, language)),
                colour,
                Integer.MAX_VALUE);
    }

    private static List<Node> table(Coverage coverage, Language language) {
        CoverageText text = new CoverageText(language);
        text.legend();
        coverage.all().forEach(text::judged);
        text.nodes.add(Heading.of(3, summary(coverage, language)));
        return text.nodes;
    }

    /**
     * The table under a title, with the gaps before it.
     *
     * @param coverage the coverage
     * @param language language of the words
     */
    public static Document document(Coverage coverage, Language language) {
        String title = CoveragePhrase.PAGE_TITLE.in(language);
        String percent = " " + coverage.percent().toPlainString() + "%";
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Title(coverage.edition().title().in(language), title + percent));
        List<Gap> gaps = coverage.gaps();
        if (gaps.isEmpty()) {
            nodes.add(new Paragraph(CoveragePhrase.PAGE_NO_GAP.in(language), Weight.PLAIN));
        } else {
            nodes.add(Heading.of(2, CoveragePhrase.PAGE_GAPS.in(language) + " " + gaps.size()));
            nodes.add(Items.of(gaps.stream().map(gap -> gap(gap, language)).toList()));
        }
        nodes.addAll(table(coverage, language));
        return new Document(language, title, "", nodes);
    }

    /** Cases, statuses and the share in one line. */
    public static String summary(Coverage coverage, Language language) {
        return CoveragePhrase.SUMMARY.in(
                language,
                coverage.files(),
                coverage.cases(),
                coverage.failed(),
                coverage.reachable(),
                coverage.stated(),
                coverage.percent());
    }

    /** A gap in a line. */
    public static String gap(Gap gap, Language language) {
        Bilingual seen =
                gap.seen() == 0
                        ? CoveragePhrase.NEVER_SEEN.text()
                        : CoveragePhrase.ONLY_SEEN.with(gap.seen());
        return CoveragePhrase.GAP.in(language, gap.id(), gap.word(), seen, gap.about());
    }

    private String say(CoveragePhrase phrase, Object... values) {
        return phrase.in(language, values);
    }

    private void legend() {
        nodes.add(new Paragraph(say(CoveragePhrase.LEGEND), Weight.PLAIN));
    }

    private void judged(JudgedCoverage one) {
        nodes.add(
                Heading.of(
                        3,
                        one.judged().file()
                                + "  "
                                + one.judged().name().in(language)
                                + "  "
                                + one.stated()
                                + "/"
                                + one.reachable()));
        List<Row> verdicts = new ArrayList<>();
        verdicts.add(verdicts(say(CoveragePhrase.VERDICTS), one.verdicts()));
        for (TrackCoverage track : one.tracks()) {
            String name =
                    track.track() == null ? say(CoveragePhrase.EACH_CANDIDATE) : track.track().id();
            verdicts.add(verdicts(name, track.verdicts()));
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
                        one.criteria().stream().map(this::criterion).toList()));
        nodes.add(new Rows(one.indicators().stream().map(this::indicator).toList()));
    }

    private Row indicator(IndicatorCoverage one) {
        List<String> points =
                one.points().stream()
                        .map(word -> say(CoveragePhrase.POINTS_SEEN, word.word(), mark(word)))
                        .toList();
        return Row.of(
                one.indicator().id(),
                List.of(commas(points) + "  " + one.indicator().name().in(language)));
    }

    private Row verdicts(String name, List<WordCoverage<Verdict>> verdicts) {
        List<String> words =
                verdicts.stream()
                        .filter(WordCoverage::reachable)
                        .map(v -> Words.of(v.word()).in(language) + " " + count(v))
                        .toList();
        return Row.of(name, List.of(commas(words)));
    }

    private String commas(List<String> texts) {
        return texts.stream().reduce((a, b) -> Joint.COMMA.in(language, a, b)).orElse("");
    }

    private List<Cell> criterion(CriterionCoverage one) {
        Tone tone = one.gaps().isEmpty() ? null : Tone.BAD;
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(one.criterion().id(), tone));
        one.statuses().forEach(status -> cells.add(Cell.of(mark(status))));
        cells.add(Cell.of(one.criterion().clause()));
        return cells;
    }

    private static String mark(WordCoverage<?> word) {
        return word.isGap() ? "!" + count(word) : count(word);
    }

    private static String count(WordCoverage<?> word) {
        return switch (word.reach()) {
            case STATED -> String.valueOf(word.stated());
            case SEEN -> "(" + word.seen() + ")";
            case MISSED -> "0";
            case UNREACHABLE -> "-";
        };
    }
}
