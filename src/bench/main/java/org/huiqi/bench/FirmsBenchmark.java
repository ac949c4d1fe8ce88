package org.huiqi.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** One pass over the firms, from profiles in memory to results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FirmsBenchmark {
    /** How. */
    @Param public Way way = Way.LAMBDAS;

    private List<Profile> firms = List.of();
    private Work work = (profiles, results) -> {};

    /** Reads the firms, compiles the criteria, and checks what comes out. */
    @Setup
    public void prepare() {
        Setting setting = Setting.prepare();
        firms = way.firms() == Firms.FEW ? Firms.few(setting.firms()) : setting.firms();
        work = way.prepare(setting);
    }

    /** One pass. */
    @Benchmark
    public void pass(Blackhole blackhole) {
        work.on(firms, blackhole::consume);
    }
}
