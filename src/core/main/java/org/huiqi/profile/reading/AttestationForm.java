package org.huiqi.profile.reading;

import java.time.LocalDate;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** An attestation as a file writes it, with what is there for people alone. */
record AttestationForm(
        @Doc(zh = "是否满足", en = "whether it holds") @Nullable Boolean value,
        @Doc(zh = "确认人", en = "who attests") @Nullable String by,
        @Doc(zh = "确认日期", en = "when") @Nullable LocalDate on,
        @Doc(zh = "依据", en = "on what evidence") @Nullable String evidence,
        @Doc(zh = "所读条文的手册版次", en = "edition of the clause read") @Nullable String edition,
        @Doc(zh = "所读要求的摘要", en = "digest of the requirement read") @Nullable String digest,
        @Doc(zh = "名称", en = "name") @Nullable String name,
        @Doc(zh = "备注", en = "note") @Nullable String note) {

    @Nullable AttestationEntry entry() {
        return value == null
                ? null
                : new AttestationEntry(value, by, on, evidence, edition, digest);
    }
}
