package org.huiqi.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * {@return the criterion with an id; empty where it has none}
     *
     * @param id an id
     */
    default Optional<Criterion> find(String id) {
        return criteria().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** {@return the indicators of its score; none where it has no score} */
    default List<Standard.Indicator> indicators() {
        return List.of();
    }

    /** {@return ids of all that has a rule: criteria, then obligations or bands of a score} */
    Set<String> ruleIds();
}
