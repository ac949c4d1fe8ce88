package org.huiqi.profile.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How to ask a person for a field where its meaning alone makes no good question: a whole sentence
 * in each language, without the year or the entry that the field belongs to and without its unit.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ask {
    /** The question in Chinese. */
    String zh();

    /** The question in English. */
    String en();
}
