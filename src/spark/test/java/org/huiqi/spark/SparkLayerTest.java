package org.huiqi.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter stands beside the command line, and nothing else knows Spark. */
class SparkLayerTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.huiqi");

    @Test
    void the_adapter_knows_only_what_lies_below_it() {
        noClasses()
                .that()
                .resideInAPackage("org.huiqi.spark")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.huiqi.cli..",
                        "org.huiqi.lab..",
                        "org.huiqi.excel..",
                        "org.huiqi.web..",
                        "org.huiqi.report..",
                        "org.huiqi.compiled..",
                        "org.kie..",
                        "org.drools..")
                .check(CLASSES);
    }

    @Test
    void only_the_adapter_knows_spark() {
        classes()
                .that()
                .resideOutsideOfPackage("org.huiqi.spark")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(CLASSES);
    }
}
