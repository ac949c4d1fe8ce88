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
import org.huiqi.bench.Register.Part;
import org.huiqi.bench.Setting;
import org.huiqi.bench.Work;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.Profile;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Operand;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * KIE DMN: one decision a programme, a FEEL list of whether its criteria are met, in one model for
 * the applicant and one for each list of candidates; types are not checked at run time, models are
 * built once; FEEL's own {@code and} and {@code or} are three-valued. Tried and slower: a decision
 * a criterion, and FEEL compiled to Java ({@code DoCompileFEELProfile}, 1.4 times the processor
 * time), which also takes far longer to compile.
 */
public final class Dmn implements Work {
    private static final String APPLICANT = "applicant";

    private final PlainJava plain;
    private final Register register;
    private final DMNRuntime runtime;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<Criterion, Place> places = new IdentityHashMap<>();

    /** What is decided for the applicant, or for each entry of a list. */
    private record Group(DMNModel model, Map<String, Function<Facts, @Nullable Object>> inputs) {}

    /** Where the answer for a criterion is found. */
    private record Place(String decision, int index) {}

    /** Compiles the criteria. */
    public Dmn(Setting setting) {
        this.plain = setting.plain();
        this.register = setting.register();
        Map<String, DmnText> texts = texts(setting.conditions());
        List<Resource> models = new ArrayList<>();
        texts.values().forEach(text -> models.add(resource(text.xml())));
        runtime =
                DMNRuntimeBuilder.fromDefaults()
                        .setOption(new RuntimeTypeCheckOption(false))
                        .buildConfiguration()
                        .fromResources(models)
                        .getOrElseThrow(IllegalStateException::new);
        texts.forEach((group, text) -> groups.put(group, group(text)));
    }

    private Map<String, DmnText> texts(Map<String, Condition> conditions) {
        Map<String, DmnText> texts = new LinkedHashMap<>();
        for (Part part : register.parts()) {
            add(APPLICANT, part, part.own(), conditions, texts);
            if (part.list() != null) {
                add(part.list(), part, part.perCandidate(), conditions, texts);
            }
        }
        return texts;
    }

    private void add(
            String group,
            Part part,
            List<Criterion> criteria,
            Map<String, Condition> conditions,
            Map<String, DmnText> texts) {
        String decision = part.programme().id();
        for (int i = 0; i < criteria.size(); i++) {
            places.put(criteria.get(i), new Place(decision, i));
        }
        texts.computeIfAbsent(group, DmnText::new)
                .add(decision, criteria.stream().map(c -> conditions.get(c.id())).toList());
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
                (criterion, facts) -> met(places.get(criterion), decided.get(facts)));
    }

    private static @Nullable Boolean met(Place place, DMNContext decided) {
        return (Boolean) ((List<?>) decided.get(place.decision())).get(place.index());
    }

    private DMNContext decide(Group group, Facts facts) {
        DMNContext context = runtime.newContext();
        group.inputs().forEach((name, value) -> context.set(name, feelValue(value.apply(facts))));
        return runtime.evaluateAll(group.model(), context).getContext();
    }
}
