package org.huiqi.workbook;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Why a workbook is refused, and what to do about it. */
public enum WorkbookText implements Sentence {
    TOO_LARGE("超过 10 MB", "larger than 10 MB"),
    RIGHT_FILE(
            "一份档案通常只有几十 KB，请检查是否选错了文件",
            "a profile usually has some tens of KB; is this the right file?"),
    TOO_LARGE_UNPACKED("解压后过大（超过 8 MB）", "is too large when unpacked (over 8 MB)"),
    TOO_MANY_ROWS(
            "行或单元格太多（最多 %,d 行、%,d 个，空的也算）",
            "has too many rows or cells (at most %,d rows and %,d cells, empty ones included)"),
    KEEP_WHAT_IS_FILLED(
            "请只留有内容的行，另存为新的 .xlsx", "keep the rows in which something stands, as a new .xlsx"),
    REPEATED("工作表“%s”中有重复的行或单元格", "has a row or cell twice on the sheet %s"),
    DAMAGED("不是完好的 Excel 工作簿", "is not a sound Excel workbook"),
    SAVE_AS_XLSX(
            "请在 Excel 中打开，另存为 .xlsx 后再导入", "open it in Excel, save it as .xlsx and import that"),
    FILL_IN_TEMPLATE(
            "请填写 huiqi template -o profile.xlsx 生成的工作簿，保存为 .xlsx",
            "fill in a workbook made by huiqi template -o profile.xlsx and save it as .xlsx"),
    ENCRYPTED_OR_OLD("已加密，或是旧格式（.xls）", "is encrypted, or in the old format (.xls)"),
    SAVE_WITHOUT_PASSWORD("请去掉密码，另存为 .xlsx", "remove the password and save it as .xlsx"),
    ENCRYPTED("已加密", "is encrypted"),
    REMOVE_PASSWORD("请去掉密码后再导入", "remove the password and import it again"),
    TOO_OLD("是 Excel 95 或更早的格式", "is in the format of Excel 95 or before"),
    MACROS("含有宏", "has macros"),
    SAVE_WITHOUT_MACROS("请另存为不含宏的 .xlsx", "save it as .xlsx without macros"),
    EMBEDDED("含有嵌入对象", "has embedded objects"),
    REMOVE_EMBEDDED("请删去后另存", "remove them and save it again"),
    LINKED(
            "含有指向其他文件的链接、数据连接或嵌入对象",
            "has links to other files, data connections or embedded objects"),
    BREAK_LINKS(
            "请在“数据 → 编辑链接”中断开，粘贴为数值后保存",
            "break them under Data, Edit Links, paste values and save again"),

    DAMAGED_CELLS("有损坏的单元格", "has damaged cells"),
    SAVE_AGAIN("请在 Excel 中打开并重新保存", "open it in Excel and save it again"),
    ERROR_VALUE("是错误值", "is an error value"),
    CELL_FORMAT("的单元格格式改变了显示的数值或币种", "is in a cell whose format shows another number or currency");

    private final Bilingual text;

    WorkbookText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
