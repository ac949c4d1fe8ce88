package org.huiqi.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All facts of a firm.
 *
 * @param own of the applicant itself
 * @param lists of its candidates by list; a missing list is unknown
 */
public record FirmFacts(Facts own, Map<String, List<Facts>> lists) {

    /** Facts of the candidates of a list; null where there is no such list. */
    public @Nullable List<Facts> candidates(@Nullable String list) {
        return list == null ? null : lists.get(list);
    }
}
