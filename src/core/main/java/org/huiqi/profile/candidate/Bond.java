package org.huiqi.profile.candidate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Text;
import org.jspecify.annotations.Nullable;

/** One entry of {@code bonds}: green bonds. */
public record Bond(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "债券类型", en = "kind of bond; the issuer is the subject")
                @Ask(zh = "是哪种债券？", en = "What kind of bond is it?")
                @Nullable Type type,
        @Doc(zh = "首次付息日", en = "date the first interest was, or will be, paid")
                @Ask(zh = "首次付息日是哪天？", en = "When was the first interest paid, or when will it be?")
                @Nullable LocalDate firstInterestPaidOn,
        @Doc(zh = "取得贴息年度", en = "years in which the provincial subsidy was obtained; [] = never")
                @Ask(
                        zh = "哪些年度取得过省级贴息？",
                        en = "In which years was the provincial subsidy obtained?")
                @Nullable List<Integer> subsidyYears,
        @Doc(zh = "实际付息年度", en = "years in which interest was paid")
                @Ask(zh = "哪些年度实际付过利息？", en = "In which years was interest paid?")
                @Nullable List<Integer> interestPaidYears,
        @Doc(zh = "募投项目省份", en = "place of the funded project")
                @Text(Text.Kind.PROVINCE)
                @Ask(zh = "募投项目在哪个省？", en = "In which province is the funded project?")
                @Nullable String projectProvince,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {
    public Bond {
        subsidyYears = KnownList.copy(subsidyYears);
        interestPaidYears = KnownList.copy(interestPaidYears);
    }

    /** Values of {@code bonds[].type}. */
    public enum Type {
        @Doc(zh = "绿色企业债券", en = "green enterprise bond")
        GREEN_ENTERPRISE_BOND,
        @Doc(zh = "绿色公司债券", en = "green corporate bond")
        GREEN_CORPORATE_BOND,
        @Doc(zh = "绿色债务融资工具", en = "green debt instrument")
        GREEN_DEBT_INSTRUMENT,
        @Doc(zh = "绿色资产支持证券", en = "green ABS")
        GREEN_ABS,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /**
     * {@return whether the provincial subsidy was obtained for the first time in a year}
     *
     * @param year calendar year
     */
    @Doc(zh = "首次取得贴息年度", en = "first subsidised in")
    @Reads("subsidyYears")
    public @Nullable Boolean firstSubsidisedIn(int year) {
        return Ternary.test(
                subsidyYears, years -> !years.isEmpty() && Collections.min(years) == year);
    }

    /**
     * {@return whether interest was paid in a year}
     *
     * @param year calendar year
     */
    @Doc(zh = "实际付息年度", en = "interest paid in")
    @Reads("interestPaidYears")
    public @Nullable Boolean paidInterestIn(int year) {
        return Ternary.test(interestPaidYears, years -> years.contains(year));
    }
}
