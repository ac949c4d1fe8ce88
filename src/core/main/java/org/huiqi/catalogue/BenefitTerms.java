package org.huiqi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.CatalogueBinder.MayBeLeftOut;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a programme pays or covers, as formulas over fields of the profile; amounts in 万元.
 *
 * <p>A formula has numbers, names, {@code + - * /}, comparisons and the functions {@code least},
 * {@code most}, {@code sum(list[].field)}, {@code if(condition, then, else)}, {@code tier(x, limit,
 * value, …, above)} (a limit belongs to its value), {@code down} and {@code up} (to 0.01 yuan). A
 * name is a field of the profile ({@code vouchers.spend}), a term of the variant, a field of the
 * entry, or an amount further up. Where something that decides is not known, nor is the result.
 *
 * @param variants terms that differ from firm to firm, such as by region; null: none do
 * @param entries amounts of each entry of a list of the profile
 * @param amounts amounts of the firm, in order
 * @param orders dates of the changeover of voucher orders; null: no such orders
 * @param atMost the most that is printed for one firm; null: nothing is printed
 * @param say what people read of it, in order
 */
public record BenefitTerms(
        @MayBeLeftOut @Nullable Variants variants,
        List<EntryAmounts> entries,
        List<Amount> amounts,
        @MayBeLeftOut @Nullable Orders orders,
        @MayBeLeftOut @Nullable AtMost atMost,
        List<Said> say) {

    /** What a number counts. */
    public enum Measure {
        /** Ten thousand yuan. */
        WAN_YUAN,
        /** Per cent. */
        PERCENT
    }

    /**
     * Terms that differ by the value of a field.
     *
     * @param as what the variant is called in the report
     * @param by field of the profile that decides
     * @param within values of fields without which no variant applies where {@code by} is not known
     * @param of the variants; a value belongs to one of them at most
     */
    public record Variants(
            String as, String by, Map<String, List<String>> within, List<Variant> of) {}

    /**
     * Terms of one variant.
     *
     * @param id its id
     * @param values values of the field that it applies to
     * @param with terms by name
     */
    public record Variant(String id, List<String> values, Map<String, BigDecimal> with) {}

    /**
     * An amount.
     *
     * @param id its name in the report and in formulas
     * @param unit what it counts; null: it is true or false
     * @param formula how it is worked out
     * @param bounds names of the least and the most that it can be while the variant is not known;
     *     empty: that is not told
     */
    public record Amount(
            String id, @MayBeLeftOut @Nullable Measure unit, String formula, List<String> bounds) {}

    /**
     * Amounts of each entry of a list.
     *
     * @param as what they are called in the report
     * @param list list of the profile
     * @param amounts amounts of an entry, in order
     */
    public record EntryAmounts(String as, String list, List<Amount> amounts) {}

    /**
     * Orders of the changeover.
     *
     * @param as what their states are called in the report
     * @param invoicedFrom first invoice date
     * @param invoicedTo last invoice date
     * @param fileBy last day of filing
     */
    public record Orders(
            String as, LocalDate invoicedFrom, LocalDate invoicedTo, LocalDate fileBy) {}

    /**
     * The most that is printed.
     *
     * @param formula of terms alone; of the highest variant while it is not known which
     * @param text what to say of it, {@code {atMost}} for the amount
     */
    public record AtMost(String formula, Bilingual text) {}

    /**
     * A line about the benefit.
     *
     * @param entries list of amounts whose entries have such a line each; null: the firm has one
     * @param variants variants that it is said for, {@code UNKNOWN} and {@code NONE} among them;
     *     empty: for all
     * @param needs an amount without which it is not said; null: none
     * @param where amounts that are true or false, and what they have to be
     * @param label what it is about; of entries the name of one that has none
     * @param text what is said, amounts by their names in braces
     * @param zero what is said where the first amount is 0; null: the same
     * @param missing what is said where an amount is not known
     */
    public record Said(
            @MayBeLeftOut @Nullable String entries,
            List<String> variants,
            @MayBeLeftOut @Nullable String needs,
            Map<String, Boolean> where,
            @MayBeLeftOut @Nullable Bilingual label,
            Bilingual text,
            @MayBeLeftOut @Nullable Bilingual zero,
            @MayBeLeftOut @Nullable Bilingual missing) {}
}
