package org.huiqi.imports;

import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about an import.
 *
 * @param year the year of files that name none; null: such files are refused
 * @param encoding encoding of .csv files that are not UTF-8 and do not say theirs; null for none
 * @param prefer name of the file whose values are taken where values differ; null: nothing is
 *     chosen
 * @param extras what is only taken where it is asked for
 */
public record ImportOptions(
        @Nullable Integer year,
        @Nullable Charset encoding,
        @Nullable String prefer,
        Set<Extra> extras) {

    /** The name by which the profile itself is preferred. */
    public static final String PROFILE = "-";

    /** No decision at all. */
    public static final ImportOptions NONE = new ImportOptions(null, null, null, Set.of());

    public ImportOptions {
        extras = Set.copyOf(extras);
    }

    /** What is only taken where it is asked for. */
    public enum Extra {
        /** The titles on offer; the list is marked as one that there may be others beside. */
        TITLES,
        /** The date of foundation as the date of registration in the province. */
        REGISTRATION_DATE
    }
}
