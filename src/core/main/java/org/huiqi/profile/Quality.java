package org.huiqi.profile;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** Section {@code quality}: quality management and brand. */
public record Quality(
        @Doc(zh = "省级以上质量奖", en = "provincial or higher quality award")
                @Ask(
                        zh = "是否获得过省级以上质量奖？",
                        en =
                                "Has the applicant received a quality award at provincial level or higher?")
                @Nullable Boolean provincialAward,
        @Doc(
                        zh = "管理体系或产品认证",
                        en =
                                "management system certificate (such as ISO 9001) or a product certificate of a developed market")
                @Ask(
                        zh = "是否取得管理体系认证（ISO9001等）或发达国家和地区的产品认证？",
                        en =
                                "Does it hold a management system certificate (such as ISO 9001) or a product certificate of a developed market?")
                @Nullable Boolean managementCertificate,
        @Doc(zh = "自有品牌", en = "own brand")
                @Ask(zh = "是否拥有自有品牌？", en = "Does it have its own brand?")
                @Nullable Boolean ownBrand,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
