package org.huiqi.screening.run;

import org.huiqi.screening.ScreeningException;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** A sentence that a run may end with. */
interface ScreeningSentence extends Sentence {

    /** The run ends with the sentence about something. */
    default ScreeningException about(Object... values) {
        Bilingual said = with(values);
        return new ScreeningException(said.zh(), said.en());
    }
}
