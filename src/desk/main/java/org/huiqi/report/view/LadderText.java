package org.huiqi.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        String asOf = text.say(Label.AS_OF) + " " + ladder.asOf();
        List<Node> head =
                List.of(new Document.Title(title, owner), new Paragraph(asOf, Weight.PLAIN));
        return new Document(language, title, owner, all(head, text.nodes(false)));
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
            ladder.rungs().stream()
                    .filter(rung -> !isShort && isScored(rung))
                    .map(this::points)
                    .forEach(nodes::add);
        }
        if (!ladder.steps().isEmpty()) {
            nodes.add(Heading.of(2, say(Label.LADDER_STEPS)));
            nodes.add(faint(Label.LADDER_STEPS_HINT));
            nodes.add(new Items(steps()));
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
        return aside(
                say(LadderPhrase.VALID_TO, held.validTo()),
                held.expiring() ? say(LadderPhrase.DAYS_LEFT, days) : "");
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
                Stream<Finding> all = requirement.findings().stream();
                missed.add(all.filter(finding -> finding.status() == status).toList());
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
        Score score = rung.standard().score();
        boolean byScore = score != null && score.criterion().equals(finding.criterion().id());
        String why =
                switch (finding.status()) {
                    case NOT_MET -> clauses(obstacles(finding));
                    case UNKNOWN ->
                            byScore ? say(LadderPhrase.SEE_POINTS) : missing(finding.missing());
                    default -> of(Status.UNATTESTED);
                };
        return why.isEmpty() ? trusted(finding) : pair(trusted(finding), why);
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
                String name = of(part.part().name());
                parts.add(say(LadderPhrase.PART_OF_SCORE, name, points(part.points()), part.min()));
            }
        }
        return clauses(parts);
    }

    /**
     * {@return name, figure, points and what the next ones cost of each indicator, those that can
     * still gain points first, the largest gain first}
     */
    public List<List<String>> score(ScoreFinding score) {
        Stream<IndicatorFinding> others =
                score.indicators().stream()
                        .filter(indicator -> !score.byGain().contains(indicator))
                        .sorted(Comparator.comparing(i -> i.indicator().id()));
        return Stream.concat(score.byGain().stream(), others)
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
        return clauses(all(List.of(gives), ifAny(next.shortfall(), this::distance)));
    }

    /** {@return programmes that are narrowly failed, each with what would mend it} */
    public List<Item> steps() {
        return ladder.steps().stream().map(this::steps).toList();
    }

    private Item steps(Steps steps) {
        Bilingual track = steps.track() == null ? null : steps.programme().trackName(steps.track());
        List<String> way =
                all(ifAny(track, name -> of(name)), ifAny(steps.candidate(), Plain::text));
        return new Item(
                null,
                aside(title(steps.programme()), list(way)),
                steps.steps().stream().map(this::step).toList(),
                List.of());
    }

    private String step(Step step) {
        String titles = list(step.titles().stream().map(title -> of(title.name())).toList());
        String how = titles.isEmpty() ? clauses(obstacles(step.finding())) : titles;
        String what = of(step.finding().criterion().requirement());
        return pair(heading(step.kind()), aside(what, how));
    }

    /**
     * The titles of several firms: a table firms × titles, and who is close. Keeps a line a firm.
     */
    public static final class Overview {
        private final Language language;
        private List<String> titles = List.of();
        private final List<List<Cell>> rows = new ArrayList<>();
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
            // Standards are in force on a day, whatever the firm.
            List<Rung> rungs = report.ladder().rungs();
            titles = rungs.stream().map(text::name).toList();
            Stream<String> signs = rungs.stream().map(rung -> sign(rung.state()));
            rows.add(Stream.concat(signs, Stream.of(name)).map(Cell::of).toList());
            rungs.forEach(rung -> close(text, name, rung));
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
            Phrasing words = new Phrasing(language);
            List<String> columns = new ArrayList<>();
            List<Item> numbered = new ArrayList<>();
            for (String title : titles) {
                columns.add(String.valueOf(columns.size() + 1));
                numbered.add(Item.of(columns.size() + " " + title));
            }
            columns.add(words.say(Label.FIRM));
            return new Document(
                    language,
                    words.say(Label.LADDER),
                    "",
                    List.of(
                            new Items(Marker.NONE, numbered),
                            words.faint(Label.LADDER_KEY),
                            new Table(columns, rows),
                            Heading.of(2, words.say(Label.LADDER_CLOSE)),
                            new Items(close)));
        }
    }
}
