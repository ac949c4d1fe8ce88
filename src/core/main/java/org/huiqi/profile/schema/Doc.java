package org.huiqi.profile.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The meaning of a profile field, of one of its allowed words or of a derived answer, in both
 * languages.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Doc {
    /** Meaning in Chinese. */
    String zh();

    /** Meaning in English. */
    String en();

    /** What people write for it as well: {@code 小巨人}, {@code patents}. */
    String[] also() default {};
}
