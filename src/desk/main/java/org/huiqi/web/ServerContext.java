package org.huiqi.web;

/**
 * What every request shares.
 *
 * @param limits what the server takes on
 * @param state how far the server is
 */
record ServerContext(Limits limits, ServerState state) {}
