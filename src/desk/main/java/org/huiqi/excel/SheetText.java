package org.huiqi.excel;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/**
 * What is wrong with what was filled in on a sheet of the questionnaire, and what to do about it.
 */
enum SheetText implements Sentence {
    OTHER_VERSION("是其他版本的资料表", "is a questionnaire of another version"),
    FILL_IN_THIS_VERSION("请用本版本的空白资料表填写", "fill in one of this version"),
    NO_QUESTIONNAIRE(
            "不是企业资料表（或隐藏的首列被删）", "is not a questionnaire (or its hidden first column is gone)"),
    FILL_IN_TEMPLATE(
            "请填写 huiqi template -o profile.xlsx 生成的工作簿",
            "fill in a workbook made by huiqi template -o profile.xlsx"),
    CHANGED_KEYS(
            "这一页隐藏的首列或首行被改动，不能读取",
            "the hidden first column or rows of this sheet were changed, it cannot be read"),
    FILL_IN_SHEET("请在空白资料表中重填这一页", "fill in this sheet of an empty questionnaire"),
    MERGED("合并了几个应分别填写的单元格", "merges cells of several answers"),
    UNMERGE("请取消合并，逐格填写", "unmerge them and fill in each"),
    FORMULA("是公式", "is a formula"),
    PASTE_VALUE("请改为数值（复制，选择性粘贴为数值）", "put its value in its place (paste values)"),
    WRITE_OR_CLEAR("请填写内容或清空", "write the value or clear the cell"),
    NUMBER_OF_15_DIGITS("是数字，Excel 只保留 15 位", "is a number, of which Excel keeps 15 digits"),
    FORMAT_AS_TEXT("请把单元格设为文本格式后重填", "format the cell as text and write it again"),
    FORMAT_AS_GENERAL(
            "请改为“常规”格式，按本栏的单位填写", "use the format General and write it in the field's unit"),
    DATE("是日期，不是文字", "is a date, not text"),
    TABLE_TWICE("表格重复了", "stands in two tables"),
    FILLED_IN_TWICE("重复了，已填在 %s", "is filled in twice, already in %s"),
    KEEP_ONE("只留一处", "keep one of them"),
    SEVERAL_ROWS_ABOVE("在上表中不止一行", "stands in the table above more than once"),
    BELONGS_NOWHERE("这一行没有写明属于哪一项", "the row does not say what it belongs to"),
    NOT_ABOVE("不在上表中", "is not in the table above"),
    WRITE_ID("请在第一列填上表中的编号", "write an id of the table above in the first column"),
    WRITE_NUMBER("请在第一列填上表中的序号", "write a No. of the table above in the first column"),
    CHOOSE("应为 有、没有 或 未知", "write some, none or unknown"),
    EMPTY_TABLE("但表中没有填写", "is chosen but the table is empty"),
    FILL_IN_TABLE("请填写表格，或改这一格", "fill in the table or change this cell"),
    FILLED_IN_TABLE("但表中有内容", "is chosen but the table has entries"),
    CLEAR_TABLE("请改为“有”，或清空表格", "choose some, or clear the table"),
    CONTRADICTS("与其他格的内容矛盾", "contradicts the other cells"),
    KEEP_ONE_OF_TWO("请只留其一", "keep one of the two"),
    NO_CRITERION("这一行缺少条件编号", "the row has no condition"),
    WRITE_CRITERION("请填条件编号", "write its id");

    private final Bilingual text;

    SheetText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
