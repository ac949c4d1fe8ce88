package org.huiqi.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values of {@code industry.sizeIndustry}. */
public enum SizeIndustry {
    AGRICULTURE,
    INDUSTRY,
    CONSTRUCTION,
    WHOLESALE,
    RETAIL,
    TRANSPORT,
    WAREHOUSING,
    POSTAL,
    ACCOMMODATION,
    CATERING,
    INFORMATION_TRANSMISSION,
    SOFTWARE_IT_SERVICES,
    REAL_ESTATE_DEVELOPMENT,
    PROPERTY_MANAGEMENT,
    LEASING_BUSINESS_SERVICES,
    OTHER_UNLISTED;

    private static final Map<String, SizeIndustry> BY_CODE = new HashMap<>();

    static {
        for (String line : PlaceNames.lines("size-industries.txt")) {
            String[] words = line.split(" ");
            BY_CODE.put(words[0], valueOf(words[1]));
        }
    }

    /**
     * {@return the size industry of a GB/T 4754-2017 code; null where the code is missing, not
     * covered by the standard (railways, finance, education, health, …) or too short to tell (G59,
     * K70)}
     *
     * @param code letter and digits, {@code C3983}; null: unknown
     */
    public static @Nullable SizeIndustry ofCode(@Nullable String code) {
        return code == null
                ? null
                : IntStream.rangeClosed(1, code.length())
                        .mapToObj(length -> BY_CODE.get(code.substring(0, length)))
                        .filter(Objects::nonNull)
                        .reduce((shorter, longer) -> longer)
                        .orElse(null);
    }
}
