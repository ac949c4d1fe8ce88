package org.huiqi.interview;

import java.util.List;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Programme;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;

/** What became of an answer. */
public sealed interface Reply {
    /**
     * It stands in the document now.
     *
     * @param understood what it was understood as
     * @param changes programmes whose verdict it changed
     * @param warnings what looks odd since
     */
    record Taken(Bilingual understood, List<ChangedVerdict> changes, List<Warning> warnings)
            implements Reply {
        public Taken {
            changes = List.copyOf(changes);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A programme whose verdict an answer changed.
     *
     * @param programme the programme
     * @param before its verdict without the answer
     * @param after its verdict with it
     */
    record ChangedVerdict(Programme programme, Verdict before, Verdict after) {}

    /** The person does not know; it is not asked again in this interview. */
    record NotKnown() implements Reply {}

    /**
     * It cannot stand in a profile; the question is asked again.
     *
     * @param problem why not
     */
    record Refused(Bilingual problem) implements Reply {}
}
