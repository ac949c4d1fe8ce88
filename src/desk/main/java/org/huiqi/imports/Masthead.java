package org.huiqi.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.imports.Said.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the figures of a form: whose it is, and what all the words that are not about
 * a single column or line say of them.
 */
final class Masthead {
    /** Rows at the top in which a form says whose it is. */
    private static final int TOP = 12;

    /** More cells than a statement or a form has; taking every text apart would take minutes. */
    static final int LARGEST = 5_000;

    /** More cells than a cover or a table of contents has. */
    private static final int COVER = 80;

    /** A number of a line of the tax return, before or with its name. */
    private static final Pattern NUMBERED =
            Pattern.compile("[0-9]{1,3}(?:-[0-9])?(?:[、.\\s]*(?![年月季个至到])\\p{IsIdeographic}.*)?");

    /** A sheet that is called 万 says its unit; a file of a firm that is called so does not. */
    private static final Set<Topic> OF_FILE =
            EnumSet.of(
                    Topic.UNIT,
                    Topic.FOREIGN,
                    Topic.NOT_ACTUAL,
                    Topic.NOT_OWN,
                    Topic.OWN,
                    Topic.PART);

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:编制单位|填报单位|填报企业|报送单位|纳税人名称|纳税单位名称|企业名称|公司名称|单位名称)(?:\\([^()]*\\))?[:：]?(.*)");

    private static final Pattern CODE =
            Pattern.compile("(?:纳税人识别号|统一社会信用代码|社会信用代码)(?:\\([^()]*\\))?[:：]?(.*)");

    /** What may follow a name in its cell. */
    private static final Pattern AFTER_NAME =
            Pattern.compile(
                    "(?<=公司)(?!.{0,30}(?:公司|厂|支行|办事处|研究院|研究所|分店|中心|合伙[)）]))|(?<=[厂院所社店校)）])\\s+"
                            + "|\\s{2,}|(?=[0-9]{4}\\s*年)|(?=税款所属)|(?=单位\\s*[:：])|(?=金额单位)|(?=会计期间)|(?=报表)|(?=纳税人识别号)|(?=统一社会信用代码)");

    private static final Pattern WHOLE_CODE = Pattern.compile("[0-9A-Z]{18}");

    private final Tab tab;
    private final boolean isLarge;
    private final boolean isTaxForm;
    private final List<Zone> zones;
    private final Terms terms;

    Masthead(Tab tab) {
        this.tab = tab;
        this.isLarge = tab.cells().size() > LARGEST;
        this.isTaxForm = !isLarge && TaxReturnReader.number(tab).isPresent();
        this.zones = isTaxForm || isLarge ? List.of() : Zone.of(tab);
        this.terms = read();
    }

    Tab tab() {
        return tab;
    }

    /** The tables of a statement that stand below it. */
    List<Zone> zones() {
        return zones;
    }

    /** What is said of all figures of the sheet. */
    Terms terms() {
        return terms;
    }

    /** Whether it is too large to be a statement or a form. */
    boolean isLarge() {
        return isLarge;
    }

    boolean isTable() {
        return isTaxForm || !zones.isEmpty();
    }

    /** What a cover says of the figures on the sheets behind it. */
    Terms cover() {
        return isTable() || tab.cells().size() > COVER
                ? Terms.NONE
                : terms.only(OF_FILE).without(Topic.UNIT);
    }

    /** The unit of a statement or a cover where it is not plain yuan; else null. */
    @Nullable Said unit() {
        boolean speaks = !zones.isEmpty() || !isTable() && tab.cells().size() <= COVER;
        Said unit = terms.first(Topic.UNIT);
        return speaks && unit != null && unit.power() != 0 ? unit : null;
    }

    /** Whether the form names a unit, above its figures or in a head. */
    boolean hasUnit() {
        return terms.has(Topic.UNIT)
                || zones.stream()
                        .flatMap(zone -> zone.columns().stream())
                        .anyMatch(column -> column.terms().has(Topic.UNIT));
    }

    /** What the name of a file says of the figures in it; a firm may be called as it likes. */
    static Terms ofFile(String name) {
        String bare = name.replaceFirst("\\.[A-Za-z]{3,4}$", "");
        Terms said = TermReader.read(bare, Source.of(name));
        return new Terms(
                said.all().stream()
                        .filter(
                                one ->
                                        OF_FILE.contains(one.topic())
                                                || one.topic() == Topic.PERIOD
                                                        && one.period() != null
                                                        && !one.period().isYearEnd())
                        .toList(),
                true);
    }

    private Terms read() {
        Terms all = TermReader.read(tab.name(), tab.source());
        int rows = 0;
        for (Map.Entry<Integer, NavigableMap<Integer, TabCell>> row : tab.rows().entrySet()) {
            if (!isTable() && rows++ == TOP || all.has(Topic.UNREAD)) {
                break;
            }
            Terms met = row(row.getKey());
            all = all.and(isWithin(row.getKey()) ? ofLine(met, all) : met);
        }
        return all;
    }

    /** What a row says of all figures; cells beside each other are read as one text. */
    private Terms row(int row) {
        List<TabCell> cells = tab.row(row).stream().filter(cell -> !cell.isSpread()).toList();
        if (isOfLine(cells)) {
            return Terms.NONE;
        }
        StringBuilder text = new StringBuilder();
        NavigableMap<Integer, TabCell> places = new TreeMap<>();
        boolean isName = false;
        for (int i = 0; i < cells.size(); i++) {
            TabCell cell = cells.get(i);
            String words = isName ? afterName(cell.text()) : withoutName(cell.text());
            Matcher label = NAME.matcher(cell.text());
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
        Terms terms = Terms.NONE;
        if (text.length() > 0) {
            terms =
                    TermReader.read(
                            text.toString(),
                            at -> {
                                TabCell cell = places.floorEntry(at).getValue();
                                return new TermReader.Place(cell.text(), tab.source(cell, "", ""));
                            });
        }
        return isBelow(row) ? withoutDays(terms) : terms;
    }

    private boolean isWords(TabCell cell) {
        return zones.stream().noneMatch(zone -> zone.owns(cell))
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
    private boolean isOfLine(List<TabCell> cells) {
        if (!isTaxForm) {
            return false;
        }
        return !cells.isEmpty() && NUMBERED.matcher(cells.get(0).text()).matches()
                || cells.stream().filter(cell -> TaxReturnReader.back(cell, 0) != null).count() > 1;
    }

    private boolean isBelow(int row) {
        return !zones.isEmpty() && row > zones.get(zones.size() - 1).lastLine();
    }

    private boolean isWithin(int row) {
        return zones.stream().anyMatch(zone -> zone.hasLine(row));
    }

    /** A unit among the lines of a table may be that of one line alone. */
    private static Terms ofLine(Terms met, Terms before) {
        Said unit = met.first(Topic.UNIT);
        boolean isOpen =
                unit != null
                        && unit.power() != 0
                        && !(before.has(Topic.UNIT) && before.power() == unit.power());
        Terms others = met.without(Topic.UNIT);
        return isOpen ? others.and(unit.asUnread()) : others;
    }

    /** A day below a table is that of a signature, unless it is a period. */
    private static Terms withoutDays(Terms terms) {
        return new Terms(
                terms.all().stream()
                        .filter(
                                said ->
                                        said.period() == null
                                                || said.period().shape() != Period.Shape.DAY
                                                || said.text().matches(".*(?:截[至止]|期间|所属|报告).*"))
                        .toList(),
                true);
    }

    private static String withoutName(String text) {
        Matcher name = NAME.matcher(text);
        return name.find()
                ? text.substring(0, name.start()) + " " + afterName(name.group(1))
                : text;
    }

    /** What stands behind the name of a firm in its cell. */
    private static String afterName(String text) {
        String name = AFTER_NAME.split(LineName.trimmed(text), 2)[0];
        return text.substring(text.indexOf(name) + name.length());
    }

    private List<TabCell> top() {
        List<TabCell> cells = new ArrayList<>();
        tab.rows().values().stream()
                .limit(TOP)
                .forEach(
                        row ->
                                row.values().stream()
                                        .filter(cell -> !cell.isSpread())
                                        .forEach(cells::add));
        return cells;
    }

    /** Puts whose form it is among the values: name and unified social credit code. */
    void identity(Extract extract) {
        boolean named = false;
        boolean coded = false;
        for (TabCell cell : top()) {
            if (!named) {
                named = name(cell, extract);
            }
            if (!coded) {
                coded = code(cell, extract);
            }
        }
    }

    private boolean name(TabCell cell, Extract extract) {
        Matcher name = NAME.matcher(cell.text());
        if (!name.find()) {
            return false;
        }
        TabCell at = cell;
        String text = AFTER_NAME.split(LineName.trimmed(name.group(1)), 2)[0].strip();
        TabCell next = tab.rightOf(cell);
        if (text.isEmpty() && next != null && next.isLabel()) {
            at = next;
            text = AFTER_NAME.split(next.text(), 2)[0].strip();
        }
        boolean isName = text.length() >= 4 && text.length() <= 100 && !text.matches(".*[:：].*");
        if (isName) {
            extract.text("name", text, tab.source(at, "单位名称", ""));
        }
        return isName;
    }

    private boolean code(TabCell cell, Extract extract) {
        Matcher code = CODE.matcher(LineName.dense(cell.text()));
        if (!code.find()) {
            return false;
        }
        TabCell next = tab.rightOf(cell);
        Matcher here = WHOLE_CODE.matcher(code.group(1));
        boolean inside = here.find();
        String text = inside ? here.group() : next == null ? "" : LineName.dense(next.text());
        boolean isCode = WHOLE_CODE.matcher(text).matches();
        if (isCode) {
            TabCell at = inside || next == null ? cell : next;
            extract.text("creditCode", text, tab.source(at, "统一社会信用代码", ""));
        }
        return isCode;
    }
}
