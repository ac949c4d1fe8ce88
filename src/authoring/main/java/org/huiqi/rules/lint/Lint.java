package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Catalogue.Survey;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Glossary;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.shape.CatalogueBinder;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.rules.compile.RuleCompiler;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.BenefitCheck;
import org.huiqi.rules.language.Completeness;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.PackReader;
import org.huiqi.rules.language.RuleCheck;
import org.huiqi.rules.language.RuleFile;
import org.huiqi.rules.language.StandardCheck;

/** Checks a rule pack and says everything that is wrong with it at once, in the order of files. */
public final class Lint {
    private static final Glossary NO_TERMS = new Glossary(List.of(), List.of());

    private final PackFiles files;
    private final Function<RuleFile, List<PackProblem>> compiler;
    private final List<PackProblem> problems = new ArrayList<>();

    private Lint(PackFiles files, Function<RuleFile, List<PackProblem>> compiler) {
        this.files = files;
        this.compiler = compiler;
    }

    /**
     * {@return every problem of a pack; empty where it is in order}
     *
     * @param files rules and catalogue
     */
    public static List<PackProblem> check(PackFiles files) {
        return check(files, RuleCompiler::check);
    }

    /** The same, with something that says whether a rule file compiles alone. */
    static List<PackProblem> check(
            PackFiles files, Function<RuleFile, List<PackProblem>> compiler) {
        Lint lint = new Lint(files, compiler);
        lint.run();
        return lint.problems.stream()
                .distinct()
                .sorted(
                        Comparator.comparing(PackProblem::file)
                                .thenComparingInt(PackProblem::line)
                                .thenComparingInt(PackProblem::column))
                .toList();
    }

    private void run() {
        Survey survey = Catalogue.survey(files);
        Map<String, Node> trees = own(survey.trees());
        List<Fault> faults = new ArrayList<>(survey.faults());
        Glossary glossary = glossary(faults);
        faults.forEach(fault -> problems.add(PackProblem.of(fault)));
        Edition edition = survey.edition();
        List<RuleFile> rules = PackReader.ruleFiles(files, edition);
        List<RuleFile> standards = PackReader.standardFiles(files, edition);
        List<RuleFile> titleStandards = PackReader.titleStandardFiles(files, edition);
        List<RuleFile> all =
                Stream.of(rules, standards, titleStandards).flatMap(List::stream).toList();
        List<RuleText> texts = all.stream().flatMap(file -> file.rules().stream()).toList();
        List<PackProblem> found = new ArrayList<>();
        FollowUps follow = new FollowUps(faults);
        all.forEach(file -> found.addAll(file.problems()));
        found.addAll(Completeness.check(edition, rules, titleStandards));
        found.addAll(PackReader.sizeFloors(standards));
        found.addAll(Readings.check(edition));
        found.addAll(IdCheck.check(trees));
        found.addAll(DateCheck.check(edition, follow::isSound));
        found.addAll(StructureCheck.check(edition, texts));
        found.addAll(SeedTexts.check(trees, new GlossaryCheck(glossary)));
        found.addAll(NumberCheck.check(edition, texts));
        found.addAll(NumberCheck.languages(trees.values()));
        found.addAll(ConditionCheck.check(edition, texts));
        for (Judged judged :
                Stream.concat(edition.programmes().stream(), edition.titleStandards().stream())
                        .toList()) {
            found.addAll(RuleCheck.check(judged, all, edition));
            found.addAll(RuleCheck.comments(judged, all));
            if (judged instanceof Programme programme) {
                found.addAll(BenefitCheck.check(programme));
            }
        }
        for (Standard standard : edition.titleStandards()) {
            found.addAll(StandardCheck.check(standard, all));
        }
        found.addAll(StandardCheck.overlaps(edition.titleStandards()));
        strayFiles(edition, found);
        packages(all, found);
        all.stream()
                .filter(Lint::canCompile)
                .filter(file -> isOwn(file.file()))
                .forEach(file -> found.addAll(compiler.apply(file)));
        add(found, follow, new FilePlaces(trees, ruleTexts(all)));
    }

    /** A rule that stands twice is told already. */
    private static boolean canCompile(RuleFile file) {
        return file.problems().isEmpty()
                && file.rules().stream().map(RuleText::id).distinct().count()
                        == file.rules().size();
    }

    private void add(List<PackProblem> found, FollowUps follow, FilePlaces places) {
        found.stream()
                .filter(problem -> isOwn(problem.file()))
                .filter(problem -> !follow.contain(problem))
                .map(places::located)
                .forEach(problems::add);
    }

    private Glossary glossary(List<Fault> faults) {
        return files.seed(Glossary.FILE)
                .map(text -> CatalogueBinder.read(Glossary.FILE, text, Glossary.class))
                .map(
                        read -> {
                            faults.addAll(read.faults());
                            return read.value();
                        })
                .orElse(NO_TERMS);
    }

    private Map<String, Node> own(Map<String, Node> trees) {
        Map<String, Node> own = new LinkedHashMap<>(trees);
        own.keySet().removeIf(file -> !isOwn(file));
        return own;
    }

    private static Map<String, String> ruleTexts(List<RuleFile> all) {
        Map<String, String> texts = new HashMap<>();
        all.forEach(file -> texts.put(file.file(), file.text()));
        return texts;
    }

    /**
     * Whether a file is of this pack; of the built-in standards that it adds to nothing is said.
     */
    private boolean isOwn(String file) {
        return files.isBuiltIn()
                || files.texts().containsKey("standards/" + file)
                || !files.titleStandards().contains(file.replaceFirst("\\.[a-z]+$", ""));
    }

    private void strayFiles(Edition edition, List<PackProblem> found) {
        Set<String> expected = new HashSet<>(edition.register().keySet());
        for (String file : files.ruleFiles()) {
            if (!expected.contains(file.replaceFirst("\\.drl$", ""))) {
                found.add(
                        new PackProblem(
                                file,
                                0,
                                LintText.NO_PROGRAMME_FOR_FILE.text(),
                                LintText.NAME_BY_PROGRAMME.text()));
            }
        }
    }

    /** Files that share a package share imports too: one may compile here and fail alone. */
    private static void packages(List<RuleFile> all, List<PackProblem> found) {
        Map<String, String> owners = new HashMap<>();
        for (RuleFile file : all) {
            String other =
                    file.javaPackage().isEmpty()
                            ? null
                            : owners.put(file.javaPackage(), file.file());
            if (other != null) {
                found.add(
                        new PackProblem(
                                file.file(),
                                0,
                                LintText.SHARED_PACKAGE.with(other),
                                LintText.OWN_PACKAGE.text()));
            }
        }
    }
}
