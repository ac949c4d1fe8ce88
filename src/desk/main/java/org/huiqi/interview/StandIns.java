package org.huiqi.interview;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields that settle what another field is asked for, each in the order to ask. */
final class StandIns {
    private static final List<String> TERM = List.of("issuedOn", "validFrom");
    private static final Pattern DAY = Pattern.compile("(.*\\.)(?:issuedOn|validFrom)");

    private StandIns() {}

    /**
     * The places that tell of the same day: who does not know when a title was issued is not asked
     * from when it is valid.
     */
    static List<String> sameDays(String place) {
        Matcher matcher = DAY.matcher(place);
        return matcher.matches()
                ? TERM.stream().map(day -> matcher.group(1) + day).toList()
                : List.of();
    }

    /**
     * The places to ask for instead of a place. A title's first day is on hardly any certificate,
     * its day of issue is on each, and gives the last day of a three-year title; a firm that does
     * not know its industry code may know the industry that its size is measured by.
     */
    static List<String> of(String place) {
        if (place.endsWith(".validFrom")) {
            return List.of(place.replaceFirst("validFrom$", "issuedOn"), place);
        }
        return place.equals("industry.code")
                ? List.of(place, "industry.sizeIndustry")
                : List.of(place);
    }
}
