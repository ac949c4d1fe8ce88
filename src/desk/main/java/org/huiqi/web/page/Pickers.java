package org.huiqi.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.imports.Industries;
import org.huiqi.profile.PlaceNames;
import org.huiqi.text.Language;

/** What inputs offer to pick from: places of Jiangsu, provinces, industries by code and name. */
final class Pickers {
    /** County-level divisions of Jiangsu by their city, as they stood in 2024. */
    private static final Map<String, String> COUNTIES =
            Map.ofEntries(
                    Map.entry("南京", "玄武区 秦淮区 建邺区 鼓楼区 浦口区 栖霞区 雨花台区 江宁区 六合区 溧水区 高淳区"),
                    Map.entry("无锡", "锡山区 惠山区 滨湖区 梁溪区 新吴区 江阴市 宜兴市"),
                    Map.entry("徐州", "鼓楼区 云龙区 贾汪区 泉山区 铜山区 丰县 沛县 睢宁县 新沂市 邳州市"),
                    Map.entry("常州", "天宁区 钟楼区 新北区 武进区 金坛区 溧阳市"),
                    Map.entry("苏州", "虎丘区 吴中区 相城区 姑苏区 吴江区 常熟市 张家港市 昆山市 太仓市"),
                    Map.entry("南通", "通州区 崇川区 海门区 如东县 启东市 如皋市 海安市"),
                    Map.entry("连云港", "连云区 海州区 赣榆区 东海县 灌云县 灌南县"),
                    Map.entry("淮安", "淮安区 淮阴区 清江浦区 洪泽区 涟水县 盱眙县 金湖县"),
                    Map.entry("盐城", "亭湖区 盐都区 大丰区 响水县 滨海县 阜宁县 射阳县 建湖县 东台市"),
                    Map.entry("扬州", "广陵区 邗江区 江都区 宝应县 仪征市 高邮市"),
                    Map.entry("镇江", "京口区 润州区 丹徒区 丹阳市 扬中市 句容市"),
                    Map.entry("泰州", "海陵区 高港区 姜堰区 兴化市 靖江市 泰兴市"),
                    Map.entry("宿迁", "宿城区 宿豫区 沭阳县 泗阳县 泗洪县"));

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

    /** A county of a name that two cities have stands once, with both. */
    private static Map<String, String> counties() {
        Map<String, String> counties = new LinkedHashMap<>();
        for (String city : PlaceNames.citiesOfJiangsu()) {
            for (String county : COUNTIES.get(city).split(" ")) {
                counties.merge(county, city, (one, other) -> one + "、" + other);
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
