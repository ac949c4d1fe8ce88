package org.huiqi.profile.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount of money in 万元 (10 000 yuan); a file may also write it as text with a unit. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Money {
    /** Whether it may be below 0, as a profit may. */
    boolean mayBeNegative() default false;
}
