package org.huiqi.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Ladder;
import org.huiqi.Ladder.Held;
import org.huiqi.Ladder.Rung;
import org.huiqi.Ladder.State;
import org.huiqi.Ladder.Step;
import org.huiqi.Ladder.Steps;
import org.huiqi.Report;
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
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Tone;
import org.huiqi.report.Standing;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.ScoreFinding.NextBand;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Titles in words: how they stand, what they wait for, what their points are. */
public final class LadderText extends FindingText {
    private final Ladder ladder;

    /**
     * A ladder in words.
     *
     * @param ladder the titles
     * @param language which one
     */
    public LadderText(Ladder ladder, Language language) {
        super(language, Map.of());
        this.ladder = ladder;
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
        String owner = text.owner(name);
        String title = text.say(Label.LADDER);
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Document.Title(title, owner));
        nodes.add(new Paragraph(text.say(Label.AS_OF) + " " + ladder.asOf(), Weight.PLAIN));
        nodes.addAll(text.nodes(false));
        return new Document(language, title, owner, nodes);
    }

    /** The titles, the points of those that score, and what is narrowly failed. */
    List<Node> nodes(boolean isShort) {
        List<Node> nodes = new ArrayList<>();
        if (ladder.rungs().isEmpty()) {
            nodes.add(plain(Label.NO_LADDER));
        } else {
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
                ladder.rungs().stream()
                        .filter(this::isScored)
                        .map(this::points)
                        .forEach(nodes::add);
            }
        }
        if (!ladder.steps().isEmpty()) {
            nodes.add(Heading.of(2, say(Label.LADDER_STEPS)));
            nodes.add(faint(Label.LADDER_STEPS_HINT));
            nodes.add(bullets(steps()));
        }
        return nodes;
    }

    private Document.Rung step(Rung rung, boolean isShort) {
        List<String> opens = opens(rung);
        return new Document.Rung(
                sign(rung.state()),
                name(rung),
                state(rung),
                tone(rung),
                summary(rung),
                isShort ? first(rung) : lines(rung),
                opens.isEmpty() ? "" : pair(Label.LADDER_OPENS, clauses(opens)),
                source(rung));
    }

    private Node points(Rung rung) {
        List<List<Cell>> rows =
                score(rung.result().score()).stream()
                        .map(row -> Stream.of(2, 0, 1, 3).map(row::get).map(Cell::of).toList())
                        .toList();
        List<String> columns =
                words(
                        Label.COLUMN_POINTS,
                        Label.COLUMN_INDICATOR,
                        Label.COLUMN_VALUE,
                        Label.COLUMN_NEXT);
        return Box.of(
                Kind.FOLD,
                Heading.of(3, name(rung)),
                List.of(
                        new Paragraph(scoreHeading(rung), Weight.STRONG),
                        new Table(columns, rows),
                        new Paragraph(source(rung), Weight.FAINT)));
    }

    /** A sign for terminals and black and white paper. */
    private static String sign(State state) {
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
        return of(Ladder.OFFICIAL_TEXT);
    }

    /** {@return name of a title} */
    public String name(Rung rung) {
        return sentence(rung.standard().name());
    }

    /** {@return how it stands, in a word} */
    public String state(Rung rung) {
        return of(rung.state());
    }

    /** {@return documents that its standard was restated from} */
    public String source(Rung rung) {
        return aside(of(rung.standard().source()), rung.standard().version());
    }

    /** {@return last day, or what there is to do, in a few words} */
    public String summary(Rung rung) {
        return switch (rung.state()) {
            case HELD, EXPIRING -> rung.held() == null ? "" : term(rung.held());
            case REACHED -> say(LadderPhrase.ALL_MET);
            case REACHABLE -> say(LadderPhrase.STILL_OPEN, missed(rung).size());
            case NOT_REACHED -> say(LadderPhrase.FAILS);
        };
    }

    private String term(Held held) {
        if (held.validTo() == null) {
            return say(LadderPhrase.NO_END);
        }
        long days = ChronoUnit.DAYS.between(ladder.asOf(), held.validTo());
        String until = say(LadderPhrase.VALID_TO, held.validTo());
        return held.expiring() ? aside(until, say(LadderPhrase.DAYS_LEFT, days)) : until;
    }

    /** {@return programmes that it opens: {@code P08 不符合 → 待确认}} */
    public List<String> opens(Rung rung) {
        return rung.opens().stream()
                .map(o -> o.programme().id() + " " + of(o.was()) + " → " + of(o.is()))
                .toList();
    }

    /** {@return what fails and what is missing in the way in that is nearest} */
    public List<String> lines(Rung rung) {
        return missed(rung).stream()
                .map(missed -> clauses(missed.stream().map(f -> line(f, rung)).toList()))
                .toList();
    }

    /** The first of them without how far off it is, and how many others there are. */
    private List<String> first(Rung rung) {
        List<List<Finding>> missed = missed(rung);
        return missed.stream()
                .limit(1)
                .map(first -> clauses(first.stream().map(this::trusted).toList()))
                .map(first -> more(first, Label.MORE, missed.size() - 1))
                .toList();
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
        List<List<Finding>> missed = new ArrayList<>();
        for (Status status : List.of(Status.NOT_MET, Status.UNKNOWN, Status.UNATTESTED)) {
            for (Requirement requirement : nearest.open(status)) {
                missed.add(
                        requirement.findings().stream()
                                .filter(finding -> finding.status() == status)
                                .toList());
            }
        }
        return missed;
    }

    /** A requirement of a standard and how far the standard can be trusted. */
    private String trusted(Finding finding) {
        return aside(
                of(finding.criterion().requirement()),
                say(LadderPhrase.TRUST, finding.criterion().trust()));
    }

    private String line(Finding finding, Rung rung) {
        List<String> why =
                switch (finding.status()) {
                    case NOT_MET -> obstacles(finding);
                    case UNKNOWN -> List.of(open(finding, rung));
                    default -> List.of(of(Status.UNATTESTED));
                };
        return why.isEmpty() || why.get(0).isEmpty()
                ? trusted(finding)
                : pair(trusted(finding), clauses(why));
    }

    /** What is missing; of a score its indicators tell. */
    private String open(Finding finding, Rung rung) {
        Score score = rung.standard().score();
        return score != null && score.criterion().equals(finding.criterion().id())
                ? say(LadderPhrase.SEE_POINTS)
                : missing(finding.missing());
    }

    private String missing(List<String> paths) {
        List<String> names = fullNames(paths);
        return names.isEmpty() ? "" : say(LadderPhrase.MISSING, list(names));
    }

    /** {@return whether points are told of it} */
    public boolean isScored(Rung rung) {
        return rung.state() != State.HELD && rung.result().score() != null;
    }

    /** {@return points and mark in a sentence} */
    public String scoreHeading(Rung rung) {
        ScoreFinding score = rung.result().score();
        List<String> parts = new ArrayList<>();
        parts.add(say(LadderPhrase.SCORE, points(score.total()), score.pass()));
        for (ScoreFinding.Part part : score.parts()) {
            if (part.min() != null) {
                parts.add(
                        say(
                                LadderPhrase.PART_OF_SCORE,
                                of(part.part().name()),
                                points(part.points()),
                                part.min()));
            }
        }
        return clauses(parts);
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
                                        sentence(finding.indicator().name()),
                                        figure(finding),
                                        points(finding.points())
                                                + " / "
                                                + finding.indicator().max(),
                                        next(finding)))
                .toList();
    }

    /** To read, not to compare: at most two decimals, cut off. */
    private String figure(IndicatorFinding finding) {
        if (finding.value() == null) {
            return "";
        }
        BigDecimal number = finding.value().number();
        return digits(number.scale() > 2 ? number.setScale(2, RoundingMode.DOWN) : number)
                + of(finding.value().unit());
    }

    /** {@code 研发人员占比 ≥ 10% 得 3 分：还差 4人}. */
    private String next(IndicatorFinding finding) {
        NextBand next = finding.next();
        if (!finding.missing().isEmpty() || next == null) {
            return missing(finding.missing());
        }
        String gives =
                say(LadderPhrase.GIVES_POINTS, of(next.requirement()), digits(next.points()));
        return next.shortfall() == null
                ? gives
                : clauses(List.of(gives, distance(next.shortfall())));
    }

    /** {@return programmes that are narrowly failed, each with what would mend it} */
    public List<Item> steps() {
        return ladder.steps().stream().map(this::steps).toList();
    }

    private Item steps(Steps steps) {
        String title = title(steps.programme());
        List<String> way = new ArrayList<>();
        Bilingual track = steps.track() == null ? null : steps.programme().trackName(steps.track());
        Stream.ofNullable(track).map(this::of).forEach(way::add);
        Stream.ofNullable(steps.candidate()).map(Plain::text).forEach(way::add);
        return new Item(
                null,
                way.isEmpty() ? title : aside(title, list(way)),
                steps.steps().stream().map(this::step).toList(),
                List.of());
    }

    private String step(Step step) {
        String what = of(step.finding().criterion().requirement());
        List<String> how =
                step.titles().isEmpty()
                        ? obstacles(step.finding())
                        : List.of(
                                list(
                                        step.titles().stream()
                                                .map(title -> of(title.name()))
                                                .toList()));
        return pair(heading(step.kind()), how.isEmpty() ? what : aside(what, clauses(how)));
    }

    /**
     * The titles of several firms: a table firms × titles, and who is close. Keeps a line a firm.
     */
    public static final class Overview {
        private final Language language;
        private final Set<String> titles = new LinkedHashSet<>();
        private final List<Map<String, String>> signs = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<Item> close = new ArrayList<>();

        /**
         * An overview without firms.
         *
         * @param language language of the words
         */
        public Overview(Language language) {
            this.language = language;
        }

        /**
         * Takes a firm in.
         *
         * @param report its report
         */
        public void add(Report report) {
            String name = report.name() == null ? report.source() : report.name();
            LadderText text = new LadderText(report.ladder(), language);
            Map<String, String> own = new HashMap<>();
            for (Rung rung : report.ladder().rungs()) {
                own.put(text.name(rung), sign(rung.state()));
                titles.add(text.name(rung));
                close(text, name, rung);
            }
            signs.add(own);
            names.add(name);
        }

        /** A title that a firm has reached, can reach or is about to lose. */
        private void close(LadderText text, String firm, Rung rung) {
            List<String> lines = text.lines(rung);
            boolean fails = rung.state() == State.NOT_REACHED && lines.size() > 1;
            if (rung.state() != State.HELD && !fails) {
                String first = lines.isEmpty() ? text.summary(rung) : lines.get(0);
                String state = "[" + text.state(rung) + "] ";
                close.add(Item.of(firm + " — " + text.name(rung) + " " + state + first));
            }
        }

        /** {@return all of them as a document} */
        public Document document() {
            List<String> columns = new ArrayList<>();
            List<Item> numbered = new ArrayList<>();
            for (String title : titles) {
                columns.add(String.valueOf(columns.size() + 1));
                numbered.add(Item.of(columns.size() + " " + title));
            }
            columns.add(Label.FIRM.in(language));
            List<List<Cell>> rows = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                Map<String, String> own = signs.get(i);
                List<Cell> row = new ArrayList<>();
                titles.forEach(title -> row.add(Cell.of(own.getOrDefault(title, "-"))));
                row.add(Cell.of(names.get(i)));
                rows.add(row);
            }
            Phrasing words = new Phrasing(language);
            return new Document(
                    language,
                    words.say(Label.LADDER),
                    "",
                    List.of(
                            new Items(Marker.NONE, numbered),
                            words.faint(Label.LADDER_KEY),
                            new Table(columns, rows),
                            Heading.of(2, words.say(Label.LADDER_CLOSE)),
                            bullets(close)));
        }
    }
}
