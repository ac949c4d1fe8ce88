package org.huiqi.web;

/**
 * What every request shares.
 *
 * @param limits what the server takes on
 * @param limiter lets few at a time be worked on
 * @param state how far the server is
 */
record Services(Limits limits, WorkLimiter limiter, ServerState state) {
    Services(Limits limits) {
        this(limits, new WorkLimiter(), new ServerState());
    }
}
