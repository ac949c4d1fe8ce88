package org.huiqi.rules.pack;

import java.util.List;
import java.util.stream.Stream;
import org.huiqi.rules.engine.RuleNetwork;

/**
 * A pack read and compiled, with nothing left to do but load it.
 *
 * @param index what was read
 * @param rules classes of the rules that are fired on each firm
 * @param titleStandards classes of the rules of each standard that leads to a title
 */
public record CompiledPack(
        PackIndex index, CompiledRules rules, List<CompiledRules> titleStandards) {

    /** {@return the pack, ready to be fired} */
    public RulePack load() {
        ClassLoader loader =
                CompiledRules.loader(Stream.concat(Stream.of(rules), titleStandards.stream()));
        RuleNetwork network = rules.network(loader);
        return new RulePack(
                index, () -> network, place -> titleStandards.get(place).network(loader));
    }
}
