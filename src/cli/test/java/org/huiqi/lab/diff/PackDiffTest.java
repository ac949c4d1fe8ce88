package org.huiqi.lab.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.document.RecordJson;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.synthetic.FirmGenerator;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;

class PackDiffTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final Checker OLD = SharedChecker.CHECKER;
    private static final Checker NEW =
            Checker.of(
                    PackCompiler.load(
                            PackFiles.in(Path.of("src/authoring/test/resources/packs/2025demo"))));
    private static final PackDiff DIFF = new PackDiff(OLD, NEW, DAY, Set.of());

    private static List<Profile> generated() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        new FirmGenerator(OLD.pack(), DAY, 3).write(400, lines);
        return new ProfileReader(DIFF.criterionIds())
                .readLines(new ByteArrayInputStream(lines.toByteArray()), "generated", DAY)
                .map(line -> ((Read.Accepted) line.read()).profile())
                .toList();
    }

    private static Map<String, Verdict> verdicts(Checker checker, Profile profile) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        Report report = checker.check(profile, DAY, "x");
        report.programmes().forEach(result -> verdicts.put(result.id(), result.verdict()));
        return verdicts;
    }

    /** {@code P08 ELIGIBLE NOT_ELIGIBLE}. */
    private static String line(String id, Verdict was, Verdict is) {
        return id + " " + was + " " + is;
    }

    @Test
    void theDiffIsTheDifferenceOfTwoCheckRuns() throws IOException {
        int changed = 0;
        for (Profile profile : generated()) {
            Map<String, Verdict> was = verdicts(OLD, profile);
            Map<String, Verdict> is = verdicts(NEW, profile);
            List<String> expected = new ArrayList<>();
            for (String id : DIFF.programmes()) {
                if (was.get(id) != is.get(id)) {
                    expected.add(line(id, was.get(id), is.get(id)));
                }
            }
            List<PackDiff.VerdictChange> changes = DIFF.of(profile, "x");
            assertThat(changes.stream().map(c -> line(c.programme(), c.was(), c.is())))
                    .containsExactlyElementsOf(expected);
            changed += (int) changes.stream().filter(c -> c.programme().equals("P08")).count();
        }
        assertThat(changed).as("firms whose P08 changes").isPositive();
    }

    @Test
    void aChangeNamesTheCriterionThatItGoesThrough() throws IOException {
        PackDiff diff = new PackDiff(OLD, NEW, DAY, Set.of("P08"));
        for (Profile profile : generated()) {
            for (PackDiff.VerdictChange change : diff.of(profile, "x")) {
                assertThat(change.through())
                        .extracting(PackDiff.CriterionChange::id)
                        .containsExactly("P08-06");
                assertThat(change.through().get(0).clause()).isEqualTo("申报资格（三）");
            }
        }
    }

    @Test
    void whatIsKeptDoesNotGrowBeyondTheLimit() throws IOException {
        DiffTally tally = new DiffTally(DIFF, 5);
        for (Profile profile : generated()) {
            tally.add(DIFF.of(profile, profile.name()));
        }

        DiffTally.Result result = tally.result();
        assertThat(result.firms()).isEqualTo(400);
        assertThat(result.listed()).hasSize(5);
        assertThat(result.changes()).isGreaterThan(5);
        assertThat(DiffDocument.of(tally, Language.ZH).document(true).nodes().toString())
                .contains("处未列出");
        assertThat(RecordJson.pretty(tally.result())).contains("\"state\" : \"WITHDRAWN\"");
        long counted =
                result.programmes().stream()
                        .filter(one -> one.id().equals("P28"))
                        .flatMap(one -> one.transitions().stream())
                        .mapToLong(DiffTally.Transition::firms)
                        .sum();
        assertThat(counted).isEqualTo(400);
    }

    @Test
    void gainsAndLossesAreToldApart() {
        assertThat(Direction.of(Verdict.NOT_ELIGIBLE, Verdict.ELIGIBLE)).isEqualTo(Direction.GAIN);
        assertThat(Direction.of(Verdict.ELIGIBLE, Verdict.CONDITIONAL)).isEqualTo(Direction.LOSS);
        assertThat(Direction.of(Verdict.NOT_APPLICABLE, Verdict.NOT_ELIGIBLE))
                .isEqualTo(Direction.OTHER);
        assertThat(Direction.of(null, Verdict.ELIGIBLE)).isEqualTo(Direction.GAIN);
        assertThat(Direction.of(Verdict.ELIGIBLE, null)).isEqualTo(Direction.LOSS);
        assertThat(Direction.of(Verdict.UNDECIDED, Verdict.NOT_ELIGIBLE))
                .isEqualTo(Direction.OTHER);
        assertThat(Direction.of(Verdict.ELIGIBLE, Verdict.UNDECIDED)).isEqualTo(Direction.LOSS);
        assertThat(Direction.of(Verdict.UNDECIDED, null)).isEqualTo(Direction.OTHER);
        assertThat(Direction.of(null, Verdict.NOT_ELIGIBLE)).isEqualTo(Direction.OTHER);
    }
}
