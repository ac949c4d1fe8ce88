package org.huiqi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.Profile;
import org.huiqi.profile.TitleType;

/**
 * Makes valid random profiles as trees of maps, lists and plain values. The shape comes from the
 * records themselves; numbers and dates crowd around the handbook's thresholds.
 */
public final class RandomProfile {
    private static final Set<String> BETTER_FALSE =
            Set.of(
                    "abnormalList",
                    "seriousDishonestList",
                    "jointPunishment",
                    "sameGroupSimilarProduct",
                    "classified",
                    "degreeEducation",
                    "affiliateOfApplicant",
                    "nicheHasConsortium",
                    "personFoundedOrInvested",
                    "homeUnitFoundedOrInvested",
                    "homeUnitIndirectInterest",
                    "misconductRecord",
                    "financial",
                    "redeemed",
                    "criminal",
                    "prohibitedProduct");

    /** Fields that standards read: drawn apart, so that the others stay as they are for a seed. */
    private static final Set<String> OF_STANDARDS =
            Set.of(
                    ("foundedOn itSystems srdiLocalScore market mainProduct quality ip equityFinancing"
                                    + " rdInstitutions awards technicalStandards prohibitedProduct"
                                    + " mainRevenue netProfit totalLiabilities costTotal totalIncome"
                                    + " highTechIncome rdExpenseHnte rdExpenseHnteDomestic techStaff"
                                    + " rdStaff collegeStaff advancedServiceIncome offshoreIncome"
                                    + " platformScore titlesComplete")
                            .split(" "));

    private static final Set<String> BETTER_NONE =
            Set.of("incidents", "badRecords", "penalties", "listings", "priorFunding");

