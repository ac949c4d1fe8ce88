package org.huiqi.synthetic;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.lab.boundary.RuleLines;
import org.huiqi.profile.Industry;
import org.huiqi.profile.Subject;
import org.jspecify.annotations.Nullable;

/** Invents what a firm is: its kind, place, industry and age, so that they fit together. */
final class CompanyMaker {
    private static final List<String> CITIES =
            List.of("南京", "无锡", "徐州", "常州", "苏州", "南通", "连云港", "淮安", "盐城", "扬州", "镇江", "泰州", "宿迁市");
    private static final Map<String, String> ELSEWHERE =
            Map.of("浙江", "杭州", "安徽省", "合肥", "上海", "上海", "山东", "青岛");
    private static final List<String> ELSEWHERE_NAMES = List.of("浙江", "安徽省", "上海", "山东");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** What a firm did itself, and not before it was founded. */
    private static final List<String> YOUNGER =
            List.of("market", "ip", "equityFinancing", "awards", "technicalStandards");

    private final RuleLines lines;
    private final RecordMaker subjects;
    private final RecordMaker industries;

    CompanyMaker(RuleLines lines) {
        this.lines = lines;
        this.subjects =
                new RecordMaker(
                        Subject.class,
                        "subject.",
                        Set.of(
                                "subject.type",
                                "subject.financial",
                                "subject.financialKind",
                                "subject.naturalResourcesRole",
                                "subject.platformKind",
                                "subject.roles"),
                        lines);
        this.industries =
                new RecordMaker(
                        Industry.class,
                        "industry.",
                        Set.of("industry.code", "industry.sizeIndustry"),
                        lines);
    }

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
        put(
                registration,
                "date",
                day("registration.date", chance).toString(),
                chance,
                firm.completeness());
        return registration;
    }

    Map<String, Object> industry(Chance chance, Firm firm) {
        Map<String, Object> industry = new LinkedHashMap<>();
        put(industry, "code", chance.of(firm.archetype().codes()), chance, firm.completeness());
        industry.putAll(industries.make(chance, firm));
        return industry;
    }

    /** Some day of the firm's past, at times on a line of the field or beside it. */
    private LocalDate day(String field, Chance chance) {
        List<LocalDate> days = lines.days(field);
        return days.isEmpty() || !chance.percent(20)
                ? chance.before(lines.asOf(), 25)
                : chance.near(chance.of(days));
    }

    /**
     * The day of foundation: not after the first figures or the registration; nothing else of the
     * firm is older.
     */
    void founded(Chance chance, Firm firm, Map<String, Object> values) {
        LocalDate first = LocalDate.of(firm.firstYear(), 12, 31);
        LocalDate day =
                chance.percent(15)
                        ? first.minusDays(chance.between(0, 364))
                        : day("foundedOn", chance);
        Object registered = ((Map<?, ?>) values.get("registration")).get("date");
        if (registered instanceof String text && LocalDate.parse(text).isBefore(day)) {
            day = LocalDate.parse(text);
        }
        LocalDate founded = day.isAfter(first) ? first : day;
        if (values.containsKey("foundedOn")) {
            YOUNGER.forEach(
                    section ->
                            values.computeIfPresent(
                                    section,
                                    (name, value) -> notBefore(founded.toString(), value)));
            values.put("foundedOn", founded.toString());
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
