package org.huiqi.profile.reading;

import java.util.List;
import org.huiqi.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What became of a profile that was read: accepted whole, or refused with all its faults. */
public sealed interface Read {

    /**
     * {@return the profile}
     *
     * @throws InvalidProfileException where it was refused, with every fault
     */
    default Profile orThrow() {
        if (this instanceof Accepted accepted) {
            return accepted.profile();
        }
        throw new InvalidProfileException(((Refused) this).faults());
    }

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
     * @param readable what is valid by itself, for a form in which a person corrects the rest: what
     *     is not is unknown in it, entries of lists keep their places, an id may be missing. Not to
     *     be checked. Null where nothing could be read
     */
    record Refused(List<Fault> faults, @Nullable Profile readable) implements Read {
        public Refused {
            faults = List.copyOf(faults);
        }

        /**
         * A file of which nothing could be read.
         *
         * @param faults in the order of the file
         */
        public Refused(List<Fault> faults) {
            this(faults, null);
        }
    }
}
