package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code vicePresidentTerms}: terms of provincial S&amp;T vice-presidents at the firm;
 * [] = none.
 */
public record VicePresidentTerm(
        @Doc(zh = "任期起", en = "term of a provincial S&T vice-president at the firm, first day")
                @Ask(zh = "任期从哪天起？", en = "When does the term begin?")
                @Nullable LocalDate from,
        @Doc(zh = "任期止", en = "last day") @Ask(zh = "任期到哪天止？", en = "When does the term end?")
                @Nullable LocalDate to,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
