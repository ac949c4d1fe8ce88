package org.huiqi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Climb;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Rung;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Weight;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class TextPrinterTest {
    private static final Table TABLE =
            new Table(
                    List.of("项目", "结论", "依据"),
                    List.of(
                            List.of(
                                    Cell.of("P01 集成电路企业清单"),
                                    new Cell("不符合", Tone.BAD),
                                    Cell.of("属于集成电路设计、生产、封测、装备、材料企业之一"))));

    private static String print(int width, Node... nodes) {
        return TextPrinter.text(new Document(Language.ZH, "t", "o", List.of(nodes)), false, width);
    }

    @Test
    void a_table_that_fits_stands_in_columns() {
        assertThat(print(90, TABLE).lines())
                .containsExactly(
                        "项目                  结论    依据",
                        "P01 集成电路企业清单  不符合  属于集成电路设计、生产、封测、装备、材料企业之一");
    }

    @Test
    void a_table_that_does_not_fit_has_its_last_column_beneath() {
        assertThat(print(50, TABLE).lines())
                .containsExactly("P01 集成电路企业清单  [不符合]", "    属于集成电路设计、生产、封测、装备、材料企业之", "    一");
    }

    @Test
    void no_line_is_wider_than_the_page() {
        Item item =
                new Item(
                        new Tag("符合", Tone.GOOD),
                        "一段很长的文字".repeat(20),
                        List.of("备注".repeat(40)),
                        List.of("出处".repeat(40)));
        assertThat(
                        print(
                                        40,
                                        Heading.of(1, "一、标题".repeat(9)),
                                        new Rows(List.of(Row.of("名称", List.of("值".repeat(60))))),
                                        new Items(Marker.BOX, List.of(item)),
                                        new Paragraph("段落".repeat(50), Weight.FAINT),
                                        TABLE)
                                .lines())
                .allMatch(line -> DisplayWidth.of(line) <= 40);
    }

    @Test
    void rungs_are_drawn_with_the_highest_on_top() {
        Rung low = new Rung("#", "低", "已持有", Tone.GOOD, "至 2026 年", List.of(), "", "");
        Rung high = new Rung("?", "高", "可达到", Tone.OPEN, "", List.of("缺一项"), "", "");

        assertThat(print(60, new Climb(List.of("", "", "", ""), List.of(low, high))).lines())
                .containsExactly("  |-?-| 高  可达到", "  |   |   缺一项", "  |-#-| 低  已持有 · 至 2026 年");
    }
}
