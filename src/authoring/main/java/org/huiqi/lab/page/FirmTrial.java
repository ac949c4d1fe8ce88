package org.huiqi.lab.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.lab.diff.DiffDocument;
import org.huiqi.lab.diff.DiffTally;
import org.huiqi.lab.diff.PackDiff;
import org.huiqi.lab.diff.Threshold;
import org.huiqi.lab.diff.WhatIfRules;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Language;

/**
 * Firms checked with a number as it is and with another; which of them win and lose. It keeps the
 * names of those that are listed, and no profile. For one thread.
 */
public final class FirmTrial {
    private static final int LISTED = 200;
    private static final int TOLD = 10;

    private final WhatIfRules rules;
    private final PackDiff diff;
    private final DiffTally tally;
    private final List<Fault> faults = new ArrayList<>();

    /** Programmes rest on standards, not the other way round. */
    FirmTrial(Checker before, Judged judged, Threshold threshold, LocalDate asOf) {
        Set<String> chosen = judged instanceof Programme ? Set.of(judged.id()) : Set.of();
        this.rules = new WhatIfRules(before, List.of(threshold));
        this.diff = new PackDiff(before, rules.after(0), asOf, chosen);
        this.tally = new DiffTally(diff, LISTED);
    }

    /**
     * Takes a firm.
     *
     * @param source where it stands
     * @param read its profile, or why it is refused
     */
    public void take(String source, Read read) {
        if (read instanceof Read.Accepted accepted) {
            tally.add(diff.of(accepted.profile(), source));
            return;
        }
        tally.addRefused(1);
        ((Read.Refused) read).faults().stream().limit(TOLD - faults.size()).forEach(faults::add);
    }

    /** {@return {@code P14-07: 100000 → 80000}} */
    public String what() {
        return rules.text();
    }

    /** {@return the first faults of firms that were refused} */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * {@return what became of the firms}
     *
     * @param language in which language
     */
    public DiffDocument comparison(Language language) {
        return DiffDocument.of(tally, language);
    }
}
