package org.huiqi.profile.candidate;

import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code financingCases}: financing cases put forward. */
public record FinancingCase(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(
                        zh = "案例名称",
                        en =
                                "information only; only the number of entries and the attestations count")
                @Nullable String title,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {}
