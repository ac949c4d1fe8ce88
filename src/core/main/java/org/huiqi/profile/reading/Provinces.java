package org.huiqi.profile.reading;

import java.util.List;
import org.huiqi.profile.PlaceNames;
import org.jspecify.annotations.Nullable;

/** The 34 province-level names, and the prefecture cities of 江苏. */
final class Provinces {

    static final List<String> NAMES = PlaceNames.provinces();

    /** Suffixes; the longer ones first, so that exactly one is dropped. */
    static final List<String> SUFFIXES =
            List.of("壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "省", "市");

    static final String JIANGSU = "江苏";

    static final List<String> JIANGSU_CITIES = PlaceNames.citiesOfJiangsu();

    private Provinces() {}

    /** The name without its suffix, or null where it is not one of the 34. */
    static @Nullable String bareName(String text) {
        if (NAMES.contains(text)) {
            return text;
        }
        for (String suffix : SUFFIXES) {
            if (text.endsWith(suffix)) {
                String bare = text.substring(0, text.length() - suffix.length());
                return NAMES.contains(bare) ? bare : null;
            }
        }
        return PlaceNames.province(text);
    }

    /** A city's name without 市 at its end. */
    static String withoutCitySuffix(String text) {
        return text.length() > 1 && text.endsWith("市")
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
