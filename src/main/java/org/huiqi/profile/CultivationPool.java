package org.huiqi.profile;

import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Reads;
import org.jspecify.annotations.Nullable;

/** Section {@code cultivationPool}: provincial cultivation pool of quality SMEs. */
public record CultivationPool(
        @Doc(zh = "在培育库", en = "in the provincial pool") @Nullable Boolean inPool,
        @Doc(zh = "更新年度", en = "year of the latest entry or data update")
                @Nullable Integer updateYear,
        @Doc(zh = "审核状态", en = "result of that entry or update")
                @Nullable UpdateStatus updateStatus,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code cultivationPool.updateStatus}. */
    public enum UpdateStatus {
        @Doc(zh = "审核通过", en = "approved")
        APPROVED,
        @Doc(zh = "审核中", en = "pending")
        PENDING,
        @Doc(zh = "未通过", en = "rejected")
        REJECTED
    }

    /** The result of the latest entry or update; a pending one is not known yet. */
    @Doc(zh = "审核结果", en = "result")
    @Reads("updateStatus")
    public @Nullable UpdateStatus decidedStatus() {
        return updateStatus == UpdateStatus.PENDING ? null : updateStatus;
    }
}
