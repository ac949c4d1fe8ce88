package org.huiqi.lab.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.RuleFile;
import org.huiqi.rules.language.RuleReader;
import org.huiqi.rules.language.RuleWriter;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.synthetic.FirmGenerator;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is worked out beside the engine is what the engine says once the rule is compiled. */
@Tag("mutation")
class UncompiledMutantTest {
    private static final Checker ORIGINAL = SharedChecker.CHECKER;
    private static final int GENERATED = 300;

    /** A firm on a day. */
    private record Firm(Profile profile, LocalDate asOf) {}

    /** One mutant of nearly every rule, all of them compiled together. */
    @Test
    void statusesAreThoseOfTheMutatedDrlCompiled() throws IOException {
        Map<String, Mutant> sample = sample(new Random(2024));
        Map<String, RulePack> mutated = new HashMap<>();
        for (Mutant mutant : sample.values()) {
            mutated.put(mutant.id(), ORIGINAL.pack().with(mutant.rule()));
        }
        RulePack compiled = PackCompiler.load(written(sample));
        List<String> differing = new ArrayList<>();
        int compared = 0;
        for (Firm firm : firms()) {
            Evaluation truth = compiled.evaluate(firm.profile(), firm.asOf());
            Evaluation fired = ORIGINAL.pack().evaluate(firm.profile(), firm.asOf());
            Map<Programme, List<CandidateResult>> truths = new HashMap<>();
            for (Mutant mutant : sample.values()) {
                Programme programme = (Programme) mutant.judged();
                Evaluation tried = fired.with(mutated.get(mutant.id()));
                Map<String, Status> expected =
                        statuses(truths.computeIfAbsent(programme, truth::candidates), mutant.id());
                Map<String, Status> met = statuses(tried.candidates(programme), mutant.id());
                compared += expected.size();
                if (!met.equals(expected)) {
                    differing.add(mutant.id() + " " + mutant.mutation() + met + expected);
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(sample).hasSizeGreaterThan(180);
        assertThat(compared).isGreaterThan(25_000);
    }

    /** The project's rules with these in the place of theirs. */
    private static PackFiles written(Map<String, Mutant> sample) {
        PackFiles files = PackFiles.in(Path.of(""));
        Map<String, String> rules = new LinkedHashMap<>();
        files.rules()
                .forEach(
                        (name, text) -> {
                            RuleFile file = RuleReader.read(name, text);
                            List<RuleText> all = new ArrayList<>(file.rules());
                            all.replaceAll(
                                    rule ->
                                            sample.containsKey(rule.id())
                                                    ? sample.get(rule.id()).rule()
                                                    : rule);
                            rules.put(
                                    name,
                                    RuleWriter.drl(
                                            new RuleFile(
                                                    name, "", file.javaPackage(), all, List.of())));
                        });
        return new PackFiles("mutated", files.edition(), files.seeds(), rules, files.standards());
    }

    /** Never and always are no rules that could be written; catalogue entries need no compiling. */
    private static Map<String, Mutant> sample(Random random) {
        Map<String, List<Mutant>> byRule = new LinkedHashMap<>();
        for (Mutant mutant : Mutant.of(ORIGINAL.pack(), PackFiles.builtIn(), Set.of())) {
            boolean written =
                    mutant.rule() != null
                            && mutant.judged() instanceof Programme
                            && mutant.kind() != Mutation.RULE_REMOVED;
            if (written) {
                byRule.computeIfAbsent(mutant.id(), id -> new ArrayList<>()).add(mutant);
            }
        }
        Map<String, Mutant> sample = new LinkedHashMap<>();
        byRule.forEach((id, all) -> sample.put(id, all.get(random.nextInt(all.size()))));
        return sample;
    }

    private static Map<String, Status> statuses(List<CandidateResult> ways, String criterion) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        for (CandidateResult way : ways) {
            for (Finding finding : way.findings()) {
                if (finding.criterion().id().equals(criterion)) {
                    statuses.put(String.valueOf(way.candidate()), finding.status());
                }
            }
        }
        return statuses;
    }

    /** Firms of every kind: invented ones, and one of every case file. */
    private static List<Firm> firms() throws IOException {
        LocalDate day = LocalDate.of(2024, 9, 20);
        ProfileReader reader = new ProfileReader(ORIGINAL.edition().criterionIds());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        new FirmGenerator(ORIGINAL.pack(), day, 7).write(GENERATED, lines);
        List<Firm> firms = new ArrayList<>();
        reader.readLines(new ByteArrayInputStream(lines.toByteArray()), "generated", day)
                .map(line -> (Read.Accepted) line.read())
                .forEach(read -> firms.add(new Firm(read.profile(), day)));
        for (Path file : CaseFile.find(List.of(Path.of("facts", "cases")))) {
            Case first = CaseFile.read(file).cases().get(0);
            Read read = reader.bind(first.profile(), first.asOf());
            firms.add(new Firm(((Read.Accepted) read).profile(), first.asOf()));
        }
        return firms;
    }
}
