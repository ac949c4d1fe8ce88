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
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
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
                whatIf.before().name() == null ? say(WhatIfPhrase.UNNAMED) : whatIf.before().name();
        page.write("", say(WhatIfPhrase.HEADING, name, whatIf.before().asOf()), Ink.STRONG);
        page.blank();
        changes(changes);
        if (whatIf.isSame()) {
            page.write("", say(WhatIfPhrase.NOTHING));
        }
        section(WhatIfPhrase.VERDICTS, whatIf.verdicts());
        section(
                WhatIfPhrase.CONDITIONS,
                whatIf.programmes().stream().filter(p -> !p.isVerdictMoved()).toList());
        standards(whatIf.standards());
        if (!whatIf.warnings().isEmpty()) {
            page.write("", say(WhatIfPhrase.WARNINGS), Ink.STRONG);
            whatIf.warnings()
                    .forEach(w -> page.write("  ", say(Joint.PAIR, w.path(), w.message())));
            page.blank();
        }
    }

    private void changes(List<ProfileChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.write("", say(WhatIfPhrase.CHANGES), Ink.STRONG);
        for (ProfileChange change : changes) {
            String said = say(phrase(change.kind()), change.said());
            page.write(
                    "  ",
                    Fields.of(change.place().field().toString())
                            .map(field -> say(Joint.ASIDE, said, field.name()))
                            .orElse(said));
        }
        page.blank();
    }

    private static WhatIfPhrase phrase(ProfileChange.Kind kind) {
        return switch (kind) {
            case SET -> WhatIfPhrase.SET;
            case ADD -> WhatIfPhrase.ADD;
            case REMOVE -> WhatIfPhrase.REMOVE;
        };
    }

    private void section(WhatIfPhrase title, List<ProgrammeMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        page.write("", say(title, moves.size()), Ink.STRONG);
        for (ProgrammeMove move : moves) {
            String verdicts =
                    move.isVerdictMoved()
                            ? word(move.was()) + " → " + word(move.is())
                            : word(move.is());
            String name = move.programme().id() + " " + of(move.programme().name());
            page.write("  ", say(Joint.PAIR, name, verdicts));
            move.criteria().forEach(this::criterion);
        }
        page.blank();
    }

    private void criterion(CriterionMove move) {
        String candidate = move.candidate() == null ? "" : "@" + move.candidate();
        page.write(
                "      ",
                say(
                        Joint.PAIR,
                        move.criterion().id()
                                + candidate
                                + " "
                                + of(move.criterion().requirement()),
                        status(move.was()) + " → " + status(move.is())),
                Ink.FAINT);
    }

    private void standards(List<StandardMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        page.write("", say(WhatIfPhrase.STANDARDS, moves.size()), Ink.STRONG);
        for (StandardMove move : moves) {
            String name = of(move.standard().name()) + " (" + move.standard().version() + ")";
            page.write("  ", say(Joint.PAIR, name, moved(move)));
            move.criteria().forEach(this::criterion);
        }
        page.write("  ", of(Ladder.OFFICIAL_TEXT), Ink.FAINT);
        page.blank();
    }

    private String moved(StandardMove move) {
        String states =
                move.was() == move.is()
                        ? word(move.is())
                        : word(move.was()) + " → " + word(move.is());
        if (move.scoreWas() == null || move.scoreIs() == null) {
            return states;
        }
        String was = points(move.scoreWas());
        String is = points(move.scoreIs());
        String score = was.equals(is) ? is : was + " → " + is;
        return say(Joint.SEMICOLON, states, say(WhatIfPhrase.SCORE, score));
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
        return status == null ? say(WhatIfPhrase.NO_ENTRY) : word(status);
    }

    private String word(Enum<?> word) {
        return of(Words.of(word));
    }

    private String of(Bilingual text) {
        return text.in(language);
    }

    private String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }
}
