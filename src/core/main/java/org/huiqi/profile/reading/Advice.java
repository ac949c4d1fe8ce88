package org.huiqi.profile.reading;

import org.huiqi.text.Bilingual;

/**
 * What to do about a fault: for who writes a file, with keys and quotes, and for who fills in a
 * cell or a form, with choices.
 *
 * @param file for who writes a file
 * @param form for who fills in a form
 */
record Advice(Bilingual file, Bilingual form) {
    static final Advice FLAG =
            new Advice(ScalarText.WRITE_FLAG.text(), ScalarText.CHOOSE_FLAG.text());
    static final Advice DECIMAL =
            new Advice(ScalarText.WRITE_DECIMAL.text(), ScalarText.GIVE_DECIMAL.text());
    static final Advice WHOLE =
            new Advice(ScalarText.WRITE_WHOLE.text(), ScalarText.GIVE_WHOLE.text());
    static final Advice NOT_EMPTY =
            new Advice(ScalarText.LEAVE_OUT.text(), ScalarText.LEAVE_EMPTY.text());

    /** The same for everybody. */
    static Advice same(Bilingual advice) {
        return new Advice(advice, advice);
    }
}
