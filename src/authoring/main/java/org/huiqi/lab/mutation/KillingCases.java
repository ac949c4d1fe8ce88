package org.huiqi.lab.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.boundary.BoundaryFile;
import org.huiqi.lab.mutation.MutationResult.Tried;
import org.huiqi.text.Bilingual;

/**
 * Cases for survivors, each about a firm of which the rules say something else than the mutant.
 * What they expect is what the rules say now; a person has to read it. Not for several threads.
 */
public final class KillingCases {
    /** Name of the size standard among the names of files. */
    private static final String SIZE = "size";

    private final Bench bench;
    private final Map<String, List<MutantCase>> cases = new LinkedHashMap<>();
    private final Map<Mutant, Bilingual> left = new LinkedHashMap<>();

    private KillingCases(Bench bench) {
        this.bench = bench;
    }

    /**
     * Looks for cases on all cores.
     *
     * @param survivors what no case notices
     * @param done hears how many are done, from any thread
     */
    public static KillingCases of(Bench bench, List<Mutant> survivors, IntConsumer done) {
        KillingCases all = new KillingCases(bench);
        Map<String, FirmSearch> searches = new ConcurrentHashMap<>();
        survivors.forEach(m -> searches.computeIfAbsent(file(m), file -> all.search(file)));
        AtomicInteger count = new AtomicInteger();
        List<FirmSearch.Outcome> outcomes =
                survivors.parallelStream()
                        .map(
                                mutant -> {
                                    FirmSearch.Outcome outcome =
                                            mutant.kind() == Mutation.TEXT
                                                    ? new FirmSearch.Outcome(null, 0)
                                                    : searches.get(file(mutant)).find(mutant);
                                    done.accept(count.incrementAndGet());
                                    return outcome;
                                })
                        .toList();
        for (int i = 0; i < outcomes.size(); i++) {
            all.add(survivors.get(i), outcomes.get(i));
        }
        return all;
    }

    private FirmSearch search(String file) {
        Optional<Judged> judged =
                bench.checker().edition().judged().filter(j -> j.file().equals(file)).findFirst();
        return new FirmSearch(bench, judged.orElse(null));
    }

    private static String file(Mutant mutant) {
        Judged judged = mutant.judged();
        return judged == null ? SIZE : judged.file();
    }

    /** The same firm under the same changes is one case. */
    private void add(Mutant mutant, FirmSearch.Outcome outcome) {
        MutantCase found = outcome.found();
        if (found == null) {
            left.put(mutant, why(mutant, outcome.firms()));
            return;
        }
        List<MutantCase> there = cases.computeIfAbsent(file(mutant), file -> new ArrayList<>());
        for (int i = 0; i < there.size(); i++) {
            MutantCase one = there.get(i);
            if (one.isJoinedBy(found)) {
                there.set(i, one.with(found));
                return;
            }
        }
        there.add(found);
    }

    private static Bilingual why(Mutant mutant, int firms) {
        return mutant.kind() == Mutation.TEXT
                ? MutationPhrase.NUMBER_IN_TEXT.text()
                : MutationPhrase.FIRMS_ALIKE.with(firms);
    }

    /** What cases may be about: names of catalogue files, and the size standard. */
    public static List<String> names(Checker checker) {
        List<String> names = new ArrayList<>();
        checker.edition().judged().map(Judged::file).forEach(names::add);
        names.add(SIZE);
        return names;
    }

    /** Names of the catalogue files that there are cases about; {@code size}: the size standard. */
    public List<String> files() {
        return List.copyOf(cases.keySet());
    }

    /** Whether there is a case about one of some files. */
    public boolean has(List<String> files) {
        return files.stream().anyMatch(file -> !cases.getOrDefault(file, List.of()).isEmpty());
    }

    /** How many cases there are. */
    public int size() {
        return cases.values().stream().mapToInt(List::size).sum();
    }

    /** Survivors that no variation tells from the rules, with the reason. */
    public Map<Mutant, Bilingual> left() {
        return left;
    }

    /**
     * The text of a case file; every case is marked as generated.
     *
     * @param files what it is about, of {@link #files}
     * @param target where the file will stand
     */
    public String text(List<String> files, Path target) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# 为用例未能发现的改动生成的用例。预期取自现行规则，须逐条与手册核对后保留或删除。");
        lines.add("cases:");
        for (String file : files) {
            Map<String, String> about = new HashMap<>();
            bench.checker()
                    .edition()
                    .judged()
                    .filter(judged -> judged.file().equals(file))
                    .forEach(
                            judged -> {
                                about.put(judged.id(), judged.name().zh());
                                about.putAll(BoundaryFile.about(judged));
                            });
            String last = "";
            for (MutantCase one : cases.getOrDefault(file, List.of())) {
                String id = one.stated().about();
                if (!id.equals(last)) {
                    last = id;
                    lines.add("  # " + id + "  " + about.getOrDefault(id, ""));
                }
                lines.add(one.text(target));
            }
        }
        return lines.toString();
    }

    /**
     * Fires what was written: each case has to pass on the rules and to fail on what it was written
     * for. What does not is taken out, and counted among what is left.
     *
     * @param files what the file is about
     * @param written the file as it stands now
     * @param target where it will stand
     * @return whether every case holds; where not, the text is to be written anew
     */
    public boolean confirm(List<String> files, Path written, Path target) {
        List<Case> read = CaseFile.read(written, CaseFile.firms(target)).cases();
        Bench again = new Bench(bench.checker(), read);
        boolean all = true;
        int index = 0;
        List<Mutant> confirmed = new ArrayList<>();
        for (String file : files) {
            List<MutantCase> held = new ArrayList<>();
            for (MutantCase one : cases.get(file)) {
                Case is = read.get(index++);
                MutantCase notices =
                        again.failing().contains(is)
                                ? null
                                : one.only(mutant -> new Trial(again, mutant).isNoticedBy(is));
                List<Mutant> lost = new ArrayList<>(one.mutants());
                if (notices != null) {
                    held.add(notices);
                    confirmed.addAll(notices.mutants());
                    lost.removeAll(notices.mutants());
                }
                lost.forEach(mutant -> left.put(mutant, MutationPhrase.WRITTEN_IN_VAIN.text()));
                all &= notices != null;
            }
            cases.put(file, held);
        }
        new AsWritten(again).confirm(confirmed);
        return all;
    }

    /**
     * The result with what the written cases notice.
     *
     * @param before the result that the survivors are of
     */
    public MutationResult in(MutationResult before) {
        Map<Mutant, MutantCase> by = new HashMap<>();
        cases.values().stream()
                .flatMap(List::stream)
                .forEach(one -> one.mutants().forEach(mutant -> by.put(mutant, one)));
        return new MutationResult(
                before.tried().stream()
                        .map(
                                tried ->
                                        by.containsKey(tried.mutant())
                                                ? new Tried(
                                                        tried.mutant(),
                                                        new Notice.ByWritten(
                                                                by.get(tried.mutant())
                                                                        .stated()
                                                                        .name()),
                                                        null)
                                                : tried)
                        .collect(Collectors.toList()),
                before.stale());
    }
}
