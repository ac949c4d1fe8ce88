package org.huiqi.profile.reading;

import org.huiqi.text.Bilingual;

/**
 * What to do about a fault: for who writes a file, with keys and quotes, and for who fills in a
 * cell or a form, with choices.
 *
 * @param file for who writes a file
 * @param form for who fills in a form
 */
record Advice(Bilingual file, Bilingual form) {
    static final Advice FLAG =
            new Advice(
                    new Bilingual(
                            "应为 true（是）或 false（否）；不知道则不写",
                            "write true or false; leave it out if unknown"),
                    new Bilingual("请选“是”或“否”，不知道则选“未知”", "choose yes or no, or unknown"));
    static final Advice DECIMAL =
            new Advice(
                    new Bilingual(
                            "应为十进制数，不加引号，如 12 或 12.5",
                            "write a decimal number without quotes such as 12 or 12.5"),
                    new Bilingual("应为数字，如 12 或 12.5", "write a number such as 12 or 12.5"));
    static final Advice WHOLE =
            new Advice(
                    new Bilingual(
                            "应为整数，不加引号，如 12", "write a whole number without quotes such as 12"),
                    new Bilingual("应为整数，如 12", "write a whole number such as 12"));
    static final Advice NOT_EMPTY =
            new Advice(
                    new Bilingual("不知道则不写", "leave it out if unknown"),
                    new Bilingual("不知道则留空", "leave it empty if unknown"));

    /** The same for everybody. */
    static Advice same(Bilingual advice) {
        return new Advice(advice, advice);
    }
}
