package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.imports.Imports.faults;
import static org.huiqi.imports.Imports.filled;
import static org.huiqi.imports.Imports.notes;
import static org.huiqi.imports.Imports.of;

import java.nio.charset.Charset;
import java.util.List;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileDocument;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final String OTHER = "苏州示例软件有限公司|注销||||91320500MA1EXAMP9K|||||||||||||||||||||";

    @Test
    void every_firm_may_have_a_profile_of_its_own() {
        FirmList firms =
                Imports.IMPORTER.firms(
                        List.of(FormFile.like("registry").set("企业信息!3", OTHER).as("q.xlsx")),
                        ImportOptions.NONE);
        assertThat(firms.names()).containsExactly("无锡示例传感科技有限公司", "苏州示例软件有限公司");
        Imported own = firms.fill(0, ProfileDocument.blank(Format.JSON));
        assertThat(own.profile().name()).isEqualTo("无锡示例传感科技有限公司");
        Imported other = firms.fill(1, ProfileDocument.blank(Format.JSON));
        assertThat(notes(other, Note.Kind.WARNING)).hasSize(1);
    }

    @Test
    void a_csv_in_gbk_is_read_where_the_encoding_is_named_or_marked() {
        ImportFile file = FormFile.like("registry").csv("q.csv", Charset.forName("GBK"));
        assertThat(faults(of(file)))
                .containsExactly("q.csv 不是 UTF-8 编码；请指明编码（命令行：--encoding GBK），或另存为 .xlsx");
        ImportOptions gbk =
                new ImportOptions(null, Charset.forName("GBK"), null, java.util.Set.of());
        assertThat(filled(of(gbk, file))).contains("name=无锡示例传感科技有限公司", "industry.code=C3983");
        byte[] text = FormFile.like("registry").csv("q.csv", Charset.forName("GB18030")).bytes();
        byte[] marked = new byte[text.length + 4];
        System.arraycopy(new byte[] {(byte) 0x84, 0x31, (byte) 0x95, 0x33}, 0, marked, 0, 4);
        System.arraycopy(text, 0, marked, 4, text.length);
        assertThat(filled(of(new ImportFile("q.csv", marked)))).contains("name=无锡示例传感科技有限公司");
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
}
