package org.huiqi.rules.pack;

import java.util.List;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/**
 * A pack read and compiled, with nothing left to do but load it.
 *
 * @param index what was read
 * @param rules classes of the rules that are fired on each firm, for one engine after the other
 * @param titleStandards classes of the rules of each standard that leads to a title
 */
public record CompiledPack(
        PackIndex index, List<CompiledRules> rules, List<CompiledRules> titleStandards) {

    /** {@return the pack, ready to be fired} */
    public RulePack load() {
        ClassLoader loader =
                CompiledRules.loader(
                        Stream.concat(rules.stream(), titleStandards.stream()).toList());
        List<KieBase> bases = rules.stream().map(one -> one.engine(loader)).toList();
        return new RulePack(index, () -> bases, place -> titleStandards.get(place).engine(loader));
    }
}
