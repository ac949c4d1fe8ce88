package org.huiqi.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What the format of a cell makes of its number: a number alone may be 元 or 万元. Only formats that
 * show the number itself are believed; one that scales it, puts a sign of its own into it or says
 * another currency is misleading.
 */
public final class MoneyFormat {
    /** What a format shows in the place of a number that it hides, as a dash for zero. */
    public static final String NOTHING = "-";

    private static final Set<String> UNITS =
            Set.of("", "元", "千元", "万元", "万", "百万元", "亿元", "亿", "人");

    /** A text, an escaped sign, padding, a currency, a colour or condition, digits, a sign. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"([^\"]*)\"?|[\\\\!](.)|[_*].|\\[\\$([^\\]-]*)(-[^\\]]*)?\\]|\\[([^\\]]*)\\]"
                            + "|(General|G/通用格式|@|[0#?][0#?,]*(?:\\.[0#?]*)?(?:E[+-]0+)?,*|\\.[0#?]+)|(.)",
                    Pattern.DOTALL);

    private static final Pattern COLOUR =
            Pattern.compile(
                    "(?i)red|black|blue|green|white|yellow|magenta|cyan|color ?[0-9]+|[红黑蓝绿白黄]色|颜色[0-9]+");

    private MoneyFormat() {}

    /** What one kind of numbers is shown as: those above zero, below it, or zero. */
    private static final class Section {
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder behind = new StringBuilder();
        private int numbers;
        private boolean isZeroShown;
        private boolean isRed;
        private boolean isMisleading;

        private void add(Matcher token) {
            String colour = token.group(5);
            String digits = token.group(6);
            if (digits != null) {
                numbers++;
                isZeroShown = !digits.matches("[#?,.]+");
                isMisleading |= numbers > 1 || digits.matches("[^.]*,+(?:\\..*)?|.*,");
            } else if (colour != null) {
                isRed |= colour.matches("(?i)red|红色");
                isMisleading |= !COLOUR.matcher(colour).matches();
            } else {
                StringBuilder side = numbers == 0 ? before : behind;
                for (int literal : new int[] {1, 2, 3, 7}) {
                    if (token.group(literal) != null) {
                        side.append(token.group(literal));
                    }
                }
            }
        }

        private @Nullable String unit(int sign, boolean isSigned) {
            String first = before.toString().strip();
            String unit = behind.toString().strip();
            if (sign == 0 && !isZeroShown) {
                return (first + unit).matches("[-—–－]*") ? NOTHING : null;
            }
            boolean bracketed = first.equals("(") && unit.endsWith(")");
            boolean fits = isSigned ? first.equals("-") || bracketed : first.isEmpty();
            boolean isShown = numbers == 1 && (fits || isSigned && isRed && first.isEmpty());
            unit = bracketed ? unit.substring(0, unit.length() - 1) : unit;
            return isShown && UNITS.contains(unit) ? unit : null;
        }
    }

    /**
     * The unit that is shown behind the number of a cell; empty for none, {@link #NOTHING} where
     * the number is not shown; null where what is shown is another number or currency.
     */
    public static @Nullable String unit(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return format == null ? "" : unit(format, (int) Math.signum(cell.getNumericCellValue()));
    }

    /**
     * The same of a format.
     *
     * @param sign of the number: 1, 0 or -1
     */
    public static @Nullable String unit(String format, int sign) {
        List<Section> sections = new ArrayList<>(List.of(new Section()));
        Matcher token = TOKEN.matcher(format);
        while (token.find()) {
            if (";".equals(token.group(7))) {
                sections.add(new Section());
            } else {
                sections.get(sections.size() - 1).add(token);
            }
        }
        // A condition of one section moves numbers into the others.
        boolean isMisleading = sections.stream().anyMatch(section -> section.isMisleading);
        int own = sign < 0 ? 1 : sign == 0 ? 2 : 0;
        boolean isOwn = own < sections.size();
        return format.isEmpty()
                ? ""
                : isMisleading ? null : sections.get(isOwn ? own : 0).unit(sign, isOwn && sign < 0);
    }
}
