package org.huiqi.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The 34 province-level names and the prefecture cities of Jiangsu, in Chinese without their
 * suffixes and in English, as {@code places.txt} gives them.
 */
public final class PlaceNames {
    /** The province whose cities these are. */
    public static final String JIANGSU = "江苏";

    private static final Map<String, String> PROVINCES = new LinkedHashMap<>();
    private static final Map<String, String> CITIES = new LinkedHashMap<>();

    static {
        for (String line : lines("places.txt")) {
            String[] words = line.split(" ", 3);
            (words[0].equals("province") ? PROVINCES : CITIES).put(words[1], words[2]);
        }
    }

    private static final Map<String, String> PROVINCE = byEnglish(PROVINCES);
    private static final Map<String, String> CITY = byEnglish(CITIES);
    private static final String WITH_SUFFIX =
            "(?:" + String.join("|", PROVINCES.keySet()) + ")(?:壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|省|市)?";
    private static final Pattern CHINESE = Pattern.compile(WITH_SUFFIX.replaceFirst("\\?:", ""));

    private PlaceNames() {}

    /** The lines of a table that stands beside the classes of this package. */
    static List<String> lines(String table) {
        try (InputStream in = PlaceNames.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the 34 province-level names in Chinese, without their suffixes} */
    public static List<String> provinces() {
        return List.copyOf(PROVINCES.keySet());
    }

    /** {@return the prefecture cities of Jiangsu in Chinese, without 市} */
    public static List<String> citiesOfJiangsu() {
        return List.copyOf(CITIES.keySet());
    }

    /**
     * {@return the Chinese name of a province without its suffix, or null where the text names
     * none}
     *
     * @param text such as 江苏省 or Jiangsu
     */
    public static @Nullable String bareProvince(String text) {
        Matcher chinese = CHINESE.matcher(text);
        return chinese.matches() ? chinese.group(1) : PROVINCE.get(folded(text));
    }

    /** {@return what {@link #bareProvince} reads, as a regular expression for a schema} */
    public static String provinceForm() {
        return WITH_SUFFIX + "|(?:" + String.join("|", PROVINCES.values()) + ")(?: Province)?";
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
        return PROVINCES.getOrDefault(chinese, CITIES.getOrDefault(chinese, chinese));
    }

    private static Map<String, String> byEnglish(Map<String, String> names) {
        Map<String, String> chinese = new HashMap<>();
        names.forEach((zh, en) -> chinese.put(folded(en), zh));
        return chinese;
    }

    private static String folded(String english) {
        return english.toLowerCase(Locale.ROOT)
                .replaceFirst("\\s(?:province|municipality|city)$", "")
                .replaceAll("[\\s'’-]", "");
    }
}
