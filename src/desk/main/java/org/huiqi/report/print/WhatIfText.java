package org.huiqi.report.print;

import java.math.BigDecimal;
import java.util.List;
import org.huiqi.Ladder;
import org.huiqi.WhatIf;
import org.huiqi.WhatIf.CriterionMove;
import org.huiqi.WhatIf.ProgrammeMove;
import org.huiqi.WhatIf.StandardMove;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.reading.ProfileChange;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.huiqi.text.TextPage.Ink;
import org.jspecify.annotations.Nullable;

/** What would be different, as text: the changes, the verdicts before and after, what moved. */
public final class WhatIfText {
    private final Language language;
    private final TextPage page;

    private WhatIfText(Language language, TextPage page) {
        this.language = language;
        this.page = page;
    }

    /**
     * Writes the difference.
     *
     * @param whatIf what would be different
     * @param changes what was changed
     * @param language the language
     * @param page where to
     */
    public static void write(
            WhatIf whatIf, List<ProfileChange> changes, Language language, TextPage page) {
        new WhatIfText(language, page).write(whatIf, changes);
    }

    private void write(WhatIf whatIf, List<ProfileChange> changes) {
        String name =
                whatIf.before().name() == null ? say("未具名企业", "unnamed") : whatIf.before().name();
        page.write(
                "",
                name + say(" · 试算 · 基准日 ", " · what if · as of ") + whatIf.before().asOf(),
                Ink.STRONG);
        page.blank();
        changes(changes);
        if (whatIf.isSame()) {
            page.write("", say("结论和条件都没有变化。", "No verdict and no condition changes."));
        }
        section(say("结论变化", "Verdicts that change"), whatIf.verdicts());
        section(
                say("结论不变、条件有变", "Same verdict, conditions that change"),
                whatIf.programmes().stream().filter(p -> !p.isVerdictMoved()).toList());
        standards(whatIf.standards());
        if (!whatIf.warnings().isEmpty()) {
            page.write("", say("改动后需核对", "To check after the changes"), Ink.STRONG);
            whatIf.warnings()
                    .forEach(w -> page.write("  ", w.path() + say("：", ": ") + of(w.message())));
            page.blank();
        }
    }

    private void changes(List<ProfileChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.write("", say("改动", "Changes"), Ink.STRONG);
        for (ProfileChange change : changes) {
            String field =
                    Fields.of(change.place().field().toString())
                            .map(f -> say("（", " (") + of(f.name()) + say("）", ")"))
                            .orElse("");
            String kind =
                    switch (change.kind()) {
                        case SET -> say("设定 ", "set ");
                        case ADD -> say("增加 ", "add ");
                        case REMOVE -> say("删除 ", "remove ");
                    };
            page.write("  ", kind + change.said() + field);
        }
        page.blank();
    }

    private void section(String title, List<ProgrammeMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        page.write("", title + say("（", " (") + moves.size() + say("）", ")"), Ink.STRONG);
        for (ProgrammeMove move : moves) {
            String verdicts =
                    move.isVerdictMoved()
                            ? word(move.was()) + " → " + word(move.is())
                            : word(move.is());
            page.write(
                    "  ",
                    move.programme().id()
                            + " "
                            + of(move.programme().name())
                            + say("：", ": ")
                            + verdicts);
            move.criteria().forEach(this::criterion);
        }
        page.blank();
    }

    private void criterion(CriterionMove move) {
        String candidate = move.candidate() == null ? "" : "@" + move.candidate();
        page.write(
                "      ",
                move.criterion().id()
                        + candidate
                        + " "
                        + of(move.criterion().requirement())
                        + say("：", ": ")
                        + status(move.was())
                        + " → "
                        + status(move.is()),
                Ink.FAINT);
    }

    private void standards(List<StandardMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        page.write(
                "",
                say("资质标准有变（", "Title standards that change (") + moves.size() + say("）", ")"),
                Ink.STRONG);
        for (StandardMove move : moves) {
            page.write(
                    "  ",
                    of(move.standard().name())
                            + " ("
                            + move.standard().version()
                            + ")"
                            + say("：", ": ")
                            + (move.was() == move.is()
                                    ? word(move.is())
                                    : word(move.was()) + " → " + word(move.is()))
                            + score(move));
            move.criteria().forEach(this::criterion);
        }
        page.write("  ", of(Ladder.OFFICIAL_TEXT), Ink.FAINT);
        page.blank();
    }

    private String score(StandardMove move) {
        if (move.scoreWas() == null || move.scoreIs() == null) {
            return "";
        }
        String was = points(move.scoreWas());
        String is = points(move.scoreIs());
        return say("；得分 ", "; score ") + (was.equals(is) ? is : was + " → " + is);
    }

    private static String points(Bounds points) {
        String least = plain(points.least());
        BigDecimal most = points.most();
        return most == null
                ? least + "–"
                : most.compareTo(points.least()) == 0 ? least : least + "–" + plain(most);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String status(@Nullable Enum<?> status) {
        return status == null ? say("无此项", "no such entry") : word(status);
    }

    private String word(Enum<?> word) {
        return of(Words.of(word));
    }

    private String of(Bilingual text) {
        return text.in(language);
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
