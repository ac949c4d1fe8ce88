package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqi.Report;
import org.huiqi.profile.reading.Location;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * A criterion has a status, for one candidate or for every one.
 *
 * @param at where it stands in the case file
 * @param criterion id of the criterion
 * @param candidate id of the candidate; null = every one, or the applicant
 * @param status the status
 */
public record CriterionExpectation(
        Location at, String criterion, @Nullable String candidate, Status status)
        implements Expectation {
    @Override
    public String subject() {
        return "criteria." + Findings.key(criterion, candidate);
    }

    @Override
    public String expected() {
        return status.name();
    }

    @Override
    public List<Met> differences(Report report) {
        Map<String, Finding> findings = Findings.of(report, criterion, candidate);
        if (findings.isEmpty()) {
            return Met.nothing("报告中没有这个条件或候选", "the report has no such criterion or candidate");
        }
        List<Met> differences = new ArrayList<>();
        findings.forEach(
                (key, finding) -> {
                    if (finding.status() != status) {
                        String where = findings.size() > 1 ? key + ": " : "";
                        differences.add(new Met(where + finding.status(), Because.of(finding)));
                    }
                });
        return differences;
    }
}
