package org.huiqi.profile.reading;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/**
 * Why a document is refused as a whole, and what to do about it: its size, its encoding, its
 * syntax.
 */
enum SyntaxText implements Sentence {
    EMPTY_FILE("文件是空的", "the file is empty"),
    AT_LEAST_FORMAT("至少应有 format: 1", "it must hold at least format: 1"),
    TOO_LARGE("超过 10 MB", "larger than 10 MB"),
    RIGHT_FILE(
            "一份档案通常只有几 KB，请检查是否选错了文件", "a profile usually has a few KB; is this the right file?"),
    NOT_UTF8("第 %s 字节（从 0 起，%s）不是合法的 UTF-8", "byte %s (from 0, %s) is not valid UTF-8"),
    SAVE_AS_UTF8(
            "请另存为 UTF-8；GBK 文件须先转换，如 iconv -f GBK -t UTF-8",
            "save the file as UTF-8; a GBK file must be converted first, e.g. iconv -f GBK -t"
                    + " UTF-8"),
    CONTROL_CHARACTER("有控制字符 U+%04X", "there is a control character U+%04X"),
    SAVE_AS_PLAIN_TEXT("请删去，或另存为纯文本", "remove it, or save the file as plain text"),
    MORE_AFTER_JSON("JSON 结束后还有多余内容", "there is more after the end of the JSON value"),
    USE_JSONL(
            "一个文件只放一份档案；多份请用 .jsonl，每行一份",
            "one file holds one profile; for several use .jsonl, one a line"),
    TOP_NOT_OBJECT("最外层不是对象", "the top is not an object"),
    MADE_OF_KEYS(
            "档案应由“键: 值”组成，如 format: 1", "a profile is made of “key: value”, such as format: 1"),
    TOO_MANY_VALUES(
            "内容超过 %s 个值（YAML 别名按展开后计）", "more than %s values (YAML aliases count unfolded)"),
    FEWER_VALUES("请减少内容或别名", "use fewer values or aliases"),
    TOO_DEEP("嵌套超过 %s 层", "nested deeper than %s"),
    FEW_LEVELS("档案最多只有几层", "a profile has a few levels only"),
    LINE_TOO_LONG("这一行超过 %s 个字符", "the line has more than %s characters"),
    BREAK_LINE("请分行，或改用 JSON", "break it up, or use JSON"),
    COMMENTS_ONLY("文件只有注释，没有内容", "the file has comments only, no content"),
    SECOND_DOCUMENT("文件中有第二个 YAML 文档（---）", "a second YAML document (---) starts here"),
    ONE_PROFILE_A_FILE(
            "一个文件只放一份档案；多份请分成多个文件，或用 .jsonl",
            "one file holds one profile; use several files, or .jsonl"),
    UNKNOWN_ALIAS("别名 *%1$s 之前没有完整的 &%1$s", "there is no complete &%1$s before the alias *%1$s"),
    QUOTE_ASTERISK("请检查拼写；文字以 * 开头时请加引号", "check its spelling; quote text that starts with *"),
    KEY_NOT_SCALAR("键不能是对象或列表", "a key cannot be an object or a list"),
    WRITE_KEY_VALUE("请写成 键: 值", "write key: value"),
    NO_TAGS("不允许 YAML 类型标签（%s）", "YAML tags are not allowed (%s)"),
    REMOVE_TAG("请删去感叹号开头的标签；文字以 ! 开头时请加引号", "remove the tag; quote text that starts with !"),
    CHECK_YAML(
            "请检查这一行和上一行的缩进、冒号后的空格、引号和括号",
            "check the indentation, the space after colons, quotes and brackets of this line"
                    + " and the one before"),
    YAML_TAB("YAML 语法错误：不能用制表符缩进", "YAML syntax: tabs cannot indent"),
    YAML_SPECIAL_CHARACTER(
            "YAML 语法错误：文字以特殊字符开头，须加引号",
            "YAML syntax: text that starts with this character needs quotes"),
    YAML_MAPPING("YAML 语法错误：这里不能出现“键: 值”", "YAML syntax: there cannot be a “key: value” here"),
    YAML_COLON("YAML 语法错误：键后面缺少冒号", "YAML syntax: a key has no colon after it"),
    YAML_QUOTE("YAML 语法错误：引号没有闭合", "YAML syntax: a quote is not closed"),
    YAML_INDENTATION(
            "YAML 语法错误：缩进与前面的行不一致", "YAML syntax: the indentation does not fit the lines before"),
    YAML_COMMA(
            "YAML 语法错误：缺少逗号，或括号没有闭合",
            "YAML syntax: a comma is missing, or a bracket is not closed"),
    YAML_ESCAPE(
            "YAML 语法错误：双引号中有不认识的反斜杠转义", "YAML syntax: unknown backslash escape in double quotes"),
    YAML_ERROR("YAML 语法错误", "YAML syntax error"),
    CHECK_JSON(
            "请检查这里和前一项的逗号、引号和括号", "check commas, quotes and brackets here and at the item before"),
    JSON_END("JSON 语法错误：文件在这里意外结束", "JSON syntax: the file ends unexpectedly here"),
    JSON_COMMA("JSON 语法错误：缺少逗号", "JSON syntax: a comma is missing"),
    JSON_KEY(
            "JSON 语法错误：键须加双引号，最后一项后面不能有逗号",
            "JSON syntax: keys need double quotes, and no comma follows the last item"),
    JSON_COLON("JSON 语法错误：键后面缺少冒号", "JSON syntax: a key has no colon after it"),
    JSON_BRACKET("JSON 语法错误：括号不配对", "JSON syntax: brackets do not match"),
    JSON_WORD(
            "JSON 语法错误：不认识的词；文字须加双引号，另有 true、false、null",
            "JSON syntax: unknown word; text needs double quotes, apart from true, false,"
                    + " null"),
    JSON_LINE_BREAK(
            "JSON 语法错误：文字中不能直接换行或有制表符", "JSON syntax: text cannot hold a line break or a tab"),
    JSON_ESCAPE("JSON 语法错误：不认识的反斜杠转义", "JSON syntax: unknown backslash escape"),
    JSON_NUMBER("JSON 语法错误：数字写法不合规", "JSON syntax: malformed number"),
    JSON_ERROR("JSON 语法错误", "JSON syntax error");

    private final Bilingual text;

    SyntaxText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
