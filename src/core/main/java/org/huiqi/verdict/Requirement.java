package org.huiqi.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Force;
import org.jspecify.annotations.Nullable;

/**
 * What counts once for a verdict: a criterion, or a group of alternatives.
 *
 * @param group id of the group, or null for a single criterion
 * @param status status of the whole
 * @param findings the criterion, or the alternatives in order
 */
public record Requirement(@Nullable String group, Status status, List<Finding> findings) {

    /**
     * {@return the requirements of a track, each where its first criterion stands}
     *
     * @param findings of one way in
     */
    public static List<Requirement> of(List<Finding> findings) {
        Map<String, List<Finding>> parts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String group = finding.criterion().anyOf();
            String key = group == null ? finding.criterion().id() : "group " + group;
            parts.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
        }
        return parts.values().stream().map(Requirement::together).toList();
    }

    private static Requirement together(List<Finding> findings) {
        String group = findings.get(0).criterion().anyOf();
        Status status = Verdicts.ofGroup(findings.stream().map(Finding::status).toList());
        return new Requirement(group, status, List.copyOf(findings));
    }

    /** {@return how far it binds} */
    public Force force() {
        return findings.get(0).criterion().force();
    }

    /**
     * {@return whether it binds that far and has that status}
     *
     * @param force how far it binds
     * @param status its status
     */
    public boolean is(Force force, Status status) {
        return force() == force && status() == status;
    }
}
