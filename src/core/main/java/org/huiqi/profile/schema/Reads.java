package org.huiqi.profile.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which profile fields a derived answer rests on, so that a finding can show them and a
 * question can ask for them.
 *
 * <p>Paths are relative to the record that declares the method. {@code {0}} stands for the first
 * argument of the call, {@code {lastFullYear}} for the year before the as-of date's, {@code
 * {yearBefore}} and {@code {twoYearsBefore}} for those before that, {@code []} for every entry of a
 * list.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reads {
    /** Field paths. */
    String[] value();

    /** What all of them lie in, such as {@code titles[]}; the paths are relative to it. */
    String in() default "";
}
