package org.huiqi.interview;

import java.util.List;

/** Fields that settle what another field is asked for, each in the order to ask. */
final class StandIns {
    private StandIns() {}

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
