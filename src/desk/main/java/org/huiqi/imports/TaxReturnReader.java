package org.huiqi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of the corporate income tax return, type A: a form that is known by its number, by
 * the lines that {@link Forms} gives it, or the cover, which has no figure.
 */
record TaxReturnReader(FormHeader sheet, int year, Extract extract) {
    /** A spreadsheet keeps no more digits of a number. */
    private static final int EXACT = 15;

    /** Heads of columns of amounts. */
    private static final List<String> AMOUNTS = List.of("金额", "本年金额", "数额");

    /** Reads a sheet; whether it is a form that is known, or the cover. */
    static boolean read(FormHeader sheet, LocalDate asOf, Extract extract) {
        List<TabCell> cells = sheet.tab.cells();
        List<Forms.Line> lines = Forms.ALL.taxForms().get(sheet.taxForm);
        if (lines == null) {
            return cells.stream().anyMatch(cell -> Forms.is("cover", cell.name()))
                    && cells.stream().noneMatch(cell -> Forms.is("listed", cell.text()));
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
        TabCell called = line(line.names());
        TabCell printed = line.matching() == null ? null : printed(line.matching());
        TabCell name = printed == null ? called : line(List.of(printed.name()));
        if (name == null) {
            return;
        }
        if (line.as() == Forms.As.YEARS) {
            years(name, line);
            if (line.remark() != null && printed == null) {
                Source source = name.source(name.name()).in(year);
                extract.remark(source, Forms.sentence(line.remark()).text());
            }
            return;
        }
        TabCell value = line.next() ? behind(name) : amountBehind(name);
        if (value != null) {
            Source source = value.source(name.name());
            switch (line.as()) {
                case PEOPLE -> people(line, value, source.in(year));
                case ANSWER -> answer(line, name, value, source);
                case INDUSTRY -> industry(value, source);
                default -> money(line, name, value, year);
            }
        }
    }

    /** The line that is called so that its names would not have to be looked for. */
    private @Nullable TabCell printed(Pattern matching) {
        return sheet.tab.cells().stream()
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
            Bilingual text = Forms.sentence(line.remark()).with(amount.toPlainString() + "万元");
            extract.remark(source, text);
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
            extract.compared.add(Extract.figure(Forms.path(year, line.field()), number, source));
        } else {
            extract.number(Forms.path(year, line.field()), number, source);
            if (line.remark() != null) {
                extract.remark(source, Forms.sentence(line.remark()).text());
            }
        }
    }

    private void answer(Forms.Line line, TabCell name, TabCell value, Source source) {
        Boolean answer = answer(value.text());
        String remark = Boolean.FALSE.equals(answer) ? line.no() : line.remark();
        if (answer != null && line.field() != null) {
            extract.flag(line.field(), answer != line.negated().contains(name.name()), source);
        } else if (answer != null && remark != null) {
            extract.remark(source.in(year), Forms.sentence(remark).text());
        }
    }

    /**
     * Yes or no, with boxes as forms print them: □是 ☑否, 是（√）否（ ）, or the word alone; null where
     * neither is marked, or both are.
     */
    static @Nullable Boolean answer(String written) {
        String text = LineName.dense(written);
        if (Forms.is("yes", text) || Forms.is("no", text)) {
            return Forms.is("yes", text);
        }
        String marked = Forms.is("boxFirst", text) ? "markedBefore" : "markedBehind";
        List<Boolean> answers =
                Forms.word(marked)
                        .matcher(text)
                        .results()
                        .map(box -> box.group(1).equals("是"))
                        .toList();
        return answers.size() == 1 ? answers.get(0) : null;
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
        String written = named.isEmpty() ? "" : named.get(0);
        String code = industries.withLetter(written.replaceFirst("(?<![0-9])(?=[0-9]{3}$)", "0"));
        if (code == null) {
            Bilingual problem = StatementText.NO_INDUSTRY.text();
            String path = "industry.code";
            extract.fault(source, path, value.text(), problem, StatementText.WRITE_INDUSTRY);
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
        for (int row : sheet.tab.rows.headMap(name.row(), false).descendingKeySet()) {
            for (TabCell head : sheet.tab.seen(row)) {
                Integer back = head.column() > name.column() ? back(head, year) : null;
                if (back != null) {
                    isHeaded = true;
                    TabCell value = sheet.tab.cell(name.row(), head.column());
                    if (back >= 0 && back < Forms.ALL.years().size() && value != null) {
                        money(line, name, value, year - back);
                    }
                }
            }
            if (isHeaded) {
                return;
            }
        }
        extract.leftOut(name.source(name.name()), StatementText.NO_YEARS.text());
    }

    /** How many years before that of the form a head says; null where it is the head of no year. */
    static @Nullable Integer back(TabCell head, int year) {
        List<Pattern> years = Forms.ALL.years();
        for (int back = 0; back < years.size(); back++) {
            if (years.get(back).matcher(head.name()).matches()) {
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
            List<TabCell> met = sheet.tab.lines(name);
            for (TabCell again : met.stream().skip(1).toList()) {
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
        return sheet.tab.at(name.row()).tailMap(name.column(), false).values().stream()
                .map(TabCell::text)
                .toList();
    }

    /** What stands behind the name of a line, before the next item; null where nothing does. */
    private static @Nullable TabCell behind(TabCell name) {
        TabCell value = name.right();
        if (value == null || value.isLabel() && Forms.is("item", value.text())) {
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
        Optional<TabCell> head =
                AMOUNTS.stream()
                        .flatMap(called -> sheet.tab.lines(called).stream())
                        .filter(c -> c.row() < name.row() && c.column() > name.column())
                        .min(Comparator.comparing(TabCell::row).thenComparing(TabCell::column));
        if (head.isPresent()) {
            return sheet.tab.cell(name.row(), head.get().column());
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
        for (int row : sheet.tab.rows.keySet()) {
            TabCell other = sheet.tab.cell(row, cell.column());
            String next = String.valueOf(number + Integer.signum(row - cell.row()));
            if (row != cell.row()
                    && other != null
                    && !other.isSpread()
                    && (other.name().equals("行次") || other.text().equals(next))) {
                return true;
            }
        }
        return false;
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
        return Forms.word("beside").matcher(cell.dense()).replaceAll("");
    }

    private void offer(Forms.Certificate certificate, TabCell cell, Matcher name, TabCell number) {
        String day = issued(certificate.day() + name.group(2), cell);
        String of = certificate.ofYear() ? year(cell, name) : "";
        boolean exact = number.number() == null || number.text().length() <= EXACT;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", exact ? number.text() : "");
        fields.put("numberYear", of);
        fields.put("issuedOn", day);
        fields.values().removeIf(String::isEmpty);
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
            for (TabCell cell : sheet.tab.seen(row)) {
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
