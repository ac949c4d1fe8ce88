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
record CompiledPack(PackIndex index, CompiledModel programmes, CompiledModel standards) {

    /**
     * Compiles a pack.
     *
     * @throws RulePackException where a rule does not compile
     */
    static CompiledPack of(PackIndex index) {
        return new CompiledPack(
                index,
                compile(index.edition().id(), index.rules()),
                compile("standards", index.standards()));
    }

    private static CompiledModel compile(String name, List<RuleText> rules) {
        return EngineCompiler.compile(name, new Questions(rules).drl());
    }

    /** The pack, ready to be fired. */
    RulePack load() {
        KieBase programmeEngine = programmes.engine();
        KieBase standardEngine = standards.engine();
        return new RulePack(index, () -> programmeEngine, () -> standardEngine);
    }
}
