package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Requirements, what was found about them, and where they stand. */
enum FindingPhrase implements Sentence {
    ONE_OF_SEVERAL("任选其一", "one of several"),
    AT_LEAST_ONE("至少符合一项", "At least one of"),
    NEEDED_FOR("用于判断", "Needed for"),
    REQUIRED("要求", "required"),
    ALREADY_HELD("已获得，无须申报", "Already held, no need to apply"),
    MORE_NOT_MET("另有 %s 项不符合", "and %s more that are not met"),
    MORE_TO_CONFIRM("%s 项待确认", "%s to be confirmed"),

    ATTESTATION("人工确认", "Attestation"),
    ATTESTED("已确认符合", "Attested as met"),
    DENIED("已确认不符合", "Attested as not met"),
    ATTESTED_BY("%s", "by %s"),
    ATTESTED_ON("%s", "on %s"),
    ON_EVIDENCE("依据", "on the evidence of"),

    NONE_LISTED("尚未列明%s", "no %s listed yet"),
    NONE_PUT_FORWARD("资料列明没有%s", "no %s put forward"),
    LIST_WANTED("%s清单（没有的请注明“无”）", "the list of %s (or that there are none)"),
    SHARED_LIST(
            "%s 共用这一清单，每个对象各按条件核对；只报其中一项的，另一项的结论不必理会",
            "%s share this list, and every entry is judged for each; where it is put forward for one,"
                    + " the verdict on the other does not matter"),
    ORDER("订单 %s", "Order %s"),

    PAGE("手册第%s页", "Handbook p.\u00a0%s"),
    CLAUSE("%s %s · %s", "%s, %s · %s"),
    BY_STANDARD(
            "%s；逐项条件不见于手册，据：%s（%s年版）",
            "%s; its conditions are not in the handbook but in: %s (version %s)");

    private final Bilingual text;

    FindingPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
