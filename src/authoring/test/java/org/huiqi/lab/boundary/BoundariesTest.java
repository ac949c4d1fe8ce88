package org.huiqi.lab.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Judged;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseRunner;
import org.huiqi.lab.ExpectationTarget;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.boundary.Boundaries.BoundaryCase;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Tree;
import org.huiqi.text.Language;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {
    private static final Checker CHECKER = SharedChecker.CHECKER;
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final Path FACTS = Path.of("facts");

    private static List<BoundaryCase> cases(Judged judged, String firm, LocalDate day)
            throws IOException {
        Tree tree = Tree.read(Files.readAllBytes(FACTS.resolve(firm)), firm, Format.YAML);
        return Boundaries.of(CHECKER, judged, ((Tree.Parsed) tree).root(), day);
    }

    private static List<BoundaryCase> cases(String name, String firm) throws IOException {
        return cases(judged(name), firm, DAY);
    }

    private static Judged judged(String name) {
        return CHECKER.edition().judged().filter(j -> j.file().equals(name)).findFirst().get();
    }

    private static @Nullable String expected(BoundaryCase one, ExpectationTarget.Kind kind) {
        return one.expected().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Status status(BoundaryCase one) {
        return Status.valueOf(expected(one, ExpectationTarget.Kind.CRITERIA));
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
        "P01, ic-design-firm.yaml, 2024-09-20",
        "P09, expired-srdi-title.yaml, 2024-09-20",
        "P10, software-firm-first-version.yaml, 2024-09-20",
        "P14, innovation-consortium-lead.yaml, 2024-09-20",
        "P22, construction-contractor-bim.yaml, 2024-09-20",
        "srdi-2022, srdi-local-points-decide.yaml, 2024-09-20",
        "innovative-2022, srdi-local-points-decide.yaml, 2024-09-20",
        "srdi-2026, srdi-first-day-of-2026-standard.yaml, 2026-04-01"
    })
    void theWrittenFileRunsGreen(String name, String firm, LocalDate day, @TempDir Path folder)
            throws IOException {
        List<BoundaryCase> cases = cases(judged(name), firm, day);
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, Boundaries.text(judged(name), firm, day, cases));

        List<Case> read = CaseFile.read(file, FACTS).cases();

        assertThat(read).hasSameSizeAs(cases).isNotEmpty();
        CaseRunner runner = new CaseRunner(CHECKER);
        for (Case one : read) {
            Outcome outcome = runner.run(one);
            assertThat(outcome.passed()).as(outcome.in(Language.ZH)).isTrue();
        }
    }

    @Test
    void aBandIsStoodOnAndMissed() throws IOException {
        List<BoundaryCase> cases = cases("srdi-2022", "srdi-local-points-decide.yaml");

        assertThat(cases)
                .filteredOn(one -> one.about().equals("SR-01"))
                .extracting(one -> expected(one, ExpectationTarget.Kind.POINTS))
                .contains("0", "1", "3", "5");
    }
}
