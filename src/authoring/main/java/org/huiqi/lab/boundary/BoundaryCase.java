package org.huiqi.lab.boundary;

import java.util.List;
import java.util.Map;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;

/**
 * A case made from a rule's own condition, with what the rules say now.
 *
 * @param criterion id of the criterion, with its candidate where it is about one
 * @param name its name as a sentence
 * @param set values as YAML by path
 * @param remove paths that are taken away
 * @param status status of the criterion
 * @param verdict verdict of the programme
 */
public record BoundaryCase(
        String criterion,
        String name,
        Map<String, String> set,
        List<String> remove,
        Status status,
        Verdict verdict) {
    public BoundaryCase {
        set = Map.copyOf(set);
        remove = List.copyOf(remove);
    }
}
