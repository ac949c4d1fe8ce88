package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with what a command was asked, and what may be asked. */
enum OptionText implements Sentence {
    STANDARD_NOT_IN_FORCE("--as-of %s：%s 在这一天不适用", "--as-of %s: %s does not apply on that day"),
    ALARM(
            "--alarm 的值 %s 不可用，应为 0 至 %s 的整数天数",
            "the value %s of --alarm is not allowed; write days from 0 to %s"),
    FLOOR("--floor 应在 0 和 100 之间", "--floor takes a number from 0 to 100"),
    DAY_BEYOND("--as-of 的值 %s %s", "the value %s of --as-of %s"),
    NEGATIVE_LIMIT("--limit 不能为负", "--limit cannot be negative"),
    NEW_OR_SET(
            "请给出 NEW，或用 --set 试改 OLD 的数字，两者取一",
            "name NEW, or try other numbers of OLD with --set, one of the two"),
    EDITION_ID(
            "%s：版次编号应为英文字母和数字，如 2025q1",
            "%s: the id of an edition has letters and digits, such as 2025q1"),
    SAY_HOLDS_FROM(
            "%s 看不出从何日起适用；请写 --holds-from YYYY-MM-DD",
            "%s does not say from when it holds; write --holds-from YYYY-MM-DD"),
    TEXT_TOO_LONG(
            "有超过 32767 字的文字，Excel 单元格放不下；请导出为 .yaml",
            "a text is longer than the 32767 characters of an Excel cell; export to .yaml"),
    NEGATIVE_COUNT("N 不能为负", "N cannot be negative"),
    YEAR("--year 的值 %s 不在 1900 到 2200 之间", "the value %s of --year is not between 1900 and 2200"),
    ENCODING(
            "--encoding 的值 %s 不是编码名称；例如 GBK 或 UTF-8",
            "the value %s of --encoding is no encoding; write GBK or UTF-8"),
    PREFER("--prefer 的值 %s 不在其中：%s", "the value %s of --prefer is none of: %s"),
    LIMIT("%s 的值 %s 不可用，应为 %s-%s", "the value %2$s of %1$s is not allowed; write %3$s-%4$s"),
    SAY_FROM(
            "版次 %s 的 edition.yaml 没有 previous；请用 --from 写明确认是按哪个版次作出的",
            "edition.yaml of %s has no previous; say with --from for which edition it was"
                    + " attested"),
    RUN_TEST_FIRST(
            "%s\n以上用例在原规则下就不通过，请先运行 huiqi test",
            "%s\nThese cases fail on the unchanged rules; run huiqi test first"),
    PROGRAMME_ID("%s：项目编号应为大写字母加数字", "%s: the id of a programme has capital letters and digits"),
    NO_PROGRAMME_OR_WORDS(
            "没有项目 %s，条款中也没有这几个字；可用的编号：%s",
            "no programme %s, and no clause has these words; there are %s"),
    NOTHING_JUDGED("没有项目或标准 %s；可用的编号：%s", "no programme or standard %s; there are %s"),
    NO_CASES("没有给出用例；用 --cases 指明", "no cases were given; name them with --cases"),
    NO_FIRMS(
            "没有给出样例企业；用 --firms 指明，或上传文件",
            "no sample firms were given; name them with --firms, or hand in a file"),
    ONE_REPORT_PER_FILE(
            "一个 %s 文件只放一份报告；多家企业请用 -o 指定文件夹，如 -o overview",
            "one file of %s holds one report; for several firms name a folder with -o, as in"
                    + " -o overview"),
    REPORT_NEEDS_FILE(
            "%s 报告须写入文件，请用 -o 指定，如 -o report.%s",
            "a report of %s needs a file, name it with -o as in -o report.%s"),
    BRIEF_OR_FULL("--brief 与 --full 不能同时使用", "--brief and --full do not go together"),
    BRIEF_FORMATS(
            "--brief 是给人读的，格式应为 text、md、html、docx 或 pdf",
            "--brief is for reading; its formats are text, md, html, docx and pdf"),
    TEMPLATE_FORMAT("--template 只用于 --format docx", "--template is for --format docx only"),
    SINCE_FORMATS(
            "--since 是给人读的，格式应为 text、md、html、docx 或 pdf",
            "--since is for reading; its formats are text, md, html, docx and pdf"),
    NO_EDITION("没有版次 %s；可用的版次：%s", "no edition %s; there are %s"),
    THREADS("--threads 至少为 1", "--threads takes at least 1"),
    CSV_ONLY("--bom 和 --formulas 只用于 csv 格式", "--bom and --formulas go with the format csv"),
    JSONL_ONLY("--explain 只用于 jsonl 格式", "--explain goes with the format jsonl"),
    NO_VERDICT("没有结论 %s；可用的结论：%s", "no verdict %s; there are %s"),
    PORT("--port 的值 %s 不可用，应为 0-65535", "the value %s of --port is not allowed; write 0-65535"),
    TOKEN_NEEDED(
            "%s 不限本机，须有口令：请设环境变量 HUIQI_TOKEN，至少 16 个字符",
            "%s can be reached from other machines and needs a token: set the environment"
                    + " variable HUIQI_TOKEN, at least 16 characters"),
    TOKEN(
            "口令须为至少 16 个英文字符、数字或符号，不含空格",
            "the token must have at least 16 letters, digits or signs of ASCII, no spaces"),
    ACCESS_LOG(
            "--access-log 的值 %s 不可用，应为 on|off",
            "the value %s of --access-log is not allowed; write on|off"),
    BIND(
            "--bind 的值 %s 不是本机的地址，例如 127.0.0.1 或 0.0.0.0",
            "the value %s of --bind is no address of this machine; write 127.0.0.1 or"
                    + " 0.0.0.0, for example"),
    PORT_IN_USE(
            "%s:%s 无法监听，可能已被占用；请用 --port 指定其他端口，0 为任一空闲端口",
            "%s:%s cannot be listened on, it may be in use; choose another --port, 0 for any"
                    + " free one"),
    RUN_LINT_FIRST(
            "规则包有问题，先运行 huiqi lint 并改正",
            "the pack has problems; run huiqi lint and mend them first"),
    NAME_RULES("请用 --rules 指明规则文件夹", "name the folder of rules with --rules"),
    NO_CONDITION("没有条件 %s；是否想写 %s？", "there is no condition %s; did you mean %s?");

    private final Bilingual text;

    OptionText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
