package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqi.rules.language.RuleFile;
import org.huiqi.rules.language.RuleReader;
import org.huiqi.rules.pack.CompiledRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the rule file that changed is compiled again. */
class EarlierClassesTest {
    private static final String RULE =
            """
            package org.huiqi.edition0.%s

            import org.huiqi.profile.fact.Applicant
            import static org.huiqi.rules.Firing.met

            rule "%s-1"
            when
                Applicant( revenueOfLastFullYear <= %s )
            then
                met( drools );
            end
            """;

    @TempDir Path classes;

    private final RuleFile one = file("p1", "100");
    private final RuleFile other = file("p2", "200");

    private static RuleFile file(String name, String limit) {
        return RuleReader.read(name + ".drl", String.format(Locale.ROOT, RULE, name, name, limit));
    }

    private static List<String> below(CompiledRules rules, String name) {
        return rules.classes().keySet().stream()
                .filter(file -> file.startsWith("org/huiqi/edition0/" + name + "/"))
                .toList();
    }

    @BeforeEach
    void compileBoth() throws IOException {
        CompiledRules both = RuleCompiler.compile("both", List.of(one, other));
        CompiledRules.write(List.of(both), classes, CompiledRules.rules("edition0"));
        Files.write(
                classes.resolve(EarlierClasses.DIGESTS),
                List.of(EarlierClasses.digest(one), EarlierClasses.digest(other)));
    }

    private Map<String, byte[]> mark() throws IOException {
        CompiledRules before = new EarlierClasses(classes).compile("both", List.of(one, other));
        // Bytes that no compiler writes: whoever has them has taken them from the folder.
        for (String file : before.classes().keySet()) {
            if (!before.models().contains(file.replace('/', '.').replace(".class", ""))) {
                Files.write(classes.resolve(file), new byte[] {1, 2, 3});
            }
        }
        return before.classes();
    }

    @Test
    void nothing_is_compiled_where_nothing_changed() throws IOException {
        assertThat(mark()).isNotEmpty();
        CompiledRules again = new EarlierClasses(classes).compile("both", List.of(one, other));
        assertThat(again.models()).hasSize(2);
        assertThat(again.classes().values()).anyMatch(bytes -> bytes.length == 3);
    }

    @Test
    void the_file_that_changed_is_compiled_and_its_old_classes_go() throws IOException {
        mark();
        RuleFile changed = file("p2", "300");
        CompiledRules again = new EarlierClasses(classes).compile("both", List.of(one, changed));
        assertThat(again.models()).hasSize(2);
        assertThat(below(again, "p1")).anyMatch(file -> again.classes().get(file).length == 3);
        assertThat(below(again, "p2"))
                .isNotEmpty()
                .allMatch(file -> again.classes().get(file).length > 3);
        assertThat(classes.resolve("org/huiqi/edition0/p2")).doesNotExist();
    }

    @Test
    void what_it_gives_can_be_fired() throws IOException {
        CompiledRules both =
                new EarlierClasses(classes).compile("both", List.of(one, file("p2", "300")));
        assertThat(both.network().ids()).containsExactlyInAnyOrder("p1-1", "p2-1");
    }
}
