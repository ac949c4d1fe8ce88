package org.huiqi.catalogue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.huiqi.text.Bilingual;

/** A text of a certain form; of a list, each of its entries. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface TextForm {
    /** The form. */
    Kind value();

    /** Forms of text, as regular expressions that every engine reads alike. */
    enum Kind {
        /** Not empty, the form of a text that has no other. */
        TEXT("[^ \\t\\r\\n]", "文字", "a text"),
        /** An id. */
        ID("^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$", "字母、数字和 -", "letters, digits and -"),
        /** The address of a page, its scheme left out where it is printed without. */
        LINK(
                "^(https?://)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                        + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+(:[0-9]{1,5})?"
                        + "([/?#][!-~]*)?$",
                "网址，如 https://www.jszwfw.gov.cn/col/",
                "an address such as https://www.jszwfw.gov.cn/col/"),
        /** A telephone number with its area code, a mobile one or a service one. */
        PHONE(
                "^((0(10|2[0-9])-[0-9]{8}|0[3-9][0-9]{2}-[0-9]{7,8})(-[0-9]{1,6})?|1[3-9][0-9]{9}|[48]00-?[0-9]{3}-?[0-9]{4}"
                        + "|1[0-9]{4})$",
                "带区号的电话，如 025-69652765", "a number with its area code, such as 025-69652765");

        private final String pattern;
        private final Bilingual allowed;

        Kind(String pattern, String zh, String en) {
            this.pattern = pattern;
            this.allowed = new Bilingual(zh, en);
        }

        /** What a text of the form holds somewhere, or is. */
        public String pattern() {
            return pattern;
        }

        /** Whether a text has it. */
        boolean fits(String text) {
            return Pattern.compile(pattern).matcher(text).find();
        }

        /** What is allowed. */
        public Bilingual allowed() {
            return allowed;
        }
    }
}
