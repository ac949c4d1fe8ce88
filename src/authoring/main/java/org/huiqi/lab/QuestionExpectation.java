package org.huiqi.lab;

import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.Report;
import org.huiqi.profile.reading.Location;
import org.huiqi.verdict.Question;

/**
 * A missing fact or open attestation is asked for, among others.
 *
 * @param at where it stands in the case file
 * @param path path of the fact, or {@code attestations.P09-08}
 */
public record QuestionExpectation(Location at, String path) implements Expectation {
    @Override
    public String subject() {
        return "questions";
    }

    @Override
    public String expected() {
        return path;
    }

    @Override
    public List<Met> differences(Report report) {
        boolean asked = report.questions().stream().anyMatch(q -> q.path().equals(path));
        return asked
                ? List.of()
                : Met.value(
                        report.questions().stream()
                                .map(Question::path)
                                .collect(Collectors.joining(", ", "[", "]")));
    }
}
