package org.huiqi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Range;
import org.jspecify.annotations.Nullable;

/** Section {@code market}: place of the applicant in its niche market. */
public record Market(
        @Doc(zh = "从事特定细分市场起始日", en = "in the niche market since")
                @Ask(
                        zh = "从哪天起从事所在的细分市场？",
                        en = "Since when has the applicant been active in its niche market?")
                @Nullable LocalDate nicheSince,
        @Doc(zh = "细分市场占有率", en = "share of the domestic niche market")
                @Percent
                @Ask(
                        zh = "主导产品在全国细分市场的占有率是多少？",
                        en = "What is the domestic market share of its main product in the niche?")
                @Nullable BigDecimal sharePct,
        @Doc(zh = "国内市场排名", en = "rank of the product in the domestic niche market")
                @Range(min = 1)
                @Ask(
                        zh = "主导产品在国内细分市场排第几？",
                        en = "Where does its main product rank in the domestic niche market?")
                @Nullable Integer rankDomestic,
        @Doc(zh = "全球市场排名", en = "rank of the product in the global niche market")
                @Range(min = 1)
                @Ask(
                        zh = "主导产品在全球细分市场排第几？",
                        en = "Where does its main product rank in the global niche market?")
                @Nullable Integer rankGlobal,
        @Doc(
                        zh = "属新产品（按单项冠军管理办法）",
                        en = "new product (by the measures for manufacturing champions)")
                @Ask(
                        zh = "主导产品按单项冠军管理办法是否属于新产品？",
                        en =
                                "Does its main product count as new under the measures for single champions?")
                @Nullable Boolean newProduct,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
