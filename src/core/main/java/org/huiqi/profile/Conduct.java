package org.huiqi.profile;

import java.util.List;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Settled;
import org.jspecify.annotations.Nullable;

/** Section {@code conduct}: conduct and credit. */
public record Conduct(
        @Doc(zh = "经营异常名录", en = "now on the abnormal-operation list")
                @Ask(
                        zh = "现在是否在经营异常名录内？",
                        en =
                                "Is the applicant currently on the list of enterprises with abnormal operations?")
                @Nullable Boolean abnormalList,
        @Doc(zh = "严重失信名单", en = "now on the serious-dishonesty list")
                @Ask(
                        zh = "现在是否在严重失信主体名单内？",
                        en =
                                "Is the applicant currently on the list of seriously dishonest entities?")
                @Nullable Boolean seriousDishonestList,
        @Doc(zh = "联合惩戒名单", en = "now on a joint-punishment list")
                @Ask(
                        zh = "现在是否在联合惩戒名单内？",
                        en = "Is the applicant currently on a joint-punishment list?")
                @Nullable Boolean jointPunishment,
        @Doc(zh = "产品属禁止、限制或淘汰类", en = "product is prohibited, restricted or obsolete")
                @Ask(
                        zh = "产品（服务）是否属于国家禁止、限制或淘汰类？",
                        en =
                                "Do its products (services) fall into a category that the state prohibits, restricts or phases out?")
                @Nullable Boolean prohibitedProduct,
        @Doc(zh = "事故与违法；[] 表示没有", en = "incidents; [] = none")
                @Ask(
                        zh = "发生过安全、质量、环境等事故或违法吗？按类别填。",
                        en =
                                "Have there been any safety, quality or environmental incidents or offences? List each with its kind.")
                @Settled
                @Nullable List<Incident> incidents,
        @Doc(zh = "不良记录；[] 表示没有", en = "bad records; [] = none")
                @Ask(
                        zh = "有不良记录（失信、质量、安全、环保、违法、重大经济纠纷等）吗？按类别填。",
                        en =
                                "Are there any adverse records (credit, quality, safety, environment, unlawful acts, major economic disputes)? List each with its kind.")
                @Settled
                @Nullable List<BadRecord> badRecords,
        @Doc(zh = "行政处罚；[] 表示没有", en = "administrative penalties; [] = none")
                @Ask(
                        zh = "受过环保、安全、税收等行政处罚吗？按类别填。",
                        en =
                                "Have any administrative penalties been imposed (environment, safety, tax)? List each with its kind.")
                @Settled
                @Nullable List<Penalty> penalties,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {
    public Conduct {
        incidents = KnownList.copy(incidents);
        badRecords = KnownList.copy(badRecords);
        penalties = KnownList.copy(penalties);
    }
}
