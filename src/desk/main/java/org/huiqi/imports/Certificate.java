package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The certificate of a high and new technology enterprise, as forms of the tax return name it. */
final class Certificate {
    static final Bilingual HNTE = new Bilingual("高新技术企业", "high and new technology enterprise");

    private Certificate() {}

    /** Offers the title with its number and its date of issue, as far as the form has them. */
    static void take(Tab tab, Extract extract) {
        for (TabCell cell : tab.cells()) {
            String name = LineName.of(cell.text());
            if (cell.isLabel() && name.matches("(?:高新技术企业)?证书编号[0-9]?")) {
                TabCell value = TaxForm.behind(tab, cell);
                if (value != null
                        && value.text().matches(".*[0-9]{6,}.*")
                        && value.text().length() < 40) {
                    offer(tab, cell, value, extract);
                }
            }
        }
    }

    private static void offer(Tab tab, TabCell name, TabCell number, Extract extract) {
        Source source = tab.source(number, "高新技术企业证书编号", "");
        List<Node.Entry> entries = new ArrayList<>();
        add(entries, source, "type", "HNTE");
        add(entries, source, "number", number.text());
        LocalDate issued = issued(tab, name);
        if (issued != null) {
            add(entries, source, "issuedOn", issued.toString());
        }
        String day = issued == null ? "" : " " + issued;
        extract.offer(
                "titles",
                new Node.Mapping(source.at(), entries),
                new Bilingual(
                        HNTE.zh() + " " + number.text() + day,
                        HNTE.en() + " " + number.text() + day),
                source);
    }

    private static void add(List<Node.Entry> entries, Source source, String key, String text) {
        entries.add(
                new Node.Entry(
                        source.at(), key, new Node.Scalar(source.at(), Node.Kind.TEXT, text)));
    }

    /** The date of issue that stands behind its name in the row of the number or in the next. */
    private static @Nullable LocalDate issued(Tab tab, TabCell name) {
        for (int row = name.row(); row <= name.row() + 1; row++) {
            for (TabCell cell : tab.row(row)) {
                boolean dates =
                        !cell.isSpread() && cell.text().matches(".*(?:发证|取得|获得|颁发).*(?:时间|日期).*");
                if (dates && (row > name.row() || cell.column() > name.column())) {
                    TabCell value = tab.rightOf(cell);
                    LocalDate day = value == null ? null : day(value);
                    if (day != null) {
                        return day;
                    }
                }
            }
        }
        return null;
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
