package org.huiqi.profile;

import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** Values of {@code industry.sizeIndustry}. */
public enum SizeIndustry {
    @Doc(zh = "农、林、牧、渔业", en = "agriculture")
    AGRICULTURE,
    @Doc(zh = "工业（采矿、制造、电力热力燃气水）", en = "industry")
    INDUSTRY,
    @Doc(zh = "建筑业", en = "construction")
    CONSTRUCTION,
    @Doc(zh = "批发业", en = "wholesale")
    WHOLESALE,
    @Doc(zh = "零售业", en = "retail")
    RETAIL,
    @Doc(zh = "交通运输业（不含铁路）", en = "transport")
    TRANSPORT,
    @Doc(zh = "仓储业", en = "warehousing")
    WAREHOUSING,
    @Doc(zh = "邮政业", en = "postal")
    POSTAL,
    @Doc(zh = "住宿业", en = "accommodation")
    ACCOMMODATION,
    @Doc(zh = "餐饮业", en = "catering")
    CATERING,
    @Doc(zh = "信息传输业（电信、互联网）", en = "information transmission")
    INFORMATION_TRANSMISSION,
    @Doc(zh = "软件和信息技术服务业", en = "software and IT services")
    SOFTWARE_IT_SERVICES,
    @Doc(zh = "房地产开发经营", en = "real estate development")
    REAL_ESTATE_DEVELOPMENT,
    @Doc(zh = "物业管理", en = "property management")
    PROPERTY_MANAGEMENT,
    @Doc(zh = "租赁和商务服务业", en = "leasing business services")
    LEASING_BUSINESS_SERVICES,
    @Doc(zh = "其他未列明行业", en = "other unlisted")
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
