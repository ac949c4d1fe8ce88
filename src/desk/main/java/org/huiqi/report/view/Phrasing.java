package org.huiqi.report.view;

import static org.huiqi.report.view.TimePhrase.CELL_CLOSES_TODAY;
import static org.huiqi.report.view.TimePhrase.CELL_DAYS_LEFT;
import static org.huiqi.report.view.TimePhrase.CELL_DAY_LEFT;
import static org.huiqi.report.view.TimePhrase.CELL_NO_WINDOW;
import static org.huiqi.report.view.TimePhrase.CELL_OPENS_LATER;
import static org.huiqi.report.view.TimePhrase.CELL_OVER;
import static org.huiqi.report.view.TimePhrase.CELL_REPORTED_BY;
import static org.huiqi.report.view.TimePhrase.CLOSES_TODAY;
import static org.huiqi.report.view.TimePhrase.DAYS_LEFT;
import static org.huiqi.report.view.TimePhrase.DAY_LEFT;
import static org.huiqi.report.view.TimePhrase.OPENS_IN;
import static org.huiqi.report.view.TimePhrase.OPENS_TOMORROW;
import static org.huiqi.report.view.TimePhrase.REPORTED_BY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Portal;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.document.Document.Box;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Kind;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.document.Row.Line;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.report.EditionAge;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Timing;
import org.jspecify.annotations.Nullable;

/** How words, numbers, days and places of the handbook are said in one language. */
class Phrasing {
    private static final int LONG = 60;
    private static final int SOON = 14;
    private static final String WAN = "万元";
    private static final Pattern WAN_AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?万元");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MOST_DIGITS = 34;

    private final Language language;

    Phrasing(Language language) {
        this.language = language;
    }

    /** {@return the language of every text} */
    public final Language language() {
        return language;
    }

    final boolean isChinese() {
        return language == Language.ZH;
    }

    // Words

