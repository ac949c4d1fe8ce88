package org.huiqi.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.profile.schema.Fields;

/** What an answer holds. */
public enum Kind {
    /** A line of text. */
    TEXT,
    /** A day. */
    DATE,
    /** 是 or 否. */
    FLAG,
    /** One whole number. */
    INTEGER,
    /** One number with decimals. */
    DECIMAL,
    /** One word of an enum. */
    WORD,
    /** Several words of an enum. */
    WORDS,
    /** Several whole numbers. */
    INTEGERS,
    /** Whether a list that stands elsewhere has entries. */
    LIST;

    /** The kind of a field. */
    static Kind of(Fields.Field field) {
        Class<?> type = field.type();
        if (field.isList()) {
            return type.isRecord() ? LIST : type.isEnum() ? WORDS : INTEGERS;
        }
        if (type.isEnum()) {
            return WORD;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Boolean.class || type == boolean.class) {
            return FLAG;
        }
        return type == Integer.class ? INTEGER : type == BigDecimal.class ? DECIMAL : TEXT;
    }

    /**
     * Whether an answer can hold several values.
     *
     * @return true for several words or several whole numbers
     */
    public boolean holdsSeveral() {
        return this == WORDS || this == INTEGERS;
    }

    /**
     * Whether it is one number.
     *
     * @return true for a whole number or one with decimals
     */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
