package org.huiqi.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.imports.Said.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says of figures. A text is taken apart into phrases from left to right; what is
 * left over and may be about a period, a unit, a currency or the kind of the figures is {@link
 * Topic#UNREAD}. A phrase that is added here is understood in every place.
 */
final class TermReader {
    private static final int LONGEST = 400;
    private static final int QUOTED = 40;

    private static final String YEAR = "(?<![0-9A-Z.,])((?:19|20|21)[0-9]{2})";
    private static final String ANY_YEAR = "(?:19|20|21)[0-9]{2}";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String UNTIL = "(?:[-—–~]|至|到)+";
    private static final String DATE =
            ANY_YEAR
                    + "(?:年[0-9]{1,2}月[0-9]{1,2}日?|-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}"
                    + "|\\.[0-9]{1,2}\\.[0-9]{1,2}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))(?![0-9月])";
    private static final String CLOCK = "T?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?";
    private static final String YUAN = "(?:人民币|RMB|CNY|CN¥|¥)";
    private static final String MANY = "[十拾百佰千仟万萬亿億兆]";
    private static final String LABEL =
            "(?:(?:本表|报表|表内|以下|以上)?(?:金额|货币|计量|数据)*(?:单位|币种|币别|本位币)|金额|UNITS?|CURRENCY"
                    + "|(?:AMOUNTS?|EXPRESSED|STATED)?IN|以)(?:统一|均)?(?:为|是|按|以)?[:/,;\\[(\\t=]*";

    /** Every currency but ours; codes that are English words as well are left out. */
    private static final String CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .filter(code -> !code.matches("CNY|ALL|TOP"))
                    .sorted()
                    .collect(Collectors.joining("|", "(?=[A-Z])(?:", ")(?![A-Z])"));

    private static final String FOREIGN =
            "[美港日欧韩澳加新台]元|新加坡元|澳门元|美金|[美日韩港]圆|[港日韩澳加新台葡][币幣]|新台币|澳门币|英镑"
                    + "|卢[布比]|瑞士法郎|瑞郎|法郎|泰铢|越南盾|印尼盾|马币|令吉|林吉特|比索|克朗|雷亚尔|兰特|里拉|迪拉姆"
                    + "|里亚尔|第纳尔|外币|原币|(?:US)?DOLLARS?|EUROS?|YEN|POUNDS?";

    /** Powers of ten of the usual units. */
    private static final Map<String, Integer> UNITS =
            Map.ofEntries(
                    Map.entry("", 0),
                    Map.entry("千", 3),
                    Map.entry("仟", 3),
                    Map.entry("'000", 3),
                    Map.entry("万", 4),
                    Map.entry("萬", 4),
                    Map.entry("百万", 6),
                    Map.entry("佰万", 6),
                    Map.entry("百萬", 6),
                    Map.entry("佰萬", 6),
                    Map.entry("亿", 8),
                    Map.entry("億", 8));

    private enum Kind {
        /** Says nothing of the four. */
        NOTHING,
        CLOCKED,
        FROM,
        TO,
        RANGE,
        DAY,
        YEARS,
        MONTHS,
        MONTH,
        DECEMBER,
        WHOLE_YEAR,
        UNIT,
        /** Says only what its topic is. */
        TOPIC
    }

    private record Phrase(Kind kind, @Nullable Topic topic, Pattern pattern) {
        static Phrase of(Kind kind, String pattern) {
            return new Phrase(kind, null, Pattern.compile(pattern));
        }

        static Phrase of(Topic topic, String pattern) {
            return new Phrase(Kind.TOPIC, topic, Pattern.compile(pattern));
        }
    }

    private static final String NOT_TERMS = "(?!单位|币|期|金额|日期)";

    /** Whatever stands nearer to the top is tried first. */
    private static final List<Phrase> PHRASES =
            List.of(
                    Phrase.of(Kind.NOTHING, "(?<![0-9A-Z])[0-9A-Z]{15,20}(?![0-9A-Z])"),
                    // Dates of something else than the figures.
                    Phrase.of(
                            Kind.NOTHING,
                            "(?:打印|填报|填表|申报|制表|制单|受理|成立|导出|查询|下载|报送|审核|签字|盖章|代理|报出|批准|发证"
                                    + "|取得|有效|出生|编制|编报|出具|签发|提交|更新)(?:(?:日期|时间|日|(?<=有效)期)[:\\t]*(?:"
                                    + DATE
                                    + "(?:"
                                    + CLOCK
                                    + ")?|"
                                    + ANY_YEAR
                                    + "年[0-9]{1,2}月)?|[:\\t]*"
                                    + DATE
                                    + ")"),
                    Phrase.of(
                            Kind.CLOCKED,
                            ANY_YEAR + "[-/][0-9]{1,2}[-/](?:[0-9]{2}|[0-9])" + CLOCK),
                    // Laws and forms.
                    Phrase.of(Kind.NOTHING, "[(\\[〔]?" + ANY_YEAR + "[)\\]〕]第?[0-9]+号"),
                    Phrase.of(Kind.NOTHING, ANY_YEAR + "年?(?:版|修订|格式)"),
                    Phrase.of(Kind.NOTHING, "\\(适用(?:(?!月|季|半年|元)[^()])*\\)"),
                    Phrase.of(
                            Kind.NOTHING,
                            "会小?企0?[0-9]表|(?:注册|实缴)资[本金](?:\\([^()]*\\))?[:\\t]*(?:[0-9.,]+[万亿]?元?)?"),
                    // Names of lines.
                    Phrase.of(
                            Kind.NOTHING,
                            "预付|预收|预提|预计负债|(?:设定)?受益计划|年金计划|外币(?:财务)?报表折算|累计(?:折旧|摊销|减值|盈余|亏损)"
                                    + "|归属于?母公司|被合并方在合并前|非?同一控制下企业合并|[0-9]{1,2}年(?:以?内|以上)"
                                    + "|(?:基本|稀释)?每股(?:收益)?[:(]?(?:元/股|元)?\\)?|元(?:器?件|素)|单元|多元"),
                    // People, places and what else a form says of the firm.
                    Phrase.of(
                            Kind.NOTHING,
                            "(?:编制|填报|填报?表|报送|填制|核算|制表|使用|申报|纳税|所属|成员|建设|主管|用人|事业|编报)单位"
                                    + "(?:名称|盖章|公章|\\([^()]*\\))*:?|单位(?:名称|负责人|公章|盖章|\\([公盖]?章\\)):?"),
                    Phrase.of(
                            Kind.NOTHING,
                            "(?:负责人|法定代表人|主管|会计|出纳|制表人?|复核|审核|经办人|填表人|填报人|联系人|签[名章字]|盖章|公章|记账)"
                                    + "(?:\\([^()]*\\))?[:]\\t?(?:"
                                    + NOT_TERMS
                                    + "[\\p{IsIdeographic}·]){0,4}"),
                    Phrase.of(
                            Kind.NOTHING,
                            "(?:地址|住所|注册地|电话|传真|邮编|邮箱|行业|税务机关|会计制度|会计准则|注册类型|企业类型|经济类型)[:]\\t?(?:"
                                    + NOT_TERMS
                                    + "[^\\t;,。])*"),
                    Phrase.of(
                            Topic.NOT_ACTUAL,
                            "预算|计划|预测|预计|预估|估计|估算|目标|规划|概算|测算|暂估|快报|BUDGET|FORECAST|PLAN(?:NED)?|ESTIMATED?"
                                    + "|TARGET|PROJECTED|PROJECTION|"
                                    + ANY_YEAR
                                    + "年?度?[EFBP](?![A-Z])"),
                    // Periods.
                    Phrase.of(
                            Kind.FROM,
                            "(?:期间?|时期)(?:起|始|的?开始)(?:日期|日|时间)?[:\\t]*"
                                    + DATE
                                    + "(?!日?起?"
                                    + UNTIL
                                    + ")"),
                    Phrase.of(Kind.TO, "(?:期间?|时期)(?:止|终|的?结束|截止)(?:日期|日|时间)?[:\\t]*" + DATE),
                    Phrase.of(Kind.RANGE, "自?" + DATE + "起?" + UNTIL + DATE + "止?"),
                    Phrase.of(Kind.DAY, "(?:截[至止]日?期?[:\\t]*)?(?<![0-9A-Z.,])" + DATE + "(?:为?止)?"),
                    Phrase.of(
                            Kind.YEARS,
                            YEAR
                                    + "年?度?(?:(?:"
                                    + UNTIL
                                    + "|[、,和及与/])(?:"
                                    + ANY_YEAR
                                    + ")年?度?(?![0-9]|[-/.][0-9]|年))+"),
                    Phrase.of(
                            Kind.MONTHS,
                            YEAR
                                    + "(?:年?度?[(\\t]?第?|[-/.])"
                                    + MONTH
                                    + "[月期]?份?"
                                    + UNTIL
                                    + "(?:"
                                    + ANY_YEAR
                                    + "(?:年|[-/.])?)?第?"
                                    + MONTH
                                    + "(?:个?[月期]份?|(?![0-9]))\\)?"),
                    Phrase.of(
                            Kind.MONTHS,
                            "()第?(?<![0-9])"
                                    + MONTH
                                    + "[月期]?份?"
                                    + UNTIL
                                    + "第?"
                                    + MONTH
                                    + "个?[月期]份?"),
                    Phrase.of(
                            Kind.MONTH,
                            YEAR
                                    + "(?:年度?第?"
                                    + MONTH
                                    + "[月期]份?|[-/.]?"
                                    + MONTH
                                    + "(?![0-9月]))[末底]?"),
                    Phrase.of(
                            Kind.WHOLE_YEAR,
                            "(?:FOR)?(?:THE)?YEARENDED(?:31)?DECEMBER(?:31)?(?:ST)?,?("
                                    + ANY_YEAR
                                    + ")"),
                    Phrase.of(Kind.WHOLE_YEAR, YEAR + "(?:年?度?[末底]?|年报)(?![0-9.])"),
                    Phrase.of(Kind.NOTHING, "前?12个月(?:期间)?|全年(?!累计|[金数发实预计目])|年报"),
                    Phrase.of(Kind.DECEMBER, "第?(?<![0-9])12[月期]份?[末底]?|月报|月度|按月"),
                    Phrase.of(
                            Topic.PART,
                            "[第前头首末后]?(?:[一二三四1-4](?:[-~]|至|到|、))?[一二三四1-4]个?季度?|[前首头]?[0-9]{1,2}个月(?:期间)?"
                                    + "|[上下前后]?半年度?(?:报告?)?|中期|年中|中报|季报|季度|第?[0-9]{1,2}[月期]份?[末底]?"
                                    + "|(?<![A-Z])(?:[1-4]Q|Q[1-4]|[12]H|H[12]|1?[0-9]M|[YQM]TD)(?![A-Z])"
                                    + "|(?:年初)?[至迄]今|截[至止]目前|\\(?未完\\)?|INTERIM"),
                    // Currencies and units.
                    Phrase.of(
                            Topic.FOREIGN,
                            "(?:"
                                    + LABEL
                                    + ")?"
                                    + MANY
                                    + "*(?:"
                                    + FOREIGN
                                    + "|[A-Z]{0,3}\\$|[\\p{Sc}&&[^¥]]|(?<![A-Z])"
                                    + CODES
                                    + ")(?:'000S?|元)?\\)?"),
                    Phrase.of(Topic.FOREIGN, LABEL + CODES),
                    Phrase.of(
                            Kind.UNIT,
                            "(?<label>"
                                    + LABEL
                                    + ")?(?:"
                                    + YUAN
                                    + "[):,/(\\[]*)*(?<many>[0-9A-Z'十拾百佰千仟万萬亿億兆,.]*)[元圆圓](?:[、,]?角[、,]?分|\\(?(?:列|保留|精确)?至角?分)?"
                                    + "(?:[,(]?"
                                    + YUAN
                                    + ")?[)\\]]*(?:作?为)?(?:货币|计量|金额)?(?:单位|列示)?"),
                    Phrase.of(Kind.UNIT, "(?<label>" + LABEL + ")?" + YUAN + "(?<many>'000)S?\\)?"),
                    Phrase.of(
                            Kind.NOTHING,
                            "(?:"
                                    + LABEL
                                    + ")?"
                                    + YUAN
                                    + "(?:YUAN)?(?![A-Z0-9'十拾百佰千仟万萬亿億兆元圆圓])\\)?"),
                    Phrase.of(
                            Kind.NOTHING, "(?:(?:UNITS?|CURRENCY)[:(]*)(?:YUAN|RENMINBI)(?![A-Z])"),
                    // Whose figures, and whether they are actual ones.
                    Phrase.of(Topic.OWN, "母公司|本部|单体|个别报表|个别财务报表"),
                    Phrase.of(Topic.NOT_OWN, "合并|汇总|模拟|备考|CONSOLIDATED|COMBINED|PROFORMA"),
                    Phrase.of(
                            Topic.NOT_ACTUAL,
                            "(?:[较比与])?(?:上年|上期|去年)?(?:同比|环比|增减|增长|增幅|降幅|完成率)(?:变动|变化|增减|增长)?(?:[额率]|幅度|比例|金额|数)?(?:\\(?%\\)?)?"),
                    Phrase.of(Topic.COMPARISON, "(?:变动|变化|差异)(?:[额率]|幅度|比例|金额|数)?|占比|比[例重率]|%"),
                    Phrase.of(Kind.NOTHING, "(?:未经?|已经?|经)?审[计定]?(?![批核])[数前后]?|UN?AUDITED"),
                    // Heads of columns.
                    Phrase.of(Topic.MONTH, "[本当上]月(?:累计)?|[本当上]季度?(?:累计)?"),
                    Phrase.of(Topic.BEFORE, "[上去](?:年度?|期)(?:年度?|期)?末|本?(?:年度?|期)初"),
                    Phrase.of(Topic.END, "(?:本年度?|本期)?(?:期|年度?)末|本[年期]末"),
                    Phrase.of(Topic.LAST, "[上去](?:年度?|期)(?:同期)?(?:累计|全年)?|同期(?:累计)?"),
                    Phrase.of(Topic.SO_FAR, "(?:本年度?|本期|全年)?累计|全年|本年度?|当年度?"),
                    Phrase.of(Topic.CURRENT, "[本当]期"),
                    Phrase.of(Kind.NOTHING, "(?:实际)?(?:金额|余额|发生额?|合计数?|数额|数据|数值)|实际|数|额"),
                    Phrase.of(
                            Kind.NOTHING,
                            "(?:利润|损益|资产负债|现金流量|[所股][有东]者?权益变动)(?:及利润分配)?表|(?:财务|会计)?报[表告]|明细表|一览表|[主附]表|表"),
                    Phrase.of(Kind.NOTHING, "项目|科目|资产|行次|(?<![0-9])年度"),
                    // A company, whatever numbers its name has.
                    Phrase.of(
                            Kind.NOTHING,
                            "(?:单位[:]\\t?)?(?=\\p{IsIdeographic})(?:(?!单位|预算|计划|预测|季度|半年|[0-9一二三四五六七八九十本当每上]月|合并|模拟|汇总|截至|币|[百千万亿]元)[\\p{IsIdeographic}()A-Z&·]){2,40}?"
                                    + "(?:有限责任公司|有限公司|股份公司|集团公司|总公司|分公司|事务所|研究院|研究所|合作社|合伙企业)"));

    /** Words that may be about the figures, where no phrase has taken them. */
    private static final Pattern SUSPICIOUS =
            Pattern.compile(
                    "[万萬亿億兆千仟百佰元圆圓币幣季月旬至\\p{Sc}]|半年|截止|起止|单位[:为是/(=]|预|估|计划|规划|目标|概算|测算|合并|汇总"
                            + "|模拟|备考|同比|环比|增减|增长|增幅|降幅|中期|期中|未完|[0-9]+[年期]|财年|口径|子公司|事业部|分部|假设|情景|试算|调整[前后]|重述|不完整|初步|年化|滚动|近(?:[0-9\\t]|$)|\\t[上中下](?:[)\\t]|$)|円|人民币|RMB|CNY"
                            + "|(?<![0-9A-Z])(?:[1-4]Q|Q[1-4]|H[12]|[12]H|[0-9]{1,2}M|[YQM]TD)(?![A-Z])|FY"
                            + "|'000|\\(000|\\([KM]N?\\)|THOUSAND|MILLION|BILLION|MONTH|QUARTER|HALF|INTERIM"
                            + "|[TL]TM|ANNUALI|ENDED|ENDING|BUDGET|FORECAST|PLAN|TARGET|ESTIMAT|PROJECTED|CONSOLIDAT|COMBINED"
                            + "|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER"
                            + "|(?<![A-Z])"
                            + CODES);

    /** A text without one of these says nothing. */
    private static final Pattern TRIGGER =
            Pattern.compile("[0-9A-Z年期初末本同母%变差占数额余审单体部]|" + SUSPICIOUS.pattern());

    private static final String DIGITS = "〇零一二三四五六七八九";
    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇零○Ｏ0]([〇零一二三四五六七八九]{2})年");
    private static final Pattern CHINESE_NUMBER =
            Pattern.compile("[一二三四五六七八九十]{1,3}(?=个?月|日|(?:至|到|[-~—–])[一二三四五六七八九十]{1,3}个?月)");

    private TermReader() {}

    /** A text of a cell. */
    static Terms read(TabCell cell, Source source) {
        return read(plain(cell.text()), at -> new Place(cell.text(), source));
    }

    /** A text that stands in no cell: the name of a sheet or file. */
    static Terms read(String text, Source source) {
        return read(plain(text), at -> new Place(text, source));
    }

    /** A text and where it stands. */
    record Place(String text, Source source) {}

    /**
     * What a text says.
     *
     * @param text the text of one cell, or of cells beside each other with tabs between them, as
     *     {@link #plain} gives it
     * @param places the cell of a place in the text
     */
    static Terms read(String text, IntFunction<Place> places) {
        List<Said> all = new ArrayList<>();
        StringBuilder left = new StringBuilder();
        int at = 0;
        int suspect = -1;
        boolean readable = text.length() <= LONGEST && TRIGGER.matcher(text).find();
        while (at < text.length()) {
            int end = readable ? phrase(text, at, left, places.apply(at), all) : at;
            if (end > at) {
                left.append('\t');
                at = end;
            } else {
                left.append(text.charAt(at));
                at++;
            }
            if (readable && suspect < 0 && SUSPICIOUS.matcher(left).find()) {
                suspect = at - 1;
            }
        }
        if (SUSPICIOUS.matcher(left).find()) {
            all.add(said(Topic.UNREAD, null, 0, places.apply(Math.max(0, suspect))));
        }
        boolean isWhole = readable && left.codePoints().noneMatch(Character::isLetterOrDigit);
        return new Terms(all, isWhole);
    }

    /**
     * Takes a phrase; where it ends, or where it began if there is none. What stands before it
     * counts where that is no phrase of its own.
     */
    private static int phrase(String text, int at, CharSequence left, Place place, List<Said> all) {
        boolean inWord =
                left.length() > 0 && Character.isLetterOrDigit(left.charAt(left.length() - 1));
        for (Phrase phrase : PHRASES) {
            Matcher matcher =
                    phrase.pattern()
                            .matcher(text)
                            .region(at, text.length())
                            .useTransparentBounds(inWord)
                            .useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() > at) {
                boolean isTail =
                        phrase.kind() == Kind.UNIT && inWord && matcher.group("label") == null;
                if (!isTail) {
                    Said said = said(phrase, matcher, place);
                    if (said != null) {
                        all.add(said);
                    }
                    return matcher.end();
                }
            }
        }
        return at;
    }

    private static @Nullable Said said(Phrase phrase, Matcher matcher, Place place) {
        List<LocalDate> days = Period.days(matcher.group());
        return switch (phrase.kind()) {
            case NOTHING, CLOCKED -> null;
            case TOPIC -> said(Objects.requireNonNull(phrase.topic()), null, 0, place);
            case FROM -> dated(Topic.FROM, days, 1, place);
            case TO -> dated(Topic.TO, days, 1, place);
            case DAY -> dated(Topic.PERIOD, days, 1, place);
            case RANGE -> dated(Topic.PERIOD, days, 2, place);
            case YEARS -> {
                List<Integer> years = years(matcher.group());
                yield period(
                        Period.years(
                                years.stream().min(Integer::compare).orElseThrow(),
                                years.stream().max(Integer::compare).orElseThrow()),
                        place);
            }
            case MONTHS -> months(matcher, place);
            case MONTH -> {
                String month = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                YearMonth of =
                        YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month));
                yield period(Period.months(of, of), place);
            }
            case DECEMBER -> said(Topic.MONTHLY, null, 0, place);
            case WHOLE_YEAR -> period(Period.year(Integer.parseInt(matcher.group(1))), place);
            case UNIT -> {
                Integer power = UNITS.get(matcher.group("many"));
                yield power == null
                        ? said(Topic.UNREAD, null, 0, place)
                        : said(Topic.UNIT, null, power, place);
            }
        };
    }

    private static @Nullable Said months(Matcher matcher, Place place) {
        int first = Integer.parseInt(matcher.group(2));
        int last = Integer.parseInt(matcher.group(3));
        List<Integer> years = years(matcher.group());
        if (years.isEmpty()) {
            return first == 1 && last == 12 ? null : said(Topic.PART, null, 0, place);
        }
        YearMonth from = YearMonth.of(years.get(0), first);
        YearMonth to = YearMonth.of(years.get(years.size() - 1), last);
        return to.isBefore(from)
                ? said(Topic.UNREAD, null, 0, place)
                : period(Period.months(from, to), place);
    }

    private static List<Integer> years(String text) {
        return Pattern.compile(ANY_YEAR)
                .matcher(text)
                .results()
                .map(m -> Integer.valueOf(m.group()))
                .toList();
    }

    private static Said dated(Topic topic, List<LocalDate> days, int wanted, Place place) {
        if (days.size() != wanted || wanted == 2 && days.get(1).isBefore(days.get(0))) {
            return said(Topic.UNREAD, null, 0, place);
        }
        Period period =
                wanted == 1 ? Period.day(days.get(0)) : Period.days(days.get(0), days.get(1));
        return said(topic, period, 0, place);
    }

    private static Said period(Period period, Place place) {
        return said(Topic.PERIOD, period, 0, place);
    }

    private static Said said(Topic topic, @Nullable Period period, int power, Place place) {
        String text = place.text();
        int end = Math.min(text.length(), QUOTED);
        return new Said(
                topic,
                period,
                power,
                end < text.length() ? text.substring(0, end) + "…" : text,
                place.source());
    }

    /** The usual name of a unit. */
    static String unit(int power) {
        return switch (power) {
            case 3 -> "千元";
            case 4 -> "万元";
            case 6 -> "百万元";
            case 8 -> "亿元";
            default -> "元";
        };
    }

    /**
     * Without spaces, in the usual width, in capitals, with numbers of years and months as digits.
     */
    static String plain(String written) {
        String text =
                LineName.dense(written)
                        .toUpperCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("元(?=月(?![报度])|[至到~-][一二三四五六七八九十0-9]{1,3}个?月)", "1");
        String digits = chinese(text);
        return digits.replaceAll(
                "("
                        + ANY_YEAR
                        + ")(年[0-9]{1,2}月[0-9]{1,2}日起?"
                        + UNTIL
                        + ")(?=[0-9]{1,2}月[0-9]{1,2}日)",
                "$1$2$1年");
    }

    private static String chinese(String text) {
        String years =
                CHINESE_YEAR
                        .matcher(text)
                        .replaceAll(
                                m ->
                                        "20"
                                                + digit(m.group(1).charAt(0))
                                                + digit(m.group(1).charAt(1))
                                                + "年");
        return CHINESE_NUMBER.matcher(years).replaceAll(m -> String.valueOf(number(m.group())));
    }

    private static int digit(char digit) {
        return Math.max(0, DIGITS.indexOf(digit) - 1);
    }

    private static int number(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return digit(text.charAt(text.length() - 1));
        }
        int tens = ten == 0 ? 1 : digit(text.charAt(ten - 1));
        int ones = ten == text.length() - 1 ? 0 : digit(text.charAt(text.length() - 1));
        return tens * 10 + ones;
    }
}
