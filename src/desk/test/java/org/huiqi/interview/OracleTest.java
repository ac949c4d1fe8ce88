package org.huiqi.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.Sample;
import org.huiqi.profile.ImpliedAnswer;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.Tree;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who answers from a complete profile gets the verdicts of that profile, and is asked no more than
 * the reports list.
 */
class OracleTest {
    private static final ProfileReader READER = new ProfileReader(Sample.EDITION.criterionIds());

    /** An interview led to its end. */
    private record Ended(Report report, List<String> asked, Set<String> listed, String text) {}

    private static Ended interview(ProfileDocument complete) {
        Oracle oracle = new Oracle(complete.root());
        Interview interview =
                new Interview(CHECKER, ProfileDocument.blank(Format.YAML), Sample.AS_OF, Set.of());
        List<String> asked = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        while (interview.prompt().isPresent()) {
            interview.report().questions().stream().map(Question::path).forEach(listed::add);
            standards(interview.report()).forEach(listed::add);
            Prompt prompt = interview.prompt().get();
            assertThat(asked).doesNotContain(prompt.place());
            asked.add(prompt.place());
            String typed = oracle.answer(prompt);
            assertThat(interview.answer(typed))
                    .as(prompt.place() + " " + typed)
                    .isNotInstanceOf(Reply.Refused.class);
        }
        asked.remove("name");
        asked.remove("*");
        return new Ended(interview.report(), asked, listed, interview.document().text());
    }

    /** What the standards lack that criteria of the handbook rest on. */
    private static Stream<String> standards(Report report) {
        return report.programmes().stream()
                .flatMap(programme -> programme.candidates().stream())
                .flatMap(way -> way.findings().stream())
                .filter(finding -> finding.standard() != null)
                .flatMap(finding -> finding.standard().missing().stream());
    }

    private static Map<String, Verdict> verdicts(Report report) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        report.programmes().forEach(result -> verdicts.put(result.id(), result.verdict()));
        return verdicts;
    }

    /**
     * Where the applicant itself is not eligible nobody is asked what it could have put forward: it
     * stays not eligible where the profile says that it puts nothing forward.
     */
    private static Map<String, Verdict> expected(Report complete, Report reached) {
        Map<String, Verdict> verdicts = verdicts(complete);
        for (ProgrammeResult result : reached.programmes()) {
            boolean listNotAsked =
                    result.verdict() == Verdict.NOT_ELIGIBLE
                            && result.candidates().stream().allMatch(w -> w.candidate() == null);
            if (listNotAsked && verdicts.get(result.id()) == Verdict.NOT_APPLICABLE) {
                verdicts.put(result.id(), Verdict.NOT_ELIGIBLE);
            }
        }
        return verdicts;
    }

    private static Report check(ProfileDocument document) {
        Read.Accepted read = (Read.Accepted) READER.bind(document.root(), Sample.AS_OF);
        return CHECKER.check(read.profile(), Sample.AS_OF, "");
    }

    /** A profile with what follows from it, which nobody is asked. */
    private static ProfileDocument followed(ProfileDocument complete) {
        ProfileDocument followed = complete;
        for (ImpliedAnswer implied : ImpliedAnswer.ALL) {
            Read.Accepted read = (Read.Accepted) READER.bind(followed.root(), Sample.AS_OF);
            if (implied.isMissingIn(read.profile())) {
                byte[] text = implied.follows().getBytes(StandardCharsets.UTF_8);
                Node value = ((Tree.Parsed) Tree.read(text, "", Format.YAML)).root();
                followed = followed.with(implied.then(), value);
            }
        }
        return followed;
    }

    static Stream<Path> firms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("firms")
    void a_sample_firm_gets_the_verdicts_of_its_file_in_no_more_questions_than_are_listed(Path file)
            throws IOException {
        ProfileDocument complete =
                ProfileDocument.of(Files.readAllBytes(file), file.toString(), Format.YAML);
        Ended ended = interview(complete);
        assertThat(verdicts(ended.report()))
                .isEqualTo(expected(check(followed(complete)), ended.report()));
        assertThat(ended.asked().size()).isLessThanOrEqualTo(ended.listed().size());
        byte[] written = ended.text().getBytes(StandardCharsets.UTF_8);
        assertThat(verdicts(check(ProfileDocument.of(written, "", Format.YAML))))
                .isEqualTo(verdicts(ended.report()));
    }
}
