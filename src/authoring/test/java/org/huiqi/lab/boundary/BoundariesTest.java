package org.huiqi.lab.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Programme;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseRunner;
import org.huiqi.lab.Outcome;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.huiqi.text.Language;
import org.huiqi.verdict.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {
    private static final Checker CHECKER = SharedChecker.CHECKER;
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final Path FACTS = Path.of("facts");

    private static List<BoundaryCase> cases(String programme, String firm) throws IOException {
        Tree tree = Tree.read(Files.readAllBytes(FACTS.resolve(firm)), firm, Format.YAML);
        Node root = ((Tree.Parsed) tree).root();
        return Boundaries.of(CHECKER, CHECKER.edition().programme(programme), root, DAY);
    }

    private static Status status(List<BoundaryCase> cases, String criterion, String value) {
        return cases.stream()
                .filter(one -> one.criterion().equals(criterion))
                .filter(one -> one.set().containsValue(value))
                .map(BoundaryCase::status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFloorIsStoodOnAndMissedByTheStepOfItsUnit() throws IOException {
        List<BoundaryCase> cases = cases("P14", "innovation-consortium-lead.yaml");

        assertThat(status(cases, "P14-07", "99999.99")).isEqualTo(Status.NOT_MET);
        assertThat(status(cases, "P14-07", "100000")).isEqualTo(Status.MET);
        assertThat(status(cases, "P14-07", "100000.01")).isEqualTo(Status.MET);
        assertThat(cases)
                .filteredOn(one -> one.criterion().equals("P14-07") && !one.remove().isEmpty())
                .extracting(BoundaryCase::status)
                .containsExactly(Status.UNKNOWN);
    }

    @Test
    void aShareIsMovedByItsPart() throws IOException {
        List<BoundaryCase> cases = cases("P14", "innovation-consortium-lead.yaml");

        assertThat(cases)
                .filteredOn(one -> one.criterion().equals("P14-08") && one.remove().isEmpty())
                .extracting(BoundaryCase::status)
                .containsExactly(Status.NOT_MET, Status.MET, Status.MET);
    }

    @Test
    void everyWordIsTriedInAndOut() throws IOException {
        List<BoundaryCase> cases = cases("P14", "innovation-consortium-lead.yaml");

        assertThat(cases)
                .filteredOn(one -> one.criterion().equals("P14-01@k1") && one.remove().isEmpty())
                .filteredOn(one -> !one.set().containsKey("attestations.P14-01@k1"))
                .hasSizeGreaterThanOrEqualTo(25)
                .filteredOn(one -> one.status() == Status.UNATTESTED)
                .extracting(one -> one.set().values().iterator().next())
                .containsOnly("OTHER");
    }

    @Test
    void titlesAreTriedOnTheirFirstAndLastDay() throws IOException {
        List<BoundaryCase> cases = cases("P08", "key-little-giant-candidate.yaml");

        assertThat(cases)
                .filteredOn(
                        one -> one.criterion().equals("P08-01") && one.set().containsKey("titles"))
                .extracting(BoundaryCase::status)
                .containsExactly(
                        Status.NOT_MET, // none
                        Status.MET, // from today
                        Status.NOT_MET, // from tomorrow
                        Status.MET, // until today
                        Status.NOT_MET); // until yesterday
    }

    @Test
    void anAgeEndsOnTheDayBeforeTheBirthday() throws IOException {
        List<BoundaryCase> cases = cases("P16", "ic-design-firm.yaml");

        assertThat(cases)
                .filteredOn(one -> one.set().keySet().toString().contains("birthDate"))
                .extracting(one -> one.set().values().iterator().next() + " " + one.status())
                .contains("1963-09-20 NOT_MET", "1963-09-21 MET", "1964-09-20 MET");
    }

    @ParameterizedTest
    @CsvSource({
        "P01, ic-design-firm.yaml",
        "P09, expired-srdi-title.yaml",
        "P10, software-firm-first-version.yaml",
        "P14, innovation-consortium-lead.yaml",
        "P22, construction-contractor-bim.yaml"
    })
    void theWrittenFileRunsGreen(String id, String firm, @TempDir Path folder) throws IOException {
        Programme programme = CHECKER.edition().programme(id);
        List<BoundaryCase> cases = cases(id, firm);
        Path file = folder.resolve(id + ".yaml");
        Files.writeString(file, BoundaryFile.text(programme, firm, DAY, cases));

        List<Case> read = CaseFile.read(file, FACTS).cases();

        assertThat(read).hasSameSizeAs(cases);
        CaseRunner runner = new CaseRunner(CHECKER);
        for (Case one : read) {
            Outcome outcome = runner.run(one);
            assertThat(outcome.passed()).as(outcome.in(Language.ZH)).isTrue();
        }
    }
}
