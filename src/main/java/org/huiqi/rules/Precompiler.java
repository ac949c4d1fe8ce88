package org.huiqi.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
            Path classes = Path.of(args[0]);
            compile(PackagedEngine.PROGRAMMES, index.rules(), classes);
            compile(PackagedEngine.STANDARDS, index.standards(), classes);
            index.write(classes);
            BuildStamp.write(classes);
        } catch (RulePackException e) {
            e.problems().forEach(problem -> System.err.println(problem.in(Language.ZH)));
            System.exit(1);
        } catch (CatalogueException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void compile(PackagedEngine engine, List<RuleText> rules, Path classes)
            throws IOException {
        String javaPackage = engine.javaPackage();
        EngineCompiler.compile(engine.name(), new Questions(rules).drl(), javaPackage)
                .write(javaPackage, classes);
    }
}
