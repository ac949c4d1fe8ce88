package org.huiqi.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The titles that forms of the tax return name by a number and the day of issue. */
enum Certificate {
    HNTE(
            TitleType.HNTE,
            "()(?:[0-9]+[、.]?)?(?:高新技术企业)?证书编号([0-9]?)",
            ".*(?:发证|取得|获得|颁发).*(?:时间|日期)"),
    TECH_SME(
            TitleType.TECH_SME,
            "_*([0-9]{4})?_*年?(?:科技型中小企业)?入库(?:登记)?编号([0-9]?)",
            ".*入库(?:时间|日期)");

    /** Number of the line in front of its name, and what stands in brackets. */
    private static final Pattern BESIDE = Pattern.compile("^21[01](?:-[1-4])?|\\([^()]*\\)");

    /** A spreadsheet keeps no more digits of a number. */
    private static final int EXACT = 15;

    private final TitleType type;
    private final Pattern number;
    private final String day;

    Certificate(TitleType type, String number, String day) {
        this.type = type;
        this.number = Pattern.compile(number);
        this.day = day;
    }

    /**
     * Offers each title with its number and its day of issue, as far as the form has them.
     *
     * @param year the year that the form is about
     */
    static void take(Tab tab, int year, Extract extract) {
        for (TabCell cell : tab.cells()) {
            for (Certificate certificate : values()) {
                Matcher name = certificate.number.matcher(name(cell));
                TabCell value = cell.isLabel() ? TaxForm.behind(tab, cell) : null;
                if (value != null
                        && name.matches()
                        && value.text().matches(".*[0-9]{6,}.*")
                        && value.text().length() < 40) {
                    certificate.offer(tab, cell, name, value, year, extract);
                }
            }
        }
    }

    private static String name(TabCell cell) {
        return BESIDE.matcher(LineName.dense(cell.text())).replaceAll("");
    }

    private void offer(
            Tab tab, TabCell cell, Matcher name, TabCell number, int year, Extract extract) {
        String day = issued(tab, cell, name.group(2));
        String of = this == TECH_SME ? year(cell, name, year) : "";
        boolean exact = number.number() == null || number.text().length() <= EXACT;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", exact ? number.text() : "");
        fields.put("numberYear", of);
        fields.put("issuedOn", day);
        Bilingual title = Words.of(type);
        extract.title(
                type,
                fields,
                new Bilingual(
                        joined(title.zh(), number.text(), of.isEmpty() ? "" : of + "年", day),
                        joined(title.en(), number.text(), of, day)),
                tab.source(number, type == TitleType.HNTE ? "高新技术企业证书编号" : "科技型中小企业入库编号", ""));
    }

    private static String joined(String... parts) {
        return String.join(" ", parts).strip().replaceAll(" +", " ");
    }

    /**
     * The year of a registration: that of the return, or the next; nothing where another is
     * printed.
     */
    private static String year(TabCell cell, Matcher name, int year) {
        boolean next = name.group(2).equals("2") || LineName.dense(cell.text()).contains("下一年度");
        String own = String.valueOf(next ? year + 1 : year);
        String printed = name.group(1);
        return printed == null || printed.equals(own) ? own : "";
    }

    /**
     * The day behind its name in the row of the number or in the next; nothing where there is none.
     *
     * @param index which of several certificates of a form it is
     */
    private String issued(Tab tab, TabCell name, String index) {
        for (int row = name.row(); row <= name.row() + 1; row++) {
            for (TabCell cell : tab.row(row)) {
                boolean behind = row > name.row() || cell.column() > name.column();
                if (behind && !cell.isSpread() && name(cell).matches(day + index)) {
                    TabCell value = TaxForm.behind(tab, cell);
                    LocalDate day = value == null ? null : day(value);
                    return day == null ? "" : day.toString();
                }
            }
        }
        return "";
    }

    /** The day that a cell names; null where it names none. */
    static @Nullable LocalDate day(TabCell cell) {
        if (cell.date() != null) {
            return cell.date();
        }
        List<LocalDate> days = Period.days(cell.text());
        return days.size() == 1 ? days.get(0) : null;
    }
}
