package org.huiqi.report.view;

import java.util.List;
import org.huiqi.text.Language;

/**
 * A section of a report.
 *
 * @param label what it is about
 * @param number its place, from 1
 * @param heading its heading with its number: {@code 一、当前可办理的申报}, {@code 1. What …}
 * @param parts what it says
 */
public record ReportSection(Label label, int number, String heading, List<Part> parts) {
    private static final List<String> NUMERALS =
            List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五");

    public ReportSection {
        parts = List.copyOf(parts);
    }

    /** A heading with its number. */
    public static String heading(Label label, int number, Language language) {
        return (language == Language.ZH ? NUMERALS.get(number - 1) + "、" : number + ". ")
                + label.in(language);
    }

    /** Whether it only says that there is nothing. */
    public boolean isEmpty() {
        return parts.stream()
                .allMatch(
                        part ->
                                part instanceof Part.Fold
                                        || part instanceof Part.Paragraph paragraph
                                                && (paragraph.manner() == Part.Manner.NOTHING
                                                        || paragraph.manner()
                                                                == Part.Manner.OMISSION));
    }
}
