package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Reads;
import org.jspecify.annotations.Nullable;

/** One entry of {@code softwareProducts}: software products put forward. */
public record SoftwareProduct(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "软件类别", en = "kind of software")
                @Ask(zh = "是哪一类软件？", en = "What kind of software is it?")
                @Nullable Category category,
        @Doc(zh = "自主知识产权", en = "own intellectual property")
                @Ask(zh = "是否拥有自主知识产权？", en = "Does the applicant own its intellectual property?")
                @Nullable Boolean ownIp,
        @Doc(zh = "首次正式发布", en = "first formal release")
                @Ask(zh = "是否为首次正式发布？", en = "Is this its first formal release?")
                @Nullable Boolean firstRelease,
        @Doc(zh = "已销售", en = "has been sold") @Ask(zh = "是否已有销售？", en = "Has it been sold?")
                @Nullable Boolean hasSales,
        @Doc(zh = "产品研发投入", en = "R&D spent on this product")
                @Money
                @Ask(zh = "这个产品的研发投入是多少？", en = "How much was spent on R&D for this product?")
                @Nullable BigDecimal rdExpense,
        @Doc(zh = "软件著作权", en = "software copyright") Copyright copyright,
        @Doc(zh = "产品检测", en = "product test") Test test,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {

    /** Values of {@code softwareProducts[].category}. */
    public enum Category {
        @Doc(zh = "基础", en = "basic")
        BASIC,
        @Doc(zh = "支撑", en = "support")
        SUPPORT,
        @Doc(zh = "平台", en = "platform")
        PLATFORM,
        @Doc(zh = "工业", en = "industrial")
        INDUSTRIAL,
        @Doc(zh = "嵌入式系统", en = "embedded")
        EMBEDDED,
        @Doc(zh = "信息安全", en = "security")
        SECURITY,
        @Doc(zh = "5G相关", en = "5G")
        FIVE_G,
        @Doc(zh = "人工智能", en = "AI")
        AI,
        @Doc(zh = "行业应用", en = "industry application")
        INDUSTRY_APPLICATION,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** Section {@code softwareProducts[].copyright}: software copyright. */
    public record Copyright(
            @Doc(zh = "软件著作权", en = "software copyright registered")
                    @Ask(zh = "是否已登记软件著作权？", en = "Is its copyright registered?")
                    @Nullable Boolean registered,
            @Doc(
                            zh = "开发完成日期",
                            en =
                                    "completion date on the certificate (not publication, not registration)")
                    @Ask(
                            zh = "软著证书上的开发完成日期是哪天？（不是发表或登记日期）",
                            en =
                                    "Which completion date is on the copyright certificate? (not publication, not registration)")
                    @Nullable LocalDate developmentCompletedOn,
            @Doc(zh = "著作权人含本单位", en = "the applicant is one of the owners")
                    @Ask(
                            zh = "申报单位是否为著作权人之一？",
                            en = "Is the applicant one of the copyright owners?")
                    @Nullable Boolean applicantIsOwner,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}

    /** Section {@code softwareProducts[].test}: product test. */
    public record Test(
            @Doc(zh = "检测机构级别", en = "level of the test agency")
                    @Ask(zh = "检测机构是哪一级的？", en = "Of which level is the test agency?")
                    @Nullable AgencyLevel agencyLevel,
            @Doc(zh = "检测依据", en = "test standard, e.g. GB/T 25000.51-2016")
                    @Ask(
                            zh = "检测依据是什么标准？如 GB/T 25000.51-2016",
                            en = "Which standard was it tested by? Such as GB/T 25000.51-2016")
                    @Nullable String standard,
            @Doc(zh = "通过检测", en = "test passed")
                    @Ask(zh = "是否通过检测？", en = "Has it passed the test?")
                    @Nullable Boolean passed,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

        /** Values of {@code softwareProducts[].test.agencyLevel}. */
        public enum AgencyLevel {
            @Doc(zh = "国家级", en = "national")
            NATIONAL,
            @Doc(zh = "省级", en = "provincial")
            PROVINCIAL,
            @Doc(zh = "市级", en = "municipal")
            MUNICIPAL,
            @Doc(zh = "其他", en = "other")
            OTHER
        }

        /** A standard's number with whatever people put between its parts. */
        private static final Pattern NUMBER =
                Pattern.compile(
                        "([A-Z]+(?:\\s*/?\\s*[A-Z]+)?)\\s*([0-9]+(?:\\s*\\.\\s*[0-9]+)*)"
                                + "(?:(?:\\s*[-:(]+\\s*|\\s+)([0-9]{4}))?(?![0-9])");

        /** What the handbook asks for; without its year it may be the version asked for. */
        private static final String ASKED = "GBT25000.51";

        /** Dashes of all kinds, and what is taken for one between digits. */
        private static final Pattern DASHES =
                Pattern.compile("[\\p{Pd}\u2212\u2500\u2501\u30fc]+|(?<=[0-9])\\s*一\\s*(?=[0-9])");

        /**
         * {@return the number of the standard as it compares, GBT25000.51-2016, whatever dashes,
         * spaces and width it was typed with; null where it is that one without its year, or one of
         * several; the text itself, in capitals and without spaces, where it holds no number}
         */
        @Doc(zh = "检测依据", en = "test standard")
        @Reads("standard")
        public @Nullable String normalisedStandard() {
            if (standard == null) {
                return null;
            }
            String narrow =
                    Normalizer.normalize(standard, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
            Matcher number = NUMBER.matcher(DASHES.matcher(narrow).replaceAll("-"));
            Set<String> numbers = new LinkedHashSet<>();
            while (number.find()) {
                String year = number.group(3) == null ? "" : "-" + number.group(3);
                numbers.add((number.group(1) + number.group(2)).replaceAll("[\\s/]", "") + year);
            }
            boolean isUnclear = numbers.contains(ASKED) || numbers.size() > 1;
            return isUnclear && numbers.stream().anyMatch(one -> one.startsWith(ASKED))
                    ? null
                    : numbers.stream().findFirst().orElse(narrow.replaceAll("[\\s/]", ""));
        }
    }
}
