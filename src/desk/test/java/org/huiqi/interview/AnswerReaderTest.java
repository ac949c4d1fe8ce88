package org.huiqi.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.Sample;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AnswerReaderTest {
    private static final ProfileReader READER = new ProfileReader(Sample.EDITION.criterionIds());

    /** What is added to a document, on one line; the problem where the answer is refused. */
    private static String written(String place, String typed) {
        ProfileDocument before = ProfileDocument.blank(Format.YAML);
        for (String list : List.of("titles 1 3", "softwareProducts 1", "bonds 1")) {
            String[] answer = list.split(" ", 2);
            boolean isAsked = answer[0].equals(place);
            before = isAsked ? before : with(before, answer[0], answer[1]);
        }
        AnswerReader.Answer answer = AnswerReader.read(place, typed);
        if (answer instanceof AnswerReader.Unreadable) {
            return answer.text().zh();
        }
        ProfileDocument after = with(before, place, typed);
        if (READER.bind(after.root(), Sample.AS_OF) instanceof Read.Refused refused) {
            return refused.faults().get(0).problem().zh();
        }
        List<String> old = before.text().lines().toList();
        return String.join(
                " ",
                after.text()
                        .lines()
                        .filter(line -> !old.contains(line))
                        .map(String::strip)
                        .toList());
    }

    private static ProfileDocument with(ProfileDocument before, String place, String typed) {
        ProfileDocument document = before;
        AnswerReader.Understood read = (AnswerReader.Understood) AnswerReader.read(place, typed);
        for (Map.Entry<String, Node> put : read.values().entrySet()) {
            document = document.with(put.getKey(), put.getValue());
        }
        return document;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/huiqi/interview/answers.csv", delimiter = '|')
    void an_answer_is_read_as_people_type_it(String place, String typed, String expected) {
        assertThat(written(place, typed)).startsWith(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/huiqi/interview/understood.csv", delimiter = '|')
    void what_was_understood_is_said(String place, String typed, String zh, String en) {
        assertThat(AnswerReader.read(place, typed).text()).isEqualTo(new Bilingual(zh, en));
    }

    @Test
    void every_field_that_a_report_may_ask_for_has_a_question_in_words() {
        Set<String> benefitsOnly = Set.of("guarantees", "vouchers");
        List<String> without =
                CHECKER.pack().fieldsByProgramme().values().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .filter(path -> !benefitsOnly.contains(path.split("\\.")[0]))
                        .filter(path -> !path.matches(".*\\.(?:id|number|openEnded)"))
                        .filter(path -> QuestionPaths.column(path).field().ask() == null)
                        .toList();
        assertThat(without).isEmpty();
    }
}
