package org.huiqi.profile.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text field of a certain form. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {
    /** The form. */
    Kind value();

    /** Forms of text. */
    enum Kind {
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
