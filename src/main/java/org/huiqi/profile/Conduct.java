package org.huiqi.profile;

import java.util.List;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** Section {@code conduct}: conduct and credit. */
public record Conduct(
        @Doc(zh = "经营异常名录", en = "now on the abnormal-operation list")
                @Nullable Boolean abnormalList,
        @Doc(zh = "严重失信名单", en = "now on the serious-dishonesty list")
                @Nullable Boolean seriousDishonestList,
        @Doc(zh = "联合惩戒名单", en = "now on a joint-punishment list")
                @Nullable Boolean jointPunishment,
        @Doc(zh = "事故与违法；[] 表示没有", en = "incidents; [] = none") @Nullable List<Incident> incidents,
        @Doc(zh = "不良记录；[] 表示没有", en = "bad records; [] = none")
                @Nullable List<BadRecord> badRecords,
        @Doc(zh = "行政处罚；[] 表示没有", en = "administrative penalties; [] = none")
                @Nullable List<Penalty> penalties,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {
    public Conduct {
        incidents = KnownList.copy(incidents);
        badRecords = KnownList.copy(badRecords);
        penalties = KnownList.copy(penalties);
    }
}
