package org.huiqi.rules.compile;

import java.util.List;
import org.huiqi.rules.language.RuleFile;
import org.huiqi.rules.pack.CompiledRules;

/** How rule files become the classes of one network. */
@FunctionalInterface
interface Compilation {
    /**
     * The classes of some files.
     *
     * @param name what to call them in messages
     * @throws org.huiqi.rules.language.RulePackException where they do not compile
     */
    CompiledRules compile(String name, List<RuleFile> files);
}
