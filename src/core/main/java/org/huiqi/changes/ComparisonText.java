package org.huiqi.changes;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** How a programme's fields are worded where two editions are compared. */
enum ComparisonText implements Sentence {
    DOES_NOT_CLOSE("（不影响新的申报）", " (does not end new applications)"),
    DEADLINE("%s %s：%s%s", "%s %s: %s%s"),
    MUST("必须满足", "must hold"),
    IN_PRINCIPLE("原则上", "in principle"),
    PREFERRED("优先或鼓励", "favoured"),
    FACTS("按事实判定", "by facts"),
    ATTEST("人工确认", "by attestation"),
    OPEN_LIST("列举范围内按事实，其余人工确认", "by facts where listed, else by attestation"),
    STANDARD("按手册以外的标准", "by a standard outside the handbook"),
    EVERY_WAY("全部申报方式", "every way in"),
    ONE_OF("%s；“%s”中任选其一", "%s; one of \"%s\"");

    private final Bilingual text;

    ComparisonText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
