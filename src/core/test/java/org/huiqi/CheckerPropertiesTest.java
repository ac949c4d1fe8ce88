package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.profile.TitleType;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** What holds for every profile. A seed stands for a random profile, so nothing is shrunk. */
class CheckerPropertiesTest {
    private static final int TRIES = 40;

    /** Defaults that a fact given later may replace, see resources/reports, and ids. */
    private static final Set<String> NOT_FACTS =
            Set.of(
                    "format",
                    "id",
                    "attestations",
                    "validTo",
                    "openEnded",
                    "titlesComplete",
                    "sizeIndustry");

    /** Lists of candidates, whose order the report keeps, and lists with tests of their own. */
    private static final Set<String> ORDERED = ordered();

    private static Set<String> ordered() {
        List<String> lists = new ArrayList<>(List.of("requested", "orders", "counterpartyTitles"));
        for (Programme programme : Sample.EDITION.programmes()) {
            if (programme.candidates() != null) {
                lists.add(programme.candidates());
            }
        }
        return Set.copyOf(lists);
    }

    /** A code may be too short to tell, an update be pending, a list of titles open. */
    private static final Set<String> INEXACT =
            Set.of("industry.code", "cultivationPool.updateStatus", "titles");

    private static Report check(Object tree) {
        return CHECKER.check(Trees.profile(tree), Sample.AS_OF, "x");
    }

    @Property(tries = TRIES, seed = "1", shrinking = ShrinkingMode.OFF)
    void filling_in_missing_facts_never_changes_a_candidate_that_was_decided(@ForAll long seed) {
        Map<String, Object> full = RandomProfile.tree(seed);
        Map<String, Object> reduced = Trees.copy(full);
        forget(reduced, new Random(seed));
        Report before = check(reduced);
        Report after = check(full);
        for (ProgrammeResult programme : before.programmes()) {
            Collection<CandidateResult> filled = after.programme(programme.id()).candidates();
            for (CandidateResult candidate : programme.candidates()) {
                if (Set.of(Verdict.ELIGIBLE, Verdict.NOT_ELIGIBLE).contains(candidate.verdict())
                        && !isAttestedForAStandard(candidate)) {
                    assertThat(filled)
                            .as("%s of seed %s", programme.id(), seed)
                            .filteredOn(c -> is(c, candidate))
                            .allMatch(c -> c.verdict() == candidate.verdict());
                }
            }
        }
    }

    /** An attestation in place of a standard yields once facts decide the standard. */
    private static boolean isAttestedForAStandard(CandidateResult candidate) {
        return candidate.findings().stream()
                .filter(finding -> finding.criterion().decide() == Decision.STANDARD)
                .anyMatch(finding -> finding.attestation() != null);
    }

    @Property(tries = TRIES, seed = "7", shrinking = ShrinkingMode.OFF)
    void what_is_decided_beside_an_open_list_of_titles_stays_whatever_else_is_held(
            @ForAll long seed) {
        Map<String, Object> open = RandomProfile.tree(seed);
        open.putIfAbsent("titles", List.of());
        open.put("titlesComplete", false);
        Map<String, Object> whole = Trees.copy(open);
        whole.put("titlesComplete", true);
        Map<String, Object> more = Trees.copy(open);
        List<Object> titles = new ArrayList<>((List<?>) more.get("titles"));
        TitleType[] types = TitleType.values();
        titles.add(
                Map.of(
                        "type",
                        types[new Random(seed).nextInt(types.length)].name(),
                        "level",
                        "PROVINCIAL",
                        "numberYear",
                        2024,
                        "batch",
                        6,
                        "validFrom",
                        "2024-01-01",
                        "openEnded",
                        true));
        more.put("titles", titles);
        Report before = check(open);
        for (Report after : List.of(check(whole), check(more))) {
            for (ProgrammeResult programme : before.programmes()) {
                List<CandidateResult> ways = programme.candidates();
                for (int i = 0; i < ways.size(); i++) {
                    Verdict was = ways.get(i).verdict();
                    if (was == Verdict.ELIGIBLE || was == Verdict.NOT_ELIGIBLE) {
                        assertThat(after.programme(programme.id()).candidates().get(i).verdict())
                                .as("%s of seed %s", programme.id(), seed)
                                .isEqualTo(was);
                    }
                }
            }
        }
    }

    /** The same track and candidate; where the list was missing, every candidate of the track. */
    private static boolean is(CandidateResult filled, CandidateResult before) {
        return Objects.equals(filled.track(), before.track())
                && (before.candidate() == null || before.candidate().equals(filled.candidate()));
    }

