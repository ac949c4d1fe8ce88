package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.shape.MayBeLeftOut;
import org.huiqi.catalogue.shape.TextForm;
import org.huiqi.profile.schema.Doc;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Digest;
import org.jspecify.annotations.Nullable;

/** One decidable condition of a programme or a standard; exactly one rule has its id. */
public record Criterion(
        @Doc(zh = "编号，项目编号在前", en = "its id, that of its programme first")
                @TextForm(TextForm.Kind.ID)
                String id,
        @Doc(zh = "手册中的条款出处，如 申报要求（二）2", en = "locator in the handbook, for example 申报要求（二）2")
                String clause,
        @Doc(zh = "所属通道；不写即每条通道", en = "tracks it belongs to; empty = every track")
                List<String> tracks,
        @Doc(
                        zh = "逐个判定的申报对象所在列表；不写即对申报主体判定一次",
                        en = "list whose entries it is decided for; null = once for the applicant")
                @MayBeLeftOut
                @Nullable String candidate,
        @Doc(zh = "约束力", en = "how hard it binds") Force force,
        @Doc(
                        zh = "手册所印约束力的词，与约束力本身的词不同时写，如 鼓励、一般",
                        en =
                                "the word that the handbook prints for its force, where it is another than that of the force: 鼓励, 一般; or null")
                @MayBeLeftOut
                @Nullable Bilingual forceAsPrinted,
        @Doc(zh = "由什么判定", en = "what decides it") Decision decide,
        @Doc(zh = "所属的任选其一的组", en = "group of alternatives it belongs to, or null") @MayBeLeftOut
                @Nullable String anyOf,
        @Doc(zh = "条款的要求，用自己的话", en = "what is required, in our own words") Bilingual requirement,
        @Doc(
                        zh = "建议准备的证明材料",
                        en =
                                "what we suggest to prove it with; what the handbook asks for is listed in materials")
                Bilingual evidence,
        @Doc(
                        zh = "条款没有写明、有歧义或作了扩大理解时怎么掌握、为什么",
                        en =
                                "what we decided where the clause is silent, ambiguous or widened, and why; or null")
                @MayBeLeftOut
                @Nullable Bilingual reading,
        @Doc(
                        zh = "条款里的关键词，逐字照抄",
                        en = "key terms of the clause as printed, words and short phrases")
                List<String> terms,
        @Doc(
                        zh = "标准条件的可信程度；手册条件不写",
                        en =
                                "how well a condition of a standard is established; null for the handbook's")
                @MayBeLeftOut
                @Nullable Trust trust,
        @Doc(
                        zh = "谁在哪天对照条款核对过规则，由 huiqi sign 填写",
                        en = "who held the rule against the clause and when; huiqi sign writes it")
                @MayBeLeftOut
                @Nullable Review reviewed) {
    public Criterion {
        tracks = Programme.orNone(tracks);
        terms = Programme.orNone(terms);
    }

    /**
     * {@return a short digest of its requirement in both languages: what somebody who attests it
     * has read} It changes with every letter.
     */
    public String digest() {
        String whole = Digest.of(List.of(requirement.zh(), requirement.en()));
        int from = whole.indexOf(':') + 1;
        return whole.substring(from, from + 12);
    }

    /** That somebody held the condition against its clause. */
    public record Review(
            @Doc(zh = "谁", en = "who") String by,
            @Doc(zh = "哪天", en = "when") LocalDate on,
            @Doc(zh = "当时的条款措辞和规则的摘要", en = "digest of wording and rule as they were")
                    @TextForm(TextForm.Kind.ID)
                    String digest) {}

    /**
     * {@return whether it belongs to a track; null stands for the programme's only way in}
     *
     * @param track id of the track; null: the only way in
     */
    public boolean appliesTo(@Nullable String track) {
        return tracks.isEmpty() || track != null && tracks.contains(track);
    }
}
