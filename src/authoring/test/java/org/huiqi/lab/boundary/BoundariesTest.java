package org.huiqi.lab.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseRunner;
import org.huiqi.lab.ExpectationTarget;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.boundary.Boundaries.BoundaryCase;
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

    private static Status status(BoundaryCase one) {
        return Status.valueOf(one.expected(ExpectationTarget.Kind.CRITERIA));
    }

    private static Status status(List<BoundaryCase> cases, String criterion, String value) {
        return cases.stream()
                .filter(one -> one.about().equals(criterion))
                .filter(one -> one.change().set().containsValue(value))
                .map(BoundariesTest::status)
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
                .filteredOn(one -> one.about().equals("P14-07") && !one.change().remove().isEmpty())
                .extracting(BoundariesTest::status)
                .containsExactly(Status.UNKNOWN);
    }

    @Test
    void aShareIsMovedByItsPart() throws IOException {
        List<BoundaryCase> cases = cases("P14", "innovation-consortium-lead.yaml");

        assertThat(cases)
                .filteredOn(one -> one.about().equals("P14-08") && one.change().remove().isEmpty())
                .extracting(BoundariesTest::status)
                .containsExactly(Status.NOT_MET, Status.MET, Status.MET);
    }

    @Test
    void everyWordIsTriedInAndOut() throws IOException {
        List<BoundaryCase> cases = cases("P14", "innovation-consortium-lead.yaml");

        assertThat(cases)
                .filteredOn(
                        one -> one.about().equals("P14-01@k1") && one.change().remove().isEmpty())
                .filteredOn(one -> !one.change().set().containsKey("attestations.P14-01@k1"))
                .hasSizeGreaterThanOrEqualTo(25)
                .filteredOn(one -> status(one) == Status.UNATTESTED)
                .extracting(one -> one.change().set().values().iterator().next())
                .containsOnly("OTHER");
    }

    @Test
    void titlesAreTriedOnTheirFirstAndLastDay() throws IOException {
        List<BoundaryCase> cases = cases("P08", "key-little-giant-candidate.yaml");

        assertThat(cases)
                .filteredOn(
                        one ->
                                one.about().equals("P08-01")
                                        && one.change().set().containsKey("titles"))
                .extracting(BoundariesTest::status)
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
                .filteredOn(one -> one.change().set().keySet().toString().contains("birthDate"))
                .extracting(
                        one -> one.change().set().values().iterator().next() + " " + status(one))
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
        Files.writeString(file, Boundaries.text(programme, firm, DAY, cases));

        List<Case> read = CaseFile.read(file, FACTS).cases();

        assertThat(read).hasSameSizeAs(cases);
        CaseRunner runner = new CaseRunner(CHECKER);
        for (Case one : read) {
            Outcome outcome = runner.run(one);
            assertThat(outcome.passed()).as(outcome.in(Language.ZH)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "srdi-2022, srdi-local-points-decide.yaml, 2024-09-20",
        "innovative-2022, srdi-local-points-decide.yaml, 2024-09-20",
        "srdi-2026, srdi-first-day-of-2026-standard.yaml, 2026-04-01"
    })
    void casesOfAStandardRunGreen(String name, String firm, LocalDate day, @TempDir Path folder)
            throws IOException {
        Judged standard =
                CHECKER.edition().judged().filter(j -> j.file().equals(name)).findFirst().get();
        Tree tree = Tree.read(Files.readAllBytes(FACTS.resolve(firm)), firm, Format.YAML);
        List<BoundaryCase> cases =
                Boundaries.of(CHECKER, standard, ((Tree.Parsed) tree).root(), day);
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, Boundaries.text(standard, firm, day, cases));

        List<Case> read = CaseFile.read(file, FACTS).cases();

        assertThat(cases).hasSizeGreaterThan(20);
        assertThat(read).hasSameSizeAs(cases);
        CaseRunner runner = new CaseRunner(CHECKER);
        for (Case one : read) {
            Outcome outcome = runner.run(one);
            assertThat(outcome.passed()).as(outcome.in(Language.ZH)).isTrue();
        }
    }

    @Test
    void aBandIsStoodOnAndMissed() throws IOException {
        Judged standard =
                CHECKER.edition()
                        .judged()
                        .filter(j -> j.file().equals("srdi-2022"))
                        .findFirst()
                        .get();
        String firm = "srdi-local-points-decide.yaml";
        Tree tree = Tree.read(Files.readAllBytes(FACTS.resolve(firm)), firm, Format.YAML);
        List<BoundaryCase> cases =
                Boundaries.of(CHECKER, standard, ((Tree.Parsed) tree).root(), DAY);

        assertThat(cases)
                .filteredOn(one -> one.about().equals("SR-01"))
                .extracting(one -> one.expected(ExpectationTarget.Kind.POINTS))
                .contains("0", "1", "3", "5");
    }
}
