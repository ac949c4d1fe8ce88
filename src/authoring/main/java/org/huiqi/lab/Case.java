package org.huiqi.lab;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;

/**
 * One regression case: a firm, and what the rules must say of it on a day. Only what is expected is
 * compared.
 *
 * @param at where the case stands in its file
 * @param name what it shows, as a sentence
 * @param firm the file of the firm that it starts from, as the case names it, or the case file
 *     itself where the profile is written there
 * @param asOf the day
 * @param profile the firm with what the case changes about it
 * @param expectations what the rules must say; never empty
 */
public record Case(
        Location at,
        String name,
        String firm,
        LocalDate asOf,
        Node profile,
        List<Expectation> expectations) {
    public Case {
        expectations = List.copyOf(expectations);
    }
}
