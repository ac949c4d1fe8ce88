package org.huiqi.lab.diff;

import java.util.List;
import java.util.StringJoiner;
import org.huiqi.lab.diff.DiffTally.ProgrammeTally;
import org.huiqi.text.Language;

/** A comparison of two packs as text: a sentence by programme and a list by firm. */
public final class DiffText {
    private DiffText() {}

    /** The comparison in lines. */
    public static String of(PackDiff diff, DiffTally tally, Language language) {
        DiffWords words = new DiffWords(diff, tally, language);
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(words.summary()).add("");
        tally.changedProgrammes().forEach((id, counts) -> programme(lines, words, id, counts));
        if (!words.catalogue().isEmpty()) {
            lines.add("").add(words.say("目录和规则的变化", "What catalogue and rules say otherwise"));
            words.catalogue().forEach(line -> lines.add("  " + line));
        }
        for (List<VerdictChange> firm : tally.listedByFirm()) {
            lines.add("").add(words.firm(firm.get(0)));
            for (VerdictChange change : firm) {
                lines.add("  " + words.direction(change) + " " + words.change(change));
                change.through().forEach(one -> lines.add("      " + words.through(one)));
            }
        }
        if (!words.leftOut().isEmpty()) {
            lines.add("").add(words.leftOut());
        }
        return lines.toString();
    }

    private static void programme(
            StringJoiner lines, DiffWords words, String id, ProgrammeTally counts) {
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
        for (Trait trait : Trait.values()) {
            if (!counts.by(trait).isEmpty()) {
                lines.add("    " + words.by(trait, counts));
            }
        }
    }
}
