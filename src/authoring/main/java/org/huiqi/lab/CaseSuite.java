package org.huiqi.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.huiqi.Checker;
import org.huiqi.lab.SuiteRun.CaseRun;
import org.huiqi.lab.SuiteRun.FileRun;
import org.huiqi.lab.SuiteRun.RefusedFile;

/**
 * Case files that belong together. Immutable; their cases run side by side.
 *
 * <pre>{@code
 * SuiteRun run = CaseSuite.read(List.of(Path.of("facts/cases"))).run(Checker.builtIn());
 * run.failed().forEach(outcome -> System.out.println(outcome.in(Language.ZH)));
 * }</pre>
 */
public final class CaseSuite {
    private final List<CaseFile> files;
    private final List<RefusedFile> refused;

    private CaseSuite(List<CaseFile> files, List<RefusedFile> refused) {
        this.files = List.copyOf(files);
        this.refused = List.copyOf(refused);
    }

    /**
     * Reads the case files of some paths as {@link CaseFile#find} finds them.
     *
     * @param paths files and folders
     * @return the suite
     */
    public static CaseSuite read(List<Path> paths) {
        List<CaseFile> files = new ArrayList<>();
        List<RefusedFile> refused = new ArrayList<>();
        for (Path path : CaseFile.find(paths)) {
            try {
                files.add(CaseFile.read(path));
            } catch (CaseFileException e) {
                refused.add(new RefusedFile(path, e));
            }
        }
        return new CaseSuite(files, refused);
    }

    /** {@return every file that could be read} */
    public List<CaseFile> files() {
        return files;
    }

    /** {@return what is wrong with the files that could not be read} */
    public List<RefusedFile> refused() {
        return refused;
    }

    /** {@return the cases of every file that could be read} */
    public List<Case> cases() {
        return files.stream().flatMap(file -> file.cases().stream()).toList();
    }

    /**
     * {@return the files that are about an edition} A file that names none is about every one.
     *
     * @param edition id of the edition
     */
    public CaseSuite about(String edition) {
        return new CaseSuite(
                files.stream().filter(file -> file.isAbout(edition)).toList(), refused);
    }

    /** {@return ids of the editions that files name, in the order of the files} */
    public Set<String> editions() {
        Set<String> ids = new LinkedHashSet<>();
        files.stream().map(CaseFile::edition).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    /**
     * Runs every case.
     *
     * @param checker whose rules are run
     * @return what came out of it
     */
    public SuiteRun run(Checker checker) {
        return run(file -> checker, done -> {});
    }

    /**
     * Runs every case.
     *
     * @param checkers whose rules are run, by file
     * @param progress is told after each case how many are done, from several threads
     * @return what came out of it, in the order of the files
     */
    public SuiteRun run(Function<CaseFile, Checker> checkers, IntConsumer progress) {
        long started = System.nanoTime();
        AtomicInteger done = new AtomicInteger();
        List<FileRun> ran = new ArrayList<>();
        for (CaseFile file : files) {
            CaseRunner runner = new CaseRunner(checkers.apply(file));
            List<CaseRun> cases =
                    file.cases().parallelStream()
                            .map(
                                    one -> {
                                        long begun = System.nanoTime();
                                        Outcome outcome = runner.run(one);
                                        CaseRun run = new CaseRun(outcome, since(begun));
                                        progress.accept(done.incrementAndGet());
                                        return run;
                                    })
                            .toList();
            ran.add(new FileRun(file.path(), cases));
        }
        return new SuiteRun(ran, refused, since(started));
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
