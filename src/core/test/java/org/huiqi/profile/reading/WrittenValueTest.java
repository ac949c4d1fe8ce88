package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.Profile;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write is read the same wherever they write it. */
class WrittenValueTest {
    private static final Location HERE = Location.somewhere("x");

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "true, 是 √ Y yes Ｙ TRUE 有 符合 \"true\"",
                "false, 否 × N no 没有 不符合",
                "null, 未知 不知道 unknown '?'"
            })
    void a_file_says_yes_and_no_and_that_nobody_knows_as_people_do(
            @Nullable Boolean meant, String words) {
        for (String said : words.split(" ")) {
            Profile profile = Reading.yaml("subject: {legalPerson: " + said + "}");
            assertThat(profile.subject().legalPerson()).as(said).isEqualTo(meant);
        }
        assertThat(Reading.yaml("subject: {type: 未知}").subject().type()).isNull();
        Profile profile = Reading.yaml("attestations: {P09-08: 是, P10-07: {value: √, by: 李工}}");
        assertThat(profile.attestations().values()).allMatch(answer -> answer.value());
    }

    @ParameterizedTest
    @CsvSource({
        "HNTE, 高新技术企业;高企;hnte;High and New-Technology Enterprise;高新技术企业 HNTE;ＨＮＴＥ",
        "NATIONAL_LITTLE_GIANT, 国家专精特新小巨人;小巨人;专精特新“小巨人”企业;little giant",
        "CHAMPION, 制造业单项冠军",
        ", 企业;专精特新;冠军"
    })
    void a_word_is_known_by_what_people_write_unless_it_means_several(
            @Nullable TitleType type, String texts) {
        for (String written : texts.split(";")) {
            assertThat(Words.meant(TitleType.class, written)).as(written).isEqualTo(type);
            String line = "titles: [{type: '" + written + "'}]";
            if (type != null) {
                assertThat(Reading.yaml(line).titles().get(0).type()).isEqualTo(type);
            }
        }
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
    @CsvFileSource(resources = "/tables/written-values.txt", delimiter = '|')
    void numbers_and_days_are_read_as_people_write_them(String kind, String read, String texts) {
        for (String written : texts.split(";")) {
            Node value =
                    switch (kind) {
                        case "money" ->
                                WrittenValue.of(BigDecimal.class, Unit.WAN_YUAN, written, HERE);
                        case "count" -> WrittenValue.of(Integer.class, Unit.PERSONS, written, HERE);
                        default -> WrittenValue.of(LocalDate.class, null, written, HERE);
                    };
            assertThat(((Node.Scalar) value).text()).as(written).isEqualTo(read);
        }
    }

    @Test
    void a_form_is_told_of_labels_and_choices() {
        byte[] text =
                "format: 1\nsubject: {type: 公司, legalPerson: 也许}\nyears: {2023: {employees: many}}"
                        .getBytes(UTF_8);
        Read read = Reading.READER.ofForms().read(text, "", Format.YAML, Reading.AS_OF);
        List<Fault> faults = ((Read.Refused) read).faults();
        assertThat(faults.get(1).message().en())
                .endsWith(
                        " has its own legal personality: 也许 is neither yes nor no; choose yes or no, or unknown");
        assertThat(faults.get(2).message().zh()).endsWith(" 2023 年从业人员：many 不是数字；应为整数，如 12");
    }
}
