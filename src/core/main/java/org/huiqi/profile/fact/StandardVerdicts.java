package org.huiqi.profile.fact;

import org.jspecify.annotations.Nullable;

/** What the standards outside the handbook say of an applicant; worked out when it is asked. */
@FunctionalInterface
public interface StandardVerdicts {
    /** No standard says anything. */
    StandardVerdicts NONE = (applicant, standard) -> null;

    /**
     * {@return whether an applicant meets a standard in the version of its day; null where its
     * facts do not decide that, or no version applies}
     *
     * @param applicant the applicant
     * @param standard id of the standard
     */
    @Nullable Boolean meet(Applicant applicant, String standard);
}
