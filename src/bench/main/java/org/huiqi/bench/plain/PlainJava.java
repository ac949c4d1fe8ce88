package org.huiqi.bench.plain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.tools.ToolProvider;
import org.huiqi.bench.Facts;
import org.huiqi.bench.FirmFacts;
import org.huiqi.bench.Register;
import org.huiqi.bench.Register.Part;
import org.huiqi.profile.Profile;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * The whole register as plain Java, generated from the register and the syntax trees of the rule
 * files, compiled and loaded. The sources stay in {@code target/bench/plain-java} to be read.
 */
public final class PlainJava {
    private static final Path FOLDER = Path.of("target/bench/plain-java");
    private static final String PACKAGE = "org.huiqi.bench.plain.generated.";

    private final Register register;
    private final List<PlainProgramme> programmes = new ArrayList<>();
    private final List<List<PlainProgramme.Decider>> own = new ArrayList<>();
    private final List<List<PlainProgramme.Decider>> perCandidate = new ArrayList<>();
    private final FactMaker facts;
    private final Map<String, Function<Facts, @Nullable Object>> operands;

    /** Generates, compiles and loads the code. */
    public PlainJava(RulePack pack, Register register, Map<String, Condition> conditions) {
        this.register = register;
        Map<String, String> classes = new LinkedHashMap<>();
        for (Part part : register.parts()) {
            classes.put(part.programme().id(), new ProgrammeText(part, conditions).text());
        }
        classes.put("Lists", SharedText.lists(register));
        classes.put("Sizes", SharedText.sizes(pack.standards()));
        classes.put("Operands", SharedText.operands(operandsOf(conditions.values())));
        ClassLoader loader = compile(classes);
        for (Part part : register.parts()) {
            PlainProgramme programme = load(loader, part.programme().id(), PlainProgramme.class);
            programmes.add(programme);
            own.add(programme.own());
            perCandidate.add(programme.perCandidate());
        }
        operands = load(loader, "Operands", PlainOperands.class).byName();
        facts =
                new FactMaker(
                        pack.edition(),
                        load(loader, "Lists", PlainLists.class),
                        load(loader, "Sizes", PlainSizes.class),
                        new GivenStandings(pack));
    }

    /** The different operands of some conditions by name. */
    private static Map<String, Operand> operandsOf(Collection<Condition> conditions) {
        Map<String, Operand> operands = new LinkedHashMap<>();
        conditions.stream()
                .flatMap(Condition::comparisons)
                .map(Comparison::operand)
                .forEach(operand -> operands.putIfAbsent(nameOf(operand), operand));
        return operands;
    }

    /** A name for what a comparison looks at, that is an identifier in every language here. */
    public static String nameOf(Operand operand) {
        String call = operand.text().replaceAll("org\\.huiqi\\.[a-z.]*", "");
        return operand.factType().getSimpleName()
                + "_"
                + call.replaceAll("\\W+", "_").replaceAll("_$", "");
    }

    private static ClassLoader compile(Map<String, String> classes) {
        Path sources = FOLDER.resolve(PACKAGE.replace('.', '/'));
        List<String> options = new ArrayList<>(List.of("-nowarn", "-d", FOLDER.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        try {
            Files.createDirectories(sources);
            for (Map.Entry<String, String> source : classes.entrySet()) {
                Path file = sources.resolve(source.getKey() + ".java");
                Files.writeString(file, source.getValue());
                options.add(file.toString());
            }
            int result =
                    ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, options.toArray(String[]::new));
            if (result != 0) {
                throw new IllegalStateException("the plain Java does not compile");
            }
            return new URLClassLoader(
                    new URL[] {FOLDER.toUri().toURL()}, PlainJava.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T load(ClassLoader loader, String name, Class<T> type) {
        try {
            Class<?> loaded = loader.loadClass(PACKAGE + name);
            return type.cast(loaded.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The accessors of what the criteria look at, by {@link #nameOf}. */
    public Map<String, Function<Facts, @Nullable Object>> operands() {
        return operands;
    }

    /** The facts of a firm. */
    public FirmFacts facts(Profile profile) {
        return facts.facts(profile);
    }

    /** Statuses of a firm by one lambda a criterion. */
    public Status[] byLambdas(Profile profile) {
        FirmFacts firm = facts(profile);
        Status[] statuses = new Status[register.size(firm)];
        int at = 0;
        for (int i = 0; i < programmes.size(); i++) {
            List<Facts> candidates = firm.candidates(register.parts().get(i).list());
            if (Register.asks(candidates)) {
                at = decide(own.get(i), firm.own(), statuses, at);
                for (Facts candidate : candidates == null ? List.<Facts>of() : candidates) {
                    at = decide(perCandidate.get(i), candidate, statuses, at);
                }
            }
        }
        return statuses;
    }

    private static int decide(
            List<PlainProgramme.Decider> criteria, Facts facts, Status[] statuses, int from) {
        int at = from;
        for (PlainProgramme.Decider criterion : criteria) {
            statuses[at++] = criterion.status(facts);
        }
        return at;
    }
}
