package org.huiqi.lab.mutation;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What became of the mutants. */
enum MutationPhrase implements Sentence {
    SUMMARY(
            "变异 %d 个，用例发现 %d 个，lint 发现 %d 个，等价 %d 个，漏过 %d 个；发现率 %s%%",
            "%d mutants, %d noticed by a case, %d by lint, %d equivalent, %d survived; kill rate %s %%"),
    STALE(
            "%s：过时的等价说明，已无此变异或已有用例能发现 %s  %s",
            "%s: stale, no such mutant, or a case notices it: %s  %s"),
    EDGE("比较：%s（%s），取值 %s 时两者不同", "comparison %s (%s); the two differ at %s"),

    NO_EXPLANATION("不是等价变异的说明", "does not explain an equivalent mutant"),
    EXPLAIN(
            "写法：mutants: 之下每项写 id、mutation、reason: {zh: …, en: …}",
            "Write under mutants: id, mutation and reason: {zh: …, en: …}");

    private final Bilingual text;

    MutationPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
