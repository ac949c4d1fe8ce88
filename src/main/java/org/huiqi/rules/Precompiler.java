package org.huiqi.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
            PackIndex index = PackReader.read(PackFiles.builtIn());
            Path classes = Path.of(args[0]);
            compile(PackagedEngine.PROGRAMMES, Questions.ofProgrammes(index.rules()), classes);
            compile(PackagedEngine.STANDARDS, Questions.ofStandards(index.standards()), classes);
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

    private static void compile(PackagedEngine engine, Questions questions, Path classes)
            throws IOException {
        List<CompiledModel> models = new ArrayList<>();
        for (Questions.Part part : questions.parts()) {
            String javaPackage = engine.javaPackage() + ".p" + models.size();
            models.add(EngineCompiler.compile(engine.name(), part.drl(), javaPackage));
        }
        CompiledModel.write(models, engine.javaPackage(), classes);
    }
}
