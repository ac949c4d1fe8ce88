package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with the arguments, and that something went wrong inside. */
enum UsageText implements Sentence {
    UNKNOWN("不认识的参数 %s", "unknown argument %s"),
    UNKNOWN_NEAR("不认识的参数 %s，是否想写 %s？", "unknown argument %s; did you mean %s?"),
    MISSING("缺少 %s", "%s is missing"),
    NO_DATE("%s 的值 %s 不是存在的日期，%s", "the value %2$s of %1$s is not a date that exists; %3$s"),
    NOT_ALLOWED("%s 的值 %s 不可用，应为 %s", "the value %2$s of %1$s is not allowed; write %3$s"),
    WRONG("用法错误：%s", "Wrong usage: %s"),
    SEE_HELP("参见 %s --help", "See %s --help"),
    INTERNAL_ABOUT("内部错误：%s，请附上命令报告给维护者", "Internal error: %s; please report it with the command"),
    INTERNAL("内部错误（%s），请附上命令报告给维护者", "Internal error (%s); please report it with the command");

    private final Bilingual text;

    UsageText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
