package org.huiqi.lab.diff;

import java.math.BigDecimal;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.catalogue.BenefitTerms.AtMost;
import org.huiqi.catalogue.Programme;
import org.huiqi.lab.diff.DiffTally.ProgrammeTally;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Words that the faces of a comparison share.
 *
 * @param diff the two packs
 * @param tally what became of the firms
 * @param language the language
 */
public record DiffWords(PackDiff diff, DiffTally tally, Language language) {

    private static final int LONGEST = 120;

    /** A sentence about something. */
    public String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }

    /** {@code P08 重点“小巨人”企业（新增）}. */
    public String programme(String id) {
        String name = id + " " + diff.programme(id).name().in(language);
        String former = diff.formerId(id);
        if (former != null) {
            name = say(DiffPhrase.FORMERLY, name, former);
        }
        if (!diff.wasThere(id)) {
            return say(DiffPhrase.NEW, name);
        }
        return diff.isThere(id) ? name : say(DiffPhrase.WITHDRAWN, name);
    }

    private String word(@Nullable Enum<?> word) {
        return word == null ? say(DiffPhrase.NO_PROGRAMME) : Words.of(word).in(language);
    }

    private String status(@Nullable Enum<?> status) {
        return status == null ? say(DiffPhrase.NO_CRITERION) : Words.of(status).in(language);
    }

    /** {@code 得到}, {@code 失去}, {@code 其他}. */
    public String direction(VerdictChange change) {
        return change.direction().text().in(language);
    }

    /** {@code P08 重点“小巨人”企业：不符合 → 可申报}. */
    public String change(VerdictChange change) {
        return say(
                Joint.PAIR,
                programme(change.programme()),
                word(change.was()) + " → " + word(change.is()));
    }

    /** {@code 申报资格（三） P08-06 投资总额超过3000万元：符合 → 不符合}. */
    public String through(CriterionChange change) {
        String criterion =
                change.clause()
                        + " "
                        + change.id()
                        + (change.candidate() == null ? "" : "@" + change.candidate())
                        + " "
                        + change.requirement().in(language);
        return say(Joint.PAIR, criterion, status(change.was()) + " → " + status(change.is()));
    }

    /** Name of a firm and where it came from. */
    public String firm(VerdictChange change) {
        return change.name() == null
                ? change.source()
                : say(Joint.ASIDE, change.name(), change.source());
    }

    /** What the firms of a programme changed through, with counts. */
    public String through(ProgrammeTally tally) {
        return tally.through().stream()
                .map(
                        one ->
                                say(
                                        DiffPhrase.THROUGH,
                                        one.criterion().clause(),
                                        one.criterion().id(),
                                        one.count(Direction.GAIN),
                                        one.count(Direction.LOSS)))
                .reduce((one, other) -> say(Joint.SEMICOLON, one, other))
                .orElse("");
    }

    /** {@code 按设区市：苏州 +3 −1；无锡 +2 −0}. */
    public String by(Trait trait, ProgrammeTally tally) {
        String kinds =
                tally.by(trait).entrySet().stream()
                        .map(kind -> kind.getKey().in(language) + moved(kind.getValue()))
                        .reduce((one, other) -> say(Joint.SEMICOLON, one, other))
                        .orElse("");
        return say(DiffPhrase.BY, trait.text(), kinds);
    }

    /**
     * What the firms that gain or lose may get at most, {@code 支持金额至多：得到 10万元，失去 0万元，净增 10万元；1
     * 家无金额可计}; empty of a standard, and where nobody gains or loses.
     */
    public String cost(String id, ProgrammeTally tally) {
        long moved = tally.count(Direction.GAIN) + tally.count(Direction.LOSS);
        if (moved == 0 || !(diff.programme(id) instanceof Programme programme)) {
            return "";
        }
        Cost cost = tally.cost();
        if (!cost.isKnown()) {
            return say(DiffPhrase.NO_AMOUNTS, cost.unknown());
        }
        return say(
                DiffPhrase.AMOUNTS,
                amount(cost.gained()),
                amount(cost.lost()),
                of(amount(cost.net()), programme),
                cost.unknown());
    }

    /** An amount in the unit that amounts of the catalogue have. */
    static String amount(BigDecimal amount) {
        String number = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return number + Unit.WAN_YUAN.text().zh();
    }

    /** An amount with what is printed for one firm: not every amount is a grant. */
    private String of(String amount, Programme programme) {
        AtMost printed = programme.benefit() == null ? null : programme.benefit().atMost();
        return printed == null
                ? amount
                : say(
                        DiffPhrase.OF_EACH,
                        amount,
                        printed.text().in(language).replace("{atMost}", "…"));
    }

    private static String moved(long[] counts) {
        return " +" + counts[Direction.GAIN.ordinal()] + " −" + counts[Direction.LOSS.ordinal()];
    }

    /** What the packs themselves say otherwise, a line each; empty where they say the same. */
    public List<String> catalogue() {
        return diff.catalogue().stream()
                .map(
                        one ->
                                say(
                                        Joint.PAIR,
                                        one.judged() + " " + one.at(),
                                        cut(one.was()) + " → " + cut(one.is())))
                .toList();
    }

    private String cut(@Nullable String text) {
        String said = text == null ? say(DiffPhrase.NOTHING_SAID) : text;
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }

    /** Firms and changes in a line. */
    public String summary() {
        String text = say(DiffPhrase.SUMMARY, tally.firms(), tally.changedFirms(), tally.changes());
        return tally.refused() == 0 ? text : say(DiffPhrase.AND_REFUSED, text, tally.refused());
    }

    /** What the list leaves out; empty where it is whole. */
    public String leftOut() {
        long more = tally.changes() - tally.listed().size();
        return more == 0 ? "" : say(DiffPhrase.NOT_LISTED, more);
    }

    /** {@code 2024q3（sha256:0123…） → 2025q3（sha256:4567…）}. */
    public String editions() {
        return edition(diff.before()) + " → " + edition(diff.after());
    }

    private String edition(Checker checker) {
        String digest = checker.pack().digest().substring(0, 19);
        return say(Joint.ASIDE, checker.edition().id(), digest + "…");
    }
}
