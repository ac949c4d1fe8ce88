package org.huiqi.lab;

import java.util.List;
import java.util.StringJoiner;
import org.huiqi.Report;
import org.huiqi.profile.reading.Fault;
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
