package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvincesTest {

    @Test
    void there_are_34() {
        assertThat(Provinces.NAMES).doesNotHaveDuplicates().hasSize(34);
    }

    @Test
    void jiangsu_has_13_cities() {
        assertThat(Provinces.JIANGSU_CITIES).doesNotHaveDuplicates().hasSize(13);
    }

    @ParameterizedTest
    @CsvSource({
        "江苏, 江苏",
        "江苏省, 江苏",
        "北京市, 北京",
        "广西壮族自治区, 广西",
        "广西自治区, 广西",
        "宁夏回族自治区, 宁夏",
        "新疆维吾尔自治区, 新疆",
        "内蒙古自治区, 内蒙古",
        "西藏自治区, 西藏",
        "香港特别行政区, 香港",
        "澳门特别行政区, 澳门",
        "Jiangsu, 江苏",
        "jiangsu province, 江苏",
        "Shaanxi, 陕西",
        "Inner Mongolia, 内蒙古",
        "黑龙江省, 黑龙江",
    })
    void one_suffix_is_dropped(String text, String bare) {
        assertThat(Provinces.bareName(text)).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "省", "江苏省市", "苏", "Jiang", "南京", "江 苏", "江苏省南京市"})
    void other_texts_are_no_provinces(String text) {
        assertThat(Provinces.bareName(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"徐州市, 徐州", "徐州, 徐州", "市, 市", "延边州, 延边州"})
    void a_city_is_stored_without_its_suffix(String text, String city) {
        assertThat(Provinces.withoutCitySuffix(text)).isEqualTo(city);
    }
}
