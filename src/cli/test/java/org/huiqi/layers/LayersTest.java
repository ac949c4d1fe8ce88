package org.huiqi.layers;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The part of the house that a class belongs to; {@code root} for the front door itself. */
    private static String part(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals("org.huiqi")) {
            return "root";
        }
        return name.substring("org.huiqi.".length()).replaceFirst("\\..*", "");
    }

    private static DescribedPredicate<JavaClass> in(Set<String> parts) {
        return describe(
                "in " + parts,
                type ->
                        type.getPackageName().startsWith("org.huiqi")
                                && parts.contains(part(type)));
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "text, text",
        "files, files",
        "profile, profile text",
        "catalogue, catalogue files profile text",
        "verdict, verdict catalogue profile text",
        "document, document verdict text",
        "benefit, benefit catalogue profile text",
        "rules, rules files verdict catalogue profile text compiled",
        "root, root rules verdict benefit catalogue profile text",
        "changes, changes root rules verdict benefit catalogue profile text",
        "report, report document changes root rules verdict benefit catalogue profile text",
        "lab, lab changes document files root rules verdict benefit catalogue profile text",
        "screening, screening document files report root rules verdict benefit catalogue profile text",
        "synthetic, synthetic lab rules profile catalogue text",
        "questionnaire, questionnaire profile text",
        "workbook, workbook text",
        "imports, imports document excel workbook questionnaire report root rules verdict benefit catalogue profile"
                + " text",
        "excel, excel document workbook questionnaire report root rules verdict benefit catalogue profile text",
        "web, web document imports excel workbook questionnaire calendar report root rules verdict benefit catalogue profile text",
        "calendar, calendar document report root rules verdict benefit catalogue profile text",
        "interview, interview questionnaire root verdict catalogue profile text",
        "cli, cli changes document files web interview lab screening synthetic imports excel questionnaire calendar report root rules verdict"
                + " benefit catalogue profile text"
    })
    void a_part_knows_only_what_lies_below_it(String part, String below) {
        classes()
                .that(in(Set.of(part)))
                .should()
                .onlyDependOnClassesThat(
                        in(set(below))
                                .or(
                                        describe(
                                                "from elsewhere",
                                                c -> !c.getPackageName().startsWith("org.huiqi"))))
                .check(CLASSES);
    }

    @Test
    void every_class_belongs_to_a_part_that_has_its_rule() {
        classes()
                .should(
                        com.tngtech.archunit.lang.conditions.ArchConditions.be(
                                in(
                                        set(
                                                "text document profile catalogue verdict benefit rules root changes"
                                                        + " report lab interview cli screening synthetic"
                                                        + " questionnaire excel workbook imports calendar web"
                                                        + " compiled files"))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "condition, condition",
        "language, language condition",
        "engine, engine condition",
        "explain, explain engine condition",
        "pack, pack explain engine condition",
        "compile, compile pack language engine condition",
        "lint, lint compile language condition"
    })
    void a_room_of_the_rules_knows_only_what_lies_below_it(String room, String below) {
        Set<String> rooms =
                set(below).stream().map(r -> "org.huiqi.rules." + r).collect(Collectors.toSet());
        classes()
                .that()
                .resideInAPackage("org.huiqi.rules." + room)
                .should()
                .onlyDependOnClassesThat(
                        describe(
                                "in " + below + " or outside the rules",
                                c ->
                                        rooms.contains(c.getPackageName())
                                                || !c.getPackageName()
                                                        .startsWith("org.huiqi.rules.")))
                .check(CLASSES);
    }

    @Test
    void only_the_rules_know_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.huiqi.rules..", "org.huiqi.compiled..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel..")
                .check(CLASSES);
        classes()
                .that()
                .haveFullyQualifiedName("org.huiqi.rules.engine.Engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kie..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({"info.picocli, picocli..", "com.fasterxml.jackson, com.fasterxml.jackson.."})
    void a_verdict_is_plain_java(String library, String pattern) {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.huiqi.verdict..", "org.huiqi.benefit..", "org.huiqi.text..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(pattern)
                .as(library)
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_knows_picocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.huiqi.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void only_the_server_knows_jetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.huiqi.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void only_the_calendar_knows_ical4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.huiqi.calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.fortuna..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Helper", "Manager", "Impl", "Dto", "DTO", "Service", "Common"})
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
