package org.huiqi.lab.coverage;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.huiqi.lab.coverage.Coverage.Gap;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;

/** Coverage as a table for a terminal. */
public final class CoverageText {
    private static final String ROW = "  %-10s %8s %8s %8s %11s  %s";
    private static final String STRONG = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String RESET = "\u001b[0m";

    private final Coverage coverage;
    private final Language language;
    private final boolean colour;
    private final StringBuilder page = new StringBuilder();

    private CoverageText(Coverage coverage, Language language, boolean colour) {
        this.coverage = coverage;
        this.language = language;
        this.colour = colour;
    }

    /**
     * The table: every programme with its verdicts, its tracks and its criteria, then the sum.
     *
     * @param coverage the coverage
     * @param language language of the words
     * @param colour whether to colour with ANSI sequences
     */
    public static String render(Coverage coverage, Language language, boolean colour) {
        CoverageText text = new CoverageText(coverage, language, colour);
        text.legend();
        coverage.programmes().forEach(text::programme);
        text.line("", "");
        text.line(STRONG, summary(coverage, language));
        return text.page.toString();
    }

    /** Cases, statuses and the share in one line. */
    public static String summary(Coverage coverage, Language language) {
        boolean zh = language == Language.ZH;
        return String.format(
                Locale.ROOT,
                zh
                        ? "%d 个文件 %d 个用例（%d 个未通过）：可达状态 %d 个，已断言 %d 个，覆盖率 %s%%"
                        : "%d file(s), %d cases (%d failed): %d reachable statuses, %d stated, %s %%",
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
        return gap.criterion().id()
                + " "
                + gap.status()
                + (zh ? "：" : ": ")
                + seen
                + (zh ? "（" : " (")
                + gap.criterion().clause()
                + "  "
                + gap.criterion().requirement().in(language)
                + (zh ? "）" : ")");
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private void line(String ink, String text) {
        boolean painted = colour && !ink.isEmpty();
        page.append(painted ? ink + text + RESET : text).append('\n');
    }

    private void legend() {
        line(
                "",
                say(
                        "数字为断言该状态且结果相符的用例数；(n) 为只见过、未断言的用例数；- 为不可能的状态；! 为缺口",
                        "Numbers: cases that state a status and are right; (n): cases that only met it;"
                                + " -: impossible; !: a gap"));
    }

    private void programme(ProgrammeCoverage one) {
        line("", "");
        line(
                STRONG,
                one.programme().id()
                        + "  "
                        + one.programme().name().in(language)
                        + "  "
                        + one.stated()
                        + "/"
                        + one.reachable());
        line("", label(say("结论", "verdicts")) + verdicts(one.verdicts()));
        for (TrackCoverage track : one.tracks()) {
            String name =
                    track.track() == null ? say("每个候选", "each candidate") : track.track().id();
            line("", label(name) + verdicts(track.verdicts()));
        }
        line("", row(say("", "criterion"), List.of("MET", "NOT_MET", "UNKNOWN", "UNATTESTED"), ""));
        one.criteria().forEach(this::criterion);
    }

    private static String label(String name) {
        return "  " + DisplayWidth.pad(name, 16) + "  ";
    }

    private String verdicts(List<WordCoverage<Verdict>> verdicts) {
        StringJoiner words = new StringJoiner(say("，", ", "));
        for (WordCoverage<Verdict> verdict : verdicts) {
            if (verdict.reachable()) {
                words.add(Words.of(verdict.word()).in(language) + " " + count(verdict));
            }
        }
        return words.toString();
    }

    private void criterion(CriterionCoverage one) {
        List<String> counts = one.statuses().stream().map(this::status).toList();
        line(
                one.gaps().isEmpty() ? "" : RED,
                row(one.criterion().id(), counts, one.criterion().clause()));
    }

    private String status(WordCoverage<Status> status) {
        return status.isGap() ? "!" + count(status) : count(status);
    }

    private static String count(WordCoverage<?> word) {
        return switch (word.reach()) {
            case STATED -> String.valueOf(word.stated());
            case SEEN -> "(" + word.seen() + ")";
            case MISSED -> "0";
            case UNREACHABLE -> "-";
        };
    }

    private static String row(String name, List<String> counts, String clause) {
        return String.format(
                        ROW,
                        name,
                        counts.get(0),
                        counts.get(1),
                        counts.get(2),
                        counts.get(3),
                        clause)
                .stripTrailing();
    }
}
