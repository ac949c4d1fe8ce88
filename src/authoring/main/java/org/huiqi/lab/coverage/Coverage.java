package org.huiqi.lab.coverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.document.RecordJson;
import org.huiqi.lab.SuiteRun;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which statuses and verdicts of a rule pack its cases know. Covered is what a case states and the
 * rules say; what cases met in passing is counted beside it. Immutable.
 *
 * @param edition the handbook
 * @param ruleset SHA-256 of the rule pack
 * @param files number of case files
 * @param cases number of cases
 * @param failed number of cases that failed; what they state wrongly does not count
 * @param programmes every programme, in order
 * @param standards every version of the standards that lead to a title
 */
public record Coverage(
        Edition edition,
        String ruleset,
        int files,
        int cases,
        int failed,
        List<OfJudged> programmes,
        List<OfJudged> standards) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Coverage {
        programmes = List.copyOf(programmes);
        standards = List.copyOf(standards);
    }

    /**
     * How often cases met a word: a status of a criterion, a verdict of a programme, standard or
     * track, or a number of points.
     *
     * @param word the word
     * @param stated number of cases that state it and are right
     * @param seen number of cases that met it without stating it
     * @param reachable whether any firm can reach it, as far as the rules tell
     */
    public record Count<W>(@JsonIgnore W word, int stated, int seen, boolean reachable) {
        public Count {
            reachable = reachable || stated > 0 || seen > 0;
        }

        /** What the numbers come to. */
        public ReachName reach() {
            if (stated > 0) {
                return ReachName.STATED;
            }
            if (seen > 0) {
                return ReachName.SEEN;
            }
            return reachable ? ReachName.MISSED : ReachName.UNREACHABLE;
        }

        /** It can be reached, and no case states it. */
        @JsonIgnore
        boolean isGap() {
            return reachable && stated == 0;
        }
    }

    /**
     * How often cases met each word of a criterion, a track or an indicator.
     *
     * @param of which one; a track is null for each candidate of a programme without tracks
     * @param counts every status or verdict in the order of its enum, or every number of points
     *     that the bands can give, from none up
     */
    public record Counts<T, W>(T of, List<Count<W>> counts) {
        /** Those that can be reached. */
        public List<Count<W>> reachable() {
            return counts.stream().filter(Count::reachable).toList();
        }

        /** Those that can be reached and that no case states. */
        public List<Count<W>> gaps() {
            return counts.stream().filter(Count::isGap).toList();
        }

        private List<W> missing() {
            return gaps().stream().map(Count::word).toList();
        }
    }

    /**
     * What cases know about a programme or standard.
     *
     * @param judged the programme or standard
     * @param verdicts every verdict, best first
     * @param tracks its tracks; its candidates where it has no tracks; empty where it has neither
     * @param criteria its criteria, in order
     * @param indicators the indicators of its score whose bands give points; empty for a programme
     */
    public record OfJudged(
            Judged judged,
            List<Count<Verdict>> verdicts,
            List<Counts<@Nullable Named, Verdict>> tracks,
            List<Counts<Criterion, Status>> criteria,
            List<Counts<Indicator, Integer>> indicators) {
        private Stream<Counts<?, ?>> counted() {
            return Stream.concat(criteria.stream(), indicators.stream());
        }

        /** Number of statuses and points that can be reached. */
        int reachable() {
            return counted().mapToInt(one -> one.reachable().size()).sum();
        }

        /** Number of statuses and points that cases state. */
        int stated() {
            return reachable() - counted().mapToInt(one -> one.gaps().size()).sum();
        }
    }

    /**
     * A status, or a number of points, that can be reached and that no case states.
     *
     * @param id id of the criterion or indicator
     * @param word the status or the points
     * @param about what is required or looked at, with the clause where there is one
     * @param seen number of cases that met it without stating it
     */
    public record Gap(String id, String word, Bilingual about, int seen) {}

    /** What cases that were run say about a checker's rules. */
    public static Coverage of(Checker checker, SuiteRun run) {
        CoverageCounter counter = new CoverageCounter(checker);
        run.outcomes().forEach(counter::add);
        return new Coverage(
                checker.edition(),
                checker.pack().digest(),
                run.files().size(),
                run.outcomes().size(),
                run.failed().size(),
                checker.edition().programmes().stream().map(counter::coverage).toList(),
                checker.edition().titleStandards().stream().map(counter::coverage).toList());
    }

    /** The programmes, then the standards. */
    List<OfJudged> all() {
        return Stream.concat(programmes.stream(), standards.stream()).toList();
    }

    /** Every gap, in order. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (OfJudged judged : all()) {
            for (Counts<Criterion, Status> one : judged.criteria()) {
                String clause = one.of().clause() + "  ";
                Bilingual required = one.of().requirement();
                add(
                        gaps,
                        one.of().id(),
                        new Bilingual(clause + required.zh(), clause + required.en()),
                        one);
            }
            judged.indicators().forEach(one -> add(gaps, one.of().id(), one.of().name(), one));
        }
        return gaps;
    }

    private static void add(List<Gap> gaps, String id, Bilingual about, Counts<?, ?> counts) {
        counts.gaps().forEach(w -> gaps.add(new Gap(id, w.word().toString(), about, w.seen())));
    }

    /** Number of statuses and points that can be reached. */
    public int reachable() {
        return all().stream().mapToInt(OfJudged::reachable).sum();
    }

    /** Number of statuses and points that cases state. */
    public int stated() {
        return all().stream().mapToInt(OfJudged::stated).sum();
    }

    /** Share of what can be reached that cases state, in per cent, two digits, never rounded up. */
    public BigDecimal percent() {
        return reachable() == 0
                ? HUNDRED
                : BigDecimal.valueOf(stated())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(reachable()), 2, RoundingMode.DOWN);
    }

    /** Whether the share is below so many per cent, compared exactly. */
    public boolean isBelow(BigDecimal floor) {
        return BigDecimal.valueOf(stated())
                        .multiply(HUNDRED)
                        .compareTo(floor.multiply(BigDecimal.valueOf(reachable())))
                < 0;
    }

    private record Page(
            int coverage,
            String edition,
            String ruleset,
            int files,
            int cases,
            int failed,
            Share statuses,
            List<ObjectNode> programmes,
            List<ObjectNode> standards) {}

    private record Share(int reachable, int stated, BigDecimal percent) {}

    private static ObjectNode entry(OfJudged one) {
        ObjectNode entry = node().put("id", one.judged().id());
        if (one.judged() instanceof Standard standard) {
            entry.put("version", standard.version());
        }
        entry.putPOJO("name", one.judged().name())
                .put("reachable", one.reachable())
                .put("stated", one.stated())
                .putPOJO("verdicts", byWord(one.verdicts()))
                .putPOJO("tracks", one.tracks().stream().map(Coverage::track).toList())
                .putPOJO("criteria", one.criteria().stream().map(Coverage::criterion).toList());
        return one.judged() instanceof Programme
                ? entry
                : entry.putPOJO(
                        "indicators", one.indicators().stream().map(Coverage::points).toList());
    }

    private static ObjectNode track(Counts<@Nullable Named, Verdict> one) {
        Named track = one.of();
        return node().put("id", track == null ? null : track.id())
                .putPOJO("name", track == null ? null : track.name())
                .putPOJO("verdicts", byWord(one.counts()));
    }

    private static ObjectNode criterion(Counts<Criterion, Status> one) {
        return node().put("id", one.of().id())
                .put("clause", one.of().clause())
                .putPOJO("decide", one.of().decide())
                .putPOJO("statuses", byWord(one.counts()))
                .putPOJO("gaps", one.missing());
    }

    private static ObjectNode points(Counts<Indicator, Integer> one) {
        return node().put("id", one.of().id())
                .putPOJO("points", byWord(one.counts()))
                .putPOJO("gaps", one.missing());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static <W> Map<W, Count<W>> byWord(List<Count<W>> counts) {
        Map<W, Count<W>> byWord = new LinkedHashMap<>();
        counts.forEach(count -> byWord.put(count.word(), count));
        return byWord;
    }

    /**
     * As JSON, format 1, indented, with a line break at the end: {@code coverage}, {@code edition},
     * {@code ruleset}, {@code files}, {@code cases}, {@code failed}, {@code statuses} (reachable,
     * stated, percent; points of standards among them), {@code programmes} and {@code standards}.
     * Each word has {@code stated}, {@code seen} (cases that met it without stating it) and {@code
     * reachable}.
     */
    public String json() {
        return RecordJson.pretty(
                new Page(
                        1,
                        edition.id(),
                        ruleset,
                        files,
                        cases,
                        failed,
                        new Share(reachable(), stated(), percent()),
                        programmes.stream().map(Coverage::entry).toList(),
                        standards.stream().map(Coverage::entry).toList()));
    }
}
