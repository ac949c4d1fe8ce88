package org.huiqi.imports;

import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with what is known of it before it is read.
 *
 * @param tab its cells
 * @param period what it is about: by itself, by another sheet of its file, or as a person said;
 *     null where that is not known
 * @param power power of ten by which its amounts become yuan; null in another currency
 */
record FormSheet(Tab tab, @Nullable Period period, @Nullable Integer power) {
    private static final Bilingual NO_PERIOD =
            new Bilingual(
                    "没有写明是哪一年的（税款所属期、报表日期或会计期间），未读",
                    "does not say which year it is about, and is not read");
    private static final Bilingual CURRENCY =
            new Bilingual("金额不是人民币，未读", "is not in yuan, and is not read");

    /** Whether its amounts are in yuan; where not, that is told. */
    boolean isInYuan(Extract extract) {
        if (power == null) {
            extract.leftOut(tab.source(), CURRENCY);
        }
        return power != null;
    }

    /** Whether amounts of a year can be read from it; where not, that is told. */
    boolean isReadable(Extract extract) {
        if (!isInYuan(extract)) {
            return false;
        }
        if (period == null) {
            extract.fault(
                    tab.source(),
                    "",
                    null,
                    NO_PERIOD,
                    new Bilingual(
                            "请指明年份（命令行：--year 2023）",
                            "say which (on the command line: --year 2023)"));
            return false;
        }
        return true;
    }

    /** The power of ten, which a readable sheet has. */
    int scale() {
        return power == null ? 0 : power;
    }
}
