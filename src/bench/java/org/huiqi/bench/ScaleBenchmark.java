package org.huiqi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huiqi.Checker;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.Profile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Verdicts where there are 27, 270 and 2 700 programmes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScaleBenchmark {
    /** How often each programme is in the pack. */
    @Param({"1", "10", "100"})
    public int times = 1;

    private List<Profile> firms = List.of();
    private Checker checker = Checker.builtIn();

    /** Writes and compiles the pack. */
    @Setup
    public void prepare() throws IOException {
        Edition edition = checker.edition();
        firms = Firms.few(Firms.all(edition));
        Path folder = Path.of("target/bench/programmes-x" + times);
        checker = Checker.of(MultipliedPack.write(edition, times, folder));
    }

    /** One pass. */
    @Benchmark
    public void pass(Blackhole blackhole) {
        for (Profile firm : firms) {
            blackhole.consume(checker.verdicts(firm, Firms.DAY));
        }
    }
}
