package org.huiqi.verdict;

import org.huiqi.catalogue.Force;

/** Weighs the criteria and groups of one way into a programme, one after the other. */
public final class Weighing {
    private boolean mustFails;
    private boolean unknown;
    private boolean inPrincipleFails;
    private boolean unattested;

    /**
     * Takes a single criterion or a group in. What is only preferred has no weight.
     *
     * @param force how far it binds
     * @param status the status
     */
    public void add(Force force, Status status) {
        if (force == Force.PREFERRED) {
            return;
        }
        mustFails |= force == Force.MUST && status == Status.NOT_MET;
        inPrincipleFails |= force == Force.IN_PRINCIPLE && status == Status.NOT_MET;
        unknown |= status == Status.UNKNOWN;
        unattested |= status == Status.UNATTESTED;
    }

    /** {@return whether nothing that is still to come can change the verdict} */
    public boolean isSettled() {
        return mustFails;
    }

    /** {@return the verdict} */
    public Verdict verdict() {
        if (mustFails) {
            return Verdict.NOT_ELIGIBLE;
        }
        if (unknown) {
            return Verdict.UNDECIDED;
        }
        if (inPrincipleFails) {
            return Verdict.CONDITIONAL;
        }
        return unattested ? Verdict.NEEDS_ATTESTATION : Verdict.ELIGIBLE;
    }

    /**
     * {@return the verdict where the list of candidates is missing and only the applicant is known}
     */
    public Verdict withoutCandidates() {
        return mustFails ? Verdict.NOT_ELIGIBLE : Verdict.UNDECIDED;
    }
}
