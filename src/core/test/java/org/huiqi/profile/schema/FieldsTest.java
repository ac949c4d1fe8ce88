package org.huiqi.profile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @ParameterizedTest
    @CsvSource({
        "years.2023.revenue, 营业收入",
        "years.2024.employees, 从业人员",
        "titles[HNTE].validTo, 有效期止",
        "softwareProducts[s1].test.standard, 检测依据",
        "softwareProducts[s1].rdExpense, 产品研发投入",
        "holdings[].counterpartyTitles[PROV_SRDI].issuedOn, 发证日期",
        "vouchers.orders[o1].invoiceDate, 发票日期",
        "bonds[b.1].projectProvince, 募投项目省份"
    })
    void a_concrete_path_has_its_field(String path, String meaning) {
        assertThat(Fields.of(path)).map(Fields.Field::meaning).map(Bilingual::zh).hasValue(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject.colour", "years.revenue", "softwareProducts.rdExpense", ""})
    void a_path_that_is_none_has_no_field(String path) {
        assertThat(Fields.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "years.2023.revenue, 万元",
        "holdings[].pct, %",
        "years.2023.employees, 人",
        "trainingProvider.annualTrainees, 人次"
    })
    void a_number_has_its_unit(String path, String unit) {
        assertThat(Fields.of(path))
                .map(Fields.Field::unit)
                .map(found -> found.text().zh())
                .hasValue(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "ip, DESIGN, 外观设计",
        "technicalStandards, INDUSTRY, 行业标准",
        "technicalStandards, NATIONAL, 国家标准",
        "titles, HNTE, 高新技术企业",
        "titles, PROVINCIAL, 省级",
        "holdings[].counterpartyTitles, IP_DEMO, 知识产权示范企业",
        "softwareProducts, AI, AI",
        "conduct.incidents, 0, 0"
    })
    void a_word_in_brackets_means_what_it_means_in_its_list(String list, String word, String zh) {
        assertThat(Words.named(list, word).zh()).isEqualTo(zh);
    }

    @Test
    void every_field_is_worded_in_both_languages() {
        assertThat(Fields.map().values())
                .allSatisfy(
                        field -> {
                            assertThat(field.meaning().zh()).isNotBlank();
                            assertThat(field.meaning().en()).isNotBlank();
                        });
    }
}
