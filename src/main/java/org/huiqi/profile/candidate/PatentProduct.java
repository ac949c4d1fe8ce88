package org.huiqi.profile.candidate;

import java.time.LocalDate;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code patentProducts}: patented products put forward (P24). */
public record PatentProduct(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "备案通过日期", en = "date the first filing passed on the trial platform")
                @Nullable LocalDate filingPassedOn,
        @Doc(zh = "年度更新日期", en = "date of the last yearly update; never updated: the filing date")
                @Nullable LocalDate updatedOn,
        @Doc(zh = "参与认定", en = "ticked \"take part in recognition\"") @Nullable Boolean optedIn,
        @Doc(zh = "数据年度", en = "year of the filed data") @Nullable Integer dataYear,
        @Doc(zh = "2023年以来授权专利产业化", en = "a patent granted since 2023 is in the sold product")
                @Nullable Boolean usesPatentGrantedSince2023,
        @Doc(zh = "首次销售日期", en = "first sale") @Nullable LocalDate firstSoldOn,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {}
