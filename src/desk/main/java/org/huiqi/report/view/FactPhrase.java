package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Facts, their values and where they are from. */
enum FactPhrase implements Sentence {
    OF_YEAR("%1$s年%2$s", "%2$s in %1$s"),
    PART("%s%s", "%s: %s"),
    FROM("来源", "from"),
    ABOUT("约%s", "about %s"),
    PERCENT("%s%%", "%s\u00a0%%"),

    YES_OR_NO("是或否", "yes or no"),
    IN_UNIT("%s", "in %s"),

    ENTRY("%s项", "%s entry"),
    ENTRIES("%s项", "%s entries"),
    EMPTY_ENTRY("1项（未填内容）", "one entry without content"),
    NO_ENTRY("无影响结论的记录", "no entry that affects the result"),
    MORE_ENTRIES("另有 %s 项未列出", "%s more not shown"),

    TITLE_OF_NO_KIND("类型未提供的资质", "title of a kind not given"),
    NUMBER_OF_YEAR("%s年编号", "number of %s"),
    BATCH("第%s批", "batch %s"),
    REVIEW_PASSED("已通过复核", "passed its review"),
    REVIEW_NOT_PASSED("未通过复核", "review not passed");

    private final Bilingual text;

    FactPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
