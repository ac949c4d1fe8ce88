package org.huiqi.screening.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.profile.Conduct;
import org.huiqi.profile.Profile;

/**
 * Adds to a firm what the standards of titles read, so that it fits to what is there: parts stay
 * within their wholes, nothing is older than the firm. Drawn apart from the rest, so that the other
 * fields of a seed stay as they are.
 */
final class StandardFactsMaker {
    /** Paths of the fields that are made here. */
    static final Set<String> PATHS =
            Set.of(
                    "foundedOn",
                    "itSystems",
                    "srdiLocalScore",
                    "market",
                    "mainProduct",
                    "quality",
                    "ip",
                    "equityFinancing",
                    "rdInstitutions",
                    "awards",
                    "technicalStandards",
                    "conduct.prohibitedProduct");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final RecordMaker sections = RecordMaker.only(Profile.class, "", PATHS);
    private final RecordMaker conduct = RecordMaker.only(Conduct.class, "conduct.", PATHS);

    /** Adds to the values of a firm; a file in four says nothing of them. */
    void add(Chance chance, Firm firm, Map<String, Object> values) {
        int known = chance.of(0, 60, 95, 100);
        if (known == 0) {
            return;
        }
        Firm told = new Firm(firm.archetype(), known);
        for (Map.Entry<String, Firm.Figures> year : firm.figures().entrySet()) {
            year(values, year.getKey()).putAll(figures(year.getValue(), chance, told));
        }
        Map<String, Object> made = sections.make(chance, told);
        founded(made, chance, firm, values);
        values.putAll(made);
        if (values.get("conduct") instanceof Map<?, ?>) {
            object(values, "conduct").putAll(conduct.make(chance, told));
        }
        if (values.get("titles") instanceof List<?> titles && chance.percent(6)) {
            List<Object> more = new ArrayList<>(titles);
            // Not Map.of, whose order is another one in each process.
            Map<String, Object> title = new LinkedHashMap<>();
            title.put("type", chance.of(Likelihood.LATER));
            title.put("openEnded", true);
            more.add(title);
            values.put("titles", more);
        }
    }

    /** Not after its first figures or its registration; nothing of it is older. */
    private static void founded(
            Map<String, Object> made, Chance chance, Firm firm, Map<String, Object> values) {
        LocalDate first = LocalDate.of(firm.firstYear(), 12, 31);
        LocalDate day =
                chance.percent(15)
                        ? first.minusDays(chance.between(0, 364))
                        : first.minusDays(chance.between(365, 9000));
        Object registered = object(values, "registration").get("date");
        if (registered instanceof String text && LocalDate.parse(text).isBefore(day)) {
            day = LocalDate.parse(text);
        }
        notBefore(day.toString(), made);
        if (made.containsKey("foundedOn")) {
            made.put("foundedOn", day.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private static Object notBefore(String day, Object value) {
        if (value instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).replaceAll((name, below) -> notBefore(day, below));
        } else if (value instanceof List<?> list) {
            list.forEach(entry -> notBefore(day, entry));
        } else if (value instanceof String text
                && DATE.matcher(text).matches()
                && text.compareTo(day) < 0) {
            return day;
        }
        return value;
    }

    private static Map<String, Object> figures(Firm.Figures of, Chance chance, Firm firm) {
        Map<String, Object> figures = new LinkedHashMap<>();
        BigDecimal profit = WrittenAmount.percentOf(of.revenue(), chance.between(-8, 20));
        BigDecimal net = profit.signum() > 0 ? WrittenAmount.percentOf(profit, 85) : profit;
        BigDecimal income = WrittenAmount.percentOf(of.revenue(), chance.of(100, 100, 103));
        BigDecimal research = WrittenAmount.percentOf(of.research(), chance.of(100, 90, 70));
        Written money = new Written(figures, chance, firm.completeness());
        money.put("mainRevenue", of.revenue(), chance.of(Thresholds.MAIN_SHARE));
        money.put("netProfit", net, 100);
        int debt = chance.percent(96) ? chance.of(Thresholds.DEBT) : chance.between(101, 130);
        money.put("totalLiabilities", of.assets(), debt);
        money.put("costTotal", of.revenue().subtract(profit), 100);
        money.put("totalIncome", income, 100);
        money.put("highTechIncome", income, chance.of(0, 59, 60, 60, 75, 90, 100));
        money.put("rdExpenseHnte", research, 100);
        money.put("rdExpenseHnteDomestic", research, chance.of(59, 60, 95, 100, 100));
        money.staff("techStaff", of.employees(), chance.between(0, 40));
        money.staff("rdStaff", of.employees(), chance.between(0, 25));
        money.staff("collegeStaff", of.employees(), chance.between(15, 95));
        boolean serves = firm.archetype().servesAbroad();
        int advanced = serves ? chance.of(49, 50, 70, 95) : 0;
        money.put("advancedServiceIncome", income, advanced);
        money.put("offshoreIncome", income, serves ? chance.of(0, 34, 35, 40) : 0);
        if (chance.percent(firm.completeness())) {
            figures.put(
                    "platformScore", new BigDecimal(chance.of("49.5", "50", "59.5", "60", "72.5")));
        }
        return figures;
    }

    /** Writes figures of a year, as often as they are known. */
    private record Written(Map<String, Object> figures, Chance chance, int known) {
        void put(String name, BigDecimal whole, int percent) {
            BigDecimal amount = WrittenAmount.percentOf(whole, percent);
            if (chance.percent(known)) {
                figures.put(name, WrittenAmount.written(amount, chance));
            }
        }

        void staff(String name, int employees, int percent) {
            if (chance.percent(known)) {
                figures.put(name, (int) ((long) employees * percent / 100));
            }
        }
    }

    private static Map<String, Object> year(Map<String, Object> values, String year) {
        return object(object(values, "years"), year);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> values, String name) {
        return (Map<String, Object>) values.get(name);
    }
}
