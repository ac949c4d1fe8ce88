package org.huiqi.screening.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.profile.Industry;
import org.huiqi.profile.Subject;
import org.jspecify.annotations.Nullable;

/** Invents what a firm is: its kind, place, industry and figures, so that they fit together. */
final class CompanyMaker {
    private static final List<String> CITIES =
            List.of("南京", "无锡", "徐州", "常州", "苏州", "南通", "连云港", "淮安", "盐城", "扬州", "镇江", "泰州", "宿迁市");
    private static final Map<String, String> ELSEWHERE =
            Map.of("浙江", "杭州", "安徽省", "合肥", "上海", "上海", "山东", "青岛");
    private static final List<String> ELSEWHERE_NAMES = List.of("浙江", "安徽省", "上海", "山东");

    /** Last day of registration that P26 counts as a full year. */
    private static final LocalDate FOUNDED_IN_TIME = LocalDate.of(2022, 12, 31);

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final RecordMaker subjects =
            new RecordMaker(
                    Subject.class,
                    "subject.",
                    Set.of(
                            "subject.type",
                            "subject.financial",
                            "subject.financialKind",
                            "subject.naturalResourcesRole",
                            "subject.platformKind",
                            "subject.roles"));
    private final RecordMaker industries =
            new RecordMaker(
                    Industry.class, "industry.", Set.of("industry.code", "industry.sizeIndustry"));

    Map<String, Object> subject(Chance chance, Firm firm) {
        Archetype kind = firm.archetype();
        Map<String, Object> subject = new LinkedHashMap<>();
        put(subject, "type", kind.subject().name(), chance, 98);
        subject.putAll(subjects.make(chance, firm));
        boolean bank = kind == Archetype.BANK_OR_FUND;
        put(subject, "financial", bank, chance, firm.completeness());
        String banks =
                "CITY_COMMERCIAL_BANK RURAL_COMMERCIAL_BANK JOINT_STOCK_BANK VENTURE_CAPITAL";
        String financial = bank ? chance.of(banks.split(" ")) : "NONE";
        put(subject, "financialKind", financial, chance, firm.completeness());
        String role = chance.percent(1) ? "AFFILIATED_UNIT" : "NONE";
        put(subject, "naturalResourcesRole", role, chance, firm.completeness());
        String platform =
                kind == Archetype.INSTITUTE && chance.percent(20) ? "PROVINCIAL_LAB" : "NONE";
        put(subject, "platformKind", platform, chance, firm.completeness());
        List<String> roles =
                chance.percent(85)
                        ? List.of()
                        : List.of(chance.of("CHAIN_LEADER", "LEADING_FIRM", "PARK_OPERATOR"));
        put(subject, "roles", roles, chance, firm.completeness());
        return subject;
    }

    Map<String, Object> registration(Chance chance, Firm firm) {
        Map<String, Object> registration = new LinkedHashMap<>();
        boolean here = chance.percent(90);
        String province = here ? chance.of("江苏", "江苏省") : chance.of(ELSEWHERE_NAMES);
        put(registration, "province", province, chance, firm.completeness());
        String city = here ? chance.of(CITIES) : ELSEWHERE.get(province);
        put(registration, "city", city, chance, firm.completeness());
        Object date =
                chance.percent(20)
                        ? chance.near(FOUNDED_IN_TIME).toString()
                        : chance.past(25).toString();
        put(registration, "date", date, chance, firm.completeness());
        return registration;
    }

    Map<String, Object> industry(Chance chance, Firm firm) {
        Map<String, Object> industry = new LinkedHashMap<>();
        put(industry, "code", chance.of(firm.archetype().codes()), chance, firm.completeness());
        industry.putAll(industries.make(chance, firm));
        return industry;
    }

    /** Figures of the last years; some firms have none. */
    Map<String, Object> years(Chance chance, Firm firm) {
        Map<String, Object> years = new LinkedHashMap<>();
        BigDecimal revenue = revenue(chance);
        int last = chance.percent(95) ? 2023 : 2022;
        for (int year = last - chance.weighted(4, 5, 1); year <= last; year++) {
            String name = Integer.toString(year);
            years.put(name, figures(name, revenue, chance, firm));
            revenue = WrittenAmount.percentOf(revenue, chance.between(90, 130));
        }
        return years;
    }

    private static BigDecimal revenue(Chance chance) {
        return chance.percent(40)
                ? chance.near(BigDecimal.valueOf(chance.of(Thresholds.REVENUE)), CENT)
                : BigDecimal.valueOf(chance.ofDigits(2, 6));
    }

    private static Map<String, Object> figures(
            String year, BigDecimal revenue, Chance chance, Firm firm) {
        BigDecimal sales =
                WrittenAmount.percentOf(revenue, chance.of(100, 100, chance.between(92, 99)));
        int known = firm.completeness();
        Map<String, Object> figures = new LinkedHashMap<>();
        put(figures, "revenue", WrittenAmount.written(revenue, chance), chance, known);
        put(figures, "salesRevenue", WrittenAmount.written(sales, chance), chance, known);
        BigDecimal research = research(sales, chance);
        put(figures, "rdExpense", WrittenAmount.written(research, chance), chance, known);
        BigDecimal assets =
                chance.percent(20)
                        ? BigDecimal.valueOf(chance.of(Thresholds.ASSETS))
                        : WrittenAmount.percentOf(revenue, chance.between(40, 250));
        put(figures, "totalAssets", WrittenAmount.written(assets, chance), chance, known);
        int employees =
                chance.percent(30)
                        ? Math.max(0, chance.of(Thresholds.EMPLOYEES) + chance.between(-1, 1))
                        : revenue.intValue() / chance.between(30, 150) + 1;
        put(figures, "employees", employees, chance, known);
        firm.had(year, new Firm.Figures(revenue, research, assets, employees));
        return figures;
    }

    /** R&D expense: often exactly three per cent of sales, or a cent beside it. */
    private static BigDecimal research(BigDecimal sales, Chance chance) {
        BigDecimal threePercent = WrittenAmount.percentOf(sales, 3);
        return switch (chance.weighted(2, 1, 1, 10)) {
            case 0 -> threePercent;
            case 1 -> threePercent.subtract(CENT).max(BigDecimal.ZERO);
            case 2 -> threePercent.add(CENT);
            default -> WrittenAmount.percentOf(sales, chance.between(0, 12));
        };
    }

    private static void put(
            Map<String, Object> values,
            String name,
            @Nullable Object value,
            Chance chance,
            int known) {
        if (value != null && chance.percent(known)) {
            values.put(name, value);
        }
    }
}
