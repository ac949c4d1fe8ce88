package org.huiqi.report.print;

import java.io.Serial;
import org.huiqi.text.Bilingual;

/** A PDF cannot be made, for this machine has no font with Chinese characters. */
public final class NoFontException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public static final Bilingual ADVICE =
            new Bilingual(
                    "没有找到可嵌入的中文字体，无法生成 PDF。请安装一种（如 Debian、Ubuntu 的 fonts-noto-cjk），或用环境变量"
                            + " HUIQI_FONT 指定字体文件（.ttf、.ttc、.otf）；也可用 --format html 生成网页后打印，或用 --format"
                            + " docx。",
                    "no font with Chinese characters that may be embedded was found, so no PDF can be"
                            + " made. Install one (fonts-noto-cjk on Debian and Ubuntu) or name a font"
                            + " file (.ttf, .ttc, .otf) with HUIQI_FONT; or make a page with --format"
                            + " html and print it, or a Word file with --format docx.");

    NoFontException() {
        super(ADVICE.en());
    }
}
