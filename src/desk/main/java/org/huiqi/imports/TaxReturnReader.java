package org.huiqi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of the corporate income tax return, type A: a form that is known by its number, by
 * the lines that {@link Forms} gives it, or the cover, which has no figure.
 */
final class TaxReturnReader {
    private static final Forms.Return WORDS = Forms.ALL.taxReturn();

    /** A spreadsheet keeps no more digits of a number. */
    private static final int EXACT = 15;

    private final FormHeader sheet;
    private final Tab tab;
    private final Extract extract;
    private final int year;

    private TaxReturnReader(FormHeader sheet, int year, Extract extract) {
        this.sheet = sheet;
        this.tab = sheet.tab;
        this.extract = extract;
        this.year = year;
    }

    /** Reads a sheet; whether it is a form that is known, or the cover. */
    static boolean read(FormHeader sheet, LocalDate asOf, Extract extract) {
        List<TabCell> cells = sheet.tab.cells();
        List<Forms.Line> lines = Forms.ALL.taxForms().get(sheet.taxForm);
        if (lines == null) {
            return cells.stream().anyMatch(c -> c.name().matches(WORDS.cover()))
                    && cells.stream().noneMatch(cell -> cell.text().matches(WORDS.numbered()));
        }
        Period period = sheet.period;
        if (!sheet.terms.refuses(extract) && sheet.isDated(extract) && period != null) {
            if (!period.isWholeYear()) {
                extract.leftOut(sheet.tab.source(), StatementText.TAX_PERIOD.with(period));
            } else if (sheet.isOver(period.year(), asOf, extract)) {
                sheet.terms.tellUnit(extract);
                TaxReturnReader reader = new TaxReturnReader(sheet, period.year(), extract);
                lines.forEach(reader::take);
                cells.forEach(reader::certificate);
            }
        }
        return true;
    }

    private void take(Forms.Line line) {
        TabCell name = line(line.names());
        TabCell printed = line.matching() == null ? null : printed(line.matching());
        name = printed == null ? name : line(List.of(printed.name()));
        if (name == null) {
            return;
        }
        if (line.as() == Forms.As.YEARS) {
            years(name, line);
            if (line.remark() != null && printed == null) {
                extract.remark(name.source(name.name()).in(year), line.remark(false).text());
            }
            return;
        }
        TabCell value = line.next() ? behind(name) : amountBehind(name);
        if (value != null) {
            switch (line.as()) {
                case PEOPLE -> people(line, value, value.source(name.name()).in(year));
                case ANSWER -> answer(line, name, value, value.source(name.name()));
                case INDUSTRY -> industry(value, value.source(name.name()));
                default -> money(line, name, value, year);
            }
        }
    }

    /** The line that is called so that its names would not have to be looked for. */
    private @Nullable TabCell printed(Pattern matching) {
        return tab.cells().stream()
                .filter(cell -> cell.isLabel() && matching.matcher(cell.name()).matches())
                .findFirst()
                .orElse(null);
    }

    /** Takes an amount of money, unless the words of its line speak against it. */
    private void money(Forms.Line line, TabCell name, TabCell value, int of) {
        Source source = value.source(name.name()).in(of);
        Terms own = line.power() == null ? name.terms() : Terms.NONE;
        int power = line.power() == null ? own.within(sheet.terms).power() : line.power();
        BigDecimal amount = own.refusesAlone(extract) ? null : extract.amount(value, power, source);
        if (amount == null) {
            return;
        }
        own.tellUnit(extract);
        if (line.field() != null) {
            extract.number(Forms.path(of, line.field()), amount, source);
        } else if (line.remark() != null) {
            extract.remark(source, line.remark(false).with(amount.toPlainString() + "万元"));
        }
    }

    /** A number of people; what is none is a fault. */
    private void people(Forms.Line line, TabCell value, Source source) {
        if (value.isDash()) {
            return;
        }
        BigDecimal number = value.number();
        number = number == null ? FormAmount.of(value.text().replaceAll("人$", "")) : number;
        boolean isPlain = List.of("", "人").contains(String.valueOf(value.unit()));
        if (number == null || value.problem() != null || !isPlain) {
            Bilingual problem =
                    Objects.requireNonNullElse(value.problem(), StatementText.NO_HEADCOUNT.text());
            extract.fault(source, value.text(), problem, StatementText.WRITE_WHOLE);
        } else if (line.compared()) {
            extract.compare(Forms.path(year, line.field()), number, source);
        } else {
            extract.number(Forms.path(year, line.field()), number, source);
            if (line.remark() != null) {
                extract.remark(source, line.remark(false).text());
            }
        }
    }

    private void answer(Forms.Line line, TabCell name, TabCell value, Source source) {
        Boolean answer = answer(value.text());
        if (answer != null && line.field() != null) {
            boolean negated = line.negated() != null && line.negated().contains(name.name());
            extract.flag(line.field(), answer != negated, source);
        } else if (answer != null && line.remark(!answer) != null) {
            extract.remark(source.in(year), line.remark(!answer).text());
        }
    }

