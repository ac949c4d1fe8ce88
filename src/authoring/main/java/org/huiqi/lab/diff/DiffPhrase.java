package org.huiqi.lab.diff;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What firms gain and lose between two packs. */
public enum DiffPhrase implements Sentence {
    TITLE("规则包比较", "Comparison of two rule packs"),
    OVERLINE("%s，基准日 %s", "%s, as of %s"),
    SUMMARY("比较 %,d 家企业，%,d 家有变化，共 %,d 处", "%,d firms compared, %,d changed, %,d changes"),
    AND_REFUSED("%s；另有 %,d 家被拒", "%s; %,d refused"),
    NOT_LISTED(
            "另有 %,d 处未列出，可用 --limit 或 --format jsonl",
            "%,d more are not listed; use --limit or --format jsonl"),

    NEW("%s（新增）", "%s (new)"),
    WITHDRAWN("%s（取消）", "%s (withdrawn)"),
    FORMERLY("%s（原 %s）", "%s (was %s)"),
    NO_PROGRAMME("无此项目", "no such programme"),
    NO_CRITERION("无此条件", "no such criterion"),

    COUNTS("%s：得到 %s 家，失去 %s 家，其他 %s 家", "%s: gained by %s, lost by %s, other %s"),
    THROUGH("%s %s（得 %s，失 %s）", "%s %s (+%s, -%s)"),
    BY("按%s：%s", "by %s: %s"),

    NO_AMOUNTS("支持金额：%s 家均无金额可计", "amounts: %s firms, no amount is known of any"),
    AMOUNTS(
            "支持金额至多：得到 %s，失去 %s，净增 %s；%s 家无金额可计",
            "amounts at most: gained %s, lost %s, net %s; %s firms of which no amount is known"),
    OF_EACH("%s（每家：%s）", "%s (of each: %s)"),

    PAGE_SUMMARY("基准日 %s。%s", "As of %s. %s"),
    PAGE_BY_PROGRAMME("按项目", "By programme"),
    PAGE_BY_FIRM("按企业", "By firm"),
    PAGE_PROGRAMME("项目", "Programme"),
    PAGE_THROUGH("因哪条条款的哪个条件", "Through which criterion of which clause"),

    CATALOGUE("目录和规则的变化", "What catalogue and rules say otherwise"),
    NOTHING_SAID("（无）", "(nothing)");

    private final Bilingual text;

    DiffPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
