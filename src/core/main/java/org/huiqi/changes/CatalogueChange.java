package org.huiqi.changes;

import org.jspecify.annotations.Nullable;

/**
 * Something that a reader of the catalogue or the rules sees and that is not what it was: a date,
 * an actor, an amount, a text, a duty, a condition's rule.
 *
 * @param judged id of the programme, standard or overview; {@code edition} for the edition itself
 * @param at where, {@code window.from}, {@code P14-07.requirement.zh}, {@code P14-07.rule}; empty
 *     for the whole
 * @param before the value that stood there, null where nothing did
 * @param after the value that stands there, null where nothing does
 */
public record CatalogueChange(
        String judged, String at, @Nullable Object before, @Nullable Object after) {

    /** {@return what stood there as text, null where nothing did} */
    public @Nullable String was() {
        return PackComparison.written(before);
    }

    /** {@return what stands there as text, null where nothing does} */
    public @Nullable String is() {
        return PackComparison.written(after);
    }
}
