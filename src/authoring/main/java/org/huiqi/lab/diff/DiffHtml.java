package org.huiqi.lab.diff;

import java.time.LocalDate;
import java.util.Map;
import org.huiqi.lab.LabPages;
import org.huiqi.text.Language;

/** A comparison of two packs as an HTML page: a table by programme and a list by firm. */
public final class DiffHtml {
    private DiffHtml() {}

    /** The page. */
    public static String of(PackDiff diff, DiffTally tally, LocalDate asOf, Language language) {
        DiffWords words = new DiffWords(diff, tally, language);
        return LabPages.render("diff.jte", Map.of("words", words, "asOf", asOf.toString()));
    }
}
