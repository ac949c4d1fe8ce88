package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;

/**
 * One thing that a case says of the report: a place in it holds a value. Of a record only the parts
 * that are named count.
 *
 * @param at where it stands in the case file
 * @param place the place in the report
 * @param value what the report must say there
 */
public record Expectation(Location at, Place place, Node value) {

    /** {@return what it is about, as the case file names it: {@code criteria.P14-07}} */
    public String subject() {
        return place.toString();
    }

    /** {@return what the report must say} */
    public String expected() {
        return value.isNull() ? "null" : ReportValues.text(value);
    }

    /**
     * {@return what the report says instead; empty where it says what is expected}
     *
     * @param report a report
     */
    public List<Met> differences(Report report) {
        List<Place.Found> found = place.in(report);
        if (found.isEmpty()) {
            return List.of(new Met("—", List.of(place.kind().absent())));
        }
        List<Met> differences = new ArrayList<>();
        for (Place.Found one : found) {
            if (!one.isAs(value)) {
                String where = found.size() > 1 ? one.key() + ": " : "";
                differences.add(new Met(where + ReportValues.text(one.told(value)), one.because()));
            }
        }
        return differences;
    }

    /**
     * What a report says in place of what is expected.
     *
     * @param text the word or value met
     * @param because the clause and the facts that it rests on, a line each
     */
    public record Met(String text, List<Bilingual> because) {
        public Met {
            because = List.copyOf(because);
        }
    }
}
