package org.huiqi.lab;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with a case file, and what to write instead. */
enum CaseFaultText implements Sentence {
    WRITE_OBJECT("应写成 键: 值", "Write key: value"),
    UNKNOWN_KEY("不是已知的键", "is not a known key"),
    KNOWN_KEYS("可用：%s", "Known are: %s"),
    NEAR_KEY("是否想写 %s？可用：%s", "Did you mean %s? Known are: %s"),
    TWICE("重复", "stands twice"),
    REMOVE_ONE("请删去一处", "Remove one of them"),
    WRITE_LIST("应为 [路径, …]", "Write [path, …]"),
    NO_TEXT("应为文字", "must be a text"),
    ADD_IT("请补上", "Add it"),

    CHECK_FILE(
            "请核对文件名和权限；只读不超过 10 MB 的普通文件",
            "Check its name and permissions; a regular file of 10 MB at most is read"),
    NO_CASES("没有用例列表", "has no list of cases"),
    WRITE_CASES("请写 cases:", "Write cases:"),
    MISSING("没有写明", "is missing"),
    STATE_IT("请写在文件开头，或写在该用例中", "State it at the head of the file, or in the case"),
    WRITE_DATE("应为 2024-09-20", "Write 2024-09-20"),
    DOES_NOT_FIT("在该企业档案中行不通：%s", "does not fit the firm: %s"),
    CHECK_PATH("请核对路径", "Check the path"),

    EXPECTS_NOTHING("没有写预期结果", "expects nothing"),
    EXPECT("至少写一项预期结果，如 criteria: {条件编号: MET}", "Expect something, such as criteria: {ID: MET}"),
    UNKNOWN_WORD("不在可选值之内", "is not an allowed word"),
    WORDS("可用：%s", "Write one of: %s"),
    NEAR_WORD("是否想写 %s？可用：%s", "Did you mean %s? Allowed: %s"),
    CHECK_ID("请核对编号", "check the id"),

    FACT_UNKNOWN("%s = （未知）", "%s = (unknown)");

    private final Bilingual text;

    CaseFaultText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
