package org.huiqi.profile.reading;

import java.util.List;
import org.huiqi.profile.Profile;

/** What became of a profile that was read: accepted whole, or refused with all its faults. */
public sealed interface Read {

    /**
     * The file says what a profile may say.
     *
     * @param profile the profile
     */
    record Accepted(Profile profile) implements Read {}

    /**
     * The file is refused.
     *
     * @param faults every fault found, in reading order; never empty
     */
    record Refused(List<Fault> faults) implements Read {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
