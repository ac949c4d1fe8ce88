package org.huiqi.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.imports.Industries;
import org.huiqi.profile.PlaceNames;
import org.huiqi.text.Language;
import org.huiqi.text.ResourceText;

/** What inputs offer to pick from: places of Jiangsu, provinces, industries by code and name. */
final class Pickers {
    private static final Map<String, String> INDUSTRIES = new TreeMap<>(industries());

    private Pickers() {}

    /** Values with what explains each, in order. */
    static Map<String, String> of(String picker, Language language) {
        return switch (picker) {
            case "province" -> named(PlaceNames.provinces(), language);
            case "city" -> named(PlaceNames.citiesOfJiangsu(), language);
            case "county" -> counties();
            default -> INDUSTRIES;
        };
    }

    private static Map<String, String> named(List<String> places, Language language) {
        Map<String, String> named = new LinkedHashMap<>();
        places.forEach(
                place ->
                        named.put(place, language == Language.ZH ? "" : PlaceNames.english(place)));
        return named;
    }

    /**
     * County-level divisions of Jiangsu, as they stood in 2024. One of a name that two cities have
     * stands once, with both.
     */
    private static Map<String, String> counties() {
        Map<String, String> counties = new LinkedHashMap<>();
        for (String line : ResourceText.of(Pickers.class, "counties.txt").lines().toList()) {
            String[] places = line.split(" ");
            for (String county : List.of(places).subList(1, places.length)) {
                counties.merge(county, places[0], (one, other) -> one + "、" + other);
            }
        }
        return counties;
    }

    /** Codes that a profile may hold: a letter and 2 to 4 digits. */
    private static Map<String, String> industries() {
        Map<String, String> codes = new TreeMap<>(Industries.table().all());
        codes.keySet().removeIf(code -> code.length() < 3);
        return codes;
    }
}
