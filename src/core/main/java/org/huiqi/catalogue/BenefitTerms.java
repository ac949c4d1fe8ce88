package org.huiqi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.shape.MayBeLeftOut;
import org.huiqi.profile.schema.Doc;
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
        @Doc(zh = "因企业而异的条款，如按地区", en = "terms that differ from firm to firm, such as by region")
                @MayBeLeftOut
                @Nullable Variants variants,
        @Doc(zh = "逐项计算的列表", en = "amounts of each entry of a list of the profile")
                List<EntryAmounts> entries,
        @Doc(zh = "企业的各项金额，按次序", en = "amounts of the firm, in order") List<Amount> amounts,
        @Doc(zh = "衔接期订单的日期", en = "dates of the changeover of voucher orders") @MayBeLeftOut
                @Nullable Orders orders,
        @Doc(zh = "手册所印一家企业的最高额", en = "the most that is printed for one firm") @MayBeLeftOut
                @Nullable AtMost atMost,
        @Doc(zh = "给人看的话，按次序", en = "what people read of it, in order") List<Said> say) {
    public BenefitTerms {
        entries = Programme.orNone(entries);
        amounts = Programme.orNone(amounts);
        say = Programme.orNone(say);
    }

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
            @Doc(zh = "在报告中的名称", en = "what the variant is called in the report") String as,
            @Doc(zh = "决定用哪一种的档案字段", en = "field of the profile that decides") String by,
            @Doc(
                            zh = "该字段未知时，其他字段须为何值才可能适用",
                            en =
                                    "values of fields without which no variant applies where that field is not known")
                    Map<String, List<String>> within,
            @Doc(
                            zh = "各种条款；一个值至多属于其中一种",
                            en = "the variants; a value belongs to one of them at most")
                    List<Variant> of) {
        public Variants {
            within = Programme.listsOrNone(within);
            of = Programme.orNone(of);
        }
    }

    /**
     * Terms of one variant.
     *
     * @param id its id
     * @param values values of the field that it applies to
     * @param with terms by name
     */
    public record Variant(
            @Doc(zh = "编号", en = "its id") String id,
            @Doc(zh = "适用于该字段的哪些值", en = "values of the field that it applies to")
                    List<String> values,
            @Doc(zh = "各项条款的数", en = "terms by name") Map<String, BigDecimal> with) {
        public Variant {
            values = Programme.orNone(values);
            with = Programme.orNone(with);
        }
    }

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
            @Doc(zh = "在报告和算式中的名称", en = "its name in the report and in formulas") String id,
            @Doc(zh = "单位；不写即是否", en = "what it counts; without it, it is true or false")
                    @MayBeLeftOut
                    @Nullable Measure unit,
            @Doc(zh = "算式", en = "how it is worked out") String formula,
            @Doc(
                            zh = "尚不知用哪一种条款时最低和最高的名称",
                            en = "names of the least and the most while the variant is not known")
                    List<String> bounds) {
        public Amount {
            bounds = Programme.orNone(bounds);
        }
    }

    /**
     * Amounts of each entry of a list.
     *
     * @param as what they are called in the report
     * @param list list of the profile
     * @param amounts amounts of an entry, in order
     */
    public record EntryAmounts(
            @Doc(zh = "在报告中的名称", en = "what they are called in the report") String as,
            @Doc(zh = "档案中的列表", en = "list of the profile") String list,
            @Doc(zh = "一项的各项金额，按次序", en = "amounts of an entry, in order") List<Amount> amounts) {
        public EntryAmounts {
            amounts = Programme.orNone(amounts);
        }
    }

    /**
     * Orders of the changeover.
     *
     * @param as what their states are called in the report
     * @param invoicedFrom first invoice date
     * @param invoicedTo last invoice date
     * @param fileBy last day of filing
     */
    public record Orders(
            @Doc(zh = "在报告中的名称", en = "what their states are called in the report") String as,
            @Doc(zh = "最早开票日", en = "first invoice date") LocalDate invoicedFrom,
            @Doc(zh = "最晚开票日", en = "last invoice date") LocalDate invoicedTo,
            @Doc(zh = "最晚申报日", en = "last day of filing") LocalDate fileBy) {}

    /**
     * The most that is printed.
     *
     * @param formula of terms alone; of the highest variant while it is not known which
     * @param text what to say of it, {@code {atMost}} for the amount
     */
    public record AtMost(
            @Doc(zh = "只用条款的算式", en = "formula of terms alone") String formula,
            @Doc(zh = "怎样说，{atMost} 代表金额", en = "what to say of it, {atMost} for the amount")
                    Bilingual text) {}

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
            @Doc(
                            zh = "逐项说的列表；不写即企业一句",
                            en =
                                    "list of amounts whose entries have such a line each; without it the firm has one")
                    @MayBeLeftOut
                    @Nullable String entries,
            @Doc(zh = "对哪几种条款说；不写即都说", en = "variants that it is said for; empty: for all")
                    List<String> variants,
            @Doc(zh = "缺了哪个金额就不说", en = "an amount without which it is not said") @MayBeLeftOut
                    @Nullable String needs,
            @Doc(zh = "哪些是否须为何值才说", en = "amounts that are true or false, and what they have to be")
                    Map<String, Boolean> where,
            @Doc(
                            zh = "说的是什么；各项无名称时的叫法",
                            en = "what it is about; of entries the name of one that has none")
                    @MayBeLeftOut
                    @Nullable Bilingual label,
            @Doc(zh = "怎样说，金额写作 {名称}", en = "what is said, amounts by their names in braces")
                    Bilingual text,
            @Doc(zh = "第一个金额为0时怎样说", en = "what is said where the first amount is 0") @MayBeLeftOut
                    @Nullable Bilingual zero,
            @Doc(zh = "金额未知时怎样说", en = "what is said where an amount is not known") @MayBeLeftOut
                    @Nullable Bilingual missing) {
        public Said {
            variants = Programme.orNone(variants);
            where = Programme.orNone(where);
        }
    }
}
