package org.huiqi.imports;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.huiqi.imports.Terms.Said;
import org.huiqi.imports.Terms.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the figures of a form: whose it is, and what all the words that are not about
 * a single column or line say of them.
 */
final class FormHeader {
    /** Rows at the top in which a form says whose it is. */
    private static final int TOP = 12;

    /** More cells than a statement or a form has; taking every text apart would take minutes. */
    static final int LARGEST = 5_000;

    static final int LONGEST = 100_000;

    /** More cells than a cover or a table of contents has. */
    private static final int COVER = 80;

    /** A sheet that is called 万 says its unit; a file of a firm that is called so does not. */
    private static final Set<Topic> OF_FILE =
            EnumSet.of(
                    Topic.UNIT,
                    Topic.FOREIGN,
                    Topic.NOT_ACTUAL,
                    Topic.NOT_OWN,
                    Topic.OWN,
                    Topic.PART);

    final Tab tab;

    /** Whether it is too large to be a statement or a form. */
    final boolean isLarge;

    /** The number of a form of the tax return; empty where it is none. */
    final String taxForm;

    /** The tables of a statement that stand below it. */
    final List<StatementTable> tables;

    /** What is said of all its figures, here and by its file. */
    Terms terms;

    /** What it is about: by itself, by another sheet of its file, or as a person said; or null. */
    @Nullable Period period;

    FormHeader(Tab tab) {
        this.tab = tab;
        this.isLarge = isLarge(tab);
        this.taxForm = isLarge ? "" : taxForm(tab);
        this.tables = isTaxForm() || isLarge ? List.of() : StatementTable.of(tab);
        this.terms = read();
        this.period = terms.period(null);
    }

    /** Whether a sheet has more than a statement or a form. */
    static boolean isLarge(Tab tab) {
        List<TabCell> cells = tab.cells();
        return cells.size() > LARGEST
                || cells.stream().mapToInt(cell -> cell.text().length()).sum() > LONGEST;
    }

