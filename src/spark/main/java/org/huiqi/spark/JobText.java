package org.huiqi.spark;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What a job says: why it cannot be done, and what it wrote. */
enum JobText implements Sentence {
    NO_FOLDER(
            "%s：不是文件夹；--rules 应指向规则文件夹，例如 %s",
            "%s: not a folder; --rules takes a folder of rules such as %s"),
    NO_INPUT("%s：文件不存在，请检查路径", "%s: no such file; check the path"),
    OUTPUT_EXISTS(
            "%s：已经存在；请换一个输出位置，或先移走它",
            "%s: exists already; name another place or move it away first"),
    OUT_OF_REACH("无法访问 %s 或 %s（%s）", "cannot reach %s or %s (%s)"),
    NO_OBJECT(
            "%s：不是 JSON 对象，没有写出；其他这样的行用 screen 找",
            "%s: no JSON object, nothing is written; screen finds other such lines"),
    MAX_ENTRIES(
            "--max-entries 的值 %s 不可用，应为 1-%s",
            "the value %s of --max-entries is not allowed; write 1-%s"),
    DAY_BEYOND("--as-of 的值 %s %s", "the value %s of --as-of %s"),
    RULES_DO_NOT_LOAD("规则包无法加载：%s", "the rules do not load: %s"),
    FAILED(
            "作业失败（%s），没有写出结果；详见 Spark 的日志",
            "the job failed (%s) and wrote nothing; see Spark's log"),
    WRITTEN("%s：%,d 行，被拒企业 %,d 家", "%s: %,d rows, %,d firms refused");

    private final Bilingual text;

    JobText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
