package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class PageImportTest {
    private static final String INCOME = "利润表,2023年度\n项目,本期金额\n营业收入,\"%s\"\n净利润,0.00\n";
    private static final String EXPORT =
            "企业名称,登记状态,统一社会信用代码,所属省份,成立日期,高新技术企业,法定代表人\n"
                    + "无锡示例传感科技有限公司,存续,91320211MA1EXAMP86,江苏省,2015-03-02,是,张三\n";

    @TempDir private Path folder;

    private final Advisor advisor = Advisor.atThePage("zh");

    @AfterEach
    void nothing_is_complained_about() {
        advisor.hasNothingToComplainAbout();
    }

    private Path income(String name, String revenue) throws IOException {
        return Files.writeString(folder.resolve(name), String.format(Locale.ROOT, INCOME, revenue));
    }

    private void hands(Path first, Path second) {
        advisor.one("#file").sendKeys(first + "\n" + second);
        advisor.waitsFor(page -> advisor.one("#import").isDisplayed());
    }

    @Test
    void several_files_are_shown_before_they_fill_the_form() throws IOException {
        Path export = folder.resolve("q.csv");
        Files.write(export, EXPORT.getBytes(Charset.forName("GBK")));
        hands(income("a.csv", "112,000,000.00"), export);
        assertThat(advisor.text("#import"))
                .contains(
                        "2023年营业收入：11200万元",
                        "a.csv B3 营业收入 (2023)",
                        "高新技术企业（没有日期）",
                        "个人信息，不读入：法定代表人")
                .doesNotContain("张三");
        assertThat(advisor.value("years.2023.revenue")).isEmpty();
        advisor.presses("#import .offer input");
        advisor.presses("#import .button");
        advisor.waitsFor(page -> !advisor.one("#import").isDisplayed());
        assertThat(advisor.value("years.2023.revenue")).isEqualTo("11200");
        assertThat(advisor.value("name")).isEqualTo("无锡示例传感科技有限公司");
        assertThat(advisor.field("name").getText()).contains("来源：q.csv A2 企业名称");
        assertThat(advisor.profile()).contains("\"HNTE\"");
    }

    @Test
    void where_files_differ_somebody_chooses() throws IOException {
        hands(income("a.csv", "10,000.00"), income("b.csv", "20,000.00"));
        assertThat(advisor.text("#import .conflict")).contains("2023年营业收入", "1万元", "2万元", "都不采用");
        advisor.presses("#import .conflict label:nth-of-type(2) input");
        advisor.presses("#import .button");
        assertThat(advisor.value("years.2023.revenue")).isEqualTo("2");
    }

    @Test
    void an_origin_stands_beside_its_field_until_somebody_writes_there() throws IOException {
        hands(income("a.csv", "10,000.00"), income("b.csv", "10,000.00"));
        advisor.presses("#import .button");
        assertThat(advisor.field("years.2023.revenue").getText())
                .contains("来源：a.csv B3 营业收入 (2023)");
        advisor.types("years.2023.revenue", "3");
        assertThat(advisor.field("years.2023.revenue").getText()).doesNotContain("来源");
    }
}
