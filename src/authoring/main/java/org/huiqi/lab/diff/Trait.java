package org.huiqi.lab.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.Map;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What firms are told apart by when gains and losses are counted. */
public enum Trait {
    @JsonProperty("city")
    CITY("设区市", "city"),
    @JsonProperty("size")
    SIZE("规模", "size"),
    @JsonProperty("industry")
    INDUSTRY("划型行业", "industry");

    private static final Bilingual NOT_KNOWN = new Bilingual("未填", "not known");

    private final Bilingual text;

    Trait(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    /** What it is called. */
    Bilingual text() {
        return text;
    }

    /** What a firm has of each: the prefecture city, its class and its industry by size. */
    static Map<Trait, Bilingual> of(Profile profile, @Nullable SizeClass size) {
        String city = profile.registration().city();
        Enum<?> industry = profile.industry().effectiveSizeIndustry();
        Map<Trait, Bilingual> traits = new EnumMap<>(Trait.class);
        traits.put(CITY, city == null ? NOT_KNOWN : Bilingual.same(city));
        traits.put(SIZE, size == null ? NOT_KNOWN : Words.of(size));
        traits.put(INDUSTRY, industry == null ? NOT_KNOWN : Words.of(industry));
        return traits;
    }
}
