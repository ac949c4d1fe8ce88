package org.huiqi.profile.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a firm cannot change to qualify: where it is, what it is, what has happened. Holds for
 * everything below a section or list.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Settled {
    /** Whether it is what the firm is, which no firm would want to change for a programme. */
    boolean nature() default false;
}
