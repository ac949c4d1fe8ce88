package org.huiqi.lab.coverage;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.huiqi.lab.coverage.Coverage.Gap;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.huiqi.text.TextPage.Ink;
import org.huiqi.verdict.Verdict;

/** Coverage as a table for a terminal. */
public final class CoverageText {
    private static final String ROW = "  %-10s %8s %8s %8s %11s  %s";
    private static final int NAME_WIDTH = 16;

    private final Coverage coverage;
    private final Language language;
    private final TextPage page;

    private CoverageText(Coverage coverage, Language language, TextPage page) {
        this.coverage = coverage;
        this.language = language;
        this.page = page;
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
        CoverageText text = new CoverageText(coverage, language, page);
        text.legend();
        coverage.all().forEach(text::judged);
        page.blank();
        page.write("", summary(coverage, language), Ink.STRONG);
        return page.toString();
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
        page.write(
                "",
                say(
                        "数字为断言该状态且结果相符的用例数；(n) 为只见过、未断言的用例数；- 为不可能的状态；! 为缺口",
                        "Numbers: cases that state a status and are right; (n): cases that only met it;"
                                + " -: impossible; !: a gap"));
    }

    private void judged(JudgedCoverage one) {
        page.blank();
        page.write(
                "",
                one.judged().file()
                        + "  "
                        + one.judged().name().in(language)
                        + "  "
                        + one.stated()
                        + "/"
                        + one.reachable(),
                Ink.STRONG);
        verdicts(say("结论", "verdicts"), one.verdicts());
        for (TrackCoverage track : one.tracks()) {
            String name =
                    track.track() == null ? say("每个候选", "each candidate") : track.track().id();
            verdicts(name, track.verdicts());
        }
        List<String> names = List.of("MET", "NOT_MET", "UNKNOWN", "UNATTESTED");
        row(say("", "criterion"), names, "", Ink.PLAIN);
        one.criteria().forEach(this::criterion);
        one.indicators().forEach(this::indicator);
    }

    private void indicator(IndicatorCoverage one) {
        StringJoiner points = new StringJoiner(say("，", ", "));
        for (WordCoverage<Integer> word : one.points()) {
            points.add(word.word() + say("分 ", " pt ") + mark(word));
        }
        page.row(
                "  ",
                one.indicator().id(),
                NAME_WIDTH,
                List.of(points + "  " + one.indicator().name().in(language)));
    }

    private void verdicts(String name, List<WordCoverage<Verdict>> verdicts) {
        StringJoiner words = new StringJoiner(say("，", ", "));
        for (WordCoverage<Verdict> verdict : verdicts) {
            if (verdict.reachable()) {
                words.add(Words.of(verdict.word()).in(language) + " " + count(verdict));
            }
        }
        page.row("  ", name, NAME_WIDTH, List.of(words.toString()));
    }

    private void criterion(CriterionCoverage one) {
        List<String> counts = one.statuses().stream().map(CoverageText::mark).toList();
        Ink ink = one.gaps().isEmpty() ? Ink.PLAIN : Ink.RED;
        row(one.criterion().id(), counts, one.criterion().clause(), ink);
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

    private void row(String name, List<String> counts, String clause, Ink ink) {
        Object[] cells = {name, counts.get(0), counts.get(1), counts.get(2), counts.get(3), clause};
        page.write("", String.format(ROW, cells), ink);
    }
}
