package org.huiqi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of the corporate income tax return, type A: a form that is known by its number, by
 * the lines that {@link Forms} gives it, or the cover, which has no figure.
 */
final class TaxReturnReader {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Z])A[0-9]{6}(?![0-9A-Z])");

    /** A number of a line in front of the name of the next item, 104从业人数, and not 186人次. */
    private static final Pattern ITEM = Pattern.compile("[0-9]{3}(?:-[0-9])?\\s*[^0-9\\s.,人名位].*");

    private static final Pattern ITEM_NUMBER = Pattern.compile("[0-9]{3}(?:-[0-9])?");
    private static final Pattern INDUSTRY = Pattern.compile("([A-T])?([0-9]{3,4})(?![0-9])");

    /** Heads of the year of the form, the year before, and the one before that. */
    private static final List<String> YEARS = List.of("本年度|本年|当年", "前一年度?|前1年度?|上年度?", "前[二两2]年度?");

    /** Number of the line in front of the name of a certificate, and what stands in brackets. */
    private static final Pattern BESIDE = Pattern.compile("^21[01](?:-[1-4])?|\\([^()]*\\)");

    /** A spreadsheet keeps no more digits of a number. */
    private static final int EXACT = 15;

    private final FormSheet sheet;
    private final Tab tab;
    private final Extract extract;
    private final Industries industries;
    private final int year;

    private TaxReturnReader(FormSheet sheet, int year, Industries industries, Extract extract) {
        this.sheet = sheet;
        this.tab = sheet.tab();
        this.extract = extract;
        this.industries = industries;
        this.year = year;
    }

    /** Reads a sheet; whether it is a form that is known, or the cover. */
    static boolean read(FormSheet sheet, Industries industries, Extract extract) {
        Tab tab = sheet.tab();
        String form = number(tab).orElse("");
        List<Forms.Line> lines = Forms.ALL.taxForms().get(form);
        if (lines == null) {
            return tab.has(c -> LineName.of(c.text()).matches("(?:中华人民共和国)?企业所得税年度纳税申报表"))
                    && !tab.has(cell -> cell.text().matches("A[0-9]{6}.*"));
        }
        Period period = sheet.period();
        if (!sheet.terms().refuses(extract) && sheet.isDated(extract) && period != null) {
            if (!period.isWholeYear()) {
                extract.leftOut(tab.source(), StatementText.TAX_PERIOD.with(period));
            } else if (sheet.isOver(period.year(), extract)) {
                sheet.terms().tellUnit(extract);
                TaxReturnReader reader =
                        new TaxReturnReader(sheet, period.year(), industries, extract);
                lines.forEach(reader::take);
                reader.certificates(
                        Forms.ALL.certificates().stream()
                                .filter(c -> c.forms().contains(form))
                                .toList());
            }
        }
        return true;
    }

    /** The number of the form by which the sheet is called, else the first in its title. */
    static Optional<String> number(Tab tab) {
        Stream<String> titles =
                tab.rows().values().stream()
                        .limit(5)
                        .flatMap(row -> row.values().stream())
                        .filter(cell -> !cell.isSpread() && cell.text().length() < 60)
                        .map(TabCell::text);
        return Stream.concat(Stream.of(tab.name()), titles)
                .flatMap(text -> NUMBER.matcher(LineName.dense(text)).results())
                .map(MatchResult::group)
                .findFirst();
    }

    private void take(Forms.Line line) {
        TabCell printed =
                line.matching() == null
                        ? null
                        : tab.cells().stream()
                                .filter(TabCell::isLabel)
                                .filter(c -> line.matching().matcher(name(c)).matches())
                                .findFirst()
                                .orElse(null);
        TabCell name = line(printed == null ? line.names() : List.of(name(printed)));
        if (name == null) {
            return;
        }
        if (line.as() == Forms.As.YEARS) {
            years(name, line);
            if (line.remark() != null && printed == null) {
                extract.remark(tab.source(name, name(name), "").in(year), line.remark().text());
            }
            return;
        }
        TabCell value = line.next() ? behind(name) : amountBehind(name);
        if (value == null) {
            return;
        }
        Source source = tab.source(value, name(name), "").in(year);
        switch (line.as()) {
            case PEOPLE -> people(line, value, source);
            case ANSWER -> answer(line, name, value, source);
            case INDUSTRY -> industry(value, tab.source(value, name(name), ""));
            default -> money(line, name, value, year);
        }
    }

    private static String name(TabCell cell) {
        return LineName.of(cell.text());
    }

    private String path(int of, String field) {
        return String.format(Locale.ROOT, "years.%04d.%s", of, field);
    }

    /** Takes an amount of money, unless the words of its line speak against it. */
    private void money(Forms.Line line, TabCell name, TabCell value, int of) {
        Source source = tab.source(value, name(name), "").in(of);
        Terms own =
                line.power() == null ? TermReader.read(name, tab.source(name, "", "")) : Terms.NONE;
        int power = line.power() == null ? own.within(sheet.terms()).power() : line.power();
        BigDecimal amount = own.refusesAlone(extract) ? null : extract.amount(value, power, source);
        if (amount == null) {
            return;
        }
        own.tellUnit(extract);
        if (line.field() != null) {
            extract.number(path(of, line.field()), amount, source);
        } else if (line.remark() != null) {
            extract.remark(source, line.remark().with(amount.toPlainString() + "万元"));
        }
    }

    /** A number of people; what is none is a fault. */
    private void people(Forms.Line line, TabCell value, Source source) {
        if (FormAmount.isDash(value.text())) {
            return;
        }
        BigDecimal number =
                value.number() != null
                        ? value.number()
                        : FormAmount.of(value.text().replaceAll("人$", ""));
        boolean isPlain = List.of("", "人").contains(String.valueOf(value.unit()));
        if (number == null || value.problem() != null || !isPlain) {
            extract.fault(
                    source,
                    "",
                    value.text(),
                    value.problem() == null ? StatementText.NO_HEADCOUNT.text() : value.problem(),
                    StatementText.WRITE_WHOLE.text());
        } else if (line.compared()) {
            extract.compare(path(year, line.field()), number, source);
        } else {
            extract.number(path(year, line.field()), number, source);
            if (line.remark() != null) {
                extract.remark(source, line.remark().text());
            }
        }
    }

    private void answer(Forms.Line line, TabCell name, TabCell value, Source source) {
        Boolean answer = CheckBoxes.answer(value.text());
        if (answer != null && line.field() != null) {
            boolean negated = line.negated() != null && line.negated().contains(name(name));
            extract.flag(line.field(), answer != negated, tab.source(value, name(name), ""));
        } else if (answer != null && line.remark() != null && line.no() != null) {
            extract.remark(source, (answer ? line.remark() : line.no()).text());
        }
    }

    private void industry(TabCell value, Source source) {
        if (FormAmount.isDash(value.text())) {
            return;
        }
        List<String> named = RegistryIndustry.named(value.text());
        if (named.size() > 1) {
            extract.leftOut(source, RegistryText.SEVERAL_INDUSTRIES.with(String.join("、", named)));
            return;
        }
        Matcher met = INDUSTRY.matcher(LineName.dense(value.text()));
        String digits = met.find() ? met.group(2) : "";
        String code = industries.withLetter(digits.length() == 3 ? "0" + digits : digits);
        if (code == null) {
            extract.fault(
                    source,
                    "industry.code",
                    value.text(),
                    StatementText.NO_INDUSTRY.text(),
                    StatementText.WRITE_INDUSTRY.text());
            return;
        }
        if (industries.name(code) == null) {
            extract.remark(source, StatementText.UNKNOWN_INDUSTRY.with(code));
        }
        extract.text("industry.code", code, source);
    }

    /** Takes three years side by side, below heads that say which they are. */
    private void years(TabCell name, Forms.Line line) {
        boolean isHeaded = false;
        for (int row = name.row() - 1; row >= 0 && !isHeaded; row--) {
            for (TabCell head : tab.row(row)) {
                Integer back = head.isSpread() ? null : back(head, year);
                if (back != null && head.column() > name.column()) {
                    isHeaded = true;
                    TabCell value = tab.cell(name.row(), head.column());
                    if (back >= 0 && back < YEARS.size() && value != null) {
                        money(line, name, value, year - back);
                    }
                }
            }
        }
        if (!isHeaded) {
            extract.leftOut(tab.source(name, name(name), ""), StatementText.NO_YEARS.text());
        }
    }

    /** How many years before that of the form a head says; null where it is the head of no year. */
    static @Nullable Integer back(TabCell head, int year) {
        String name = name(head);
        for (int back = 0; back < YEARS.size(); back++) {
            if (name.matches(YEARS.get(back))) {
                return back;
            }
        }
        String dated = LineName.dense(head.text());
        return dated.matches("(?:19|20)[0-9]{2}年?度?")
                ? Integer.valueOf(year - Integer.parseInt(dated.substring(0, 4)))
                : null;
    }

    /**
     * The cell that names a line; null where there is none, or another of the same name has other
     * amounts, which is told.
     */
    private @Nullable TabCell line(List<String> names) {
        for (String name : names) {
            List<TabCell> met =
                    tab.cells().stream().filter(c -> c.isLabel() && name(c).equals(name)).toList();
            for (TabCell again : met.subList(Math.min(1, met.size()), met.size())) {
                Source source = tab.source(again, name, "");
                if (behindAll(again).equals(behindAll(met.get(0)))) {
                    extract.remark(source, StatementText.STANDS_TWICE.text());
                } else if (amountBehind(again) != null) {
                    extract.fault(
                            source,
                            "",
                            again.text(),
                            StatementText.LINE_TWICE.text(),
                            StatementText.WRITE_ONE.text());
                    return null;
                }
            }
            if (!met.isEmpty()) {
                return met.get(0);
            }
        }
        return null;
    }

    private List<String> behindAll(TabCell name) {
        return tab.row(name.row()).stream()
                .filter(cell -> cell.column() > name.column())
                .map(TabCell::text)
                .toList();
    }

    /** What stands behind the name of a line, before the next item; null where nothing does. */
    private @Nullable TabCell behind(TabCell name) {
        TabCell value = tab.rightOf(name);
        if (value == null || value.isLabel() && ITEM.matcher(value.text()).matches()) {
            return null;
        }
        TabCell next = tab.rightOf(value);
        boolean isNumberOfNext =
                ITEM_NUMBER.matcher(value.text()).matches()
                        && next != null
                        && next.isLabel()
                        && Integer.parseInt(value.text().substring(0, 3)) < 400;
        return isNumberOfNext ? null : value;
    }

    /**
     * The amount behind the name of a line, in the column that is called so, else the first that is
     * no number of a line; null where there is none.
     */
    private @Nullable TabCell amountBehind(TabCell name) {
        for (TabCell head : tab.cells()) {
            if (head.row() < name.row()
                    && head.column() > name.column()
                    && name(head).matches("金额|本年金额|数额")) {
                return tab.cell(name.row(), head.column());
            }
        }
        TabCell next = tab.rightOf(name);
        while (next != null && (next.isLabel() && !FormAmount.isIn(next) || isLineNumber(next))) {
            next = tab.rightOf(next);
        }
        return next;
    }

    /** Whether a cell is below the head of numbers, or counts on from one above or to one below. */
    private boolean isLineNumber(TabCell cell) {
        if (!cell.text().matches("[1-9][0-9]{0,2}")) {
            return false;
        }
        int number = Integer.parseInt(cell.text());
        return tab.cells().stream()
                .filter(other -> other.column() == cell.column() && other.row() != cell.row())
                .anyMatch(
                        other -> {
                            int step = Integer.signum(other.row() - cell.row());
                            return name(other).equals("行次")
                                    || other.text().equals(String.valueOf(number + step));
                        });
    }

    /** Offers each title with its number and its day of issue, as far as the form has them. */
    private void certificates(List<Forms.Certificate> certificates) {
        for (TabCell cell : tab.cells()) {
            for (Forms.Certificate certificate : certificates) {
                Matcher name = certificate.number().matcher(bare(cell));
                TabCell value = cell.isLabel() ? behind(cell) : null;
                if (value != null
                        && name.matches()
                        && value.text().matches(".*[0-9]{6,}.*")
                        && value.text().length() < 40) {
                    offer(certificate, cell, name, value);
                }
            }
        }
    }

    private static String bare(TabCell cell) {
        return BESIDE.matcher(LineName.dense(cell.text())).replaceAll("");
    }

    private void offer(Forms.Certificate certificate, TabCell cell, Matcher name, TabCell number) {
        String day = issued(certificate.day() + name.group(2), cell);
        String of = certificate.ofYear() ? year(cell, name) : "";
        boolean exact = number.number() == null || number.text().length() <= EXACT;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", exact ? number.text() : "");
        fields.put("numberYear", of);
        fields.put("issuedOn", day);
        Bilingual title = Words.of(certificate.type());
        extract.title(
                certificate.type(),
                fields,
                new Bilingual(
                        joined(title.zh(), number.text(), of.isEmpty() ? "" : of + "年", day),
                        joined(title.en(), number.text(), of, day)),
                tab.source(number, certificate.line(), ""));
    }

    private static String joined(String... parts) {
        return String.join(" ", parts).strip().replaceAll(" +", " ");
    }

    /**
     * The year of a registration: that of the return, or the next; nothing where another is
     * printed.
     */
    private String year(TabCell cell, Matcher name) {
        boolean next = name.group(2).equals("2") || LineName.dense(cell.text()).contains("下一年度");
        String own = String.valueOf(next ? year + 1 : year);
        String printed = name.group(1);
        return printed == null || printed.equals(own) ? own : "";
    }

    /** The day behind its name in the row of a number or the next; nothing where there is none. */
    private String issued(String label, TabCell name) {
        for (int row = name.row(); row <= name.row() + 1; row++) {
            for (TabCell cell : tab.row(row)) {
                boolean behind = row > name.row() || cell.column() > name.column();
                if (behind && !cell.isSpread() && bare(cell).matches(label)) {
                    TabCell value = behind(cell);
                    LocalDate day = value == null ? null : Period.day(value);
                    return day == null ? "" : day.toString();
                }
            }
        }
        return "";
    }
}
