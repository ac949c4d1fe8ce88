package org.huiqi.lab;

import java.util.List;
import java.util.StringJoiner;
import org.huiqi.Report;
import org.huiqi.profile.reading.Fault;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case.
 *
 * @param of the case
 * @param report the report on its firm; null where the changed profile is refused
 * @param differences where the report is not as expected
 * @param refusals why the changed profile is refused; empty where it is not
 */
public record Outcome(
        Case of, @Nullable Report report, List<Difference> differences, List<Fault> refusals) {
    public Outcome {
        differences = List.copyOf(differences);
        refusals = List.copyOf(refusals);
    }

    /**
     * What a case expects and what the report says instead.
     *
     * @param expectation what is expected
     * @param met the word or value met
     * @param because the clause and the facts that it rests on, a line each
     */
    public record Difference(Expectation expectation, String met, List<Bilingual> because) {
        public Difference {
            because = List.copyOf(because);
        }

        /**
         * {@return the difference in lines: place and subject, what is expected, what was met and
         * why}
         *
         * @param language which one
         */
        public String in(Language language) {
            boolean zh = language == Language.ZH;
            StringJoiner lines = new StringJoiner("\n");
            lines.add(expectation.at() + " " + expectation.target());
            lines.add((zh ? "  - 预期 " : "  - expected ") + expectation.expected());
            lines.add((zh ? "  + 实际 " : "  + met      ") + met);
            because.forEach(line -> lines.add("      " + line.in(language)));
            return lines.toString();
        }
    }

    /** {@return the report says everything that is expected} */
    public boolean passed() {
        return differences.isEmpty() && refusals.isEmpty();
    }

    /**
     * {@return the case with every difference, in lines; one line where it passed}
     *
     * @param language which one
     */
    public String in(Language language) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(of.at() + " " + of.name());
        refusals.forEach(fault -> lines.add(fault.message().in(language)));
        differences.forEach(difference -> lines.add(difference.in(language)));
        return lines.toString();
    }
}
