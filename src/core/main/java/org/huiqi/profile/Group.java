package org.huiqi.profile;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** Section {@code group}: corporate group. */
public record Group(
        @Doc(
                        zh = "集团内相似主导产品",
                        en =
                                "a member of the same corporate group that is titled (little giant, provincial SRDI) or also applies makes a similar main product")
                @Ask(
                        zh = "同一集团内，有没有生产相似主导产品的企业已是小巨人、省专精特新企业，或也在申报？",
                        en =
                                "Does another member of its group that makes a similar main product hold the little giant or provincial SRDI title, or also apply?")
                @Nullable Boolean sameGroupSimilarProduct,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
