package org.huiqi.lab;

import java.util.StringJoiner;
import org.huiqi.lab.Expectation.Met;
import org.huiqi.text.Language;

/**
 * What a case expects and what the report says instead.
 *
 * @param expectation what is expected
 * @param met what was met
 */
public record Difference(Expectation expectation, Met met) {

    /**
     * {@return the difference in lines: place and subject, what is expected, what was met and why}
     *
     * @param language which one
     */
    public String in(Language language) {
        boolean zh = language == Language.ZH;
        StringJoiner lines = new StringJoiner("\n");
        lines.add(expectation.at() + " " + expectation.subject());
        lines.add((zh ? "  - 预期 " : "  - expected ") + expectation.expected());
        lines.add((zh ? "  + 实际 " : "  + met      ") + met.text());
        met.because().forEach(line -> lines.add("      " + line.in(language)));
        return lines.toString();
    }
}
