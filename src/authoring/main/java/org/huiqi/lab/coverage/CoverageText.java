package org.huiqi.lab.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.document.TextPrinter;
import org.huiqi.document.Tone;
import org.huiqi.lab.coverage.Coverage.Gap;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.huiqi.verdict.Verdict;

/** Coverage as a table for a terminal. */
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
        TextPage page = TextPage.unwrapped(colour);
        TextPrinter.print(document(coverage, language), page);
        return page.toString();
    }

    private static Document document(Coverage coverage, Language language) {
        CoverageText text = new CoverageText(language);
        text.legend();
        coverage.all().forEach(text::judged);
        text.nodes.add(Heading.of(3, summary(coverage, language)));
        return new Document(language, "", "", text.nodes);
    }

    /** Cases, statuses and the share in one line. */
    public static String summary(Coverage coverage, Language language) {
        boolean zh = language == Language.ZH;
        return String.format(
                Locale.ROOT,
                zh
                        ? "%d 个文件 %d 个用例（%d 个未通过）：可达状态和分档 %d 个，已断言 %d 个，覆盖率 %s%%"
                        : "%d file(s), %d cases (%d failed): %d reachable statuses and bands, %d"
                                + " stated, %s %%",
                coverage.files(),
                coverage.cases(),
                coverage.failed(),
                coverage.reachable(),
                coverage.stated(),
                coverage.percent());
    }

    /** A gap in a line. */
    public static String gap(Gap gap, Language language) {
        boolean zh = language == Language.ZH;
        String seen =
                gap.seen() == 0
                        ? zh ? "没有用例见过" : "no case met it"
                        : zh
                                ? gap.seen() + " 个用例见过，未断言"
                                : gap.seen() + " case(s) met it, none states it";
        return gap.id()
                + " "
                + gap.word()
                + (zh ? "：" : ": ")
                + seen
                + (zh ? "（" : " (")
                + gap.about().in(language)
                + (zh ? "）" : ")");
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private void legend() {
        nodes.add(
                new Paragraph(
                        say(
                                "数字为断言该状态且结果相符的用例数；(n) 为只见过、未断言的用例数；- 为不可能的状态；! 为缺口",
                                "Numbers: cases that state a status and are right; (n): cases that only met it;"
                                        + " -: impossible; !: a gap"),
                        Weight.PLAIN));
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
        verdicts.add(verdicts(say("结论", "verdicts"), one.verdicts()));
        for (TrackCoverage track : one.tracks()) {
            String name =
                    track.track() == null ? say("每个候选", "each candidate") : track.track().id();
            verdicts.add(verdicts(name, track.verdicts()));
        }
        nodes.add(new Rows(verdicts));
        nodes.add(
                new Table(
                        List.of(
                                say("条件", "criterion"),
                                "MET",
                                "NOT_MET",
                                "UNKNOWN",
                                "UNATTESTED",
                                ""),
                        one.criteria().stream().map(this::criterion).toList()));
        nodes.add(new Rows(one.indicators().stream().map(this::indicator).toList()));
    }

    private Row indicator(IndicatorCoverage one) {
        StringJoiner points = new StringJoiner(say("，", ", "));
        for (WordCoverage<Integer> word : one.points()) {
            points.add(word.word() + say("分 ", " pt ") + mark(word));
        }
        return Row.of(
                one.indicator().id(), List.of(points + "  " + one.indicator().name().in(language)));
    }

    private Row verdicts(String name, List<WordCoverage<Verdict>> verdicts) {
        StringJoiner words = new StringJoiner(say("，", ", "));
        for (WordCoverage<Verdict> verdict : verdicts) {
            if (verdict.reachable()) {
                words.add(Words.of(verdict.word()).in(language) + " " + count(verdict));
            }
        }
        return Row.of(name, List.of(words.toString()));
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
