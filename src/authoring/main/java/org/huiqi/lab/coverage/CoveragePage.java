package org.huiqi.lab.coverage;

import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;

/**
 * What the template of the coverage page asks for, in one language.
 *
 * @param coverage the coverage
 * @param language the language
 */
public record CoveragePage(Coverage coverage, Language language) {

    /** A sentence about something. */
    public String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
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
        String reach = ReachName.valueOf(word.reach().name()).in(language);
        return switch (word.reach()) {
            case STATED -> name + " " + word.stated();
            case SEEN -> Joint.PAIR.in(language, name, reach + " " + word.seen());
            default -> Joint.PAIR.in(language, name, reach);
        };
    }

    /** Points with their numbers: {@code 5分 12}. */
    public String points(WordCoverage<Integer> points) {
        String name = say(CoveragePhrase.POINTS, points.word());
        return switch (points.reach()) {
            case STATED -> name + " " + points.stated();
            default -> say(Joint.PAIR, name, of(points.reach()));
        };
    }

    /** What a clause as a whole comes to. */
    public String clause(CriterionCoverage criterion) {
        return switch (criterion.reach()) {
            case STATED -> say(CoveragePhrase.EVERY_STATUS);
            case SEEN -> say(CoveragePhrase.STATUSES_MISSING, criterion.gaps().size());
            default -> say(CoveragePhrase.NOTHING);
        };
    }

    /** What an indicator as a whole comes to. */
    public String clause(IndicatorCoverage indicator) {
        return switch (indicator.reach()) {
            case STATED -> say(CoveragePhrase.EVERY_BAND);
            case SEEN -> say(CoveragePhrase.BANDS_MISSING, indicator.gaps().size());
            default -> say(CoveragePhrase.NOTHING);
        };
    }

    /** Name of a track. */
    public String track(TrackCoverage track) {
        return track.track() == null
                ? say(CoveragePhrase.PAGE_EACH_CANDIDATE)
                : track.track().id() + " " + in(track.track().name());
    }

    /** Verdicts that can be reached. */
    public <W> List<WordCoverage<W>> possible(List<WordCoverage<W>> words) {
        return words.stream().filter(WordCoverage::reachable).toList();
    }

    /** Where a criterion stands and how hard it binds. */
    public String reference(Criterion criterion) {
        String clause = say(Joint.COMMA, criterion.id(), criterion.clause());
        return switch (criterion.force()) {
            case MUST -> clause;
            case IN_PRINCIPLE -> say(CoveragePhrase.IN_PRINCIPLE, clause);
            case PREFERRED -> say(CoveragePhrase.PREFERRED, clause);
        };
    }

    /** The word of a colour. */
    public String of(Reach reach) {
        return ReachName.valueOf(reach.name()).in(language);
    }
}
