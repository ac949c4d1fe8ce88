package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Text;
import org.jspecify.annotations.Nullable;

/** Section {@code registration}: where and when the applicant is registered. */
public record Registration(
        @Doc(zh = "注册省份", en = "province of registration") @Text(Text.Kind.PROVINCE)
                @Nullable String province,
        @Doc(
                        zh = "设区市",
                        en =
                                "prefecture city of registration; counties are entered under their city")
                @Text(Text.Kind.CITY)
                @Nullable String city,
        @Doc(zh = "县（市、区）", en = "county; information only") @Nullable String county,
        @Doc(
                        zh = "在本省注册日期",
                        en =
                                "date of registration in this province (not of an earlier foundation elsewhere)")
                @Nullable LocalDate date,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
