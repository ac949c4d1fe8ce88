package org.huiqi.screening.run;

import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.text.Bilingual;

/** Why a CSV record cannot be read at all. */
final class CsvFault {
    private CsvFault() {}

    static Fault tooLong(Location at) {
        return fault(
                at,
                "超过 10 MB",
                "larger than 10 MB",
                "请检查引号是否成对",
                "check that its quotes are closed");
    }

    static Fault notUtf8(Location at) {
        return fault(
                at,
                "不是合法的 UTF-8",
                "is not valid UTF-8",
                "请另存为“CSV UTF-8”；GBK 文件须先转换，如 iconv -f GBK -t UTF-8",
                "save the file as UTF-8; a GBK file must be converted first, e.g. iconv -f GBK -t"
                        + " UTF-8");
    }

    static Fault malformed(Location at) {
        return fault(
                at,
                "CSV 语法错误",
                "CSV syntax error",
                "含逗号、引号、换行的单元格应加双引号，其中的引号写两次",
                "quote cells that hold commas, quotes or line breaks, and double their quotes");
    }

    static Fault loneReturn(Location at) {
        return fault(
                at,
                "回车符（CR）后面没有换行符（LF）",
                "a carriage return without a line feed",
                "换行请用 LF 或 CRLF；单元格里的换行应放在双引号内",
                "end lines with LF or CRLF, and quote cells that hold line breaks");
    }

    private static Fault fault(Location at, String zh, String en, String then, String thenEn) {
        return new Fault(at, "", null, new Bilingual(zh, en), new Bilingual(then, thenEn));
    }
}
