package org.huiqi.catalogue;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with the files of a pack or with a formula in one, and what to do about it. */
enum PackText implements Sentence {
    NO_FILE("文件不存在", "file is missing"),
    ADD_FILE("请补上该文件", "add it"),
    NOT_FILE_NAME("与文件名不一致", "is not the file's name"),
    WRITE_NAME("应为 %s", "write %s"),
    NOT_A_ZIP("不是 zip 文件，或其中没有文件", "not a zip, or an empty one"),
    PATH_NOT_ALLOWED("文件路径不允许：%s", "a path that is not allowed: %s"),
    TOO_MANY_FILES("文件超过 %s 个", "more than %s files"),
    TOO_MANY_BYTES("解压后超过 %s 字节", "more than %s bytes when unpacked"),
    FILE_TWICE("文件重复：%s", "a file twice: %s"),
    MALFORMED_FORMULA("公式 %s 第 %s 个字符：%s", "formula %s, character %s: %s"),
    TOO_LONG("公式有 %s 个字符，至多 %s 个", "a formula of %s characters; at most %s are allowed"),
    TOO_MANY_DIGITS(
            "数太长；小数点前后至多各 %s 位",
            "the number is too long; at most %s digits may stand on either side of the point"),
    UNKNOWN_CHARACTER("不认识的字符", "a character that has no meaning"),
    TOO_MUCH("多余的 %s", "too much: %s"),
    INCOMPLETE("公式没有写完", "the formula is not complete"),
    NOT_A_FACTOR("这里应为数、名称或括号", "a number, a name or a bracket belongs here"),
    NO_FUNCTION("没有函数 %s；可用的函数：%s", "no function %s; there are %s"),
    ARGUMENTS("函数 %s 的参数不合", "the arguments of %s do not fit"),
    EXPECTED("这里应为 %s", "%s belongs here");

    private final Bilingual text;

    PackText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
