package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.imports.Fixtures.CODE;
import static org.huiqi.imports.Fixtures.FIRM;
import static org.huiqi.imports.Fixtures.FIRM_ROW;
import static org.huiqi.imports.Fixtures.registry;
import static org.huiqi.imports.Imports.faults;
import static org.huiqi.imports.Imports.filled;
import static org.huiqi.imports.Imports.notes;
import static org.huiqi.imports.Imports.of;

import java.nio.charset.Charset;
import java.util.List;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
    private static final String OTHER = "苏州示例软件有限公司|注销||||91320500MA1EXAMP9K|||||||||||||||||||||";

    @ParameterizedTest
    @ValueSource(strings = {"企查查.xlsx", "企查查.xls", "企查查.csv"})
    void a_row_gives_a_firm(String name) {
        Imported imported = of(registry(FIRM_ROW).as(name));
        assertThat(filled(imported))
                .containsExactly(
                        "name=" + FIRM,
                        "creditCode=" + CODE,
                        "foundedOn=2015-03-02",
                        "subject.type=ENTERPRISE",
                        "registration.province=江苏省",
                        "registration.city=无锡市",
                        "registration.county=新吴区",
                        "industry.code=C3983");
        assertThat(imported.profile().registration().city()).isEqualTo("无锡");
        assertThat(imported.profile().registration().date()).isNull();
        assertThat(Imports.offers(imported)).containsExactly("高新技术企业（没有日期）", "创新型中小企业（没有日期）");
        assertThat(imported.profile().titles()).isNull();
        assertThat(notes(imported, Note.Kind.WARNING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    资质 | 高新技术企业；科技型中小企业、国家级专精特新“小巨人”企业 | HNTE TECH_SME NATIONAL_LITTLE_GIANT | - | -
                    荣誉 | 省级专精特新中小企业,创新型中小企业（2023） | PROV_SRDI INNOVATIVE_SME | - | -
                    企业标签 | 专精特新中小企业（省级，第6批） 瞪羚企业（市级） | PROV_SRDI GAZELLE/MUNICIPAL | - | -
                    企业标签 | 高企,A级纳税人,小微企业 | HNTE | A级纳税人、小微企业 | -
                    专精特新企业 | 专精特新小巨人（国家级） | NATIONAL_LITTLE_GIANT | - | -
                    企业标签 | 高新技术企业（已失效） | - | 高新技术企业（已失效） | -
                    专精特新企业 | 是 | - | - | 是
                    专精特新企业 | 省级 | - | - | 省级
                    专精特新企业 | 专精特新小巨人 | - | - | 专精特新小巨人
                    专精特新企业 | 专精特新中小企业 | - | - | 专精特新中小企业
                    专精特新企业 | 市级专精特新中小企业 | - | 市级专精特新中小企业 | -
                    专精特新企业 | 省级小巨人 | - | 省级小巨人 | -
                    科技型企业 | 国家级高新技术企业 / 科技小巨人 | HNTE | 科技小巨人 | -
                    科技型企业 | 省级高新技术企业 | - | 省级高新技术企业 | -
                    科技型企业 | 是 | - | - | 是
                    资质 | 无 | - | - | -
                    """)
    void titles_that_a_column_lists_are_offered_and_no_level_is_guessed(
            String column, String cell, String offered, String unknown, String asked) {
        Imported imported =
                of(
                        new FormFile()
                                .sheet(
                                        "企业信息",
                                        "企业名称|登记状态|统一社会信用代码|" + column,
                                        FIRM + "|存续|" + CODE + "|" + cell.replace('|', '/'))
                                .as("q.xlsx"));
        assertThat(imported.offers().stream().map(RegistryTest::title))
                .containsExactlyElementsOf(words(offered));
        assertThat(notes(imported, Note.Kind.REMARK))
                .isEqualTo(
                        unknown == null
                                ? List.of()
                                : List.of("q.xlsx 企业信息!D2 " + column + " 档案没有对应的资质：" + unknown));
        assertThat(faults(imported))
                .isEqualTo(
                        asked == null
                                ? List.of()
                                : List.of(
                                        "q.xlsx 企业信息!D2 titles："
                                                + asked
                                                + " 没有说明是哪一级的哪项资质；核实后请自行填写，如"
                                                + " 省级专精特新中小企业、国家专精特新“小巨人”"));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static String title(Offer offer) {
        Node.Mapping title = (Node.Mapping) offer.value();
        Node level = title.get("level");
        return Imports.text(title.get("type")) + (level == null ? "" : "/" + Imports.text(level));
    }

    @Test
    void insured_persons_and_sizes_by_another_method_are_remarks() {
        assertThat(notes(of(registry(FIRM_ROW).as("q.xlsx")), Note.Kind.REMARK))
                .contains(
                        "q.xlsx 企业信息!N2 参保人数 172；参保人数不是从业人员，未填入",
                        "q.xlsx 企业信息!T2 企业规模 S(小型)；不是按中小企业划型标准，未填入",
                        "q.xlsx 企业信息!U2 经营范围 含培训等内容，请核对后自行填写",
                        "q.xlsx 企业信息 资质各列为空不等于没有该资质");
    }

    @Test
    void personal_data_is_never_read() {
        Imported imported = of(registry(FIRM_ROW).as("q.xlsx"));
        assertThat(imported.document().text() + imported.notes())
                .doesNotContain("张三", "0510-80000000", "office@example.org");
        assertThat(notes(imported, Note.Kind.LEFT_OUT))
                .containsExactly(
                        "q.xlsx 企业信息 个人信息，不读入：法定代表人、电话、邮箱", "q.xlsx 企业信息 档案没有对应的字段：注册资本、注册地址");
    }

    @Test
    void the_day_of_foundation_is_that_of_registration_only_where_it_is_asked_for() {
        Imported imported =
                of(Imports.with(Extra.REGISTRATION_DATE), registry(FIRM_ROW).as("q.xlsx"));
        assertThat(imported.profile().registration().date()).hasToString("2015-03-02");
    }

    @Test
    void an_export_of_tianyancha_has_a_declaration_above_its_heads() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "公司列表",
                                "本数据由天眼查提供，仅供参考，不作任何担保",
                                "导出时间：2024-08-01",
                                "公司名称|经营状态|法定代表人|成立日期|所属省份|所属城市|所属区县|公司类型|统一社会信用代码",
                                FIRM + "|在业|张三|2015/3/2|江苏|无锡|滨湖区|有限责任公司|" + CODE)
                        .merge("A1:I1");
        Imported imported = of(form.as("t.xlsx"));
        assertThat(filled(imported))
                .contains("name=" + FIRM, "foundedOn=2015-03-02", "registration.county=滨湖区");
        assertThat(notes(imported, Note.Kind.WARNING)).isEmpty();
    }

    @Test
    void a_firm_that_is_not_in_business_is_warned_of() {
        Imported imported = of(registry(FIRM_ROW.replace("存续（在营、开业、在册）", "吊销，未注销")).as("q.xlsx"));
        assertThat(notes(imported, Note.Kind.WARNING))
                .containsExactly("q.xlsx 企业信息!B2 登记状态 登记状态为“吊销，未注销”，不是存续、在业或开业，请先核实");
    }

    @Test
    void a_wrong_check_digit_is_told_and_not_put_in() {
        Imported imported = of(registry(FIRM_ROW.replace(CODE, "91320211MA1EXAMP87")).as("q.xlsx"));
        assertThat(imported.profile().creditCode()).isNull();
        assertThat(faults(imported))
                .containsExactly(
                        "q.xlsx 企业信息!F2 creditCode：91320211MA1EXAMP87 校验位（最后一位）不符；请对照营业执照核对");
    }

    @ParameterizedTest
    @CsvSource({
        "有限责任公司(自然人投资或控股), ENTERPRISE",
        "股份有限公司(上市、自然人投资或控股), ENTERPRISE",
        "有限合伙企业, ENTERPRISE",
        "个人独资企业, ENTERPRISE",
        "全民所有制, ENTERPRISE",
        "个体工商户, INDIVIDUAL_BUSINESS",
        "社会团体, SOCIAL_ORG"
    })
    void the_kind_of_body_follows_the_kind_of_firm(String type, String word) {
        Imported imported = of(registry(FIRM_ROW.replace("有限责任公司(自然人投资或控股)", type)).as("q.xlsx"));
        assertThat(filled(imported)).contains("subject.type=" + word);
        assertThat(imported.profile().subject().legalPerson()).isNull();
    }

    @Test
    void a_branch_is_no_legal_person() {
        Imported imported =
                of(registry(FIRM_ROW.replace("有限责任公司(自然人投资或控股)", "有限责任公司分公司(自然人独资)")).as("q.xlsx"));
        assertThat(filled(imported))
                .contains("subject.type=ENTERPRISE", "subject.legalPerson=false");
    }

    @Test
    void the_industry_is_that_of_the_finest_column_that_is_filled() {
        Imported group = of(registry(FIRM_ROW.replace("|敏感元件及传感器制造|", "|-|")).as("q.xlsx"));
        assertThat(filled(group)).contains("industry.code=C398");
        Imported division =
                of(registry(FIRM_ROW.replace("|电子元件及电子专用材料制造|敏感元件及传感器制造|", "|||")).as("q.xlsx"));
        assertThat(filled(division)).contains("industry.code=C39");
    }

    @Test
    void an_industry_of_another_classification_is_left_out_and_the_next_level_taken() {
        Imported imported = of(registry(FIRM_ROW.replace("敏感元件及传感器制造", "软件外包服务")).as("q.xlsx"));
        assertThat(filled(imported)).contains("industry.code=C398");
        assertThat(notes(imported, Note.Kind.LEFT_OUT))
                .contains("q.xlsx 企业信息!S2 国标行业小类 “软件外包服务”不在 GB/T 4754-2017 中");
    }

    @Test
    void a_day_that_does_not_exist_is_told() {
        Imported imported = of(registry(FIRM_ROW.replace("2015-03-02", "2015-02-30")).as("q.xlsx"));
        assertThat(faults(imported))
                .containsExactly("q.xlsx 企业信息!E2 foundedOn：2015-02-30 不是日期；应为 2015-03-02 这样的日期");
    }

    @Test
    void of_several_firms_the_one_is_meant_that_the_profile_names() {
        ImportFile file = registry(OTHER, FIRM_ROW).as("q.xlsx");
        Imported named = Imports.into("format: 1\ncreditCode: " + CODE + "\n", file);
        assertThat(filled(named)).contains("foundedOn=2015-03-02");
        Imported byForm = of(file, Fixtures.smallBalance().as("a.xlsx"));
        assertThat(filled(byForm)).contains("foundedOn=2015-03-02");
        Imported unknown = of(file);
        assertThat(filled(unknown)).isEmpty();
        assertThat(faults(unknown).get(0)).contains("列有 2 家企业，看不出是哪一家");
    }

    @Test
    void every_firm_may_have_a_profile_of_its_own() {
        FirmList firms =
                Imports.IMPORTER.firms(
                        List.of(registry(OTHER, FIRM_ROW).as("q.xlsx")), ImportOptions.NONE);
        assertThat(firms.names()).containsExactly("苏州示例软件有限公司", FIRM);
        Imported second = firms.fill(1, ProfileDocument.blank(Format.JSON));
        assertThat(second.profile().name()).isEqualTo(FIRM);
        Imported first = firms.fill(0, ProfileDocument.blank(Format.JSON));
        assertThat(notes(first, Note.Kind.WARNING)).hasSize(1);
    }

    @Test
    void a_csv_in_gbk_is_read_where_the_encoding_is_named_or_marked() {
        ImportFile file = registry(FIRM_ROW).csv("q.csv", Charset.forName("GBK"));
        assertThat(faults(of(file)))
                .containsExactly("q.csv 不是 UTF-8 编码；请指明编码（命令行：--encoding GBK），或另存为 .xlsx");
        ImportOptions gbk =
                new ImportOptions(null, Charset.forName("GBK"), null, java.util.Set.of());
        assertThat(filled(of(gbk, file))).contains("name=" + FIRM, "industry.code=C3983");
        byte[] text = registry(FIRM_ROW).csv("q.csv", Charset.forName("GB18030")).bytes();
        byte[] marked = new byte[text.length + 4];
        System.arraycopy(new byte[] {(byte) 0x84, 0x31, (byte) 0x95, 0x33}, 0, marked, 0, 4);
        System.arraycopy(text, 0, marked, 4, text.length);
        assertThat(filled(of(new ImportFile("q.csv", marked)))).contains("name=" + FIRM);
    }

    @Test
    void the_table_of_industries_is_whole() {
        Industries industries = Industries.table();
        assertThat(industries.all().keySet().stream().map(String::length))
                .hasSize(20 + 97 + 473 + 1382);
        assertThat(industries.name("C3983")).isEqualTo("敏感元件及传感器制造");
        assertThat(industries.name("S9231")).isEqualTo("监察委员会");
        assertThat(industries.all().keySet())
                .allMatch(
                        code ->
                                code.length() < 4
                                        || industries.name(code.substring(0, code.length() - 1))
                                                != null);
    }

    @Test
    void a_footer_is_no_firm_and_codes_kept_as_text_are_codes() {
        String export =
                "企业名称,登记状态,统一社会信用代码\r\n"
                        + FIRM
                        + ",存续,\"=\"\""
                        + CODE
                        + "\"\"\"\r\n以上数据来自公开信息，仅供参考,,\r\n";
        Imported imported =
                of(
                        new ImportFile(
                                "q.csv", export.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(filled(imported)).containsExactly("name=" + FIRM, "creditCode=" + CODE);
    }
}
