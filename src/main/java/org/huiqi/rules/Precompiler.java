package org.huiqi.rules;

import java.io.IOException;
import java.nio.file.Path;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.text.Language;

/** Build step: compiles the built-in pack, so that nothing is compiled when it is run. */
public final class Precompiler {
    private Precompiler() {}

    /**
     * Reads and compiles the pack on the class path.
     *
     * @param args the class folder to write to
     */
    public static void main(String[] args) throws IOException {
        try {
            PackIndex index = RulePack.read(PackFiles.builtIn());
            compile(new RuleBase.Source("programmes", index.rules()), Path.of(args[0]));
            compile(new RuleBase.Source("standards", index.standards()), Path.of(args[0]));
            index.write(Path.of(args[0]));
        } catch (RulePackException e) {
            e.problems().forEach(problem -> System.err.println(problem.in(Language.ZH)));
            System.exit(1);
        } catch (CatalogueException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void compile(RuleBase.Source source, Path classes) throws IOException {
        String drl = source.drl();
        EngineCompiler.compile(source.name(), drl, CompiledModel.packageOf(drl))
                .write(drl, classes);
    }
}
