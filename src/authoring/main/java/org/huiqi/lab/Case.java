package org.huiqi.lab;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;

/**
 * One regression case: a firm, what is changed about it, and what the rules must say on a day. Only
 * what is expected is compared.
 *
 * @param at where the case stands in its file
 * @param name what it shows, as a sentence
 * @param firm the firm that it starts from
 * @param asOf the day
 * @param changes what is changed about the firm, in order
 * @param profile the firm with the changes
 * @param expectations what the rules must say; never empty
 */
public record Case(
        Location at,
        String name,
        Firm firm,
        LocalDate asOf,
        List<Change> changes,
        Node profile,
        List<Expectation> expectations) {
    public Case {
        changes = List.copyOf(changes);
        expectations = List.copyOf(expectations);
    }

    /**
     * The firm that a case starts from.
     *
     * @param source its file as the case names it, or the case file itself where the profile is
     *     written there
     * @param root its profile as a tree
     */
    public record Firm(String source, Node root) {}
}
