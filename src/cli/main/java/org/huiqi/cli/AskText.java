package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is said around the questions of an interview. */
enum AskText implements Sentence {
    INTERVIEW("惠企问答：%s，基准日 %s", "Interview: %s, as of %s"),
    NEW_INTERVIEW("惠企问答：%s（新建），基准日 %s", "Interview: %s (new), as of %s"),
    ORDER(
            "先问能定下最多项目的问题；每答一问即保存，随时可停，下次接着答。",
            "The question that settles most programmes comes first. Every answer is"
                    + " saved at once; stop whenever you like and go on later."),
    KEYS(
            "? 不知道   < 上一问   h 为什么问   q 保存并退出",
            "? don't know   < back   h why it is asked   q save and quit"),
    NUMBER("问 %s  ", "%s. "),
    ALLOWED("（%s）", "(%s)"),
    DECIDES_NOTHING("不影响任何结论", "it decides nothing"),
    WAITING("下列项目的条件要看这个答案：", "These conditions wait for the answer:"),
    PAGE("%s（手册第 %s 页）", "%s (page %s)"),
    PUT_FORWARD(
            "该项目按申报对象逐个核对，没有则不适用",
            "it is about what is put forward; without any it does not apply"),
    NOT_TAKEN("未记：%s。可填：%s", "not taken: %s. Allowed: %s"),
    NOTED("已记：%s", "noted: %s"),
    CHECK("请核对：%s", "check: %s"),
    OPEN(
            "%1$s 个项目中还有 %2$s 个未定；接下来 %3$s 问涉及其中 %4$s 个",
            "%2$s of %1$s programmes still open; the next %3$s questions are about"
                    + " %4$s of them"),
    OPEN_SETTLED("%s，答完可定 %s 个", "%s and settle %s"),
    SO_FAR("到此为止的结论：", "The result so far:"),
    NOTHING_LEFT("没有可问的了。结论：", "There is nothing left to ask. The result:"),
    SAVED("已保存到 %s", "Saved in %s"),
    WHOLE_REPORT("完整报告：", "Whole report:"),
    TAKEN_BACK("已撤回上一答", "the last answer is taken back"),
    FIRST("已是第一问", "this is the first question"),
    NOT_KNOWN("记为不知道", "noted as not known"),
    WRITTEN_ANEW(
            "原文件写法特殊，已重新排版，注释不再保留；原文件已留存为 %s",
            "the file could not be edited in its place and was written anew,"
                    + " without its comments; the original is kept as %s");

    private final Bilingual text;

    AskText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