    private static final Set<String> BESIDE = Set.of("attestations", "origin");
    private static final Map<String, String> NUMBERS = new LinkedHashMap<>();

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        numbers("ownIpCount overdueProjects", "0 1");
        numbers("numberYear updateYear", "2024 2023 2024");
        numbers("batch", "6 3 5");
        numbers("employees", "99 100 199 200 299 300 999 1000 2000");
        numbers("annualTrainees", "2000 1999");
        numbers("unitCount", "1 2 3 4");
        numbers("year", "2022 2024 2021 2025");
        numbers("months", "12 13 24 25 35 36 60 61");
        numbers("teamSize", "10 9 2 1");
        numbers("teamAged40OrYounger", "5 4 1 0");
        numbers("guideCount emergencyApplications", "1 2 0");
        numbers("seniorResearchers", "50 49");
        numbers("rdTeam", "100 99");
        numbers("dataYear", "2023 2022");
        numbers("digitalLevel", "1 4");
        numbers("subsidyYears interestPaidYears", "2023 2022 2024");
        numbers("revenue", "10000 9999.99 40000 39999.999999 40000.01 80000 200000 0");
        numbers("salesRevenue", "100000 99999.99 100000.01 0");
        numbers("rdExpense", "3000 2999.999999999 200 199.99 3000.01 0");
        numbers("totalAssets", "80000 79999.9 10000 120000");
        numbers("pct", "50 49.99 50.01 100 0.5 0");
        numbers("totalInvestment", "2000.01 2000 1999.99");
        numbers("years researchYears", "5 4.9");
        numbers("outstanding", "2500 3000 0 3000.01");
        numbers("amount", "500 500.01 0.000333");
        numbers("spend", "40 28.571428 0 12.3456789");
        numbers("alreadyReceived", "0 3 14 10");
        numbers("serviceYears", "2 1.9");
        numbers("srdiLocalScore", "0 7.5 15");
        numbers("platformScore", "49.99 50 60 100");
        numbers("mainRevenue", "10000 9000 8999.99 40000 20000 0");
        numbers("netProfit", "-300 0 199.99 1000 8000");
        numbers("totalLiabilities", "40000 8000 5500.01 79999.9");
        numbers("costTotal", "9000 2000 0");
        numbers("totalIncome advancedServiceIncome offshoreIncome", "10000 5000 3500 3499.99");
        numbers("highTechIncome", "6000 5999.99 3000");
        numbers("rdExpenseHnte rdExpenseHnteDomestic", "600 1000 359.99 0");
        numbers("techStaff rdStaff collegeStaff", "10 9 20 50 99");
        numbers("sharePct", "10 9.99 20");
        numbers("rankDomestic rankGlobal ownerRank rank", "1 3 4");
        numbers("paidIn", "500 499.99 2000");
        numbers("grossFloorArea", "50000 49999.9");
        numbers("contractAmount", "5000 4999.99");
        texts("province projectProvince deployedProvince", "江苏 江苏省 浙江 上海市");
        texts("city", "徐州 无锡市 南京 宿迁");
        texts("code", "C3562 I65 K70 G59 J66 G5531 G55 D441 F52 B06 K704");
        texts("standard", "GB/T_25000.51-2016 gb/t25000.51-2016 GB/T_25000.51-2010");
        texts("lecturer unit field", "甲 乙 丙 丁");
    }

    /** An id may hold anything but @. */
    private static final List<String> IDS =
            List.of("k%s", "%s", "软件[简称：%s]V1.0", "%s\"]", "[\\%s", "a=%s.b");

    private final Random others;
    private final Random ofStandards;
    private Random random;
    private final double known;
    private final double luck;
    private int ids;

    private RandomProfile(long seed) {
        others = new Random(seed);
        ofStandards = new Random(seed + 1);
        random = others;
        known = pick(List.of(0.6, 0.9, 0.97, 1.0));
        luck = pick(List.of(0.5, 0.85, 0.97));
    }

    private static void numbers(String names, String values) {
        List.of(names.split(" ")).forEach(name -> NUMBERS.put(name, values));
    }

    private static void texts(String names, String values) {
        List.of(names.split(" ")).forEach(name -> TEXTS.put(name, values));
    }

    /** The tree of a seed; the same seed always gives the same tree. */
    public static Map<String, Object> tree(long seed) {
        RandomProfile maker = new RandomProfile(seed);
        Map<String, Object> tree = maker.record(Profile.class);
        tree.put("format", 1);
        tree.remove("creditCode");
        tree.put("attestations", maker.attestations(tree));
        tree.put("origin", maker.origin(tree));
        return tree;
    }

    private Map<String, Object> record(Class<?> type) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            boolean information = name.equals("name") || name.equals("note");
            Random before = random;
            random = OF_STANDARDS.contains(name) ? ofStandards : before;
            if (name.equals("id")) {
                tree.put(
                        name,
                        String.format(java.util.Locale.ROOT, IDS.get(ids % IDS.size()), ++ids));
            } else if (!information && !BESIDE.contains(name) && chance(known)) {
                tree.put(name, value(name, component.getGenericType()));
            }
            random = before;
        }
        repair(tree);
        return tree;
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            return parts.length == 2 ? years(parts[1]) : list(name, parts[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain == Boolean.class) {
            return chance(luck) != BETTER_FALSE.contains(name);
        }
        if (plain.isEnum()) {
            return constant(name, plain);
        }
        if (plain == LocalDate.class) {
            return date(name).toString();
        }
        return plain == String.class ? text(name) : number(name, plain);
    }

    private Object constant(String name, Class<?> type) {
        if (type == TitleType.class && chance(0.3)) {
            return pick(List.of("PROV_SRDI", "NATIONAL_LITTLE_GIANT"));
        }
        Object[] constants = type.getEnumConstants();
        boolean first = !Set.of("financialKind", "status").contains(name) && chance(luck - 0.25);
        return (first ? constants[0] : pick(List.of(constants))).toString();
    }

    private Object number(String name, Class<?> type) {
        String value = pick(List.of(NUMBERS.getOrDefault(name, "0 1 2 3").split(" ")));
        return type == Integer.class ? (Object) Integer.valueOf(value) : new BigDecimal(value);
    }

    private String text(String name) {
        String value = pick(List.of(TEXTS.getOrDefault(name, "文字").split(" ")));
        return value.replace('_', ' ');
    }

    private Object years(Type figures) {
        Map<String, Object> years = new LinkedHashMap<>();
        List.of("2022", "2023", "2024").forEach(y -> years.put(y, record((Class<?>) figures)));
        return years;
    }

    private List<Object> list(String name, Type entry) {
        List<Object> list = new ArrayList<>();
        if (BETTER_NONE.contains(name) && chance(luck)) {
            return list;
        }
        int size = pick(List.of(0, 1, 1, 2, 3, name.equals("courses") ? 11 : 4));
        for (int i = 0; i < size; i++) {
            list.add(value(name, entry));
        }
        return list;
    }

    private LocalDate date(String name) {
        int shift = random.nextInt(3) - 1;
        LocalDate asOf = Sample.AS_OF;
        if (name.equals("birthDate")) {
            return asOf.minusYears(pick(List.of(40, 41, 45, 46, 60, 61))).plusDays(shift);
        }
        if (name.equals("foundedOn")) {
            return LocalDate.of(pick(List.of(2008, 2019, 2022)), 12, 30).plusDays(shift);
        }
        return pick(List.of(
                        asOf,
                        asOf.minusYears(3),
                        asOf.minusMonths(8),
                        LocalDate.of(2022, 12, 31),
                        LocalDate.of(2023, 12, 31),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 9, 15),
                        LocalDate.of(2024, 9, 30),
                        LocalDate.of(2024, 10, 20),
                        asOf.plusYears(3)))
                .plusDays(shift);
    }

    /** Mends what the reader would refuse. */
    private void repair(Map<String, Object> tree) {
        order(tree, "validFrom", "validTo");
        order(tree, "supportFrom", "supportTo");
        order(tree, "from", "to");
        if (Boolean.TRUE.equals(tree.get("openEnded"))) {
            tree.remove("validTo");
        }
        if (tree.get("teamSize") instanceof Integer size
                && tree.get("teamAged40OrYounger") instanceof Integer young
                && young > size) {
            tree.put("teamAged40OrYounger", size);
        }
        part(tree, "techStaff", "employees");
        part(tree, "rdStaff", "employees");
        part(tree, "collegeStaff", "employees");
        part(tree, "highTechIncome", "totalIncome");
        part(tree, "rdExpenseHnteDomestic", "rdExpenseHnte");
    }

    private static void part(Map<String, Object> tree, String part, String whole) {
        if (tree.get(whole) instanceof Number most
                && tree.get(part) instanceof Number some
                && some.doubleValue() > most.doubleValue()) {
            tree.put(part, most);
        }
    }

    private static void order(Map<String, Object> tree, String from, String to) {
        if (tree.get(from) instanceof String first
                && tree.get(to) instanceof String last
                && last.compareTo(first) < 0) {
            tree.put(from, last);
            tree.put(to, first);
        }
    }

    /** Of some fields at the top, from a file. */
    private Map<String, Object> origin(Map<String, Object> tree) {
        Map<String, Object> origin = new LinkedHashMap<>();
        for (String name : tree.keySet()) {
            if (!name.equals("format") && random.nextInt(8) == 0) {
                origin.put(name + ".a[" + origin.size() + "].b", "年报 2.xlsx 表!C5 (2023)");
            }
        }
        return origin;
    }

    private Map<String, Object> attestations(Map<String, Object> tree) {
        Map<String, Object> attestations = new LinkedHashMap<>();
        Sample.EDITION
                .programmes()
                .forEach(p -> p.criteria().forEach(c -> attest(c, tree, attestations)));
        return attestations;
    }

    private void attest(Criterion criterion, Map<String, Object> tree, Map<String, Object> all) {
        if (chance(known - 0.15)) {
            all.put(criterion.id(), chance(luck));
        }
        if (criterion.candidate() != null
                && tree.get(criterion.candidate()) instanceof List<?> list
                && !list.isEmpty()
                && chance(0.2)) {
            Object id = ((Map<?, ?>) list.get(random.nextInt(list.size()))).get("id");
            all.put(criterion.id() + "@" + id, chance(luck));
        }
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
