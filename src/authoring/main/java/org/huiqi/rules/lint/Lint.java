package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Catalogue.Survey;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Glossary;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.shape.ShapeReader;
import org.huiqi.rules.compile.RuleCompiler;
import org.huiqi.rules.language.Completeness;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.PackReader;
import org.huiqi.rules.language.RuleCheck;
import org.huiqi.rules.language.RuleFile;
import org.huiqi.rules.language.StandardCheck;
import org.huiqi.text.Bilingual;

/** Checks a rule pack and says everything that is wrong with it at once. */
public final class Lint {
    private final PackFiles files;
    private final List<PackProblem> problems = new ArrayList<>();

    private Lint(PackFiles files) {
        this.files = files;
    }

    /**
     * {@return every problem of a pack; empty where it is in order}
     *
     * @param files rules and catalogue
     */
    public static List<PackProblem> check(PackFiles files) {
        Lint lint = new Lint(files);
        lint.run();
        return List.copyOf(lint.problems);
    }

    private void run() {
        Survey survey = Catalogue.survey(files);
        Glossary terms =
                files.seed(Glossary.FILE)
                        .map(text -> ShapeReader.read(Glossary.FILE, text, Glossary.class))
                        .map(this::told)
                        .orElse(new Glossary(List.of(), List.of()));
        survey.faults().forEach(fault -> problems.add(PackProblem.of(fault)));
        if (!survey.faults().isEmpty()) {
            return;
        }
        Edition edition = survey.edition();
        GlossaryCheck glossary = new GlossaryCheck(terms);
        List<RuleFile> rules = PackReader.ruleFiles(files, edition);
        List<RuleFile> standards = PackReader.standardFiles(files, edition);
        List<RuleFile> titleStandards = PackReader.titleStandardFiles(files, edition);
        List<RuleFile> all =
                Stream.of(rules, standards, titleStandards).flatMap(List::stream).toList();
        all.forEach(file -> problems.addAll(file.problems()));
        problems.addAll(Completeness.check(edition, rules, titleStandards));
        problems.addAll(Readings.check(edition, files));
        seedTexts(edition, glossary);
        for (Programme programme : edition.programmes()) {
            problems.addAll(RuleCheck.check(programme, all, edition));
            problems.addAll(RuleCheck.comments(programme, all));
        }
        for (Standard standard : edition.titleStandards()) {
            problems.addAll(RuleCheck.check(standard, all, edition));
            problems.addAll(RuleCheck.comments(standard, all));
            problems.addAll(StandardCheck.check(standard, all));
        }
        problems.addAll(StandardCheck.overlaps(edition.titleStandards()));
        strayFiles(edition);
        all.stream()
                .filter(file -> !titleStandards.contains(file) || isOwn(file.file()))
                .forEach(this::compilesAlone);
    }

    private Glossary told(ShapeReader.Result<Glossary> read) {
        read.faults().forEach(fault -> problems.add(PackProblem.of(fault)));
        return read.value();
    }

    private void seedTexts(Edition edition, GlossaryCheck glossary) {
        List<String> names = new ArrayList<>(List.of("edition.yaml"));
        edition.programmes().forEach(p -> names.add(p.id() + ".yaml"));
        edition.overviews().forEach(o -> names.add(o.id() + ".yaml"));
        for (String name : names) {
            files.seed(name)
                    .ifPresent(text -> problems.addAll(SeedTexts.check(name, text, glossary)));
        }
        for (Standard standard : edition.titleStandards()) {
            String name = standard.file() + ".yaml";
            files.standard(name)
                    .filter(text -> isOwn(name))
                    .ifPresent(text -> problems.addAll(SeedTexts.check(name, text, glossary)));
        }
    }

    /**
     * Whether a standard's file is of this pack; of the built-in ones that it adds to nothing is
     * said.
     */
    private boolean isOwn(String file) {
        return files.isBuiltIn() || files.texts().containsKey("standards/" + file);
    }

    private void strayFiles(Edition edition) {
        Set<String> expected = new HashSet<>(edition.register().keySet());
        for (String file : files.ruleFiles()) {
            if (!expected.contains(file.replaceFirst("\\.drl$", ""))) {
                problems.add(
                        new PackProblem(
                                file,
                                0,
                                new Bilingual("没有对应的项目", "no programme goes with this file"),
                                new Bilingual(
                                        "请按项目编号命名，或在 edition.yaml 中登记项目",
                                        "Name it by the programme's id, or enter the programme in edition.yaml")));
            }
        }
    }

    private void compilesAlone(RuleFile file) {
        if (file.problems().isEmpty()) {
            problems.addAll(RuleCompiler.check(file));
        }
    }
}
