package org.huiqi.rules.pack;

import java.util.List;
import org.kie.api.KieBase;

/**
 * A pack read and compiled, with nothing left to do but load it.
 *
 * @param index what was read
 * @param rules classes of all rules, for one engine after the other
 */
public record CompiledPack(PackIndex index, List<CompiledRules> rules) {

    /** {@return the pack, ready to be fired} */
    public RulePack load() {
        List<KieBase> bases = rules.stream().map(CompiledRules::engine).toList();
        return new RulePack(index, () -> bases);
    }
}
