package org.huiqi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.files.RegularFile;
import org.huiqi.lab.boundary.Boundaries;
import org.huiqi.lab.boundary.Boundaries.BoundaryCase;
import org.huiqi.lab.boundary.UsualDay;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.Tree;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Derives cases from the rules' own conditions. */
@Command(name = "boundaries")
final class BoundariesCommand extends BaseCommand {
    private static final Path FACTS = Path.of("facts");

    @Mixin private RulesOption rules;

    @Parameters(paramLabel = "ID", descriptionKey = "boundaries.programme")
    private String id;

    @Option(names = "--firm", paramLabel = "FILE", descriptionKey = "boundaries.firm")
    private @Nullable Path firm;

    @Mixin private DayOption asOf;

    @Mixin private OutputOption output;

    /** A firm that cases start from. */
    private record Base(String name, Node root, Verdict verdict) {}

    @Override
    public Integer call() {
        Checker checker = rules.checker(asOf.day());
        Judged judged = judged(checker);
        LocalDate day = day(checker, judged);
        Base base = base(checker, judged, day);
        List<BoundaryCase> cases = Boundaries.of(checker, judged, base.root(), day);
        write(Boundaries.text(judged, base.name(), day, cases), output.file);
        return Exit.DONE;
    }

    private Judged judged(Checker checker) {
        List<String> known = checker.edition().judged().map(Judged::file).toList();
        String name = ProgrammesOption.one(id, known);
        return checker.edition()
                .judged()
                .filter(one -> one.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate day(Checker checker, Judged judged) {
        LocalDate day = asOf.given();
        if (day != null && judged instanceof Standard standard && !standard.appliesOn(day)) {
            throw Failure.usage(OptionText.STANDARD_NOT_IN_FORCE, day, standard.file());
        }
        return day == null ? UsualDay.of(checker.edition(), judged) : day;
    }

    private Base base(Checker checker, Judged judged, LocalDate day) {
        if (firm != null) {
            Base read = read(firm, checker, judged, day);
            if (read == null) {
                throw new Failure(Exit.REFUSED, PathText.NOT_A_PROFILE.with(firm));
            }
            return read;
        }
        return samples().stream()
                .map(file -> read(file, checker, judged, day))
                .filter(read -> read != null && read.verdict() != Verdict.NOT_APPLICABLE)
                .min(Comparator.comparing(Base::verdict))
                .orElseGet(() -> empty(judged));
    }

    private List<Path> samples() {
        Path folder = CasePaths.usual(FACTS, console.home());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private @Nullable Base read(Path file, Checker checker, Judged judged, LocalDate day) {
        try {
            Tree tree = Tree.read(RegularFile.read(file), file.toString(), Format.YAML);
            ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
            if (tree instanceof Tree.Parsed parsed
                    && reader.bind(parsed.root(), day) instanceof Read.Accepted accepted) {
                Profile profile = accepted.profile();
                Verdict verdict = verdict(checker, judged, profile, day);
                return new Base(name(file), parsed.root(), verdict);
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    private static Verdict verdict(Checker checker, Judged judged, Profile profile, LocalDate day) {
        if (judged instanceof Programme) {
            return checker.verdicts(profile, day).get(judged.id());
        }
        return checker.pack().evaluate(profile, day).standardResults().stream()
                .filter(result -> result.standard().file().equals(judged.file()))
                .map(StandardResult::verdict)
                .findFirst()
                .orElseThrow();
    }

    /** A case file finds its firms beside the folder {@code cases}; other firms need their path. */
    private String name(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path beside =
                output.file == null ? null : output.file.toAbsolutePath().normalize().getParent();
        boolean found =
                beside == null || beside.endsWith("cases") && folder.equals(beside.getParent());
        return found
                ? String.valueOf(file.getFileName())
                : '"' + file.toAbsolutePath().normalize().toString().replace('\\', '/') + '"';
    }

    private static Base empty(Judged judged) {
        Node root = Boundaries.emptyFirm(judged);
        return new Base(root.flow(), root, Verdict.UNDECIDED);
    }
}