    /** The number of the form by which the sheet is called, else the first in its title. */
    private static String taxForm(Tab tab) {
        Stream<String> titles =
                tab.top(5).stream().map(TabCell::text).filter(text -> text.length() < 60);
        return Stream.concat(Stream.of(tab.name), titles)
                .flatMap(text -> Forms.word("form").matcher(LineName.dense(text)).results())
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    private boolean isTaxForm() {
        return !taxForm.isEmpty();
    }

    boolean isTable() {
        return isTaxForm() || !tables.isEmpty();
    }

    private boolean isCover() {
        return !isTable() && tab.cells().size() <= COVER;
    }

    /** What a cover says of the figures on the sheets behind it. */
    Terms cover() {
        return isCover()
                ? terms.only(said -> OF_FILE.contains(said.topic())).without(Topic.UNIT)
                : Terms.NONE;
    }

    /** The unit of a statement or a cover where it is not plain yuan; else null. */
    @Nullable Said unit() {
        Said unit = terms.first(Topic.UNIT);
        boolean speaks = !tables.isEmpty() || isCover();
        return speaks && unit != null && unit.power() != 0 ? unit : null;
    }

    /** Whether the form names a unit, above its figures or in a head. */
    private boolean hasUnit() {
        return terms.has(Topic.UNIT)
                || tables.stream()
                        .flatMap(table -> table.columns.values().stream())
                        .anyMatch(column -> column.terms().has(Topic.UNIT));
    }

    /** What the name of a file says of the figures in it; a firm may be called as it likes. */
    static Terms ofFile(String name) {
        String bare = name.replaceFirst("\\.[A-Za-z]{3,4}$", "");
        Predicate<Said> isPart = said -> said.topic() == Topic.PERIOD && !said.period().isYearEnd();
        Terms said = TermReader.read(bare, Source.of(name));
        return new Terms(said.only(isPart.or(one -> OF_FILE.contains(one.topic()))).all(), true);
    }

    /**
     * Adds what is said elsewhere in its file.
     *
     * @param ofFile by the name of the file and by its cover
     * @param unit the unit of another sheet: whether it is that of a statement that names none is
     *     open
     * @param shared the period of the file, for a sheet that names none
     */
    void within(Terms ofFile, @Nullable Said unit, @Nullable Period shared) {
        boolean isOpen = unit != null && !tables.isEmpty() && !hasUnit() && !ofFile.has(Topic.UNIT);
        Terms said = isOpen ? ofFile.and(unit.asUnread()) : ofFile;
        terms = terms.within(said.without(Topic.PERIOD));
        period = terms.period(shared);
        for (Said one : said.all()) {
            Period named = one.period();
            if (period != null && named != null && named.year() == period.year()) {
                period = period.part(one.text());
            }
        }
    }

    /** Whether the period is known; where not, that is told. */
    boolean isDated(Extract extract) {
        if (period == null) {
            extract.fault(
                    tab.source(), null, StatementText.NO_PERIOD.text(), StatementText.SAY_YEAR);
        }
        return period != null;
    }

    /** Whether a year is over; of one that is not no figure is actual, which is told. */
    boolean isOver(int year, LocalDate asOf, Extract extract) {
        boolean over = !asOf.isBefore(Period.year(year).to());
        if (!over) {
            extract.leftOut(tab.source(), StatementText.NOT_OVER.with(year, asOf));
        }
        return over;
    }

    private Terms read() {
        Terms all = TermReader.read(tab.name, tab.source());
        int rows = 0;
        for (int row : tab.rows.keySet()) {
            if (!isTable() && rows++ == TOP || all.has(Topic.UNREAD)) {
                break;
            }
            Terms met = row(row);
            boolean isOfLine = tables.stream().anyMatch(table -> table.hasLine(row));
            all = all.and(isOfLine ? ofLine(met, all) : met);
        }
        return all;
    }

    /** What a row says of all figures; cells beside each other are read as one text. */
    private Terms row(int row) {
        List<TabCell> cells = tab.seen(row);
        if (isOfTaxLine(cells)) {
            return Terms.NONE;
        }
        StringBuilder text = new StringBuilder();
        NavigableMap<Integer, TabCell> places = new TreeMap<>();
        boolean isName = false;
        for (int i = 0; i < cells.size(); i++) {
            TabCell cell = cells.get(i);
            String words = isName ? afterName(cell.text()) : withoutName(cell.text());
            Matcher label = Forms.word("name").matcher(cell.text());
            isName = !isName && label.find() && label.group(1).isBlank();
            boolean ofYear = i + 1 < cells.size() && cells.get(i + 1).text().matches("[年月日].*");
            if (isWords(cell) || ofYear) {
                String plain = TermReader.plain(words);
                if (text.length() > 0 && !isOneDate(text, plain)) {
                    text.append('\t');
                }
                places.put(text.length(), cell);
                text.append(plain);
            }
        }
        if (text.length() == 0) {
            return Terms.NONE;
        }
        Terms terms =
                TermReader.read(
                        text.toString(),
                        at -> {
                            TabCell cell = places.floorEntry(at).getValue();
                            return new TermReader.Place(cell.text(), cell.source());
                        });
        boolean isBelow = !tables.isEmpty() && row > tables.get(tables.size() - 1).lastLine;
        return isBelow ? new Terms(terms.only(said -> !isSignature(said)).all(), true) : terms;
    }

    private boolean isWords(TabCell cell) {
        return tables.stream().noneMatch(table -> table.own.contains(cell))
                && (!FormAmount.isIn(cell) || cell.text().matches("(?:19|20)[0-9]{2}"));
    }

    /** 2023 | 年 | 12 | 月, and 2023-01-01 | 至 | 2023-12-31. */
    private static boolean isOneDate(CharSequence before, String next) {
        char last = before.charAt(before.length() - 1);
        return next.matches("[年月日至到~-].*") && Character.isDigit(last)
                || next.matches("[0-9至到~-].*") && "年月至到~-".indexOf(last) >= 0
                || next.matches("[至到~-].*") && last == '日';
    }

    /** Lines of a tax form, and the years above them, are read by the form. */
    private boolean isOfTaxLine(List<TabCell> cells) {
        return isTaxForm()
                && (!cells.isEmpty() && Forms.is("numbered", cells.get(0).text())
                        || cells.stream().filter(c -> TaxReturnReader.back(c, 0) != null).count()
                                > 1);
    }

    /** A unit among the lines of a table may be that of one line alone. */
    private static Terms ofLine(Terms met, Terms before) {
        Said unit = met.first(Topic.UNIT);
        boolean isOpen = unit != null && unit.power() != 0 && unit.power() != before.power();
        Terms others = met.without(Topic.UNIT);
        return isOpen ? others.and(unit.asUnread()) : others;
    }

    /** A day below a table is that of a signature, unless it is a period. */
    private static boolean isSignature(Said said) {
        return said.period() != null
                && said.period().shape() == Period.Shape.DAY
                && !Forms.is("ofPeriod", said.text());
    }

    private static String withoutName(String text) {
        Matcher name = Forms.word("name").matcher(text);
        return name.find()
                ? text.substring(0, name.start()) + " " + afterName(name.group(1))
                : text;
    }

    /** What stands behind the name of a firm in its cell. */
    private static String afterName(String text) {
        String name = Forms.word("afterName").split(LineName.trimmed(text), 2)[0];
        return text.substring(text.indexOf(name) + name.length());
    }

    /** Puts whose form it is among the values: name and unified social credit code. */
    void identity(Extract extract) {
        boolean named = false;
        boolean coded = false;
        for (TabCell cell : tab.top(TOP)) {
            named = named || name(cell, extract);
            coded = coded || code(cell, extract);
        }
    }

    private static boolean name(TabCell cell, Extract extract) {
        Matcher name = Forms.word("name").matcher(cell.text());
        if (!name.find()) {
            return false;
        }
        TabCell next = name.group(1).isBlank() ? cell.right() : null;
        TabCell at = next != null && next.isLabel() ? next : cell;
        String said = LineName.trimmed(at == cell ? name.group(1) : at.text());
        String text = Forms.word("afterName").split(said, 2)[0].strip();
        boolean isName = text.length() >= 4 && text.length() <= 100 && !text.matches(".*[:：].*");
        if (isName) {
            extract.text("name", text, at.source("单位名称"));
        }
        return isName;
    }

    private static boolean code(TabCell cell, Extract extract) {
        Matcher code = Forms.word("creditCode").matcher(cell.dense());
        if (!code.find()) {
            return false;
        }
        Matcher here = Forms.word("wholeCode").matcher(code.group(1));
        TabCell at = here.find() ? cell : cell.right();
        String text = at == null ? "" : at == cell ? here.group() : at.dense();
        boolean isCode = Forms.is("wholeCode", text);
        if (isCode) {
            extract.text("creditCode", text, at.source("统一社会信用代码"));
        }
        return isCode;
    }
}
