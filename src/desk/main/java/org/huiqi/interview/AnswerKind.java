package org.huiqi.interview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;

/** What kind of answer a question takes. */
public enum AnswerKind {
    /** Yes or no. */
    YES_NO,
    /** Yes or no, by somebody who answers for it. */
    ATTESTATION,
    /** One of several words. */
    WORD,
    /** Any of several words, or none. */
    WORDS,
    /** A number. */
    NUMBER,
    /** An amount of money. */
    MONEY,
    /** A day. */
    DATE,
    /** A text. */
    TEXT,
    /** Whole numbers, or none. */
    NUMBERS,
    /** What is put forward: none, how many, or their names. */
    CANDIDATES,
    /** Entries of a list, each by its first word, or none. */
    ENTRIES_BY_WORD,
    /** Entries of a list: none, how many, or their names. */
    ENTRIES,
    /** Which of several lists have entries at all. */
    PUT_FORWARD;

    static AnswerKind of(Fields.Field field) {
        Class<?> type = field.type();
        if (field.isList() && type.isRecord()) {
            return Candidate.class.isAssignableFrom(type)
                    ? CANDIDATES
                    : firstWord(field).isPresent() ? ENTRIES_BY_WORD : ENTRIES;
        }
        if (type.isEnum()) {
            return field.isList() ? WORDS : WORD;
        }
        if (type == Boolean.class) {
            return YES_NO;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Integer.class || type == BigDecimal.class) {
            boolean money = field.unit() == Unit.WAN_YUAN;
            return field.isList() ? NUMBERS : money ? MONEY : NUMBER;
        }
        return TEXT;
    }

    /** The field that tells entries of a list apart where it takes one word: their first. */
    static Optional<Fields.Field> firstWord(Fields.Field list) {
        return Places.direct(list.path()).findFirst().filter(field -> field.type().isEnum());
    }
}
