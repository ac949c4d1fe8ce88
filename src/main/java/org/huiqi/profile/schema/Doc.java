package org.huiqi.profile.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The meaning of a profile field or of one of its allowed words, in both languages. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Doc {
    /** Meaning in Chinese. */
    String zh();

    /** Meaning in English. */
    String en();
}
