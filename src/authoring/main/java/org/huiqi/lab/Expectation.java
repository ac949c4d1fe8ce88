package org.huiqi.lab;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.profile.reading.Location;
import org.huiqi.text.Bilingual;

/** One thing that a case says the report must hold. */
public sealed interface Expectation
        permits VerdictExpectation,
                TrackExpectation,
                CriterionExpectation,
                ShortfallExpectation,
                TimingExpectation,
                BenefitExpectation,
                ObligationExpectation,
                QuestionExpectation,
                SizeExpectation {

    /** {@return where it stands in the case file} */
    Location at();

    /** {@return what it is about, as the case file names it: {@code criteria.P14-07}} */
    String subject();

    /** {@return what the report must say} */
    String expected();

    /**
     * {@return what the report says instead; empty where it says what is expected}
     *
     * @param report a report
     */
    List<Met> differences(Report report);

    /**
     * What a report says in place of what is expected.
     *
     * @param text the word or value met
     * @param because the clause and the facts that it rests on, a line each
     */
    record Met(String text, List<Bilingual> because) {
        public Met {
            because = List.copyOf(because);
        }

        /** Nothing in the report answers to the subject. */
        static List<Met> nothing(String zh, String en) {
            return List.of(new Met("—", List.of(new Bilingual(zh, en))));
        }

        /** A value met, with nothing to add. */
        static List<Met> value(String text) {
            return List.of(new Met(text, List.of()));
        }
    }
}
