package org.huiqi.lab.diff;

import java.util.StringJoiner;
import org.huiqi.lab.diff.DiffTally.ProgrammeTally;
import org.huiqi.text.Language;

/** A comparison of two packs as text: a table by programme and a list by firm. */
public final class DiffText {
    private DiffText() {}

    /** The comparison in lines. */
    public static String of(PackDiff diff, DiffTally tally, Language language) {
        DiffWords words = new DiffWords(diff, language);
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(words.summary(tally));
        lines.add("");
        tally.programmes().forEach((id, counts) -> programme(lines, words, id, counts));
        String firm = "";
        for (VerdictChange change : tally.listed()) {
            if (!change.source().equals(firm)) {
                firm = change.source();
                lines.add("");
                lines.add(words.firm(change));
            }
            lines.add(
                    "  "
                            + words.direction(change)
                            + " "
                            + words.programme(change.programme())
                            + words.say("：", ": ")
                            + words.word(change.was())
                            + " → "
                            + words.word(change.is()));
            change.through().forEach(one -> lines.add("      " + words.through(one)));
        }
        if (!words.leftOut(tally).isEmpty()) {
            lines.add("");
            lines.add(words.leftOut(tally));
        }
        return lines.toString();
    }

    private static void programme(
            StringJoiner lines, DiffWords words, String id, ProgrammeTally counts) {
        if (counts.transitions().isEmpty()) {
            return;
        }
        lines.add(
                words.programme(id)
                        + words.say("：得到 ", ": gained by ")
                        + counts.count(Direction.GAIN)
                        + words.say(" 家，失去 ", ", lost by ")
                        + counts.count(Direction.LOSS)
                        + words.say(" 家，其他 ", ", other ")
                        + counts.count(Direction.OTHER)
                        + words.say(" 家", ""));
        if (!counts.through().isEmpty()) {
            lines.add("    " + words.through(counts));
        }
    }
}
