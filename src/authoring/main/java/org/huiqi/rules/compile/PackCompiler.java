package org.huiqi.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.language.PackReader;
import org.huiqi.rules.language.RuleFile;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.rules.pack.CompiledPack;
import org.huiqi.rules.pack.CompiledRules;
import org.huiqi.rules.pack.PackIndex;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Digest;

/** Makes rule packs of their files. */
public final class PackCompiler {
    /** Files compiled together; an edition of the handbook has 28. */
    private static final int AT_ONCE = 40;

    private PackCompiler() {}

    /**
     * {@return a pack, read and compiled; one that says what a built-in one says as the build has
     * compiled it}
     *
     * @param files rules and catalogue
     * @throws RulePackException where a rule cannot be read or a criterion has none
     * @throws org.huiqi.catalogue.CatalogueException where a catalogue file cannot be read
     */
    public static RulePack load(PackFiles files) {
        return files.isBuiltIn()
                ? RulePack.builtIn(files.edition()).orElseGet(() -> compile(files).load())
                : load(PackReader.read(files));
    }

    private static RulePack load(PackReader.Pack pack) {
        String edition = pack.edition().id();
        return Editions.builtIn().ids().contains(edition)
                ? RulePack.builtIn(edition)
                        .filter(builtIn -> builtIn.digest().equals(pack.digest()))
                        .orElseGet(() -> compile(pack).load())
                : compile(pack).load();
    }

    /**
     * {@return the same, read and compiled only where the cache does not hold it already}
     *
     * @param files rules and catalogue
     * @param cache where compiled packs are kept
     * @throws RulePackException where a rule cannot be read or a criterion has none
     * @throws org.huiqi.catalogue.CatalogueException where a catalogue file cannot be read
     */
    public static RulePack load(PackFiles files, PackCache cache) {
        Optional<String> key = files.isBuiltIn() ? Optional.empty() : key(files);
        return key.map(it -> cache.get(it, () -> compile(files)).load())
                .orElseGet(() -> load(files));
    }

    /** Digest of all that decides what a pack is compiled to. */
    private static Optional<String> key(PackFiles files) {
        return BuildStamp.read()
                .map(
                        build -> {
                            List<String> texts = new ArrayList<>(List.of(build, files.edition()));
                            files.texts()
                                    .forEach((file, text) -> texts.addAll(List.of(file, text)));
                            return Digest.of(texts);
                        });
    }

    /**
     * {@return what is kept of a pack beside its classes}
     *
     * @param pack compiled rules with their catalogue
     */
    public static PackIndex index(PackReader.Pack pack) {
        return new PackIndex(
                pack.digest(),
                pack.edition(),
                PackReader.Pack.texts(pack.rules()),
                PackReader.Pack.texts(pack.standards()),
                PackReader.Pack.texts(pack.titleStandards()));
    }

    /** A pack, compiled. */
    static CompiledPack compile(PackFiles files) {
        return compile(PackReader.read(files));
    }

    private static CompiledPack compile(PackReader.Pack pack) {
        return new CompiledPack(
                index(pack),
                rules(pack, RuleCompiler::compile),
                titleStandards(pack, RuleCompiler::compile));
    }

    /**
     * Rules that are fired on each firm, compiled some files at a time: what the compiler takes
     * grows faster than with their number.
     */
    static CompiledRules rules(PackReader.Pack pack, Compilation compilation) {
        List<RuleFile> files = new ArrayList<>(pack.standards());
        files.addAll(pack.rules());
        List<String> models = new ArrayList<>();
        Map<String, byte[]> classes = new TreeMap<>();
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<RuleFile> some = files.subList(from, Math.min(from + AT_ONCE, files.size()));
            CompiledRules compiled = compilation.compile(pack.edition().id(), some);
            models.addAll(compiled.models());
            classes.putAll(compiled.classes());
        }
        return new CompiledRules(models, classes);
    }

    /** Rules of each standard that leads to a title, compiled. */
    static List<CompiledRules> titleStandards(PackReader.Pack pack, Compilation compilation) {
        return pack.titleStandards().stream()
                .map(file -> compilation.compile(file.file(), List.of(file)))
                .toList();
    }
}
