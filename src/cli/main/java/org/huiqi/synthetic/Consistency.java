package org.huiqi.synthetic;

import java.util.Map;
import org.huiqi.profile.IpRight;
import org.huiqi.profile.TalentLink;
import org.huiqi.profile.Title;
import org.huiqi.profile.VicePresidentTerm;
import org.huiqi.profile.candidate.MinistryProject;

/** Puts right what would have a file refused: dates out of order, a part above its whole. */
final class Consistency {
    private Consistency() {}

    static void settle(Class<?> type, Map<String, Object> values) {
        if (type == Title.class) {
            if (Boolean.TRUE.equals(values.get("openEnded"))) {
                values.remove("validTo");
            }
            order(values, "validFrom", "validTo");
        } else if (type == TalentLink.class) {
            order(values, "supportFrom", "supportTo");
        } else if (type == VicePresidentTerm.class) {
            order(values, "from", "to");
        } else if (type == IpRight.class && !"TRANSFER".equals(values.get("acquired"))) {
            values.remove("acquiredOn");
        } else if (type == MinistryProject.class
                && values.get("teamSize") instanceof Integer all
                && values.get("teamAged40OrYounger") instanceof Integer young
                && young > all) {
            values.put("teamAged40OrYounger", all);
        }
    }

    /** ISO dates are ordered as texts. */
    private static void order(Map<String, Object> values, String first, String last) {
        if (values.get(first) instanceof String from
                && values.get(last) instanceof String to
                && to.compareTo(from) < 0) {
            values.put(first, to);
            values.put(last, from);
        }
    }
}
