package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.lab.ExpectationTarget.Found;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;

/**
 * One thing that a case says of the report: a place in it holds a value. Of a record only the parts
 * that are named count.
 *
 * @param at where it stands in the case file
 * @param target the place in the report
 * @param value what the report must say there
 */
public record Expectation(Location at, ExpectationTarget target, Node value) {

    /** {@return what the report must say} */
    public String expected() {
        return ReportTree.text(value);
    }

    /**
     * {@return what the report says instead; empty where it says what is expected}
     *
     * @param report a report
     */
    public List<Outcome.Difference> differences(Report report) {
        List<Found> found = target.in(report);
        if (found.isEmpty()) {
            return List.of(new Outcome.Difference(this, "—", List.of(target.kind().absent())));
        }
        List<Outcome.Difference> differences = new ArrayList<>();
        for (Found one : found) {
            Node met = one.facing(value);
            if (!ReportTree.agree(value, met)) {
                String where = found.size() > 1 ? one.key() + ": " : "";
                differences.add(
                        new Outcome.Difference(this, where + ReportTree.text(met), one.because()));
            }
        }
        return differences;
    }
}
