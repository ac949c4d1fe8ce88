package org.huiqi.profile.candidate;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code patentProducts}: patented products put forward. */
public record PatentProduct(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "备案通过日期", en = "date the first filing passed on the pilot platform")
                @Ask(zh = "哪天通过备案的？", en = "When did its filing pass?")
                @Nullable LocalDate filingPassedOn,
        @Doc(zh = "年度更新日期", en = "date of the last yearly update; never updated: the filing date")
                @Ask(
                        zh = "最近一次年度更新是哪天？（从未更新填备案日期）",
                        en = "When was its last yearly update? (the filing date if never)")
                @Nullable LocalDate updatedOn,
        @Doc(zh = "参与认定", en = "ticked \"take part in recognition\"")
                @Ask(zh = "是否勾选了“参与认定”？", en = "Is “take part in recognition” ticked?")
                @Nullable Boolean optedIn,
        @Doc(zh = "数据年度", en = "year of the filed data")
                @Ask(zh = "备案数据是哪一年的？", en = "Which year is the filed data for?")
                @Nullable Integer dataYear,
        @Doc(
                        zh = "专利产业化（鼓励情形）",
                        en =
                                "an own patent granted since 2023, or one obtained by licence, transfer or contribution as capital, is in the sold product")
                @Ask(
                        zh = "是否将2023年以来授权的自有专利，或通过许可、转让、作价投资等方式获取的专利产业化，用于已销售产品？",
                        en =
                                "Is an own patent granted since 2023, or one obtained by licence, transfer, contribution as capital or the like, used in the product on sale?")
                @Nullable Boolean usesPatentGrantedSince2023,
        @Doc(zh = "首次销售日期", en = "first sale") @Ask(zh = "首次销售是哪天？", en = "When was it first sold?")
                @Nullable LocalDate firstSoldOn,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {}
