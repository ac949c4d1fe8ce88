package org.huiqi.excel;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a cell of the questionnaire holds. */
enum Kind {
    TEXT,
    DATE,
    /** 是 or 否. */
    FLAG,
    INTEGER,
    DECIMAL,
    /** One word of an enum. */
    WORD,
    /** Several words of an enum, one a cell. */
    WORDS,
    /** Several whole numbers in one cell. */
    INTEGERS,
    /** Whether a list that stands elsewhere has entries. */
    LIST;

    static Kind of(RecordComponent component) {
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
    static Class<?> entry(RecordComponent component) {
        ParameterizedType generic = (ParameterizedType) component.getGenericType();
        return (Class<?>) generic.getActualTypeArguments()[0];
    }

    boolean holdsSeveral() {
        return this == WORDS || this == INTEGERS;
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
