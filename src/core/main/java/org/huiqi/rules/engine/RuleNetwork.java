package org.huiqi.rules.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ObjectType;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.Sink;
import org.drools.model.Consequence;
import org.drools.model.Drools;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.BlockN;
import org.drools.modelcompiler.KieBaseBuilder;
import org.huiqi.rules.Firing;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Compiled rules that fire at the end of Drools' own network. Each rule is about one fact and says
 * only that it is met, so neither session, agenda nor tuples are needed: a fact enters the node of
 * its type, passes the alpha nodes that Drools built (its indexes, its compiled constraints), and
 * what reaches the place of a left input adapter runs the rule's own consequence. Thread-safe;
 * nothing of one firm reaches another.
 *
 * <p>It rests on what is internal in Drools. {@code RuleNetworkTest} fires the same rules in plain
 * sessions and compares which rule ran on which fact how often.
 */
public final class RuleNetwork {
    /** Drools looks for a node to share among all there are, one by one. */
    private static final int MODELS_IN_ONE = 40;

    private final List<String> ids = new ArrayList<>();
    private final Map<Class<?>, List<ObjectSinkPropagator>> byType = new HashMap<>();

    /** Firms are checked in thousands on one day. */
    private volatile Day day = Day.of(LocalDate.EPOCH);

    /**
     * Builds the network of some models.
     *
     * @throws IllegalStateException where a rule is about more than one fact, or does more than say
     *     that it is met
     */
    public RuleNetwork(List<Model> models) {
        Map<String, BlockN> blocks = new HashMap<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                blocks.put(rule.getName(), block(rule));
            }
        }
        for (int from = 0; from < models.size(); from += MODELS_IN_ONE) {
            int to = Math.min(from + MODELS_IN_ONE, models.size());
            add((InternalRuleBase) base(models.subList(from, to)), blocks);
        }
    }

    private void add(InternalRuleBase base, Map<String, BlockN> blocks) {
        for (EntryPointNode entry : base.getRete().getEntryPointNodes().values()) {
            for (Map.Entry<ObjectType, ObjectTypeNode> type :
                    entry.getObjectTypeNodes().entrySet()) {
                endWithConsequences(type.getValue(), blocks);
                Class<?> of = ((ClassObjectType) type.getKey()).getClassType();
                byType.computeIfAbsent(of, any -> new ArrayList<>())
                        .add(type.getValue().getObjectSinkPropagator());
            }
        }
    }

    /** The rules of some models as plain sessions would fire them. */
    static KieBase base(List<Model> models) {
        return ContextLoader.ours(
                () ->
                        KieBaseBuilder.createKieBaseFromModel(
                                models, RuleBaseFactory.newKnowledgeBaseConfiguration()));
    }

    private static BlockN block(Rule rule) {
        Consequence consequence = rule.getDefaultConsequence();
        if (!consequence.isUsingDrools()
                || consequence.getVariables().length > 0
                || rule.getConsequences().size() > 1) {
            throw new IllegalStateException(
                    "rule " + rule.getName() + " does more than say that it is met");
        }
        return consequence.getBlock();
    }

    private void endWithConsequences(ObjectSource source, Map<String, BlockN> blocks) {
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaNode alpha) {
                endWithConsequences(alpha, blocks);
            } else {
                Consequences end = new Consequences(consequences(sink, blocks));
                source.removeObjectSink(sink);
                source.addObjectSink(end);
            }
        }
    }

    private List<Numbered> consequences(ObjectSink end, Map<String, BlockN> blocks) {
        List<Numbered> consequences = new ArrayList<>();
        if (!(end instanceof LeftInputAdapterNode adapter)) {
            throw new IllegalStateException("a rule is about more than one fact: " + end);
        }
        for (Sink sink : adapter.getSinkPropagator().getSinks()) {
            if (!(sink instanceof RuleTerminalNode terminal)) {
                throw new IllegalStateException("a rule is about more than one fact: " + sink);
            }
            String id = terminal.getRule().getName();
            consequences.add(new Numbered(ids.size(), blocks.get(id)));
            ids.add(id);
        }
        return consequences;
    }

    /** Ids of the rules, by the numbers that {@link #fire} tells. */
    public List<String> ids() {
        return ids;
    }

    /**
     * Fires the rules on some facts.
     *
     * @param met told the number of a rule each time it fires
     */
    void fire(List<?> facts, LocalDate asOf, IntConsumer met) {
        Day of = day;
        if (!of.asOf().equals(asOf)) {
            of = Day.of(asOf);
            day = of;
        }
        Pass pass = new Pass(met);
        for (Object fact : facts) {
            List<ObjectSinkPropagator> entries = byType.get(fact.getClass());
            if (entries != null) {
                pass.setObject(fact);
                for (int i = 0; i < entries.size(); i++) {
                    entries.get(i).propagateAssertObject(pass, null, of.evaluator());
                }
            }
        }
    }

    /**
     * What constraints ask beside the fact: the day.
     *
     * @param evaluator answers {@code getGlobal} and nothing else
     */
    private record Day(LocalDate asOf, ReteEvaluator evaluator) {
        static Day of(LocalDate asOf) {
            return new Day(
                    asOf,
                    proxy(
                            ReteEvaluator.class,
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("getGlobal")) {
                                    return asOf;
                                }
                                throw new UnsupportedOperationException(method.getName());
                            }));
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        Class<?>[] types = {type, Firing.Listener.class};
        return type.cast(
                Proxy.newProxyInstance(RuleNetwork.class.getClassLoader(), types, handler));
    }

    /** A consequence with the number of its rule. */
    private record Numbered(int rule, BlockN block) {}

    /** The handle of one fact after the other, and what their consequences are handed. */
    private static final class Pass extends DefaultFactHandle implements InvocationHandler {
        private static final long serialVersionUID = 1L;

        private final transient IntConsumer met;
        private final transient Object[] drools = {proxy(Drools.class, this)};
        private int rule;

        Pass(IntConsumer met) {
            this.met = met;
        }

        void run(Numbered consequence) {
            rule = consequence.rule();
            try {
                consequence.block().execute(drools);
            } catch (Exception e) {
                throw new IllegalStateException("a consequence fails", e);
            }
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
            if (method.getDeclaringClass() != Firing.Listener.class) {
                throw new UnsupportedOperationException(method.getName());
            }
            met.accept(rule);
            return null;
        }
    }

    /** Runs the consequences of rules with the same condition, where Drools would make tuples. */
    private static final class Consequences extends LeftInputAdapterNode {
        private static final long serialVersionUID = 1L;

        private final transient List<Numbered> consequences;

        Consequences(List<Numbered> consequences) {
            this.consequences = consequences;
        }

        @Override
        public void assertObject(
                InternalFactHandle handle, PropagationContext context, ReteEvaluator evaluator) {
            Pass pass = (Pass) handle;
            for (int i = 0; i < consequences.size(); i++) {
                pass.run(consequences.get(i));
            }
        }
    }
}
