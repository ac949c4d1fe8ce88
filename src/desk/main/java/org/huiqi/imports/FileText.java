package org.huiqi.imports;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is told of a file that is imported, whatever it is: why it or a part of it is not read. */
enum FileText implements Sentence {
    UNKNOWN_FILE(
            "不是能识别的报表、申报表或导出表，未读",
            "is no statement, return or export that is known, and is not read"),
    NO_TEXT_FILE("不是文本文件", "is no text file"),
    WRITE_ENDINGS("可导入 .xlsx .xls .csv 文件", "files that can be imported end in .xlsx .xls .csv"),
    KEEP_ROWS("请只留需要的行", "keep the rows that matter"),
    TOO_MANY_CELLS(
            "单元格太多或太长（最多 %s 个，每个 %s 字）",
            "has too many cells, or too long ones (at most %s of %s characters)"),
    TOO_MANY_SHEETS("超过 %s 个工作表或 %s 个单元格", "has more than %s sheets or %s cells"),
    SPLIT("请拆成几个文件", "split it into several files"),
    BROKEN_CSV("第 %s 行起不是完好的 CSV", "is no sound CSV from row %s on"),
    OTHER_ENCODING("不是 %s 编码", "is not encoded in %s"),
    SAY_ENCODING(
            "请指明编码（命令行：--encoding GBK），或另存为 .xlsx",
            "say how it is (on the command line: --encoding GBK), or save it as .xlsx"),
    WEB_PAGE("是改了扩展名的网页，不是 Excel 工作簿", "is a web page under another name, not an Excel workbook"),
    HIDDEN_SHEET("隐藏的工作表，未读", "a hidden sheet, not read"),
    TITLES_INCOMPLETE(
            "资质来自文件，未必齐全，已记为未列全（titlesComplete: false）；核实齐全后请改为 true",
            "titles come from files, which hardly name all of them; the list is marked as"
                    + " incomplete (titlesComplete: false): make that true once it is checked"),
    NOT_STORED(
            "是没有存下结果的公式（请在 Excel 中打开并保存）",
            "is a formula without a stored result (open it in Excel and save it)"),
    HIDDEN_ROWS("隐藏的第 %s 行，未读", "hidden rows %s, not read"),
    HIDDEN_COLUMNS("隐藏的 %s 列，未读", "hidden columns %s, not read"),
    STRUCK_OUT("是划去的", "is struck out"),
    MERGED(
            "在合并的单元格里，看不出属于哪一行或哪一列",
            "stands in merged cells that belong to several lines or columns"),
    LONGER_THAN_HEAD(
            "所在的行比表头多出几格，或数字被逗号拆开（千分位未加引号）",
            "is in a row with more cells than the table has heads, or whose numbers are split at their"
                    + " commas (thousands not quoted)"),
    DIFFERS("%s，与档案中的 %s 不同，请核对", "%s differs from %s in the profile; please check");

    private final Bilingual text;

    FileText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
