package org.huiqi.lab.diff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.catalogue.BenefitTerms.AtMost;
import org.huiqi.catalogue.Programme;
import org.huiqi.lab.diff.DiffTally.ProgrammeTally;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Language;
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

    /** One of two texts. */
    public String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** {@code P08 重点“小巨人”企业（新增）}. */
    public String programme(String id) {
        String state =
                !diff.wasThere(id)
                        ? say("（新增）", " (new)")
                        : !diff.isThere(id) ? say("（取消）", " (withdrawn)") : "";
        String former = diff.formerId(id);
        return id
                + " "
                + diff.programme(id).name().in(language)
                + (former == null ? "" : say("（原 ", " (was ") + former + say("）", ")"))
                + state;
    }

    private String word(@Nullable Enum<?> word) {
        return word == null ? say("无此项目", "no such programme") : Words.of(word).in(language);
    }

    private String status(@Nullable Enum<?> status) {
        return status == null ? say("无此条件", "no such criterion") : Words.of(status).in(language);
    }

    /** {@code 得到}, {@code 失去}, {@code 其他}. */
    public String direction(VerdictChange change) {
        return change.direction().text().in(language);
    }

    /** {@code P08 重点“小巨人”企业：不符合 → 可申报}. */
    public String change(VerdictChange change) {
        return programme(change.programme())
                + say("：", ": ")
                + word(change.was())
                + " → "
                + word(change.is());
    }

    /** {@code 申报资格（三） P08-06 投资总额超过3000万元：符合 → 不符合}. */
    public String through(CriterionChange change) {
        return change.clause()
                + " "
                + change.id()
                + (change.candidate() == null ? "" : "@" + change.candidate())
                + " "
                + change.requirement().in(language)
                + say("：", ": ")
                + status(change.was())
                + " → "
                + status(change.is());
    }

    /** Name of a firm and where it came from. */
    public String firm(VerdictChange change) {
        return change.name() == null
                ? change.source()
                : change.name() + say("（", " (") + change.source() + say("）", ")");
    }

    /** What the firms of a programme changed through, with counts. */
    public String through(ProgrammeTally tally) {
        return tally.through().stream()
                .map(
                        one ->
                                one.criterion().clause()
                                        + " "
                                        + one.criterion().id()
                                        + say("（得 ", " (+")
                                        + one.count(Direction.GAIN)
                                        + say("，失 ", ", -")
                                        + one.count(Direction.LOSS)
                                        + say("）", ")"))
                .collect(Collectors.joining(say("；", "; ")));
    }

    /** {@code 按设区市：苏州 +3 −1；无锡 +2 −0}. */
    public String by(Trait trait, ProgrammeTally tally) {
        return say("按", "by ")
                + trait.text().in(language)
                + say("：", ": ")
                + tally.by(trait).entrySet().stream()
                        .map(kind -> kind.getKey().in(language) + moved(kind.getValue()))
                        .collect(Collectors.joining(say("；", "; ")));
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
            return say("支持金额：", "amounts: ")
                    + cost.unknown()
                    + say(" 家均无金额可计", " firms, no amount is known of any");
        }
        return say("支持金额至多：得到 ", "amounts at most: gained ")
                + amount(cost.gained())
                + say("，失去 ", ", lost ")
                + amount(cost.lost())
                + say("，净增 ", ", net ")
                + amount(cost.net())
                + basis(programme)
                + say("；", "; ")
                + cost.unknown()
                + say(" 家无金额可计", " firms of which no amount is known");
    }

    /** An amount in the unit that amounts of the catalogue have. */
    static String amount(BigDecimal amount) {
        String number = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return number + Unit.WAN_YUAN.text().zh();
    }

    /** What is printed for one firm: not every amount is a grant. */
    private String basis(Programme programme) {
        AtMost printed = programme.benefit() == null ? null : programme.benefit().atMost();
        return printed == null
                ? ""
                : say("（每家：", " (of each: ")
                        + printed.text().in(language).replace("{atMost}", "…")
                        + say("）", ")");
    }

    private static String moved(long[] counts) {
        return " +" + counts[Direction.GAIN.ordinal()] + " −" + counts[Direction.LOSS.ordinal()];
    }

    /** What the packs themselves say otherwise, a line each; empty where they say the same. */
    public List<String> catalogue() {
        return diff.catalogue().stream()
                .map(
                        one ->
                                one.judged()
                                        + " "
                                        + one.at()
                                        + say("：", ": ")
                                        + cut(one.was())
                                        + " → "
                                        + cut(one.is()))
                .toList();
    }

    private String cut(@Nullable String text) {
        String said = text == null ? say("（无）", "(nothing)") : text;
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }

    /** Firms and changes in a line. */
    public String summary() {
        String text =
                String.format(
                        Locale.ROOT,
                        say(
                                "比较 %,d 家企业，%,d 家有变化，共 %,d 处",
                                "%,d firms compared, %,d changed, %,d changes"),
                        tally.firms(),
                        tally.changedFirms(),
                        tally.changes());
        return tally.refused() == 0
                ? text
                : text
                        + String.format(
                                Locale.ROOT, say("；另有 %,d 家被拒", "; %,d refused"), tally.refused());
    }

    /** What the list leaves out; empty where it is whole. */
    public String leftOut() {
        long more = tally.changes() - tally.listed().size();
        return more == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        say(
                                "另有 %,d 处未列出，可用 --limit 或 --format jsonl",
                                "%,d more are not listed; use --limit or --format jsonl"),
                        more);
    }

    /** {@code 2024q3（sha256:0123…） → 2025q3（sha256:4567…）}. */
    public String editions() {
        return edition(diff.before()) + " → " + edition(diff.after());
    }

    private String edition(Checker checker) {
        String digest = checker.pack().digest().substring(0, 19);
        return checker.edition().id() + say("（", " (") + digest + say("…）", "…)");
    }
}
