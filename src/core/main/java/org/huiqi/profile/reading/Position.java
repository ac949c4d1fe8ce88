package org.huiqi.profile.reading;

/**
 * Where a line of a stream begins.
 *
 * @param offset bytes that stand before it
 * @param line its number, from 1
 */
public record Position(long offset, int line) {}
