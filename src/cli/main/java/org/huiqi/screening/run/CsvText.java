package org.huiqi.screening.run;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Why a CSV record cannot be read at all, and what to do about it. */
enum CsvText implements Sentence {
    TOO_LONG("超过 10 MB", "larger than 10 MB"),
    CLOSE_QUOTES("请检查引号是否成对", "check that its quotes are closed"),
    NOT_UTF8("不是合法的 UTF-8", "is not valid UTF-8"),
    SAVE_AS_UTF8(
            "请另存为“CSV UTF-8”；GBK 文件须先转换，如 iconv -f GBK -t UTF-8",
            "save the file as UTF-8; a GBK file must be converted first, e.g. iconv -f GBK -t"
                    + " UTF-8"),
    MALFORMED("CSV 语法错误", "CSV syntax error"),
    QUOTE_CELLS(
            "含逗号、引号、换行的单元格应加双引号，其中的引号写两次",
            "quote cells that hold commas, quotes or line breaks, and double their quotes"),
    LONE_RETURN("回车符（CR）后面没有换行符（LF）", "a carriage return without a line feed"),
    END_LINES(
            "换行请用 LF 或 CRLF；单元格里的换行应放在双引号内",
            "end lines with LF or CRLF, and quote cells that hold line breaks");

    private final Bilingual text;

    CsvText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
