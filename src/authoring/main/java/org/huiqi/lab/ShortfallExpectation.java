package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqi.Report;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.verdict.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A criterion is missed by so much: any of {@code path}, {@code actual}, {@code required}, {@code
 * comparison}, {@code by}, {@code ratio}; null where it is not missed by a number or date.
 *
 * @param at where it stands in the case file
 * @param criterion id of the criterion
 * @param candidate id of the candidate; null = every one, or the applicant
 * @param shortfall what is expected of it
 */
public record ShortfallExpectation(
        Location at, String criterion, @Nullable String candidate, Node shortfall)
        implements Expectation {
    @Override
    public String subject() {
        return "shortfalls." + Findings.key(criterion, candidate);
    }

    @Override
    public String expected() {
        return ReportValues.text(shortfall);
    }

    @Override
    public List<Met> differences(Report report) {
        Map<String, Finding> findings = Findings.of(report, criterion, candidate);
        if (findings.isEmpty()) {
            return Met.nothing("报告中没有这个条件或候选", "the report has no such criterion or candidate");
        }
        List<Met> differences = new ArrayList<>();
        for (Finding finding : findings.values()) {
            if (!ReportValues.agree(shortfall, finding.shortfall())) {
                differences.add(
                        new Met(ReportValues.text(finding.shortfall()), Because.of(finding)));
            }
        }
        return differences;
    }
}
