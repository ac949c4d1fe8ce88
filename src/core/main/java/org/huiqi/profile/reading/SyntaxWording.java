package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the product's words what the YAML and JSON libraries say in theirs. */
final class SyntaxWording {

    static final Bilingual YAML_ADVICE =
            new Bilingual(
                    "请检查这一行和上一行的缩进、冒号后的空格、引号和括号",
                    "check the indentation, the space after colons, quotes and brackets of this line and the one before");
    static final Bilingual JSON_ADVICE =
            new Bilingual(
                    "请检查这里和前一项的逗号、引号和括号",
                    "check commas, quotes and brackets here and at the item before");

    /** What a library says (a part of it) and what it means. */
    private record Wording(String part, Bilingual meaning) {}

    private static final List<Wording> YAML =
            List.of(
                    new Wording(
                            "'\\t(TAB)'",
                            new Bilingual("YAML 语法错误：不能用制表符缩进", "YAML syntax: tabs cannot indent")),
                    new Wording(
                            "cannot start any token",
                            new Bilingual(
                                    "YAML 语法错误：文字以特殊字符开头，须加引号",
                                    "YAML syntax: text that starts with this character needs quotes")),
                    new Wording(
                            "mapping values are not allowed",
                            new Bilingual(
                                    "YAML 语法错误：这里不能出现“键: 值”",
                                    "YAML syntax: there cannot be a “key: value” here")),
                    new Wording(
                            "could not find expected ':'",
                            new Bilingual(
                                    "YAML 语法错误：键后面缺少冒号",
                                    "YAML syntax: a key has no colon after it")),
                    new Wording(
                            "unexpected end of stream",
                            new Bilingual(
                                    "YAML 语法错误：引号没有闭合", "YAML syntax: a quote is not closed")),
                    new Wording(
                            "expected <block end>",
                            new Bilingual(
                                    "YAML 语法错误：缩进与前面的行不一致",
                                    "YAML syntax: the indentation does not fit the lines before")),
                    new Wording(
                            "expected ',' or",
                            new Bilingual(
                                    "YAML 语法错误：缺少逗号，或括号没有闭合",
                                    "YAML syntax: a comma is missing, or a bracket is not closed")),
                    new Wording(
                            "escape",
                            new Bilingual(
                                    "YAML 语法错误：双引号中有不认识的反斜杠转义",
                                    "YAML syntax: unknown backslash escape in double quotes")),
                    new Wording("", new Bilingual("YAML 语法错误", "YAML syntax error")));

    private static final List<Wording> JSON =
            List.of(
                    new Wording(
                            "end-of-input",
                            new Bilingual(
                                    "JSON 语法错误：文件在这里意外结束",
                                    "JSON syntax: the file ends unexpectedly here")),
                    new Wording(
                            "expecting comma",
                            new Bilingual("JSON 语法错误：缺少逗号", "JSON syntax: a comma is missing")),
                    new Wording(
                            "start field name",
                            new Bilingual(
                                    "JSON 语法错误：键须加双引号，最后一项后面不能有逗号",
                                    "JSON syntax: keys need double quotes, and no comma follows the last item")),
                    new Wording(
                            "expecting a colon",
                            new Bilingual(
                                    "JSON 语法错误：键后面缺少冒号",
                                    "JSON syntax: a key has no colon after it")),
                    new Wording(
                            "close marker",
                            new Bilingual("JSON 语法错误：括号不配对", "JSON syntax: brackets do not match")),
                    new Wording(
                            "Unrecognized token",
                            new Bilingual(
                                    "JSON 语法错误：不认识的词；文字须加双引号，另有 true、false、null",
                                    "JSON syntax: unknown word; text needs double quotes, apart from true, false, null")),
                    new Wording(
                            "unquoted character",
                            new Bilingual(
                                    "JSON 语法错误：文字中不能直接换行或有制表符",
                                    "JSON syntax: text cannot hold a line break or a tab")),
                    new Wording(
                            "escape",
                            new Bilingual(
                                    "JSON 语法错误：不认识的反斜杠转义",
                                    "JSON syntax: unknown backslash escape")),
                    new Wording(
                            "numeric value",
                            new Bilingual("JSON 语法错误：数字写法不合规", "JSON syntax: malformed number")),
                    new Wording("", new Bilingual("JSON 语法错误", "JSON syntax error")));

    private SyntaxWording() {}

    static Bilingual yaml(RuntimeException e) {
        String said =
                e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getMessage();
        return meaning(YAML, said);
    }

    /** Where the YAML parser stumbled, or null where it does not say. */
    static @Nullable Mark mark(RuntimeException e) {
        return e instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
    }

    static Bilingual json(JsonProcessingException e) {
        return meaning(JSON, e.getOriginalMessage());
    }

    private static Bilingual meaning(List<Wording> wordings, @Nullable String said) {
        String text = said == null ? "" : said;
        return wordings.stream()
                .filter(wording -> text.contains(wording.part()))
                .map(Wording::meaning)
                .findFirst()
                .orElseThrow();
    }
}
