package org.huiqi.lab;

import org.huiqi.profile.reading.Location;

/**
 * A value of a case file that was put in the place of another.
 *
 * @param at where it stands
 * @param subject what it is about: {@code criteria.P14-07}, {@code shortfalls.P14-07.by}
 * @param from as it was written
 * @param to as it is written now
 */
public record Rewrite(Location at, String subject, String from, String to) {
    @Override
    public String toString() {
        return at + " " + subject + ": " + from + " -> " + to;
    }
}
