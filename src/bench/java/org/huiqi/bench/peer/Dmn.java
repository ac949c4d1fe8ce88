package org.huiqi.bench.peer;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiqi.bench.Decisions;
import org.huiqi.bench.Facts;
import org.huiqi.bench.FirmFacts;
import org.huiqi.bench.Register;
import org.huiqi.bench.Work;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.Profile;
import org.huiqi.rules.Operand;
import org.huiqi.rules.RulePack;
import org.huiqi.rules.RuleText;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.marshalling.DMNExtensionRegister;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.parser.feel11.profiles.DoCompileFEELProfile;
import org.kie.internal.io.ResourceFactory;

/**
 * KIE DMN: one decision a criterion, in one model for the applicant and one for each list of
 * candidates. FEEL is compiled to Java classes, types are not checked at run time, models are built
 * once; FEEL's own {@code and} and {@code or} are three-valued.
 */
public final class Dmn implements Work {
    private static final String APPLICANT = "applicant";

    private final PlainJava plain;
    private final Register register;
    private final DMNRuntime runtime;
    private final Map<String, Group> groups = new HashMap<>();

    /** What is decided for the applicant, or for each entry of a list. */
    private record Group(DMNModel model, Map<String, Function<Facts, @Nullable Object>> inputs) {}

    /** FEEL as Java classes. */
    private static final class Compiled extends DoCompileFEELProfile implements DMNProfile {
        @Override
        public List<DMNExtensionRegister> getExtensionRegisters() {
            return List.of();
        }

        @Override
        public List<DRGElementCompiler> getDRGElementCompilers() {
            return List.of();
        }
    }

    /** Compiles the criteria. */
    public Dmn(RulePack pack, Register register, PlainJava plain) {
        this.plain = plain;
        this.register = register;
        Map<String, DmnText> texts = texts(pack);
        List<Resource> models = new ArrayList<>();
        texts.values().forEach(text -> models.add(resource(text.xml())));
        runtime =
                DMNRuntimeBuilder.fromDefaults()
                        .addProfile(new Compiled())
                        .setOption(new RuntimeTypeCheckOption(false))
                        .buildConfiguration()
                        .fromResources(models)
                        .getOrElseThrow(IllegalStateException::new);
        texts.forEach((group, text) -> groups.put(group, group(text)));
    }

    private static Map<String, DmnText> texts(RulePack pack) {
        Map<String, RuleText> rules = new HashMap<>();
        pack.rules().forEach(rule -> rules.put(rule.id(), rule));
        Map<String, DmnText> texts = new LinkedHashMap<>();
        pack.edition().programmes().stream()
                .flatMap(programme -> programme.criteria().stream())
                .forEach(
                        criterion ->
                                texts.computeIfAbsent(group(criterion), DmnText::new)
                                        .add(
                                                decision(criterion),
                                                rules.get(criterion.id()).condition()));
        return texts;
    }

    private static String group(Criterion criterion) {
        return criterion.candidate() == null ? APPLICANT : criterion.candidate();
    }

    private static String decision(Criterion criterion) {
        return criterion.id().replace('-', '_');
    }

    private static Resource resource(String xml) {
        return ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8");
    }

    private Group group(DmnText text) {
        DMNModel model = runtime.getModel(DmnText.NAMESPACE, text.name());
        if (model.hasErrors()) {
            throw new IllegalStateException(String.valueOf(model.getMessages()));
        }
        Map<String, Function<Facts, @Nullable Object>> inputs = new HashMap<>();
        for (Operand operand : text.operands()) {
            String name = PlainJava.nameOf(operand);
            inputs.put(name, plain.operands().get(name));
        }
        return new Group(model, inputs);
    }

    private static @Nullable Object feelValue(@Nullable Object value) {
        if (value instanceof Integer number) {
            return BigDecimal.valueOf(number);
        }
        return value instanceof Enum<?> word ? word.name() : value;
    }

    @Override
    public void on(List<Profile> firms, Consumer<Object> results) {
        for (Profile firm : firms) {
            results.accept(statuses(plain.facts(firm)));
        }
    }

    private Status[] statuses(FirmFacts firm) {
        Map<Facts, DMNContext> decided = new IdentityHashMap<>();
        decided.put(firm.own(), decide(groups.get(APPLICANT), firm.own()));
        firm.lists()
                .forEach(
                        (list, entries) -> {
                            Group group = groups.get(list);
                            entries.forEach(facts -> decided.put(facts, decide(group, facts)));
                        });
        return Decisions.all(
                register,
                firm,
                (criterion, facts) -> (Boolean) decided.get(facts).get(decision(criterion)));
    }

    private DMNContext decide(Group group, Facts facts) {
        DMNContext context = runtime.newContext();
        group.inputs().forEach((name, value) -> context.set(name, feelValue(value.apply(facts))));
        return runtime.evaluateAll(group.model(), context).getContext();
    }
}
