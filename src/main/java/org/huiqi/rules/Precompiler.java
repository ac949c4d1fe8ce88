package org.huiqi.rules;

import java.io.IOException;
import java.nio.file.Path;
import org.huiqi.catalogue.PackFiles;

/** Build step: compiles the built-in pack, so that nothing is compiled when it is run. */
public final class Precompiler {
    private Precompiler() {}

    /**
     * Compiles the pack on the class path.
     *
     * @param args the class folder to write to
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (RuleBase.Source source : RulePack.sources(PackFiles.builtIn())) {
            String drl = source.drl();
            EngineCompiler.compile(source.name(), drl, CompiledModel.packageOf(drl))
                    .write(drl, folder);
        }
    }
}
