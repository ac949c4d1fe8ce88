package org.huiqi.profile;

import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** Section {@code group}: corporate group. */
public record Group(
        @Doc(
                        zh = "集团内相似主导产品",
                        en =
                                "a member of the same corporate group that is titled (little giant, provincial SRDI) or also applies makes a similar main product")
                @Nullable Boolean sameGroupSimilarProduct,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
