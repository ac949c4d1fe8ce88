package org.huiqi.profile;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** Section {@code mainProduct}: what the main product is. */
public record MainProduct(
        @Doc(
                        zh = "属战略性新兴产业",
                        en =
                                "strategic emerging industry (classification of strategic emerging industries 2018)")
                @Ask(
                        zh = "主导产品是否属于《战略性新兴产业分类（2018）》？",
                        en =
                                "Does its main product fall within the Classification of Strategic Emerging Industries (2018)?")
                @Nullable Boolean strategicEmerging,
        @Doc(
                        zh = "补短板锻长板填空白并取得实效",
                        en =
                                "fills a gap or strengthens a key link of an industry chain, with effect")
                @Ask(
                        zh = "主导产品是否在产业链上补短板、锻长板、填空白并取得实际成效？",
                        en =
                                "Does its main product fill a gap or strengthen a link of its industry chain, with tangible results?")
                @Nullable Boolean chainEffect,
        @Doc(zh = "属工业六基领域", en = "in the six industrial bases")
                @Ask(
                        zh = "主导产品是否属于工业“六基”领域？",
                        en = "Does its main product belong to the “six industrial bases”?")
                @Nullable Boolean sixBases,
        @Doc(zh = "属中华老字号名录", en = "Chinese time-honoured brand")
                @Ask(
                        zh = "主导产品是否属于中华老字号名录？",
                        en = "Is its main product on the list of Chinese time-honoured brands?")
                @Nullable Boolean timeHonoured,
        @Doc(zh = "为产业链龙头企业直接配套", en = "direct supplier of a leader of a key chain")
                @Ask(
                        zh = "主导产品是否为重点产业链龙头企业直接配套？",
                        en =
                                "Is it a direct supplier, with its main product, of a leading firm of a key industry chain?")
                @Nullable Boolean suppliesChainLeader,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
