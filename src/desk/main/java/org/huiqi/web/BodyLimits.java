package org.huiqi.web;

/**
 * How much of a body is taken, and for how long.
 *
 * @param most bytes
 * @param deadline when all of it must be there
 * @param life of the server, which may stop before
 */
record BodyLimits(long most, Deadline deadline, Life life) {

    /** Refuses what takes too long. */
    void checkTime() throws ProblemException {
        if (life.isOver()) {
            throw new ProblemException(Life.stopping());
        }
        if (deadline.isOver()) {
            throw Body.tooSlow();
        }
    }
}
