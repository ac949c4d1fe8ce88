package org.huiqi.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** English names of provinces and of the prefecture cities of Jiangsu, with the Chinese ones. */
public final class PlaceNames {
    /** Names of the provinces as they are written in English. */
    public static final List<String> PROVINCES =
            List.of(
                    ("Beijing,Tianjin,Shanghai,Chongqing,Hebei,Shanxi,Liaoning,Jilin,Heilongjiang,"
                                    + "Jiangsu,Zhejiang,Anhui,Fujian,Jiangxi,Shandong,Henan,Hubei,Hunan,"
                                    + "Guangdong,Hainan,Sichuan,Guizhou,Yunnan,Shaanxi,Gansu,Qinghai,"
                                    + "Inner Mongolia,Guangxi,Tibet,Ningxia,Xinjiang,Taiwan,Hong Kong,"
                                    + "Macao")
                            .split(","));

    private static final String PROVINCES_IN_CHINESE =
            "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 "
                    + "四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 台湾 香港 澳门";
    private static final String CITIES =
            "Nanjing,Wuxi,Xuzhou,Changzhou,Suzhou,Nantong,Lianyungang,Huai'an,Yancheng,Yangzhou,"
                    + "Zhenjiang,Taizhou,Suqian";
    private static final String CITIES_IN_CHINESE = "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁";

    private static final Map<String, String> PROVINCE = map(PROVINCES, PROVINCES_IN_CHINESE);
    private static final Map<String, String> CITY =
            map(List.of(CITIES.split(",")), CITIES_IN_CHINESE);

    private PlaceNames() {}

    /** {@return the 34 province-level names in Chinese, without their suffixes} */
    public static List<String> provinces() {
        return List.of(PROVINCES_IN_CHINESE.split(" "));
    }

    /** {@return the prefecture cities of Jiangsu in Chinese, without 市} */
    public static List<String> citiesOfJiangsu() {
        return List.of(CITIES_IN_CHINESE.split(" "));
    }

    /**
     * {@return the Chinese name of a province with an English name, or null}
     *
     * @param english such as Jiangsu
     */
    public static @Nullable String province(String english) {
        return PROVINCE.get(folded(english));
    }

    /**
     * {@return the Chinese name of a city of Jiangsu with an English name, or null}
     *
     * @param english such as Suzhou
     */
    public static @Nullable String cityOfJiangsu(String english) {
        return CITY.get(folded(english));
    }

    /**
     * {@return the English name of a province or a city of Jiangsu; the name itself where there is
     * none}
     *
     * @param chinese a name without its suffix
     */
    public static String english(String chinese) {
        int province = provinces().indexOf(chinese);
        int city = citiesOfJiangsu().indexOf(chinese);
        return province >= 0
                ? PROVINCES.get(province)
                : city >= 0 ? CITIES.split(",")[city] : chinese;
    }

    private static Map<String, String> map(List<String> english, String chinese) {
        String[] names = chinese.split(" ");
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            map.put(folded(english.get(i)), names[i]);
        }
        return map;
    }

    private static String folded(String english) {
        return english.toLowerCase(Locale.ROOT)
                .replaceFirst("\\s(?:province|municipality|city)$", "")
                .replaceAll("[\\s'’-]", "");
    }
}
