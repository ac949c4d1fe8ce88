package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.ObjectName;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.rules.lint.SmallPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service takes up changed rules while it runs: a holder is set to a checker that is ready. */
class ReloadTest {
    private static final int RELOADS = 50;

    /** Packs that are compiled; they are loaded in turn, each time by a class loader of its own. */
    private static final int DIFFERENT = 6;

    private static final String LOADER = "org.huiqi.rules.pack.CompiledRules$Loader";
    private static final Profile FIRM = Sample.profile("subject: {type: ENTERPRISE}");

    @TempDir private Path folder;

    private final AtomicReference<Checker> current = new AtomicReference<>();

    private void reload(SmallPack pack) {
        PackCache cache = PackCache.in(folder.resolve("cache"));
        current.set(Checker.of(PackCompiler.load(pack.files(), cache)).warmUp());
    }

    @Test
    void fifty_reloads_leave_nothing_of_the_packs_before() throws Exception {
        long before = loaders();
        List<SmallPack> packs = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            SmallPack pack = new SmallPack("P04");
            packs.add(pack.append("rules/P04.drl", "// " + i + "\n"));
        }
        List<WeakReference<Checker>> old = new ArrayList<>();
        Set<String> rulesets = new HashSet<>();
        for (int i = 0; i < RELOADS; i++) {
            reload(packs.get(i % DIFFERENT));
            Report report = current.get().check(FIRM, Sample.AS_OF, "firm");
            rulesets.add(report.ruleset());
            old.add(new WeakReference<>(current.get()));
        }
        assertThat(rulesets).hasSize(DIFFERENT);
        long left = loaders();
        for (int i = 0; i < 20 && left > before + 1; i++) {
            System.gc();
            Thread.sleep(100);
            left = loaders();
        }
        assertThat(left).isEqualTo(before + 1);
        assertThat(old.subList(0, RELOADS - 1)).allMatch(reference -> reference.get() == null);
        assertThat(current.get().verdicts(FIRM, Sample.AS_OF)).containsKey("P04");
    }

    @Test
    void rules_that_do_not_load_leave_the_service_with_those_it_has() {
        SmallPack pack = new SmallPack("P04");
        reload(pack);
        Checker before = current.get();
        pack.append("rules/P04.drl", "rule \"P04-99\" when then end\n");
        assertThatThrownBy(() -> reload(pack)).isInstanceOf(RulePackException.class);
        assertThat(current.get()).isSameAs(before);
    }

    /** Class loaders of compiled packs that are reachable, counted after a full collection. */
    private static long loaders() throws Exception {
        String histogram =
                (String)
                        ManagementFactory.getPlatformMBeanServer()
                                .invoke(
                                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                        "gcClassHistogram",
                                        new Object[] {new String[0]},
                                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length >= 4 && columns[3].equals(LOADER))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }
}
