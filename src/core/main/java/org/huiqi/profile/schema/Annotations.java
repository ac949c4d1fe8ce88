package org.huiqi.profile.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is said of fields of the profile, and of answers derived from them, where they are declared.
 */
public final class Annotations {
    private Annotations() {}

    /** An amount of money in 万元 (10 000 yuan); a file may also write it as text with a unit. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Money {
        /** Whether it may be below 0, as a profit may. */
        boolean mayBeNegative() default false;
    }

    /** A share in per cent, 0 to 100. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Percent {}

    /** The unit that a number is given in. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
    public @interface In {
        /** The unit. */
        Unit value();
    }

    /** Bounds of a number, both inclusive; one without it is 0 or more. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Range {
        /** Smallest allowed value. */
        int min() default 0;

        /** Largest allowed value. */
        int max() default Integer.MAX_VALUE;
    }

    /** A text field of a certain form. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Text {
        /** The form. */
        Kind value();

        /** Forms of text. */
        public enum Kind {
            /** One of the 34 province-level names, with or without its suffix. */
            PROVINCE,
            /** A prefecture city, with or without 市. */
            CITY,
            /** Unified social credit code of GB 32100-2015. */
            CREDIT_CODE,
            /** Industry code of GB/T 4754-2017: letter and 2 to 4 digits. */
            INDUSTRY_CODE
        }
    }

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

    /**
     * Says which profile fields a derived answer rests on, so that a finding can show them and a
     * question can ask for them.
     *
     * <p>Paths are relative to the record that declares the method. {@code {0}} stands for the
     * first argument of the call, {@code {lastFullYear}} for the year before the as-of date's,
     * {@code {yearBefore}} and {@code {twoYearsBefore}} for those before that, {@code []} for every
     * entry of a list.
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

    /**
     * Says where in the profile that stands what a fact leads to, {@code lastYear.revenue}: paths
     * of what is asked of it are relative to this place.
     */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface At {
        /**
         * A path; empty for the profile itself. {@code {lastFullYear}} and {@code {yearBefore}}
         * stand for the year before the as-of date's and the one before that.
         */
        String value();
    }
}
