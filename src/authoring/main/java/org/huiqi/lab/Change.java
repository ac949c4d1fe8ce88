package org.huiqi.lab;

import org.huiqi.profile.FieldPath;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;

/**
 * One change that a case makes to its firm. Paths are profile paths; entries of lists are named by
 * index or id: {@code titles[0].validTo}, {@code softwareProducts[s1].rdExpense}.
 */
public sealed interface Change {

    /** {@return where it stands in the case file} */
    Location at();

    /** {@return the path that it changes} */
    String path();

    /**
     * {@return the profile with this change}
     *
     * @param profile a profile as it was read
     * @throws IllegalArgumentException where the path is malformed, leads through something that is
     *     not there, or where there is nothing to remove
     */
    Node applyTo(Node profile);

    /**
     * Puts a value in the place of what was there, known or not.
     *
     * @param at where it stands
     * @param path the path
     * @param value the new value
     */
    record Put(Location at, String path, Node value) implements Change {
        @Override
        public Node applyTo(Node profile) {
            return profile.with(path, value);
        }
    }

    /**
     * Takes a value away: the fact is not known then.
     *
     * @param at where it stands
     * @param path the path
     */
    record Remove(Location at, String path) implements Change {
        @Override
        public Node applyTo(Node profile) {
            Node without = profile.without(path);
            if (without.equals(profile)) {
                throw new IllegalArgumentException("Nothing to remove at " + path);
            }
            return without;
        }
    }

    /**
     * Puts one more entry at the end of a list; a missing list is made.
     *
     * @param at where it stands
     * @param path path of the list
     * @param entry the entry
     */
    record Add(Location at, String path, Node entry) implements Change {
        @Override
        public Node applyTo(Node profile) {
            return profile.with(path + "[" + size(profile) + "]", entry);
        }

        /** An entry that the list does not have yet can be set only at its end. */
        private int size(Node profile) {
            Node list = profile;
            for (FieldPath.Step step : FieldPath.of(path).steps()) {
                list = list instanceof Node.Mapping map ? map.get(step.name()) : null;
            }
            return list instanceof Node.Sequence sequence ? sequence.items().size() : 0;
        }
    }
}
