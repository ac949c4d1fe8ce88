package org.huiqi.rules.pack;

import java.util.List;
import org.kie.api.KieBase;

/**
 * A pack read and compiled, with nothing left to do but load it.
 *
 * @param index what was read
 * @param programmes classes of the programmes' rules, for one engine after the other
 * @param standards classes of the standards' rules
 */
public record CompiledPack(
        PackIndex index, List<CompiledRules> programmes, List<CompiledRules> standards) {

    /** The pack, ready to be fired. */
    public RulePack load() {
        List<KieBase> ofProgrammes = programmes.stream().map(CompiledRules::engine).toList();
        List<KieBase> ofStandards = standards.stream().map(CompiledRules::engine).toList();
        return new RulePack(index, () -> ofProgrammes, () -> ofStandards);
    }
}
