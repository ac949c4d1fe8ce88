package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Digest;

/** Reads a pack from its files: the catalogue, and the rules as written. */
public final class PackReader {
    private PackReader() {}

    /**
     * A pack as it was read.
     *
     * @param digest digest of its files
     * @param edition the catalogue
     * @param rules rule files of the programmes, in the order of the edition
     * @param standards rule files of the standards that programmes' facts rest on
     * @param titleStandards rule files of the standards that lead to a title
     */
    public record Pack(
            String digest,
            Edition edition,
            List<RuleFile> rules,
            List<RuleFile> standards,
            List<RuleFile> titleStandards) {
        /** {@return the rules of the programmes} */
        public List<RuleText> ruleTexts() {
            return texts(rules);
        }

        /** {@return the rules of the standards that programmes' facts rest on} */
        public List<RuleText> standardTexts() {
            return texts(standards);
        }

        /** {@return the rules of the standards that lead to a title} */
        public List<RuleText> titleStandardTexts() {
            return texts(titleStandards);
        }
    }

    /**
     * {@return a pack, complete but not compiled}
     *
     * @param files rules and catalogue
     * @throws RulePackException where a rule cannot be read or a criterion has none
     * @throws org.huiqi.catalogue.CatalogueException where a catalogue file cannot be read
     */
    public static Pack read(PackFiles files) {
        Edition edition = Catalogue.read(files);
        List<RuleFile> rules = ruleFiles(files, edition);
        List<RuleFile> standards = standardFiles(files, edition);
        List<RuleFile> titleStandards = titleStandardFiles(files, edition);
        List<RuleFile> all =
                Stream.of(rules, standards, titleStandards).flatMap(List::stream).toList();
        List<PackProblem> problems = new ArrayList<>();
        all.forEach(file -> problems.addAll(file.problems()));
        problems.addAll(Completeness.check(edition, rules, titleStandards));
        problems.addAll(sizeFloors(standards));
        edition.programmes().forEach(p -> problems.addAll(RuleCheck.check(p, all, edition)));
        edition.programmes().forEach(p -> problems.addAll(BenefitCheck.check(p)));
        edition.titleStandards().forEach(s -> problems.addAll(RuleCheck.check(s, all, edition)));
        edition.titleStandards().forEach(s -> problems.addAll(StandardCheck.check(s, all)));
        problems.addAll(StandardCheck.overlaps(edition.titleStandards()));
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
        return new Pack(digest(files, edition), edition, rules, standards, titleStandards);
    }

    /**
     * {@return the rule files of the programmes, in the order of the edition}
     *
     * @param files rules and catalogue
     * @param edition a catalogue
     */
    public static List<RuleFile> ruleFiles(PackFiles files, Edition edition) {
        List<RuleFile> read = new ArrayList<>();
        for (Programme programme : edition.programmes()) {
            String file = programme.id() + ".drl";
            read.add(
                    files.rule(file).map(text -> RuleReader.read(file, text)).orElse(absent(file)));
        }
        return read;
    }

    /**
     * {@return the rule files of the standards that the programmes rest on}
     *
     * @param files rules and catalogue
     * @param edition a catalogue
     */
    public static List<RuleFile> standardFiles(PackFiles files, Edition edition) {
        List<RuleFile> read = new ArrayList<>();
        for (String standard : edition.standards()) {
            String file = standard + ".drl";
            Optional<String> text = files.standard(file);
            read.add(text.map(t -> RuleReader.read(file, t)).orElse(absent(file)));
        }
        return read;
    }

    /**
     * {@return the rule files of the standards that lead to a title, by rung}
     *
     * @param files rules and catalogue
     * @param edition a catalogue
     */
    public static List<RuleFile> titleStandardFiles(PackFiles files, Edition edition) {
        List<RuleFile> read = new ArrayList<>();
        for (Standard standard : edition.titleStandards()) {
            String file = standard.file() + ".drl";
            Optional<String> text = files.standard(file);
            read.add(text.map(t -> RuleReader.read(file, t)).orElse(absent(file)));
        }
        return read;
    }

    /**
     * {@return what is wrong with the floors of the size standard}
     *
     * @param standards the rule files of the standards that the programmes rest on
     */
    public static List<PackProblem> sizeFloors(List<RuleFile> standards) {
        return SizeStandardCheck.check(standards);
    }

    private static RuleFile absent(String file) {
        PackProblem problem =
                new PackProblem(file, 0, SeedText.NO_RULE_FILE.text(), SeedText.ADD_FILE.text());
        return new RuleFile(file, "", "", List.of(), List.of(problem));
    }

    private static List<RuleText> texts(List<RuleFile> files) {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    private static String digest(PackFiles files, Edition edition) {
        List<String> texts = new ArrayList<>();
        texts.add(files.seed("edition.yaml").orElse(""));
        for (Programme programme : edition.programmes()) {
            texts.add(files.seed(programme.id() + ".yaml").orElse(""));
            texts.add(files.rule(programme.id() + ".drl").orElse(""));
        }
        for (Overview overview : edition.overviews()) {
            texts.add(files.seed(overview.id() + ".yaml").orElse(""));
        }
        for (String standard : edition.standards()) {
            texts.add(files.standard(standard + ".drl").orElse(""));
        }
        for (Standard standard : edition.titleStandards()) {
            texts.add(files.standard(standard.file() + ".yaml").orElse(""));
            texts.add(files.standard(standard.file() + ".drl").orElse(""));
        }
        return Digest.of(texts);
    }
}
