package org.huiqi.profile;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Reads;
import org.jspecify.annotations.Nullable;

/** Section {@code cultivationPool}: provincial cultivation pool of quality SMEs. */
public record CultivationPool(
        @Doc(zh = "在培育库", en = "in the provincial pool")
                @Ask(
                        zh = "是否在省优质中小企业培育库内？",
                        en = "Is the applicant in the provincial cultivation pool of quality SMEs?")
                @Nullable Boolean inPool,
        @Doc(zh = "更新年度", en = "year of the latest entry or data update")
                @Ask(
                        zh = "最近一次入库或更新培育库资料是哪一年？",
                        en = "In which year did it last enter the pool or update its data there?")
                @Nullable Integer updateYear,
        @Doc(zh = "审核状态", en = "result of that entry or update")
                @Ask(zh = "那次入库或更新的审核结果是什么？", en = "What was the outcome of that entry or update?")
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

    /** {@return the result of the latest entry or update; a pending one is not known yet} */
    @Doc(zh = "审核结果", en = "result")
    @Reads("updateStatus")
    public @Nullable UpdateStatus decidedStatus() {
        return updateStatus == UpdateStatus.PENDING ? null : updateStatus;
    }
}
