package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands around the figures of a form: whose it is, when, and in what unit. */
final class Masthead {
    /** Rows at the top in which a form says what it is. */
    private static final int TOP = 12;

    private static final Pattern NAMES_PERIOD =
            Pattern.compile("所属期|所属时期|所属期间|会计期间|报表期间|报表日期|报告期|报告日期|财务期间|截至日期|截止日期|报表所属期");

    /** Dates of something else than the figures. */
    private static final Pattern OTHER_DATE =
            Pattern.compile(
                    "打印|填报日期|填表日期|申报日期|制表(?!单位)|制单(?!位)|受理|成立|导出|查询|下载|报送日期|审核|签字|盖章|代理|报出|批准|发证|证书|取得|有效期|出生");

    private static final Pattern UNIT =
            Pattern.compile(
                    "(?<![编制填报送表算所属该])单位[:：(]?(?:均为)?(?:人民币)?[(]?(百万元|千元|万元|亿元|元|美元|港元|欧元|USD|HKD)");

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:编制单位|填报单位|填报企业|报送单位|纳税人名称|纳税单位名称|企业名称|公司名称|单位名称)(?:\\([^()]*\\))?[:：]?(.*)");

    private static final Pattern CODE =
            Pattern.compile("(?:纳税人识别号|统一社会信用代码|社会信用代码)(?:\\([^()]*\\))?[:：]?(.*)");

    /** What may follow a name in its cell. */
    private static final Pattern AFTER_NAME =
            Pattern.compile(
                    "\\s{2,}|(?=[0-9]{4}\\s*年)|(?=税款所属)|(?=单位\\s*[:：])|(?=金额单位)|(?=会计期间)|(?=报表)|(?=纳税人识别号)|(?=统一社会信用代码)");

    private static final Pattern WHOLE_CODE = Pattern.compile("[0-9A-Z]{18}");

    private final Tab tab;

    Masthead(Tab tab) {
        this.tab = tab;
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

    /** The period that the form names; null where it names none. */
    @Nullable Period period() {
        List<String> words = new ArrayList<>();
        for (TabCell cell : tab.cells()) {
            if (cell.text().length() < 200 && NAMES_PERIOD.matcher(cell.text()).find()) {
                words.add(from(cell));
            }
        }
        boolean ends = words.stream().anyMatch(text -> text.matches("(?s).*[起止].*"));
        Period both = ends ? Period.in(String.join(" ", words)) : null;
        if (both != null) {
            return both;
        }
        for (String text : words) {
            Period named = Period.in(text);
            if (named != null) {
                return named;
            }
        }
        return titled();
    }

    /** The period in the title, else in the name of the sheet. */
    private @Nullable Period titled() {
        for (TabCell cell : top()) {
            if (cell.number() == null && !isOther(cell)) {
                LocalDate day = cell.date();
                Period met =
                        day != null
                                ? new Period(day, day, Period.Shape.DAY)
                                : cell.text().length() > 120 ? null : Period.in(title(cell));
                if (met != null) {
                    return met;
                }
            }
        }
        return Period.in(tab.name());
    }

    /** Numbers of laws and formats are no years: （2019年版）, 财会〔2019〕6号. */
    private static String title(TabCell cell) {
        return cell.text()
                .replaceAll("[（(][^（）()]*(?:版|号|适用|执行)[^（）()]*[）)]", "")
                .replaceAll("[〔\\[［](?:19|20)[0-9]{2}[〕\\]］][^\\s]*号?", "")
                .replaceAll("(?:19|20)[0-9]{2}\\s*年?版", "");
    }

    private boolean isOther(TabCell cell) {
        if (OTHER_DATE.matcher(cell.text()).find()) {
            return true;
        }
        for (TabCell left : tab.row(cell.row())) {
            if (left.column() < cell.column()
                    && tab.rightOf(left) == cell
                    && OTHER_DATE.matcher(left.text()).find()) {
                return true;
            }
        }
        return false;
    }

    /** The words of a cell and of those behind it that belong to it: 2023-01-01 至 2023-12-31. */
    private String from(TabCell cell) {
        String text = cell.text().replaceFirst("^.*?(?=" + NAMES_PERIOD.pattern() + ")", "");
        StringBuilder words = new StringBuilder(text);
        TabCell next = tab.rightOf(cell);
        for (int i = 0; i < 4 && next != null; i++) {
            boolean date = next.date() != null || Period.in(next.text()) != null;
            if (!date && !next.text().matches("[至到~—–-]+")
                    || OTHER_DATE.matcher(next.text()).find()) {
                break;
            }
            words.append(' ').append(next.text());
            next = tab.rightOf(next);
        }
        return words.toString();
    }

    /** Power of ten by which its amounts become yuan; null where it is another currency. */
    @Nullable Integer power() {
        for (TabCell cell : top()) {
            Matcher unit = UNIT.matcher(LineName.dense(cell.text()));
            if (unit.find()) {
                return unit.group(1).matches("美元|港元|欧元|USD|HKD")
                        ? null
                        : FormAmount.power(unit.group(1));
            }
        }
        return 0;
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
