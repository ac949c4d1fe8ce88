package org.huiqi.profile;

import java.math.BigDecimal;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** Section {@code trainingProvider}: training business. */
public record TrainingProvider(
        @Doc(zh = "培训考核年限", en = "training and assessment experience")
                @In(Unit.YEARS)
                @Ask(
                        zh = "从事技术技能人员培训考核几年了？",
                        en =
                                "For how many years has it trained and assessed technical and skilled staff?")
                @Nullable BigDecimal years,
        @Doc(zh = "年培训人次", en = "trained and assessed in the last full year")
                @In(Unit.PERSON_TIMES)
                @Ask(
                        zh = "上一年度培训考核技术技能人员多少人次？",
                        en =
                                "How many technical and skilled staff did it train and assess in the last full year, in person-times?")
                @Nullable Integer annualTrainees,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
