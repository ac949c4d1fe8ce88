package org.huiqi.rules.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.PackReader;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.rules.pack.CompiledRules;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * Build step: compiles every edition below {@code seeds/} and {@code rules/}, so that nothing is
 * compiled when one is run. What leads to a title is theirs together.
 */
public final class Precompiler {
    private final Path classes;
    private final Compilation compilation;
    private final List<String> digests = new ArrayList<>();
    private final List<Editions.Entry> editions = new ArrayList<>();
    private final Map<String, byte[]> written = new TreeMap<>();

    private Precompiler(Path classes, Compilation compilation) {
        this.classes = classes;
        this.compilation = compilation;
    }

    /**
     * Reads and compiles the editions on the class path.
     *
     * @param args the class folder to write to
     * @throws java.io.IOException where the file system refuses
     */
    public static void main(String[] args) throws IOException {
        run(Path.of(args[0]), RuleCompiler::compile);
    }

    /**
     * Reads and compiles the editions on the class path; what is wrong is printed, and ends the
     * process.
     *
     * @param classes the class folder to write to
     * @param compilation how rule files are compiled
     * @throws IOException where the file system refuses
     */
    static void run(Path classes, Compilation compilation) throws IOException {
        try {
            Precompiler precompiler = new Precompiler(classes, compilation);
            for (String id : Editions.onClassPath().ids()) {
                precompiler.compile(id);
            }
            precompiler.finish();
        } catch (RulePackException e) {
            e.problems().forEach(problem -> System.err.println(problem.in(Language.ZH)));
            System.exit(1);
        } catch (CatalogueException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void compile(String id) throws IOException {
        PackReader.Pack pack = PackReader.read(PackFiles.builtIn(id));
        Edition edition = pack.edition();
        if (!edition.id().equals(id)) {
            throw misnamed(id, edition.id());
        }
        CompiledRules rules = PackCompiler.rules(pack, compilation);
        refuseOthers(id, rules);
        CompiledRules.write(List.of(rules), classes, CompiledRules.rules(id));
        if (editions.isEmpty()) {
            CompiledRules.write(
                    PackCompiler.titleStandards(pack, compilation),
                    classes,
                    CompiledRules.TITLE_STANDARDS);
        }
        PackCompiler.index(pack).write(classes);
        Stream.of(pack.standards(), pack.rules(), pack.titleStandards())
                .flatMap(List::stream)
                .map(EarlierClasses::digest)
                .filter(digest -> !digests.contains(digest))
                .forEach(digests::add);
        editions.add(new Editions.Entry(edition.id(), edition.from()));
    }

    private static CatalogueException misnamed(String folder, String id) {
        return new CatalogueException(
                folder
                        + "/edition.yaml：id 应与文件夹名一致，写的是 "
                        + id
                        + " / id should be the name of the folder, not "
                        + id);
    }

    /** Two editions that share a package would overwrite each other's rules. */
    private void refuseOthers(String id, CompiledRules engine) {
        engine.classes()
                .forEach(
                        (file, bytes) -> {
                            byte[] other = written.put(file, bytes);
                            if (other != null && !Arrays.equals(other, bytes)) {
                                throw shared(id, file);
                            }
                        });
    }

    private static RulePackException shared(String id, String file) {
        String name = file.substring(0, file.lastIndexOf('/')).replace('/', '.');
        return new RulePackException(
                List.of(
                        new PackProblem(
                                id,
                                0,
                                new Bilingual(
                                        "另一版次的规则也用 package " + name,
                                        "another edition's rules are in package " + name + " too"),
                                new Bilingual(
                                        "请在本版次的规则文件中改用自己的 package",
                                        "Give this edition's rule files a package of their own"))));
    }

    private void finish() throws IOException {
        Path index = classes.resolve(Editions.RESOURCE);
        Files.createDirectories(index.getParent());
        Files.writeString(index, new Editions(editions).text());
        Files.write(classes.resolve(EarlierClasses.DIGESTS), digests);
        BuildStamp.write(classes);
    }
}
