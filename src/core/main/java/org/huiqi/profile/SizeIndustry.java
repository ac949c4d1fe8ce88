package org.huiqi.profile;

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

    /**
     * {@return the size industry of a GB/T 4754-2017 code; null where the code is missing, not
     * covered by the standard (railways, finance, education, health, …) or too short to tell (G59,
     * K70)}
     *
     * @param code letter and digits, {@code C3983}; null: unknown
     */
    public static @Nullable SizeIndustry ofCode(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (code.charAt(0)) {
            case 'A' -> AGRICULTURE;
            case 'B', 'C', 'D' -> INDUSTRY;
            case 'E' -> CONSTRUCTION;
            case 'F' -> code.startsWith("F51") ? WHOLESALE : RETAIL;
            case 'G' -> ofTransportCode(code);
            case 'H' -> code.startsWith("H61") ? ACCOMMODATION : CATERING;
            case 'I' -> code.startsWith("I65") ? SOFTWARE_IT_SERVICES : INFORMATION_TRANSMISSION;
            case 'K' -> ofRealEstateCode(code);
            case 'L' -> LEASING_BUSINESS_SERVICES;
            case 'M', 'N', 'O', 'R' -> OTHER_UNLISTED;
            case 'Q' -> code.startsWith("Q85") ? OTHER_UNLISTED : null;
            default -> null;
        };
    }

    private static @Nullable SizeIndustry ofTransportCode(String code) {
        return switch (code.substring(1, 3)) {
            case "54", "55", "56", "57", "58" -> TRANSPORT;
            case "59" ->
                    switch (thirdDigit(code)) {
                        case '1' -> TRANSPORT;
                        case '2', '3', '4', '5', '6', '9' -> WAREHOUSING;
                        default -> null;
                    };
            case "60" -> POSTAL;
            default -> null;
        };
    }

    private static @Nullable SizeIndustry ofRealEstateCode(String code) {
        return switch (thirdDigit(code)) {
            case '1' -> REAL_ESTATE_DEVELOPMENT;
            case '2' -> PROPERTY_MANAGEMENT;
            case '3', '9' -> OTHER_UNLISTED;
            default -> null;
        };
    }

    private static char thirdDigit(String code) {
        return code.length() > 3 ? code.charAt(3) : ' ';
    }
}
