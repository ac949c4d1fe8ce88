package org.huiqi.lab.diff;

import org.huiqi.profile.Profile;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.SizeIndustry;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What firms are told apart by when gains and losses are counted. */
public enum Trait {
    CITY("设区市", "city"),
    SIZE("规模", "size"),
    INDUSTRY("划型行业", "industry");

    private static final Bilingual NOT_KNOWN = new Bilingual("未填", "not known");

    private final Bilingual text;

    Trait(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    /** What it is called. */
    public Bilingual text() {
        return text;
    }

    /**
     * What a firm has of each.
     *
     * @param city prefecture city of registration
     * @param size class by the size standard
     * @param industry industry of the size standard
     */
    public record Firm(
            @Nullable String city, @Nullable SizeClass size, @Nullable SizeIndustry industry) {
        /** A firm with its class. */
        static Firm of(Profile profile, @Nullable SizeClass size) {
            return new Firm(
                    profile.registration().city(),
                    size,
                    profile.industry().effectiveSizeIndustry());
        }

        Bilingual of(Trait trait) {
            Bilingual value =
                    switch (trait) {
                        case CITY -> city == null ? null : Bilingual.same(city);
                        case SIZE -> size == null ? null : Words.of(size);
                        case INDUSTRY -> industry == null ? null : Words.of(industry);
                    };
            return value == null ? NOT_KNOWN : value;
        }
    }
}
