package org.huiqi.lab.mutation;

import org.huiqi.catalogue.Judged;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A pack with one thing changed.
 *
 * @param id id of the criterion, obligation, band or the size standard's rule
 * @param kind kind of change
 * @param file file that the change is in
 * @param line line of it, from 1
 * @param before what stands there
 * @param after what stands there instead
 * @param killer the case that would notice it
 * @param change the change
 */
public record Mutant(
        String id,
        Mutation kind,
        String file,
        int line,
        String before,
        String after,
        Bilingual killer,
        Change change) {

    /** What is put in place of the original. */
    public sealed interface Change {}

    /**
     * Another rule.
     *
     * @param judged programme or standard of the rule; null for a rule of the size standard
     * @param rule the rule instead
     */
    public record RuleChange(@Nullable Judged judged, RuleText rule) implements Change {}

    /**
     * Another catalogue entry.
     *
     * @param judged the programme or standard instead
     */
    public record CatalogueChange(Judged judged) implements Change {}

    /**
     * The programme or standard that it is about, as it is changed where the catalogue is; null of
     * the size standard.
     */
    @Nullable Judged judged() {
        return change instanceof CatalogueChange other
                ? other.judged()
                : ((RuleChange) change).judged();
    }

    /** The change in one line; with the id it tells a mutant from all others. */
    public String mutation() {
        return before + " -> " + after;
    }
}
