package org.huiqi.imports;

import java.util.List;
import java.util.function.BiFunction;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.ProfileDocument;

/**
 * The firms of exports of a registry.
 *
 * @param names their names, in order; the credit code where there is none
 * @param notes what the files say that is about none of the firms
 * @param faults what cannot be read
 * @param hasOthers whether the files hold something else, which is not read
 * @param filling fills a profile with what the exports say of a firm of a number
 */
public record FirmList(
        List<String> names,
        List<Note> notes,
        List<Fault> faults,
        boolean hasOthers,
        BiFunction<Integer, ProfileDocument, Imported> filling) {

    /**
     * {@return a profile filled with what the exports say of a firm}
     *
     * @param firm its number, from 0
     * @param into the profile so far, which is valid
     */
    public Imported fill(int firm, ProfileDocument into) {
        return filling.apply(firm, into);
    }
}
