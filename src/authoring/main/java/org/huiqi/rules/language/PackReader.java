package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
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
     * @param titleStandards rule files of the standards that lead to a title, by rung
     */
    public record Pack(
            String digest,
            Edition edition,
            List<RuleFile> rules,
            List<RuleFile> standards,
            List<RuleFile> titleStandards) {
        /** {@return every rule file} */
        public List<RuleFile> all() {
            return Stream.of(rules, standards, titleStandards).flatMap(List::stream).toList();
        }

        /** {@return the rule file of a programme or a standard of the edition} */
        RuleFile of(Judged judged) {
            return (judged instanceof Programme ? rules : titleStandards)
                    .stream()
                            .filter(file -> file.file().equals(judged.file() + ".drl"))
                            .findFirst()
                            .orElseThrow();
        }

        /**
         * {@return the rules of some files}
         *
         * @param files some rule files of this pack
         */
        public static List<RuleText> texts(List<RuleFile> files) {
            return files.stream().flatMap(file -> file.rules().stream()).toList();
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
        Pack pack = parse(files, Catalogue.read(files));
        List<PackProblem> problems = PackCheck.check(pack);
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
        return pack;
    }

    /**
     * {@return the rule files of a catalogue, as far as they can be read; nothing is checked}
     *
     * @param files rules and catalogue
     * @param edition a catalogue
     */
    public static Pack parse(PackFiles files, Edition edition) {
        List<String> texts = new ArrayList<>(List.of(files.seed("edition.yaml").orElse("")));
        List<RuleFile> rules = new ArrayList<>();
        for (Programme programme : edition.programmes()) {
            texts.add(files.seed(programme.id() + ".yaml").orElse(""));
            rules.add(file(programme.id(), files::rule, texts));
        }
        for (Overview overview : edition.overviews()) {
            texts.add(files.seed(overview.id() + ".yaml").orElse(""));
        }
        List<RuleFile> standards = new ArrayList<>();
        for (String standard : edition.standards()) {
            standards.add(file(standard, files::standard, texts));
        }
        List<RuleFile> titleStandards = new ArrayList<>();
        for (Standard standard : edition.titleStandards()) {
            texts.add(files.standard(standard.file() + ".yaml").orElse(""));
            titleStandards.add(file(standard.file(), files::standard, texts));
        }
        return new Pack(Digest.of(texts), edition, rules, standards, titleStandards);
    }

    private static RuleFile file(
            String name, Function<String, Optional<String>> files, List<String> texts) {
        String file = name + ".drl";
        String text = files.apply(file).orElse(null);
        texts.add(text == null ? "" : text);
        if (text != null) {
            return RuleReader.read(file, text);
        }
        PackProblem absent =
                new PackProblem(file, 0, SeedText.NO_RULE_FILE.text(), SeedText.ADD_FILE.text());
        return new RuleFile(file, "", "", List.of(), List.of(absent));
    }
}
