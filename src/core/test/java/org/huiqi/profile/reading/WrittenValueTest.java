package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.profile.Profile;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is read the same wherever they write it. */
class WrittenValueTest {
    private static final Location HERE = Location.somewhere("x");

    private static Profile profile(String yaml) {
        Read read =
                Reading.READER.read(
                        ("format: 1\n" + yaml).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "x.yaml",
                        Format.YAML,
                        Reading.AS_OF);
        return ((Read.Accepted) read).profile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "√", "Y", "yes", "Ｙ", "TRUE", "有", "符合", "\"true\""})
    void a_file_says_yes_as_people_do(String said) {
        assertThat(profile("subject: {legalPerson: " + said + "}").subject().legalPerson())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "×", "N", "no", "没有", "不符合"})
    void a_file_says_no_as_people_do(String said) {
        assertThat(profile("subject: {legalPerson: " + said + "}").subject().legalPerson())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"未知", "不知道", "unknown", "'?'"})
    void a_file_says_that_nobody_knows(String said) {
        Profile profile = profile("subject: {legalPerson: " + said + ", type: " + said + "}");
        assertThat(profile.subject().legalPerson()).isNull();
        assertThat(profile.subject().type()).isNull();
    }

    @Test
    void an_attestation_may_be_answered_in_words() {
        Profile profile = profile("attestations: {P09-08: 是, P10-07: {value: √, by: 李工}}");
        assertThat(profile.attestations().get("P09-08").value()).isTrue();
        assertThat(profile.attestations().get("P10-07").value()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "高新技术企业, HNTE",
        "高企, HNTE",
        "hnte, HNTE",
        "High and New-Technology Enterprise, HNTE",
        "高新技术企业 HNTE, HNTE",
        "国家专精特新小巨人, NATIONAL_LITTLE_GIANT",
        "小巨人, NATIONAL_LITTLE_GIANT",
        "专精特新“小巨人”企业, NATIONAL_LITTLE_GIANT",
        "制造业单项冠军, CHAMPION",
        "little giant, NATIONAL_LITTLE_GIANT",
        "ＨＮＴＥ, HNTE",
    })
    void a_word_is_known_by_what_people_write(String written, TitleType type) {
        assertThat(Words.meant(TitleType.class, written)).isEqualTo(type);
        assertThat(profile("titles: [{type: '" + written + "'}]").titles().get(0).type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "企业", "专精特新", "冠军"})
    void what_means_none_or_several_is_no_word(String written) {
        assertThat(Words.meant(TitleType.class, written)).isNull();
    }

    @Test
    void every_word_is_known_by_its_meaning_in_both_languages() {
        for (TitleType type : TitleType.values()) {
            for (String way : Words.ways(type)) {
                assertThat(Words.meant(TitleType.class, way)).as(way).isEqualTo(type);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8200 | 8200",
                "８２００ | 8200",
                "8,200 | 8200",
                "120 million yuan | 12000",
                "5 million | 500",
                "1.2 亿元 | 1.2亿元",
                "-300 | -300",
                "一千万 | 一千万",
            })
    void an_amount_is_read_as_people_write_it(String written, String read) {
        Node.Scalar value =
                (Node.Scalar) WrittenValue.of(BigDecimal.class, Unit.WAN_YUAN, written, HERE);
        assertThat(value.text()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"186人, 186", "186 人, 186", "１８６, 186", "'1,186', 1186"})
    void a_count_may_carry_its_unit(String written, String read) {
        Node.Scalar value =
                (Node.Scalar) WrittenValue.of(Integer.class, Unit.PERSONS, written, HERE);
        assertThat(value).isEqualTo(new Node.Scalar(HERE, Node.Kind.NUMBER, read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年9月1日", "2024/9/1", "2024.09.01", "1 September 2024", "20240901"})
    void a_day_is_read_as_people_write_it(String written) {
        Node.Scalar value = (Node.Scalar) WrittenValue.of(LocalDate.class, null, written, HERE);
        assertThat(value.text()).isEqualTo("2024-09-01");
    }

    @Test
    void places_may_be_written_in_english() {
        Profile profile = profile("registration: {province: Jiangsu, city: Suzhou}");
        assertThat(profile.registration().province()).isEqualTo("江苏");
        assertThat(profile.registration().city()).isEqualTo("苏州");
        assertThat(profile("registration: {province: Anhui, city: Suzhou}").registration().city())
                .isEqualTo("Suzhou");
    }

    @Test
    void what_an_editor_is_told_says_nothing_of_a_firm() {
        assertThat(profile("$schema: ./profile.schema.json\nname: 甲").name()).isEqualTo("甲");
    }

    @Test
    void a_form_is_told_of_labels_and_choices() {
        byte[] text =
                "format: 1\nsubject: {type: 公司, legalPerson: 也许}\nyears: {2023: {employees: many}}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Read read = Reading.READER.ofForms().read(text, "", Format.YAML, Reading.AS_OF);
        assertThat(((Read.Refused) read).faults())
                .extracting(fault -> fault.message().en().replaceFirst("^\\S+ ", ""))
                .element(1)
                .isEqualTo(
                        "has its own legal personality: 也许 is neither yes nor no; choose yes or no, or unknown");
        assertThat(((Read.Refused) read).faults())
                .extracting(fault -> fault.message().zh().replaceFirst("^\\S+ ", ""))
                .element(2)
                .isEqualTo("2023 年从业人员：many 不是数字；应为整数，如 12");
    }
}
