package org.huiqi.report.print;

import java.io.Serial;
import org.huiqi.report.view.Label;
import org.huiqi.text.Bilingual;

/** A PDF cannot be made, for this machine has no font with Chinese characters. */
public final class NoFontException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public static final Bilingual ADVICE = Label.NO_FONT.text();

    NoFontException() {
        super(ADVICE.en());
    }
}
