package org.huiqi.layers;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huiqi.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrows between packages run downwards only; a rule that matches no class fails by itself. */
class LayersTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("/org/huiqi/edition"))
                    .withImportOption(
                            location ->
                                    !location.contains("/test-classes/")
                                            && !location.contains("-tests.jar"))
                    .withImportOption(location -> !location.contains("/org/huiqi/standards"))
                    .importPackages("org.huiqi");

    /** A part of the house, and those below it; {@code root} is the front door itself. */
    private static final Map<String, Set<String>> BELOW =
            below(
                    """
                    text
                    files
                    profile: files text
                    catalogue: files profile text
                    verdict: catalogue profile text
                    document: verdict text
                    benefit: catalogue profile text
                    rules: files verdict catalogue profile text compiled
                    root: rules verdict benefit catalogue profile text
                    changes: root rules verdict benefit catalogue profile text
                    report: document changes root rules verdict benefit catalogue profile text
                    lab: changes document files root rules verdict benefit catalogue profile text
                    screening: document files report root rules verdict benefit catalogue profile text
                    synthetic: lab rules profile catalogue text
                    questionnaire: profile text
                    workbook: text
                    imports: document excel workbook questionnaire report root rules verdict benefit catalogue profile text
                    excel: document workbook questionnaire report root rules verdict benefit catalogue profile text
                    output: document calendar excel report root rules verdict benefit catalogue profile text
                    web: output document imports excel workbook questionnaire calendar report root rules verdict benefit catalogue profile text
                    calendar: document report root rules verdict benefit catalogue profile text
                    interview: questionnaire root verdict catalogue profile text
                    cli: changes document files web output interview lab screening synthetic imports excel questionnaire calendar report root rules verdict benefit catalogue profile text
                    """);

    /** Rooms of the rules, and those below them. */
    private static final Map<String, Set<String>> RULES =
            below(
                    """
                    condition
                    language: condition
                    engine: condition
                    explain: engine condition
                    pack: explain engine condition
                    compile: pack language engine condition
                    lint: compile language condition
                    """);

    private static Map<String, Set<String>> below(String lines) {
        Map<String, Set<String>> below = new LinkedHashMap<>();
        for (String line : lines.split("\n")) {
            String part = line.replaceFirst(":.*", "");
            below.put(part, Set.of(line.replace(":", "").split(" ")));
        }
        return below;
    }

    /** The part that a class belongs to; nothing of a class from elsewhere. */
    private static String part(JavaClass type) {
        String name = type.getPackageName() + ".";
        return !name.startsWith("org.huiqi.")
                ? ""
                : name.equals("org.huiqi.") ? "root" : name.split("\\.")[2];
    }

    /** The room of the rules; nothing of a class from elsewhere. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("org.huiqi.rules.") ? name.split("\\.")[3] : "";
    }

    private static void arrowsRunDownwards(
            Map<String, Set<String>> below, Function<JavaClass, String> part) {
        below.forEach(
                (name, known) ->
                        classes()
                                .that(describe("in " + name, type -> part.apply(type).equals(name)))
                                .should()
                                .onlyDependOnClassesThat(
                                        describe(
                                                "in " + known + " or from elsewhere",
                                                type -> {
                                                    String other = part.apply(type);
                                                    return other.isEmpty() || known.contains(other);
                                                }))
                                .check(CLASSES));
    }

    @Test
    void a_part_and_a_room_of_the_rules_know_only_what_lies_below_them() {
        arrowsRunDownwards(BELOW, LayersTest::part);
        arrowsRunDownwards(RULES, LayersTest::room);
        assertThat(CLASSES.stream().map(LayersTest::part).filter(part -> !part.equals("compiled")))
                .isSubsetOf(BELOW.keySet());
        assertThat(CLASSES.stream().map(LayersTest::room).filter(room -> !room.isEmpty()))
                .isSubsetOf(RULES.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "org.kie.. org.drools.. org.mvel.., org.huiqi.rules.. org.huiqi.compiled..",
        "picocli.., org.huiqi.cli..",
        "org.eclipse.jetty.., org.huiqi.web..",
        "net.fortuna.., org.huiqi.calendar.."
    })
    void one_part_alone_knows_a_library(String library, String knowing) {
        noClasses()
                .that()
                .resideOutsideOfPackages(knowing.split(" "))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.split(" "))
                .check(CLASSES);
        assertThat(CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
                .as("%s is known", library)
                .anyMatch(
                        known ->
                                resideInAnyPackage(library.split(" "))
                                        .test(known.getTargetClass()));
    }

    @Test
    void a_verdict_is_plain_java() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.huiqi.verdict..", "org.huiqi.benefit..", "org.huiqi.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Common", "Misc"})
    void names_are_words_of_the_field(String word) {
        noClasses().should().haveSimpleNameContaining(word).check(CLASSES);
    }

    @Test
    void a_record_of_the_profile_is_immutable() {
        classes()
                .that()
                .resideInAPackage("org.huiqi.profile")
                .and()
                .areRecords()
                .should()
                .haveOnlyFinalFields()
                .check(CLASSES);
    }

    /** A constant that nobody names goes from its bundle; some enums are read as a whole. */
    @Test
    void every_sentence_is_said() {
        assertThat(
                        CLASSES.stream()
                                .filter(
                                        type ->
                                                type.isEnum()
                                                        && type.isAssignableTo(Sentence.class))
                                .filter(type -> !isReadAsAWhole(type))
                                .flatMap(type -> type.getFields().stream())
                                .filter(field -> field.getRawType().equals(field.getOwner()))
                                .filter(field -> isOnlyOf(field.getOwner(), field))
                                .map(JavaField::getFullName))
                .isEmpty();
    }

    private static boolean isReadAsAWhole(JavaClass type) {
        return type.getMethodCallsToSelf().stream()
                .anyMatch(
                        call ->
                                call.getName().startsWith("value")
                                        && !call.getOriginOwner().equals(type));
    }

    private static boolean isOnlyOf(JavaClass type, JavaField field) {
        return field.getAccessesToSelf().stream()
                .allMatch(access -> access.getOriginOwner().equals(type));
    }
}
