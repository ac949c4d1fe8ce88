package org.huiqi.report.view;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.Ladder;
import org.huiqi.Ladder.Held;
import org.huiqi.Ladder.Rung;
import org.huiqi.Ladder.State;
import org.huiqi.Ladder.Step;
import org.huiqi.Ladder.Steps;
import org.huiqi.catalogue.Standard.Score;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Box;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Climb;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Kind;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Tone;
import org.huiqi.profile.Bounds;
import org.huiqi.report.Standing;
import org.huiqi.text.Language;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.ScoreFinding.NextBand;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Titles in words: how they stand, what they wait for, what their points are. */
public final class LadderText {
    private final Ladder ladder;
    private final Language language;
    private final Phrasing phrasing;
    private final FindingText findings;
    private final ShortfallText shortfalls;
    private final FactLabel labels;

    /**
     * A ladder in words.
     *
     * @param ladder the titles
     * @param language which one
     */
    public LadderText(Ladder ladder, Language language) {
        this.ladder = ladder;
        this.language = language;
        this.phrasing = new Phrasing(language);
        this.findings = new FindingText(phrasing, Map.of());
        this.shortfalls = new ShortfallText(phrasing);
        this.labels = new FactLabel(phrasing);
    }

    /**
     * {@return a ladder by itself as a document}
     *
     * @param name whose it is; null where it has none
     * @param ladder the ladder
     * @param language which one
     */
    public static Document document(@Nullable String name, Ladder ladder, Language language) {
        LadderText text = new LadderText(ladder, language);
        String owner = name == null || name.isEmpty() ? Label.UNNAMED.in(language) : name;
        String title = Label.LADDER.in(language);
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Title(title, owner));
        nodes.add(new Paragraph(Label.AS_OF.in(language) + " " + ladder.asOf(), Weight.PLAIN));
        nodes.addAll(text.nodes(false));
        nodes.addAll(text.stepNodes());
        return new Document(language, title, owner, nodes);
    }

    /** A title that a firm has reached, can reach or is about to lose. */
    Optional<Item> close(String firm, Rung rung) {
        List<String> lines = lines(rung);
        boolean fails = rung.state() == State.NOT_REACHED && lines.size() > 1;
        if (rung.state() == State.HELD || fails) {
            return Optional.empty();
        }
        String first = lines.isEmpty() ? summary(rung) : lines.get(0);
        String state = "[" + phrasing.of(rung.state()) + "] ";
        return Optional.of(Item.of(firm + " — " + name(rung) + " " + state + first));
    }

    /** The titles and the points of those that score. */
    List<Node> nodes(boolean isShort) {
        if (ladder.rungs().isEmpty()) {
            return List.of(new Paragraph(phrasing.say(Label.NO_LADDER), Weight.PLAIN));
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(
                new Climb(
                        words(
                                Label.COLUMN_TITLE,
                                Label.COLUMN_STATE,
                                Label.COLUMN_TO_DO,
                                Label.COLUMN_OPENS),
                        ladder.rungs().stream().map(rung -> step(rung, isShort)).toList()));
        nodes.add(new Paragraph(note(), Weight.FAINT));
        if (!isShort) {
            ladder.rungs().stream().filter(this::isScored).map(this::points).forEach(nodes::add);
        }
        return nodes;
    }

    List<Node> stepNodes() {
        return ladder.steps().isEmpty()
                ? List.of()
                : List.of(
                        Heading.of(2, phrasing.say(Label.LADDER_STEPS)),
                        new Paragraph(phrasing.say(Label.LADDER_STEPS_HINT), Weight.FAINT),
                        new Items(Marker.BULLET, steps()));
    }

    private List<String> words(Label... labels) {
        return Stream.of(labels).map(label -> phrasing.say(label)).toList();
    }

    private Document.Rung step(Rung rung, boolean isShort) {
        List<String> opens = opens(rung);
        return new Document.Rung(
                sign(rung.state()),
                name(rung),
                phrasing.of(rung.state()),
                tone(rung),
                summary(rung),
                isShort ? first(rung) : lines(rung),
                opens.isEmpty()
                        ? ""
                        : phrasing.pair(phrasing.say(Label.LADDER_OPENS), phrasing.clauses(opens)),
                source(rung));
    }

    private Node points(Rung rung) {
        List<List<Cell>> rows =
                score(rung.result().score()).stream()
                        .map(row -> Stream.of(2, 0, 1, 3).map(row::get).map(Cell::of).toList())
                        .toList();
        return Box.of(
                Kind.FOLD,
                Heading.of(3, name(rung)),
                List.of(
                        new Paragraph(scoreHeading(rung), Weight.STRONG),
                        new Table(
                                words(
                                        Label.COLUMN_POINTS,
                                        Label.COLUMN_INDICATOR,
                                        Label.COLUMN_VALUE,
                                        Label.COLUMN_NEXT),
                                rows),
                        new Paragraph(source(rung), Weight.FAINT)));
    }

    /** A sign for terminals and black and white paper. */
    static String sign(State state) {
        return switch (state) {
            case HELD -> "#";
            case EXPIRING -> "!";
            case REACHED -> "+";
            case REACHABLE -> "?";
            case NOT_REACHED -> "x";
        };
    }

    /** {@return how good the news is} */
    public Tone tone(Rung rung) {
        return switch (rung.state()) {
            case HELD, REACHED -> Tone.GOOD;
            case EXPIRING -> Tone.DOUBTFUL;
            case REACHABLE -> Tone.OPEN;
            case NOT_REACHED -> Tone.BAD;
        };
    }

    /** {@return that the official text decides} */
    public String note() {
        return phrasing.of(Ladder.OFFICIAL_TEXT);
    }

    /** {@return name of a title} */
    public String name(Rung rung) {
        return phrasing.sentence(rung.standard().name());
    }

    /** {@return how it stands, in a word} */
    public String state(Rung rung) {
        return phrasing.of(rung.state());
    }

    /** {@return documents that its standard was restated from} */
    public String source(Rung rung) {
        return phrasing.aside(phrasing.of(rung.standard().source()), rung.standard().version());
    }

    /** {@return last day, or what there is to do, in a few words} */
    public String summary(Rung rung) {
        Held held = rung.held();
        return switch (rung.state()) {
            case HELD, EXPIRING -> held == null ? "" : term(held);
            case REACHED -> phrasing.say(LadderPhrase.ALL_MET);
            case REACHABLE -> phrasing.say(LadderPhrase.STILL_OPEN, lines(rung).size());
            case NOT_REACHED -> phrasing.say(LadderPhrase.FAILS);
        };
    }

    private String term(Held held) {
        if (held.validTo() == null) {
            return phrasing.say(LadderPhrase.NO_END);
        }
        long days = ChronoUnit.DAYS.between(ladder.asOf(), held.validTo());
        String until = phrasing.say(LadderPhrase.VALID_TO, held.validTo());
        return held.expiring()
                ? phrasing.aside(until, phrasing.say(LadderPhrase.DAYS_LEFT, days))
                : until;
    }

    /** {@return programmes that it opens: {@code P08 不符合 → 待确认}} */
    public List<String> opens(Rung rung) {
        return rung.opens().stream()
                .map(
                        opened ->
                                opened.programme().id()
                                        + " "
                                        + phrasing.of(opened.was())
                                        + " → "
                                        + phrasing.of(opened.is()))
                .toList();
    }

    /** {@return what fails and what is missing in the way in that is nearest} */
    public List<String> lines(Rung rung) {
        return missed(rung).stream()
                .map(missed -> phrasing.clauses(missed.stream().map(f -> line(f, rung)).toList()))
                .toList();
    }

    /** The first of them without how far off it is, and how many others there are. */
    private List<String> first(Rung rung) {
        List<List<Finding>> missed = missed(rung);
        if (missed.isEmpty()) {
            return List.of();
        }
        String first = phrasing.clauses(missed.get(0).stream().map(this::requirement).toList());
        return List.of(
                missed.size() == 1
                        ? first
                        : phrasing.aside(first, phrasing.say(Label.MORE, missed.size() - 1)));
    }

    /** What fails, then what is missing, by requirement; nothing of a title that is held. */
    private static List<List<Finding>> missed(Rung rung) {
        if (rung.state() == State.HELD) {
            return List.of();
        }
        Standing nearest =
                rung.result().tracks().stream()
                        .map(Standing::of)
                        .min(Standing.NEAREST)
                        .orElseThrow();
        return Stream.of(Status.NOT_MET, Status.UNKNOWN, Status.UNATTESTED)
                .flatMap(
                        status ->
                                nearest.open(status).stream()
                                        .map(
                                                requirement ->
                                                        requirement.findings().stream()
                                                                .filter(f -> f.status() == status)
                                                                .toList()))
                .toList();
    }

    private String requirement(Finding finding) {
        return phrasing.aside(
                phrasing.of(finding.criterion().requirement()),
                phrasing.say(LadderPhrase.TRUST, finding.criterion().trust()));
    }

    private String line(Finding finding, Rung rung) {
        List<String> why =
                switch (finding.status()) {
                    case NOT_MET -> findings.obstacles(finding);
                    case UNKNOWN -> List.of(open(finding, rung));
                    default -> List.of(phrasing.of(Status.UNATTESTED));
                };
        return why.isEmpty() || why.get(0).isEmpty()
                ? requirement(finding)
                : phrasing.pair(requirement(finding), phrasing.clauses(why));
    }

    /** What is missing; of a score its indicators tell. */
    private String open(Finding finding, Rung rung) {
        Score score = rung.standard().score();
        return score != null && score.criterion().equals(finding.criterion().id())
                ? phrasing.say(LadderPhrase.SEE_POINTS)
                : missing(finding.missing());
    }

    private String missing(List<String> paths) {
        List<String> names = labels.full(paths);
        return names.isEmpty() ? "" : phrasing.say(LadderPhrase.MISSING, phrasing.list(names));
    }

    /** {@return whether points are told of it} */
    public boolean isScored(Rung rung) {
        return rung.state() != State.HELD && rung.result().score() != null;
    }

    /** {@return points and mark in a sentence} */
    public String scoreHeading(Rung rung) {
        ScoreFinding score = rung.result().score();
        List<String> parts = new ArrayList<>();
        parts.add(phrasing.say(LadderPhrase.SCORE, points(score.total()), score.pass()));
        score.parts().stream()
                .filter(part -> part.min() != null)
                .map(
                        part ->
                                phrasing.say(
                                        LadderPhrase.PART_OF_SCORE,
                                        phrasing.of(part.part().name()),
                                        points(part.points()),
                                        part.min()))
                .forEach(parts::add);
        return phrasing.clauses(parts);
    }

    /**
     * {@return name, figure, points and what the next ones cost of each indicator, those that can
     * still gain points first, the largest gain first}
     */
    public List<List<String>> score(ScoreFinding score) {
        List<IndicatorFinding> all = new ArrayList<>(score.byGain());
        score.indicators().stream()
                .filter(indicator -> !score.byGain().contains(indicator))
                .sorted(Comparator.comparing(i -> i.indicator().id()))
                .forEach(all::add);
        return all.stream()
                .map(
                        finding ->
                                List.of(
                                        phrasing.sentence(finding.indicator().name()),
                                        figure(finding),
                                        points(finding.points())
                                                + " / "
                                                + finding.indicator().max(),
                                        next(finding)))
                .toList();
    }

    private String figure(IndicatorFinding finding) {
        return finding.value() == null
                ? ""
                : Amounts.brief(finding.value().number()) + phrasing.of(finding.value().unit());
    }

    /** {@code 47} or {@code 47–72}. */
    private static String points(Bounds points) {
        String low = Amounts.plain(points.least());
        return points.isExact() ? low : low + "–" + Amounts.plain(points.most());
    }

    /** {@code 研发人员占比 ≥ 10% 得 3 分：还差 4人}. */
    private String next(IndicatorFinding finding) {
        if (!finding.missing().isEmpty()) {
            return missing(finding.missing());
        }
        NextBand next = finding.next();
        if (next == null) {
            return "";
        }
        String gives =
                phrasing.say(
                        LadderPhrase.GIVES_POINTS,
                        phrasing.of(next.requirement()),
                        Amounts.plain(next.points()));
        return next.shortfall() == null
                ? gives
                : phrasing.clauses(List.of(gives, shortfalls.brief(next.shortfall())));
    }

    /** {@return programmes that are narrowly failed, each with what would mend it} */
    public List<Item> steps() {
        return ladder.steps().stream().map(this::steps).toList();
    }

    private Item steps(Steps steps) {
        String title = steps.programme().id() + " " + phrasing.of(steps.programme().name());
        List<String> way = new ArrayList<>();
        if (steps.track() != null && steps.programme().trackName(steps.track()) != null) {
            way.add(phrasing.of(steps.programme().trackName(steps.track())));
        }
        Stream.ofNullable(steps.candidate()).map(Plain::text).forEach(way::add);
        return new Item(
                null,
                way.isEmpty() ? title : phrasing.aside(title, phrasing.list(way)),
                steps.steps().stream().map(this::step).toList(),
                List.of());
    }

    private String step(Step step) {
        String what = phrasing.of(step.finding().criterion().requirement());
        List<String> how =
                step.titles().isEmpty()
                        ? findings.obstacles(step.finding())
                        : List.of(
                                phrasing.list(
                                        step.titles().stream()
                                                .map(title -> phrasing.of(title.name()))
                                                .toList()));
        return phrasing.pair(
                phrasing.heading(step.kind()),
                how.isEmpty() ? what : phrasing.aside(what, phrasing.clauses(how)));
    }
}
