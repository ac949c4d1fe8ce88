package org.huiqi.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a firm, a row a programme. Immutable. */
public final class VerdictRows {
    private final ScreenOptions options;
    private final Map<String, String> timings = new LinkedHashMap<>();

    /**
     * Rows of an edition.
     *
     * @param edition the programmes
     * @param options which programmes and verdicts to write, and the day
     */
    public VerdictRows(Edition edition, ScreenOptions options) {
        this.options = options;
        for (Programme programme : edition.programmes()) {
            timings.put(programme.id(), Timing.of(programme, options.asOf()).state().name());
        }
    }

    /** Rows of a firm by its verdicts, those that are asked for. */
    public List<VerdictRow> accepted(long firm, Profile profile, Map<String, Verdict> verdicts) {
        String name = text(profile.name());
        String creditCode = text(profile.creditCode());
        List<VerdictRow> rows = new ArrayList<>();
        verdicts.forEach(
                (id, verdict) -> {
                    if (options.looksAt(id) && options.writes(verdict)) {
                        String timing = timings.get(id);
                        rows.add(
                                new VerdictRow(
                                        firm, name, creditCode, id, verdict.name(), timing, ""));
                    }
                });
        return rows;
    }

    /** The row of a firm that was refused. */
    public VerdictRow refused(long firm, String message) {
        return new VerdictRow(firm, "", "", "", VerdictRow.REFUSED, "", message);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
