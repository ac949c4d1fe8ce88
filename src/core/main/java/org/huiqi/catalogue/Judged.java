package org.huiqi.catalogue;

import java.util.List;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What is judged by criteria: a programme of the handbook, or a standard outside it. */
public sealed interface Judged permits Programme, Standard {

    /** {@return id of the programme or standard, for example P09 or srdi} */
    String id();

    /** {@return its name} */
    Bilingual name();

    /** {@return name of its catalogue file and its rule file, without the ending} */
    String file();

    /** {@return profile list that it is about; null = the applicant itself} */
    @Nullable String candidates();

    /** {@return ways in; empty = one} */
    List<Named> tracks();

    /** {@return names of the groups of alternatives} */
    List<Named> groups();

    /** {@return every condition, in order} */
    List<Criterion> criteria();
}
