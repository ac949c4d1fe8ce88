package org.huiqi.rules;

import java.util.List;
import org.kie.api.KieBase;

/**
 * A pack read and compiled, with nothing left to do but load it.
 *
 * @param index what was read
 * @param programmes classes of the programmes' rules
 * @param standards classes of the standards' rules
 */
record CompiledPack(
        PackIndex index, List<CompiledModel> programmes, List<CompiledModel> standards) {

    /**
     * Compiles a pack.
     *
     * @throws RulePackException where a rule does not compile
     */
    static CompiledPack of(PackIndex index) {
        return new CompiledPack(
                index,
                compile(index.edition().id(), Questions.ofProgrammes(index.rules())),
                compile("standards", Questions.ofStandards(index.standards())));
    }

    private static List<CompiledModel> compile(String name, Questions questions) {
        return questions.parts().stream()
                .map(part -> EngineCompiler.compile(name, part.drl()))
                .toList();
    }

    /** The pack, ready to be fired. */
    RulePack load() {
        List<KieBase> ofProgrammes = programmes.stream().map(CompiledModel::engine).toList();
        List<KieBase> ofStandards = standards.stream().map(CompiledModel::engine).toList();
        return new RulePack(index, () -> ofProgrammes, () -> ofStandards);
    }
}