    private static void forget(Map<String, Object> tree, Random random) {
        double share = List.of(0.02, 0.1, 0.3).get(random.nextInt(3));
        Trees.walk(
                tree,
                (owner, key) -> {
                    boolean isStandIn = key.equals("validFrom") && owner.containsKey("issuedOn");
                    if (!NOT_FACTS.contains(key)
                            && !isStandIn
                            && !tree.get("attestations").equals(owner)
                            && random.nextDouble() < share) {
                        owner.remove(key);
                    }
                });
    }

    @Property(tries = TRIES, seed = "2", shrinking = ShrinkingMode.OFF)
    void more_true_attestations_never_make_a_candidate_worse(@ForAll long seed) {
        Map<String, Object> tree = RandomProfile.tree(seed);
        Map<String, Object> more = Trees.copy(tree);
        attestMore(more, new Random(seed));
        Report before = check(tree);
        Report after = check(more);
        for (ProgrammeResult programme : before.programmes()) {
            List<CandidateResult> old = programme.candidates();
            List<CandidateResult> now = after.programme(programme.id()).candidates();
            assertThat(now).hasSameSizeAs(old);
            for (int i = 0; i < old.size(); i++) {
                assertThat(now.get(i).verdict())
                        .as("%s of seed %s", programme.id(), seed)
                        .isLessThanOrEqualTo(old.get(i).verdict());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void attestMore(Map<String, Object> tree, Random random) {
        Map<String, Object> attestations = (Map<String, Object>) tree.get("attestations");
        for (Programme programme : Sample.EDITION.programmes()) {
            for (Criterion criterion : programme.criteria()) {
                if (random.nextInt(3) == 0) {
                    attestations.putIfAbsent(criterion.id(), true);
                }
            }
        }
    }

    @Property(tries = TRIES, seed = "3", shrinking = ShrinkingMode.OFF)
    void the_order_of_lists_and_fields_changes_nothing(@ForAll long seed) {
        Map<String, Object> tree = RandomProfile.tree(seed);
        Map<String, Object> shuffled = Trees.copy(tree);
        shuffleLists(shuffled, new Random(seed));
        assertThat(
                        JsonReport.line(
                                check(shuffleKeys(shuffled, new Random(seed))), JsonContent.FULL))
                .isEqualTo(JsonReport.line(check(tree), JsonContent.FULL));
    }

    /** Every list but those of candidates, and those that a test below looks at by itself. */
    private static void shuffleLists(Map<String, Object> tree, Random random) {
        Trees.walk(
                tree,
                (owner, key) -> {
                    if (owner.get(key) instanceof List<?> list && !ORDERED.contains(key)) {
                        Collections.shuffle(list, random);
                    }
                });
    }

    private static Object shuffleKeys(Object tree, Random random) {
        if (tree instanceof List<?> list) {
            return list.stream().map(entry -> shuffleKeys(entry, random)).toList();
        }
        if (tree instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<Object, Object> shuffled = new LinkedHashMap<>();
            entries.forEach(e -> shuffled.put(e.getKey(), shuffleKeys(e.getValue(), random)));
            return shuffled;
        }
        return tree;
    }

    @Property(tries = TRIES, seed = "4", shrinking = ShrinkingMode.OFF)
    void every_programme_gets_one_verdict_in_order_and_the_short_way_says_the_same(
            @ForAll long seed) {
        Profile profile = Trees.profile(RandomProfile.tree(seed));
        Report report = CHECKER.check(profile, Sample.AS_OF, "x");
        List<String> ids = new ArrayList<>();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (ProgrammeResult programme : report.programmes()) {
            ids.add(programme.id());
            verdicts.put(programme.id(), programme.verdict());
        }
        assertThat(ids)
                .containsExactly(
                        "P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11",
                        "P12", "P13", "P14", "P15", "P16", "P17", "P18", "P19", "P20", "P21", "P22",
                        "P23", "P24", "P25", "P26", "P27");
        assertThat(CHECKER.verdicts(profile, Sample.AS_OF)).containsExactlyEntriesOf(verdicts);
    }

    @Property(tries = 5, seed = "6", shrinking = ShrinkingMode.OFF)
    void eight_threads_give_the_same_bytes(@ForAll long seed)
            throws InterruptedException, ExecutionException {
        List<Profile> profiles =
                List.of(
                        Trees.profile(RandomProfile.tree(seed)),
                        Trees.profile(RandomProfile.tree(seed + 1)));
        List<String> alone = new ArrayList<>();
        profiles.forEach(
                p ->
                        alone.add(
                                JsonReport.line(
                                        CHECKER.check(p, Sample.AS_OF, "x"), JsonContent.FULL)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> together = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Profile profile = profiles.get(i % 2);
                together.add(
                        threads.submit(
                                () ->
                                        JsonReport.line(
                                                CHECKER.check(profile, Sample.AS_OF, "x"),
                                                JsonContent.FULL)));
            }
            for (int i = 0; i < 16; i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % 2));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Property(tries = TRIES, seed = "8", shrinking = ShrinkingMode.OFF)
    void a_finding_lacks_what_it_does_not_know_and_nothing_else(@ForAll long seed) {
        Report report = check(RandomProfile.tree(seed));
        for (Finding finding : findings(report).toList()) {
            String criterion = finding.criterion().id();
            assertThat(finding.missing().isEmpty())
                    .as(criterion)
                    .isNotEqualTo(
                            Set.of(Status.UNKNOWN, Status.UNATTESTED).contains(finding.status()));
            assertThat(finding.facts())
                    .as(criterion)
                    .filteredOn(fact -> fact.value() != null && !INEXACT.contains(fact.path()))
                    .filteredOn(fact -> !BigDecimal.ZERO.equals(zeroless(fact.value())))
                    .noneMatch(fact -> finding.missing().contains(fact.path()));
            assertThat(finding.conditions())
                    .as(criterion)
                    .extracting(ConditionFinding::requirement)
                    .doesNotHaveDuplicates();
        }
    }

    /** Sales of zero give no ratio. */
    private static Object zeroless(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    private static Stream<Finding> findings(Report report) {
        return report.programmes().stream()
                .flatMap(programme -> programme.candidates().stream())
                .flatMap(candidate -> candidate.findings().stream());
    }

    @Property(tries = TRIES, seed = "9", shrinking = ShrinkingMode.OFF)
    void of_open_programmes_alone_is_asked_and_first_what_settles_most_of_them(@ForAll long seed) {
        Report report = check(RandomProfile.tree(seed));
        Set<String> asked = new HashSet<>();
        report.questions().forEach(question -> asked.addAll(question.programmes()));
        for (ProgrammeResult programme : report.programmes()) {
            boolean open =
                    Set.of(Verdict.UNDECIDED, Verdict.NEEDS_ATTESTATION)
                            .contains(programme.verdict());
            assertThat(asked.contains(programme.id())).as(programme.id()).isEqualTo(open);
        }
        assertThat(report.warnings()).doesNotHaveDuplicates();
        assertThat(report.questions()).extracting(q -> -q.programmes().size()).isSorted();
        assertThat(report.questions())
                .filteredOn(question -> question.programmes().size() == 1)
                .extracting(question -> question.programmes().get(0))
                .isSorted();
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void firms_checked_side_by_side_get_the_verdicts_that_each_gets_alone(
            @ForAll @Size(max = 30) List<Long> seeds) {
        List<Profile> firms = new ArrayList<>();
        seeds.forEach(seed -> firms.add(Trees.profile(RandomProfile.tree(seed))));
        firms.addAll(firms.subList(0, firms.size() / 2));
        List<Map<String, Verdict>> alone = new ArrayList<>();
        firms.forEach(firm -> alone.add(CHECKER.verdicts(firm, Sample.AS_OF)));
        assertThat(firms.parallelStream().map(firm -> CHECKER.verdicts(firm, Sample.AS_OF)))
                .containsExactlyElementsOf(alone);
    }

    @Test
    void every_verdict_occurs_among_random_profiles() {
        assertThat(
                        LongStream.range(0, 30)
                                .mapToObj(seed -> Trees.profile(RandomProfile.tree(seed)))
                                .flatMap(p -> CHECKER.verdicts(p, Sample.AS_OF).values().stream()))
                .contains(Verdict.values());
    }

    @Test
    void days_in_turn_are_each_told_as_by_a_checker_of_its_own() {
        Profile profile = Trees.profile(RandomProfile.tree(7));
        for (int i = 0; i < 6; i++) {
            LocalDate day = Sample.AS_OF.plusYears(i % 3);
            Report alone = Checker.builtIn().check(profile, day, "x");
            assertThat(CHECKER.check(profile, day, "x").programmes()).isEqualTo(alone.programmes());
        }
    }
}
