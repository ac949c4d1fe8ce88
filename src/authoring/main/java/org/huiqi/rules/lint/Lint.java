package org.huiqi.rules.lint;

import static org.huiqi.rules.lint.LintText.*;

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
import org.huiqi.catalogue.CatalogueBinder;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Glossary;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.rules.compile.RuleCompiler;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackCheck;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.PackReader;
import org.huiqi.rules.language.PackReader.Pack;
import org.huiqi.rules.language.Problems;
import org.huiqi.rules.language.RuleFile;

/** Checks a rule pack and says everything that is wrong with it at once, in the order of files. */
public final class Lint {
    private final PackFiles files;
    private final Problems found = new Problems();

    private Lint(PackFiles files) {
        this.files = files;
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
        return new Lint(files)
                .problems(compiler)
                .distinct()
                .sorted(
                        Comparator.comparing(PackProblem::file)
                                .thenComparingInt(PackProblem::line)
                                .thenComparingInt(PackProblem::column))
                .toList();
    }

    private Stream<PackProblem> problems(Function<RuleFile, List<PackProblem>> compiler) {
        Catalogue.Survey survey = Catalogue.survey(files);
        Map<String, Node> trees = new LinkedHashMap<>(survey.trees());
        trees.keySet().removeIf(file -> !isOwn(file));
        List<Fault> faults = new ArrayList<>(survey.faults());
        Glossary glossary = glossary(faults);
        Edition edition = survey.edition();
        Pack pack = PackReader.parse(files, edition);
        List<RuleFile> own = pack.all().stream().filter(file -> isOwn(file.file())).toList();
        List<RuleText> rules = Pack.texts(own);
        Stream.of(
                        PackCheck.check(pack),
                        PackCheck.comments(pack),
                        CatalogueCheck.readings(edition),
                        CatalogueCheck.ids(trees.values()),
                        CatalogueCheck.check(edition, rules, (f, key) -> isSound(faults, f, key)),
                        NumberCheck.check(edition, rules),
                        TextCheck.check(trees.values(), glossary),
                        ConditionCheck.check(edition, rules))
                .forEach(found.found()::addAll);
        strayFiles(edition);
        packages(pack.all());
        own.stream()
                .filter(file -> file.problems().isEmpty() && hasNoRuleTwice(file))
                .forEach(file -> found.found().addAll(compiler.apply(file)));
        Map<String, String> texts = new HashMap<>();
        pack.all().forEach(file -> texts.put(file.file(), file.text()));
        Places places = new Places(trees, texts);
        FollowUps follow = new FollowUps(faults);
        return Stream.concat(
                faults.stream().map(PackProblem::of),
                found.found().stream()
                        .filter(problem -> isOwn(problem.file()))
                        .filter(problem -> !follow.contain(problem))
                        .map(places::located));
    }

    private Glossary glossary(List<Fault> faults) {
        String text = files.seed(Glossary.FILE).orElse(null);
        if (text == null) {
            return new Glossary(List.of(), List.of());
        }
        CatalogueBinder.Result<Glossary> read =
                CatalogueBinder.read(Glossary.FILE, text, Glossary.class);
        faults.addAll(read.faults());
        return read.value();
    }

    /** Whether what a file says at a key could be read. */
    private static boolean isSound(List<Fault> faults, String file, String key) {
        return faults.stream()
                .filter(fault -> fault.at().source().equals(file))
                .noneMatch(fault -> fault.path().startsWith(key));
    }

    /** A rule that stands twice is told already. */
    private static boolean hasNoRuleTwice(RuleFile file) {
        return file.rules().stream().map(RuleText::id).distinct().count() == file.rules().size();
    }

    /** Whether a file is of the pack; of the built-in standards that it adds to nothing is said. */
    private boolean isOwn(String file) {
        return files.isBuiltIn() || files.isOwn(file);
    }

    private static String stem(String file) {
        return file.replaceFirst("\\.[^.]*$", "");
    }

    private void strayFiles(Edition edition) {
        for (String file : files.ruleFiles()) {
            if (!edition.register().containsKey(stem(file))) {
                found.line(file, 0, NO_PROGRAMME_FOR_FILE, NAME_BY_PROGRAMME);
            }
        }
    }

    /** Files that share a package share imports too: one may compile here and fail alone. */
    private void packages(List<RuleFile> all) {
        Map<String, String> owners = new HashMap<>();
        for (RuleFile file : all) {
            String name = file.javaPackage();
            String other = name.isEmpty() ? null : owners.put(name, file.file());
            if (other != null) {
                found.line(file.file(), 0, SHARED_PACKAGE.with(other), OWN_PACKAGE);
            }
        }
    }

    /**
     * What only follows from a fault that is told already: something stands in the place of what
     * could not be read, and is not blamed.
     */
    private static final class FollowUps {
        private static final String READING = "readings.";

        /** Words of problems that are gone with a list of conditions that can be read. */
        private static final List<String> OF_COMPLETENESS =
                List.of(
                        "register",
                        "has no rule",
                        "has no clause",
                        "rule file is missing",
                        "no programme goes with");

        private final List<Fault> faults;

        /** Files whose list of conditions, or an id in it, could not be read. */
        private final Set<String> incomplete = new HashSet<>();

        FollowUps(List<Fault> faults) {
            this.faults = faults;
            for (Fault fault : faults) {
                String path = fault.path();
                if (path.isEmpty()
                        || path.equals("id")
                        || path.endsWith(".id")
                        || path.matches("[a-zA-Z]+(\\[[^\\]]*\\])?")
                                && fault.problem().en().contains("not")
                        || path.startsWith("criteria") && !path.contains("]")
                        || path.startsWith("register")) {
                    incomplete.add(stem(fault.at().source()));
                }
            }
        }

        /** Whether a problem would be gone with the fault. */
        boolean contain(PackProblem problem) {
            boolean index = incomplete.contains("edition");
            if (problem.about().startsWith(READING)) {
                String id = problem.about().substring(READING.length());
                return index || incomplete.stream().anyMatch(id::startsWith);
            }
            return faults.stream().anyMatch(fault -> isBelow(fault, problem))
                    || (index || incomplete.contains(stem(problem.file())))
                            && OF_COMPLETENESS.stream().anyMatch(problem.what().en()::contains);
        }

        /** Whether a problem is about the condition that has the fault, or the same key. */
        private static boolean isBelow(Fault fault, PackProblem problem) {
            String first = problem.about().split("[.]")[0];
            String path = fault.path();
            return !problem.about().isEmpty()
                    && stem(fault.at().source()).equals(stem(problem.file()))
                    && (path.contains("[" + first + "]")
                            || path.equals(first)
                            || path.startsWith(first + ".")
                            || path.startsWith(first + "["));
        }
    }
}
