package org.huiqi.rules.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import org.drools.model.Drools;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.huiqi.rules.Firing;

/** A rule about two facts, as no rule file can say it. */
final class JoinModel {
    private JoinModel() {}

    static Model model() {
        Variable<String> text = declarationOf(String.class);
        Variable<Integer> number = declarationOf(Integer.class);
        Rule join =
                rule("join")
                        .build(
                                pattern(text),
                                pattern(number),
                                execute((Drools drools) -> Firing.met(drools)));
        return new ModelImpl().withRules(List.of(join));
    }
}