    /**
     * Yes or no, with boxes as forms print them: □是 ☑否, 是（√）否（ ）, or the word alone; null where
     * neither is marked, or both are.
     */
    static @Nullable Boolean answer(String written) {
        String text = LineName.dense(written);
        if (text.matches(WORDS.yes()) || text.matches(WORDS.no())) {
            return text.matches(WORDS.yes());
        }
        boolean before = text.matches(WORDS.boxFirst());
        List<String> marked =
                (before ? WORDS.boxBefore() : WORDS.boxBehind())
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(box -> box.matches(WORDS.marked()))
                        .toList();
        return marked.size() == 1 ? Boolean.valueOf(marked.get(0).contains("是")) : null;
    }

    private void industry(TabCell value, Source source) {
        if (value.isDash()) {
            return;
        }
        List<String> named = Industries.codesIn(value.text());
        if (named.size() > 1) {
            extract.leftOut(source, RegistryText.SEVERAL_INDUSTRIES.with(String.join("、", named)));
            return;
        }
        Industries industries = Industries.table();
        Matcher met = WORDS.industry().matcher(value.dense());
        String digits = met.find() ? met.group(2) : "";
        String code = industries.withLetter(digits.length() == 3 ? "0" + digits : digits);
        if (code == null) {
            extract.fault(
                    source,
                    "industry.code",
                    value.text(),
                    StatementText.NO_INDUSTRY.text(),
                    StatementText.WRITE_INDUSTRY);
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
            for (TabCell head : tab.seen(row)) {
                Integer back = back(head, year);
                if (back != null && head.column() > name.column()) {
                    isHeaded = true;
                    TabCell value = tab.cell(name.row(), head.column());
                    if (back >= 0 && back < WORDS.years().size() && value != null) {
                        money(line, name, value, year - back);
                    }
                }
            }
        }
        if (!isHeaded) {
            extract.leftOut(name.source(name.name()), StatementText.NO_YEARS.text());
        }
    }

    /** How many years before that of the form a head says; null where it is the head of no year. */
    static @Nullable Integer back(TabCell head, int year) {
        for (int back = 0; back < WORDS.years().size(); back++) {
            if (head.name().matches(WORDS.years().get(back))) {
                return back;
            }
        }
        String dated = head.dense();
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
                    tab.cells().stream().filter(c -> c.isLabel() && c.name().equals(name)).toList();
            for (TabCell again : met.subList(Math.min(1, met.size()), met.size())) {
                Source source = again.source(name);
                if (behindAll(again).equals(behindAll(met.get(0)))) {
                    extract.remark(source, StatementText.STANDS_TWICE.text());
                } else if (amountBehind(again) != null) {
                    Bilingual problem = StatementText.LINE_TWICE.text();
                    extract.fault(source, again.text(), problem, StatementText.WRITE_ONE);
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
    private static @Nullable TabCell behind(TabCell name) {
        TabCell value = name.right();
        if (value == null || value.isLabel() && WORDS.item().matcher(value.text()).matches()) {
            return null;
        }
        TabCell next = value.right();
        boolean isNumberOfNext =
                value.text().matches("[0-3][0-9]{2}(?:-[0-9])?") && next != null && next.isLabel();
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
                    && head.name().matches(WORDS.amounts())) {
                return tab.cell(name.row(), head.column());
            }
        }
        TabCell next = name.right();
        while (next != null && (next.isLabel() && !FormAmount.isIn(next) || isLineNumber(next))) {
            next = next.right();
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
                            return other.name().equals("行次")
                                    || other.text().equals(String.valueOf(number + step));
                        });
    }

    /** Offers the title that a cell names the number of, with its day of issue if that is there. */
    private void certificate(TabCell cell) {
        TabCell number = cell.isLabel() ? behind(cell) : null;
        if (number == null
                || !number.text().matches(".*[0-9]{6,}.*")
                || number.text().length() >= 40) {
            return;
        }
        for (Forms.Certificate certificate : Forms.ALL.certificates()) {
            Matcher name = certificate.number().matcher(bare(cell));
            if (certificate.forms().contains(sheet.taxForm) && name.matches()) {
                offer(certificate, cell, name, number);
            }
        }
    }

    private static String bare(TabCell cell) {
        return WORDS.beside().matcher(cell.dense()).replaceAll("");
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
        Bilingual label =
                new Bilingual(
                        joined(title.zh(), number.text(), of.isEmpty() ? "" : of + "年", day),
                        joined(title.en(), number.text(), of, day));
        extract.title(certificate.type(), fields, label, number.source(certificate.line()));
    }

    private static String joined(String... parts) {
        return String.join(" ", parts).strip().replaceAll(" +", " ");
    }

    /**
     * The year of a registration: that of the return, or the next; nothing where another is
     * printed.
     */
    private String year(TabCell cell, Matcher name) {
        boolean next = name.group(2).equals("2") || cell.dense().contains("下一年度");
        String own = String.valueOf(next ? year + 1 : year);
        String printed = name.group(1);
        return printed == null || printed.equals(own) ? own : "";
    }

    /** The day behind its name in the row of a number or the next; nothing where there is none. */
    private String issued(String label, TabCell name) {
        for (int row = name.row(); row <= name.row() + 1; row++) {
            for (TabCell cell : tab.seen(row)) {
                boolean behind = row > name.row() || cell.column() > name.column();
                if (behind && bare(cell).matches(label)) {
                    TabCell value = behind(cell);
                    LocalDate day = value == null ? null : Period.day(value);
                    return day == null ? "" : day.toString();
                }
            }
        }
        return "";
    }
}
