package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the sample firms illustrate together, on one fixed day. */
class SampleFirmsTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 9, 20);
    private static final Map<Path, Report> REPORTS = new TreeMap<>();

    @BeforeAll
    static void check() {
        Set<String> criteria = ProjectCases.CHECKER.edition().criterionIds();
        ProfileReader reader = new ProfileReader(criteria);
        for (Path file : files()) {
            Read read = reader.read(bytes(file), file.toString(), Format.YAML, AS_OF);
            assertThat(read).as("%s", file).isInstanceOf(Read.Accepted.class);
            Profile profile = ((Read.Accepted) read).profile();
            REPORTS.put(file, ProjectCases.CHECKER.check(profile, AS_OF, file.toString()));
        }
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(ProjectCases.FIRMS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EnumSet<Verdict> verdicts(String programme) {
        EnumSet<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        REPORTS.values().forEach(report -> verdicts.add(report.programme(programme).verdict()));
        return verdicts;
    }

    private static List<String> programmes() {
        return ProjectCases.CHECKER.edition().programmes().stream().map(p -> p.id()).toList();
    }

    @Test
    void thereAreAtLeastSixteenFirms() {
        assertThat(REPORTS).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void everyFileStartsWithACommentInBothLanguages() throws IOException {
        for (Path file : files()) {
            List<String> comment =
                    Files.readAllLines(file).stream()
                            .takeWhile(line -> line.startsWith("# "))
                            .toList();
            assertThat(comment).as("%s", file).hasSizeGreaterThanOrEqualTo(2);
            assertThat(comment.get(0)).as("%s", file).matches(".*\\p{IsHan}.*");
            assertThat(comment).as("%s", file).anyMatch(line -> line.matches("# [A-Z][ -~]+"));
        }
    }

    @Test
    void everyProgrammeHasAFirmThatMayApply() {
        for (String programme : programmes()) {
            assertThat(verdicts(programme))
                    .as(programme)
                    .containsAnyOf(Verdict.ELIGIBLE, Verdict.NEEDS_ATTESTATION);
        }
    }

    @Test
    void everyProgrammeHasAFirmThatMayNot() {
        for (String programme : programmes()) {
            assertThat(verdicts(programme)).as(programme).contains(Verdict.NOT_ELIGIBLE);
        }
    }

    @Test
    void everyVerdictOccurs() {
        EnumSet<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        programmes().forEach(programme -> verdicts.addAll(verdicts(programme)));
        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
    }

    @Test
    void aFirmOfWhichLittleIsKnownIsHardlyEverTurnedDown() {
        Report sparse = REPORTS.get(ProjectCases.FIRMS.resolve("sparse-profile.yaml"));
        assertThat(sparse).isNotNull();
        assertThat(sparse.programmes())
                .extracting(Report.ProgrammeResult::verdict)
                .doesNotContain(Verdict.NOT_ELIGIBLE);
    }
}
