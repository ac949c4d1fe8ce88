package org.huiqi.lab.coverage;

import java.util.List;
import java.util.Locale;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * What the template of the coverage page asks for, in one language.
 *
 * @param coverage the coverage
 * @param language the language
 */
public record CoveragePage(Coverage coverage, Language language) {

    /** One of two texts. */
    public String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** A text. */
    public String in(Bilingual text) {
        return text.in(language);
    }

    /** Language tag of the page. */
    public String tag() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** The sum in a line. */
    public String summary() {
        return CoverageText.summary(coverage, language);
    }

    /** A gap in a line. */
    public String gap(Coverage.Gap gap) {
        return CoverageText.gap(gap, language);
    }

    /** The share of what a programme or standard can be that is stated. */
    public String share(JudgedCoverage one) {
        return one.stated() + "/" + one.reachable();
    }

    /** Class of a programme or standard: whether all of it is stated. */
    public String whole(JudgedCoverage one) {
        return (one.stated() == one.reachable() ? Reach.STATED : Reach.SEEN).name();
    }

    /** A word with its numbers: {@code 符合 12}, {@code 不符合：未见过}. */
    public String word(WordCoverage<? extends Enum<?>> word) {
        return word(word, language);
    }

    /** The same for other pages. */
    public static String word(WordCoverage<? extends Enum<?>> word, Language language) {
        String name = Words.of(word.word()).in(language);
        String colon = language == Language.ZH ? "：" : ": ";
        String reach = Words.of(word.reach()).in(language);
        return switch (word.reach()) {
            case STATED -> name + " " + word.stated();
            case SEEN -> name + colon + reach + " " + word.seen();
            default -> name + colon + reach;
        };
    }

    /** Points with their numbers: {@code 5分 12}. */
    public String points(WordCoverage<Integer> points) {
        String name = points.word() + say("分", " point(s)");
        return switch (points.reach()) {
            case STATED -> name + " " + points.stated();
            default -> name + say("：", ": ") + of(points.reach());
        };
    }

    /** What a clause as a whole comes to. */
    public String clause(CriterionCoverage criterion) {
        return switch (criterion.reach()) {
            case STATED -> say("全部状态已断言", "every status stated");
            case SEEN -> missing("缺 %d 个状态", "%d status(es) not stated", criterion.gaps().size());
            default -> nothing();
        };
    }

    /** What an indicator as a whole comes to. */
    public String clause(IndicatorCoverage indicator) {
        return switch (indicator.reach()) {
            case STATED -> say("每一档已断言", "every band stated");
            case SEEN -> missing("缺 %d 档", "%d band(s) not stated", indicator.gaps().size());
            default -> nothing();
        };
    }

    private String missing(String zh, String en, int gaps) {
        return String.format(Locale.ROOT, say(zh, en), gaps);
    }

    private String nothing() {
        return say("没有断言", "nothing stated");
    }

    /** Name of a track. */
    public String track(TrackCoverage track) {
        return track.track() == null
                ? say("每个候选", "Each candidate")
                : track.track().id() + " " + in(track.track().name());
    }

    /** Verdicts that can be reached. */
    public <W> List<WordCoverage<W>> possible(List<WordCoverage<W>> words) {
        return words.stream().filter(WordCoverage::reachable).toList();
    }

    /** Where a criterion stands and how hard it binds. */
    public String reference(Criterion criterion) {
        String force =
                switch (criterion.force()) {
                    case MUST -> "";
                    case IN_PRINCIPLE -> say("，原则上", ", in principle");
                    case PREFERRED -> say("，优先", ", preferred");
                };
        return criterion.id() + say("，", ", ") + criterion.clause() + force;
    }

    /** The word of a colour. */
    public String of(Reach reach) {
        return Words.of(reach).in(language);
    }
}
