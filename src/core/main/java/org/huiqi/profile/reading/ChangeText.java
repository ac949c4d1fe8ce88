package org.huiqi.profile.reading;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Why a change to a profile is refused, and what to write instead. */
enum ChangeText implements Sentence {
    MALFORMED("%s %s；%s", "%s %s; %s"),
    NO_EQUALS_SIGN("没有等号", "has no equals sign"),
    WRITE_PATH_AND_VALUE(
            "应为 路径=值，如 years.2023.rdExpense=700万元",
            "write path=value such as years.2023.rdExpense=700万元"),
    NOT_A_PATH("不是路径", "is no path"),
    WRITE_PATH(
            "如 years.2023.rdExpense、titles[HNTE].validTo",
            "write one such as years.2023.rdExpense or titles[HNTE].validTo"),
    TOO_MANY_CHANGES("处改动太多", "changes are too many"),
    MAKE_FEWER_CHANGES("一次最多 %s 处", "make %s at most"),
    LEADS_NOWHERE("不通向任何字段", "leads to no field"),
    NAME_ENTRY(
            "列表的一项用方括号指明，如 titles[HNTE].validTo",
            "name an entry of a list in brackets, as in titles[HNTE].validTo"),
    USE_SET("改一个值请用 set", "use set to change a single value"),
    NO_VALUE("在档案里没有值", "has no value in the profile"),
    CHECK_PATH("请核对路径；没有写的本来就是未知", "check the path; what is not written is unknown already"),
    NAMES_SEVERAL("对应 %s 项", "names %s entries"),
    SAY_WHICH("请写明是哪一项：%s", "say which: %s"),
    EMPTY_LIST("这个列表没有已知的项", "nothing is known to be in the list"),
    THERE_ARE("有 %s", "there are %s"),
    NO_SUCH_ENTRY("没有这一项 %s", "has no entry %s");

    private final Bilingual text;

    ChangeText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
