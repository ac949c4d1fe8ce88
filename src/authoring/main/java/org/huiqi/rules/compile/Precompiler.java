package org.huiqi.rules.compile;

import java.io.IOException;
import java.nio.file.Path;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.rules.pack.CompiledPack;
import org.huiqi.rules.pack.CompiledRules;
import org.huiqi.text.Language;

/** Build step: compiles the built-in pack, so that nothing is compiled when it is run. */
public final class Precompiler {
    private Precompiler() {}

    /**
     * Reads and compiles the pack on the class path.
     *
     * @param args the class folder to write to
     * @throws java.io.IOException where the file system refuses
     */
    public static void main(String[] args) throws IOException {
        try {
            CompiledPack pack = PackCompiler.compile(PackFiles.builtIn());
            Path classes = Path.of(args[0]);
            CompiledRules.write(pack.rules(), classes, CompiledRules.RULES);
            CompiledRules.write(pack.titleStandards(), classes, CompiledRules.TITLE_STANDARDS);
            pack.index().write(classes);
            BuildStamp.write(classes);
        } catch (RulePackException e) {
            e.problems().forEach(problem -> System.err.println(problem.in(Language.ZH)));
            System.exit(1);
        } catch (CatalogueException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
