package org.huiqi.imports;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the head of a column of amounts says that the amounts are of. */
enum AmountHead {
    /** The day of a balance sheet. */
    END,
    /** The end of the year before it. */
    BEFORE,
    /** From the first day of the year on. */
    SO_FAR,
    /** The period of the statement. */
    PERIOD,
    /** The same period of the year before. */
    LAST,
    /** A month or a quarter alone. */
    MONTH,
    /** The year or day that the head itself names. */
    NAMED;

    private static final Set<String> ENDS =
            Set.of("期末余额", "期末数", "期末金额", "年末余额", "年末数", "年末金额", "期末", "年末", "本年年末余额", "本期期末余额");
    private static final Set<String> BEFORES =
            Set.of(
                    "年初余额", "年初数", "年初金额", "期初余额", "期初数", "期初金额", "上年年末余额", "上年末余额", "上年年末数",
                    "上年末数", "上年期末余额", "上年期末数", "上年度末余额", "上年年末", "年初", "期初");
    private static final Set<String> SO_FARS =
            Set.of(
                    "本年累计金额", "本年累计数", "累计数", "全年累计", "全年累计金额", "全年金额", "全年数", "本年累计", "累计金额",
                    "本年累计发生额", "本年金额", "本年数", "本年实际数", "本年度", "本年发生额", "本期累计金额", "本年度金额");
    private static final Set<String> PERIODS = Set.of("本期金额", "本期数", "本期发生额", "本期", "本期金额数");
    private static final Set<String> LASTS =
            Set.of(
                    "上年金额",
                    "上年数",
                    "上年实际数",
                    "上期金额",
                    "上期数",
                    "上期发生额",
                    "上年同期金额",
                    "上年同期数",
                    "上年同期",
                    "上年累计金额",
                    "上年累计",
                    "上年同期累计",
                    "上年同期累计金额",
                    "上年度",
                    "上年发生额",
                    "上期",
                    "上年同期累计数",
                    "上年累计数",
                    "上年度金额");
    private static final Set<String> MONTHS =
            Set.of("本月金额", "本月数", "本月发生额", "本月", "本季金额", "本季度金额", "本季数", "本季");
    private static final Pattern DATED =
            Pattern.compile(
                    "(?:19|20|21)[0-9]{2}(?:年度?|年12月31日|年12月|-12-31|/12/31|年1-12月)(?:金额|余额|数|累计)?");

    /** What a head says; null where it is not the head of a column of amounts. */
    static @Nullable AmountHead of(TabCell cell) {
        String head = LineName.of(cell.text());
        if (ENDS.contains(head)) {
            return END;
        }
        if (BEFORES.contains(head)) {
            return BEFORE;
        }
        if (SO_FARS.contains(head)) {
            return SO_FAR;
        }
        if (PERIODS.contains(head)) {
            return PERIOD;
        }
        if (LASTS.contains(head)) {
            return LAST;
        }
        return MONTHS.contains(head) ? MONTH : null;
    }

    /** Whether a text is a year or a day alone, as heads of audited statements are. */
    static boolean isDated(TabCell cell) {
        return DATED.matcher(LineName.dense(cell.text())).matches();
    }
}
