package org.huiqi.profile.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where in the profile that stands what a fact leads to, {@code lastYear.revenue}: paths of
 * what is asked of it are relative to this place.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface At {
    /**
     * A path; empty for the profile itself. {@code {lastFullYear}} and {@code {yearBefore}} stand
     * for the year before the as-of date's and the one before that.
     */
    String value();
}
