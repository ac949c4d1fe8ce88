package org.huiqi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.text.Bilingual;

/**
 * How large a report may become: every criterion of every way into a programme is a finding, for
 * every entry of its list, and a finding takes one or two kilobytes of JSON. Known before anything
 * is checked. Immutable.
 *
 * @param findings most findings of a report
 */
public record ReportSize(int findings) {
    /** 13 000 findings; most firms have a few hundred. */
    public static final ReportSize DEFAULT = new ReportSize(13_000);

    /**
     * Checks the size.
     *
     * @param findings most findings of a report
     * @throws IllegalArgumentException where it is not positive
     */
    public ReportSize {
        if (findings < 1) {
            throw new IllegalArgumentException("findings: 1 or more");
        }
    }

    /**
     * {@return why the report on a profile would be too large; empty where it is not}
     *
     * @param checker what would check it
     * @param profile the profile
     * @param source what to call it
     * @param programmes ids of the programmes to look at; an empty set means every programme
     */
    public Optional<Fault> fault(
            Checker checker, Profile profile, String source, Set<String> programmes) {
        Map<String, Integer> byList = new HashMap<>();
        long all = 0;
        for (Programme programme : checker.edition().programmes()) {
            if (programmes.isEmpty() || programmes.contains(programme.id())) {
                int more = checker.pack().findings(profile, programme);
                all += more;
                if (programme.candidates() != null) {
                    byList.merge(programme.candidates(), more, Integer::sum);
                }
            }
        }
        if (all <= findings) {
            return Optional.empty();
        }
        String longest =
                byList.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse("");
        return Optional.of(
                new Fault(
                        Location.somewhere(source),
                        longest,
                        Long.toString(all),
                        new Bilingual("条判定，报告太大", "findings would make the report too large"),
                        new Bilingual(
                                "最多 " + findings + " 条；请减少列表项，或只核对部分项目",
                                "at most "
                                        + findings
                                        + "; give fewer entries, or choose fewer programmes")));
    }
}
