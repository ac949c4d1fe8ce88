package org.huiqi.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Judged;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.mutation.Baseline;
import org.huiqi.lab.mutation.EquivalentMutants;
import org.huiqi.lab.mutation.Mutant;
import org.huiqi.lab.mutation.Mutation;
import org.huiqi.lab.mutation.MutationResult.Detection;
import org.huiqi.lab.mutation.MutationRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Changes of the catalogue that a slip of the pen makes, and who sees each: the project's cases,
 * lint, both, or nobody.
 */
@Tag("mutation")
class PlantedChangesTest {
    /** One entry of the list. */
    record Planted(String change, String file, String old, String with, List<String> seen) {}

    static List<Planted> changes() throws IOException {
        try (InputStream in =
                PlantedChangesTest.class.getResourceAsStream("/planted-changes.yaml")) {
            return new YAMLMapper().readValue(in, new TypeReference<List<Planted>>() {});
        }
    }

    private static Baseline baseline() {
        List<Case> cases = new ArrayList<>();
        CaseFile.find(List.of(Path.of("facts", "cases")))
                .forEach(file -> cases.addAll(CaseFile.read(file).cases()));
        return new Baseline(SharedChecker.CHECKER, cases, () -> {});
    }

    private static List<String> seen(Planted planted, Baseline baseline) {
        SmallPack pack = new SmallPack().plant(planted.file(), planted.old(), planted.with());
        List<String> seen = new ArrayList<>();
        Detection detection = detection(planted, pack, baseline);
        if (detection == Detection.CASE) {
            seen.add("test");
        }
        boolean found = !Lint.check(pack.files(), file -> List.of()).isEmpty();
        if (found || detection == Detection.LINT) {
            seen.add("lint");
        }
        return seen;
    }

    /** What the whole edition's cases, or lint on it, say of the changed entry. */
    private static @Nullable Detection detection(
            Planted planted, SmallPack pack, Baseline baseline) {
        String name = planted.file().replaceAll(".*/|\\.yaml", "");
        Judged changed = judged(pack, name);
        Mutant mutant =
                new Mutant(
                        name,
                        Mutation.FORCE,
                        planted.file(),
                        1,
                        planted.old(),
                        planted.with(),
                        null,
                        changed,
                        null);
        return new MutationRun(baseline, new EquivalentMutants(List.of()), false)
                .run(List.of(mutant), done -> {})
                .tried()
                .get(0)
                .by();
    }

    private static Judged judged(SmallPack pack, String name) {
        return Catalogue.survey(pack.files())
                .edition()
                .judged()
                .filter(one -> one.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_is_seen_by_whom_the_list_says() throws IOException {
        Baseline baseline = baseline();
        Map<String, List<String>> said = new TreeMap<>();
        Map<String, List<String>> found = new TreeMap<>();
        for (Planted planted : changes()) {
            said.put(planted.change(), planted.seen());
            found.put(planted.change(), seen(planted, baseline));
        }
        assertThat(found).hasSameSizeAs(changes()).hasSizeGreaterThan(50);
        assertThat(found).isEqualTo(said);
    }

    @Test
    void nothing_but_texts_that_no_rule_holds_is_seen_by_nobody() throws IOException {
        assertThat(changes())
                .filteredOn(planted -> planted.seen().isEmpty())
                .extracting(Planted::change)
                .containsExactly("P07 名额两种语言都写错", "P09 持股比例两种语言都写错");
    }
}