    /** {@return a sentence about something} */
    public final String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }

    final List<String> words(Sentence... sentences) {
        return Stream.of(sentences).map(sentence -> say(sentence)).toList();
    }

    final String of(Bilingual text) {
        return Plain.text(isChinese() ? text.zh() : inEnglish(text.en()));
    }

    final List<String> of(List<Bilingual> texts) {
        return texts.stream().map(text -> of(text)).toList();
    }

    /** The meaning of a word of the profile schema or of a verdict. */
    public final String of(Enum<?> word) {
        return of(Words.of(word));
    }

    /** The meaning of a word, to stand by itself. */
    public final String heading(Enum<?> word) {
        return capital(of(word));
    }

    /** A text of the catalogue, to stand by itself. */
    final String sentence(Bilingual text) {
        return capital(of(text));
    }

    /** English with a capital first letter; Chinese as it is. */
    public final String capital(String text) {
        return isChinese() || text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code 甲、乙} or {@code a, b}. */
    final String list(Collection<String> texts) {
        return String.join(isChinese() ? "、" : ", ", texts);
    }

    /** {@code 甲，乙} or {@code a, b}, of what is no list. */
    final String commas(Collection<String> texts) {
        return String.join(isChinese() ? "，" : ", ", texts);
    }

    /** {@code 甲；乙} or {@code a; b}. */
    public final String clauses(Collection<String> texts) {
        return String.join(isChinese() ? "；" : "; ", texts);
    }

    /** {@code 甲（乙）} or {@code a (b)}; the text alone where there is nothing to add. */
    public final String aside(String text, String aside) {
        return aside.isEmpty() ? text : say(Joint.ASIDE, text, aside);
    }

    /** {@code 甲：乙} or {@code A: b}. */
    public final String pair(String name, String value) {
        return say(Joint.PAIR, name, value);
    }

    /** {@return {@code 甲：乙} or {@code A: b}} */
    public final String pair(Sentence name, String value) {
        return pair(say(name), value);
    }

    /** A name with what it was and is: {@code 甲：乙 → 丙}. */
    final String moved(String name, String was, String is) {
        return pair(name, was + " → " + is);
    }

    /** Something and how many others there are; itself where there are none. */
    final String more(String first, Sentence others, int more) {
        return more == 0 ? first : aside(first, say(others, more));
    }

    /** A long text in short: {@code 基础设施建设} of {@code 基础设施建设：开展5G网络建设，强化…}. */
    static String gist(String text) {
        if (DisplayWidth.of(text) <= LONG) {
            return text;
        }
        String gist = text.split("：|: ", 2)[0];
        return DisplayWidth.of(gist) <= LONG ? gist : text;
    }

    /** Name of a firm, and what stands for it where it has none. */
    final String owner(@Nullable String name) {
        String said = name == null ? "" : Plain.text(name);
        return said.isEmpty() ? say(Label.UNNAMED) : said;
    }

    // Parts of documents

    /** Lists one after the other. */
    @SafeVarargs
    static <T> List<T> all(List<? extends T>... lists) {
        List<T> all = new ArrayList<>();
        for (List<? extends T> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    /** What is said of something, where it is there. */
    static <T> List<String> ifAny(@Nullable T thing, Function<T, String> words) {
        return Stream.ofNullable(thing).map(words).toList();
    }

    /** Those that are there. */
    static List<String> given(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }

    final Row row(Sentence name, String text) {
        return row(name, List.of(text));
    }

    final Row row(Sentence name, List<String> texts) {
        return Row.of(say(name), texts);
    }

    /** The rows that have something to say. */
    static List<Row> filled(Row... rows) {
        return Stream.of(rows).filter(row -> !row.lines().isEmpty()).toList();
    }

    final Paragraph plain(Sentence sentence, Object... values) {
        return new Paragraph(say(sentence, values), Weight.PLAIN);
    }

    final Paragraph faint(Sentence sentence, Object... values) {
        return new Paragraph(say(sentence, values), Weight.FAINT);
    }

    /** A heading and a list, unless there is nothing in it. */
    static List<Node> section(String heading, Stream<Item> items) {
        List<Item> all = items.toList();
        return all.isEmpty() ? List.of() : List.of(Heading.of(2, heading), new Items(all));
    }

    final Node box(Kind kind, int level, Sentence heading, List<? extends Node> nodes) {
        return Box.of(kind, Heading.of(level, say(heading)), List.copyOf(nodes));
    }

    // Amounts: always exact, except that a share may be cut, and then says so

    /** {@code 2400万元}, {@code 24 million yuan}, {@code 200人}, {@code 3%}. */
    final String amount(Number number, @Nullable Unit unit) {
        BigDecimal value = decimal(number);
        if (unit == Unit.WAN_YUAN) {
            return money(value);
        }
        if (unit == Unit.PERCENT) {
            return percent(value);
        }
        if (unit == null || isChinese()) {
            return digits(value) + (unit == null ? "" : unit.text().zh());
        }
        String name = unit.text().en().replace(" of age", "");
        boolean one = value.compareTo(BigDecimal.ONE) == 0 && name.endsWith("s");
        return grouped(value) + "\u00a0" + (one ? name.substring(0, name.length() - 1) : name);
    }

    /** Money given in ten thousand yuan. */
    final String money(BigDecimal wan) {
        return isChinese() ? digits(wan) + WAN : yuan(wan);
    }

    final String percent(BigDecimal value) {
        return say(FactPhrase.PERCENT, digits(value));
    }

    /**
     * A share with at least two decimals of what it is exactly; it is never cut to the limit that
     * it is compared with.
     */
    final String share(BigDecimal share, BigDecimal limit) {
        int scale = 2;
        BigDecimal cut = share.setScale(scale, RoundingMode.DOWN);
        while (scale < MOST_DIGITS && cut.compareTo(limit) == 0 && cut.compareTo(share) != 0) {
            cut = share.setScale(++scale, RoundingMode.DOWN);
        }
        String said = percent(cut);
        return cut.compareTo(share) == 0 ? said : say(FactPhrase.ABOUT, said);
    }

    /** The English text with amounts of 万元 in yuan. */
    private static String inEnglish(String text) {
        return WAN_AMOUNT
                .matcher(text)
                .replaceAll(found -> yuan(new BigDecimal(found.group(1))))
                .replace(WAN, "10\u00a0000\u00a0yuan");
    }

    private static String yuan(BigDecimal wan) {
        BigDecimal yuan = wan.movePointRight(4);
        if (yuan.compareTo(MILLION) < 0) {
            return grouped(yuan) + "\u00a0yuan";
        }
        BigDecimal millions = yuan.movePointLeft(6);
        return millions.compareTo(THOUSAND) < 0
                ? digits(millions) + "\u00a0million\u00a0yuan"
                : digits(millions.movePointLeft(3)) + "\u00a0billion\u00a0yuan";
    }

    /** {@code 100 000}; four digits stay together. */
    private static String grouped(BigDecimal number) {
        String plain = digits(number);
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        String whole = plain.substring(0, point);
        return whole.length() < 5
                ? plain
                : whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0") + plain.substring(point);
    }

    static String digits(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal
                ? decimal
                : BigDecimal.valueOf(number.longValue());
    }

    /** {@code 47} or {@code 47–72}; to read, not to compare. */
    static String points(Bounds points) {
        String least = digits(points.least());
        BigDecimal most = points.most();
        if (most == null) {
            return least + "–";
        }
        return most.compareTo(points.least()) == 0 ? least : least + "–" + digits(most);
    }

    // Days

    /** Whether it closes within two weeks. */
    static boolean isUrgent(Timing timing) {
        return timing.daysLeft() != null && timing.daysLeft() <= SOON;
    }

    /** Days that are left to the firm; null where it is not open, or another closes it. */
    static @Nullable Long daysLeft(Timing timing) {
        return timing.upstream() == null ? timing.daysLeft() : null;
    }

    /** One line for the head of a card: {@code 剩 28 天，2024-10-18 截止}. */
    final String when(Timing timing) {
        return switch (timing.state()) {
            case NO_WINDOW -> say(Label.NO_WINDOW);
            case BEFORE_WINDOW ->
                    say(
                            timing.daysToOpen() == 1 ? OPENS_TOMORROW : OPENS_IN,
                            timing.daysToOpen(),
                            timing.window().opensOn());
            case OPEN ->
                    timing.upstream() == null
                            ? days(timing, CLOSES_TODAY, DAY_LEFT, DAYS_LEFT)
                            : say(REPORTED_BY, of(timing.upstream()), timing.closesOn());
            default -> aside(heading(timing.state()), String.valueOf(timing.closesOn()));
        };
    }

    private String days(Timing timing, TimePhrase none, TimePhrase one, TimePhrase many) {
        long left = timing.daysLeft();
        return say(left == 0 ? none : left == 1 ? one : many, left, timing.closesOn());
    }

    /** How long it is open, in two words. */
    final String left(Timing timing) {
        return switch (timing.state()) {
            case NO_WINDOW -> say(CELL_NO_WINDOW);
            case BEFORE_WINDOW -> say(CELL_OPENS_LATER);
            case OPEN ->
                    timing.upstream() == null
                            ? days(timing, CELL_CLOSES_TODAY, CELL_DAY_LEFT, CELL_DAYS_LEFT)
                            : say(CELL_REPORTED_BY, timing.closesOn());
            default -> say(CELL_OVER);
        };
    }

    /** {@code 2024年9月至10月}. */
    final String window(Window window) {
        return window.from() == window.to()
                ? say(TimePhrase.MONTH, window.year(), month(window.from()))
                : say(TimePhrase.MONTHS, window.year(), month(window.from()), month(window.to()));
    }

    private String month(int month) {
        return isChinese()
                ? String.valueOf(month)
                : Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code 2024-08-20 设区市主管部门：设区市科技局报送省生产力促进中心}. */
    public final String deadline(Deadline deadline) {
        String when = say(TimePhrase.DAY_OF, deadline.date(), of(deadline.actor()));
        return effect(deadline, pair(when, of(deadline.note())));
    }

    /** The day and what is due, without whom it binds. */
    final String due(Deadline deadline) {
        return effect(deadline, deadline.date() + " " + of(deadline.note()));
    }

    private String effect(Deadline deadline, String text) {
        return deadline.closes() ? text : aside(text, say(TimePhrase.STAYS_OPEN));
    }

    // The handbook

    /** The handbook with its quotation marks. */
    public final String title(Edition edition) {
        return say(SummaryPhrase.HANDBOOK, of(edition.title()));
    }

    /** {@code P09 省级…}. */
    final String title(Programme programme) {
        return programme.id() + " " + of(programme.name());
    }

    /** Whom to ask and where to apply. */
    final List<Row> contact(Programme programme) {
        return filled(
                row(Label.CONTACT, contacts(programme)),
                new Row(say(Label.PORTAL), portals(programme.portals())));
    }

    final List<String> contacts(Programme programme) {
        return programme.contacts().isEmpty()
                ? List.of(say(Label.NOT_PRINTED))
                : of(programme.contacts());
    }

    final List<Line> portals(List<Portal> portals) {
        return portals.stream()
                .map(portal -> new Line(of(portal.name()), Plain.text(portal.url())))
                .toList();
    }

    /** The months of its period; nothing where none are printed. */
    final List<String> window(Programme programme) {
        return ifAny(programme.window(), this::window);
    }

    final List<String> deadlines(Programme programme) {
        return programme.deadlines().stream().map(this::deadline).toList();
    }

    /** Funding or recognition. */
    final String kind(Programme.Kind kind) {
        return say(Label.valueOf("KIND_" + kind));
    }

    final Row source(Programme programme) {
        Line source = new Line(page(programme.page()), Plain.text(programme.source()));
        return new Row(say(Label.SOURCE), List.of(source));
    }

    /** How old the handbook is, where every period of it is over; else nothing. */
    final List<Row> age(Edition edition, LocalDate asOf) {
        return filled(
                row(
                        Label.OLD_EDITION,
                        ifAny(EditionAge.of(edition, asOf).note(), note -> of(note))));
    }

    /** {@code 手册第26页}. */
    final String page(int page) {
        return say(FindingPhrase.PAGE, page);
    }

    /** Where a clause stands, with the ids of what it says: {@code 手册第37页 申报方式3 · P20-15}. */
    final String clause(int page, String clause, String ids) {
        return say(FindingPhrase.CLAUSE, page(page), Plain.text(clause), ids);
    }

    /** What decides by a document of its own names it: {@code 本工具口径：…}; null without one. */
    public final @Nullable String reading(@Nullable Bilingual reading) {
        return reading == null ? null : pair(Label.READING, of(reading));
    }

    /** The word that the handbook prints for how hard a criterion binds. */
    final String force(Criterion criterion) {
        return criterion.forceAsPrinted() == null
                ? say(Label.valueOf("FORCE_" + criterion.force()))
                : of(criterion.forceAsPrinted());
    }
}
