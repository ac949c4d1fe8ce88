package org.huiqi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;

/** Short ways to make profiles in tests. */
public final class Sample {
    /** The day that tests look at, unless they say otherwise. */
    public static final LocalDate AS_OF = LocalDate.of(2024, 9, 20);

    /** The built-in catalogue of that day; reading it compiles nothing. */
    public static final Edition EDITION =
            Catalogue.read(PackFiles.builtIn(Editions.builtIn().on(AS_OF)));

    private static final ProfileReader READER = new ProfileReader(EDITION.criterionIds());

    private Sample() {}

    /** The profile of YAML lines below {@code format: 1}. */
    public static Profile profile(String... lines) {
        return profile(AS_OF, lines);
    }

    /** The same, read on another day. */
    public static Profile profile(LocalDate asOf, String... lines) {
        return read("format: 1\n" + String.join("\n", lines) + "\n", Format.YAML, asOf);
    }

    /** The profile of a whole document. */
    public static Profile read(String text, Format format, LocalDate asOf) {
        Read read = READER.read(text.getBytes(UTF_8), "test", format, asOf);
        if (read instanceof Read.Accepted accepted) {
            return accepted.profile();
        }
        throw new AssertionError("refused: " + read + "\n" + text);
    }
}
