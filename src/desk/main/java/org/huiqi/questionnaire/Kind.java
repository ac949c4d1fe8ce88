package org.huiqi.questionnaire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What an answer holds. */
public enum Kind {
    TEXT,
    DATE,
    /** 是 or 否. */
    FLAG,
    INTEGER,
    DECIMAL,
    /** One word of an enum. */
    WORD,
    /** Several words of an enum. */
    WORDS,
    /** Several whole numbers. */
    INTEGERS,
    /** Whether a list that stands elsewhere has entries. */
    LIST;

    /** The kind of a component. */
    public static Kind of(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> entry = entry(component);
            return entry.isRecord() ? LIST : entry.isEnum() ? WORDS : INTEGERS;
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

    /** Type of a list's entries. */
    public static Class<?> entry(RecordComponent component) {
        ParameterizedType generic = (ParameterizedType) component.getGenericType();
        return (Class<?>) generic.getActualTypeArguments()[0];
    }

    /** Whether an answer can hold several values. */
    public boolean holdsSeveral() {
        return this == WORDS || this == INTEGERS;
    }

    /** Whether it is one number. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
