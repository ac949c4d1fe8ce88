package org.huiqi.synthetic;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.lab.boundary.ThresholdFinder;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.RulePack;

/**
 * Invents firms for benchmarks and demonstrations, as JSON Lines. Every one is a profile that can
 * be read; its values fall on the lines that the rules, the standards and the benefits of an
 * edition draw, and beside them, more often than in life. Names say that they are synthetic, and
 * there are no credit codes.
 *
 * <p>Rules, day, seed and number decide a firm: the same ones give the same bytes on every machine,
 * and the first firms of a long file are those of a short one. Immutable and thread-safe.
 */
public final class FirmGenerator {
    private static final ObjectWriter JSON =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build()
                    .writer();

    /** What is made by hand, and what no generated firm has. */
    private static final List<String> LEFT_OUT =
            List.of(
                    "format",
                    "creditCode",
                    "years",
                    "industry.sizeIndustry",
                    "titles" + Profile.COMPLETE,
                    AttestationKey.SECTION,
                    Profile.ORIGIN);

    /** What few firms have at hand; one file in four says nothing of it. */
    private static final List<String> SELDOM =
            List.of(
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
                    "technicalStandards");

    /** What a firm did itself, and not before it was founded. */
    private static final List<String> YOUNGER =
            List.of("market", "ip", "equityFinancing", "awards", "technicalStandards");

    private static final Map<String, String> CAPITALS =
            Map.of("浙江", "杭州", "安徽省", "合肥", "上海", "上海", "山东", "青岛");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final long seed;
    private final ThresholdFinder lines;
    private final FigureMaker figures;
    private final RecordMaker records;
    private final List<Criterion> attested;

    /** Kinds of applicants, how common they are and what they do. */
    private enum Kind {
        MANUFACTURER(46, "ENTERPRISE", "C1351 C2614 C2770 C3360 C3562 C3525 C3824 C3983 C39"),
        SOFTWARE_HOUSE(16, "ENTERPRISE", "I6513 I6520 I6531 I65 I6420"),
        SERVICE_FIRM(11, "ENTERPRISE", "M7310 M7320 L7212 N7722 M7481 O8111"),
        TRADER(8, "ENTERPRISE", "F5171 F5233 F51 G5430 G5990 G5532 H6110 H6210"),
        BUILDER(5, "ENTERPRISE", "E4710 E4813 E4910 E5021"),
        ENERGY_FIRM(3, "ENTERPRISE", "D4415 D4420 B0610 B0810"),
        FARM(2, "ENTERPRISE", "A0111 A0311 A0412"),
        BANK_OR_FUND(2, "ENTERPRISE", "J6621 J6632 J67"),
        SELF_EMPLOYED(3, "INDIVIDUAL_BUSINESS", "F5229 H6220 C1310"),
        UNIVERSITY(1, "UNIVERSITY", "P8341"),
        INSTITUTE(2, "RESEARCH_INSTITUTE", "M7320 M7310"),
        PUBLIC_BODY(1, "PUBLIC_INSTITUTION", "M7452 S9125 P8391");

        private final int weight;
        private final String subject;
        private final List<String> codes;

        Kind(int weight, String subject, String codes) {
            this.weight = weight;
            this.subject = subject;
            this.codes = List.of(codes.split(" "));
        }

        static Kind draw(Chance chance) {
            int[] weights = new int[values().length];
            for (Kind kind : values()) {
                weights[kind.ordinal()] = kind.weight;
            }
            return values()[chance.weighted(weights)];
        }
    }

    /**
     * What is settled about a firm before its fields are.
     *
     * @param kind what it is
     * @param completeness per cent of the fields that are known
     * @param detail per cent of the fields that are known of those that few firms are asked for
     * @param firstYear the first year that there are figures of
     * @param candidates how many entries its candidate lists have, by path
     */
    record Firm(
            Kind kind,
            int completeness,
            int detail,
            int firstYear,
            Map<String, Integer> candidates) {}

    /**
     * A generator.
     *
     * @param pack the rules whose lines values fall on, and whose conditions are attested
     * @param asOf the day that the firms are to be checked on: their years and days lie before it
     * @param seed any number
     */
    public FirmGenerator(RulePack pack, LocalDate asOf, long seed) {
        this.seed = seed;
        this.lines = ThresholdFinder.of(pack, asOf);
        this.figures = new FigureMaker(lines);
        this.records = new RecordMaker(Profile.class, "", special(), lines);
        this.attested =
                pack.edition().programmes().stream()
                        .flatMap(programme -> programme.criteria().stream())
                        .filter(criterion -> criterion.decide() != Decision.FACTS)
                        .toList();
    }

    /** Makers of what a firm is, so that its kind, place and industry fit together. */
    private Map<String, RecordMaker.Maker> special() {
        Map<String, RecordMaker.Maker> special = new HashMap<>();
        LEFT_OUT.forEach(path -> special.put(path, (chance, firm, siblings) -> null));
        special.put("subject.type", (chance, firm, siblings) -> firm.kind().subject);
        special.put(
                "subject.financial", (chance, firm, siblings) -> firm.kind() == Kind.BANK_OR_FUND);
        special.put(
                "subject.financialKind",
                (chance, firm, siblings) ->
                        firm.kind() != Kind.BANK_OR_FUND
                                ? "NONE"
                                : chance.of(
                                        "CITY_COMMERCIAL_BANK",
                                        "RURAL_COMMERCIAL_BANK",
                                        "JOINT_STOCK_BANK",
                                        "VENTURE_CAPITAL"));
        special.put(
                "subject.naturalResourcesRole",
                (chance, firm, siblings) -> chance.percent(1) ? "AFFILIATED_UNIT" : "NONE");
        special.put(
                "subject.platformKind",
                (chance, firm, siblings) ->
                        firm.kind() == Kind.INSTITUTE && chance.percent(20)
                                ? "PROVINCIAL_LAB"
                                : "NONE");
        special.put(
                "subject.roles",
                (chance, firm, siblings) ->
                        chance.percent(85)
                                ? List.of()
                                : List.of(
                                        chance.of(
                                                "CHAIN_LEADER", "LEADING_FIRM", "PARK_OPERATOR")));
        special.put(
                "registration.province",
                (chance, firm, siblings) ->
                        chance.percent(90)
                                ? chance.of("江苏", "江苏省")
                                : chance.of("浙江", "安徽省", "上海", "山东"));
        special.put(
                "registration.city",
                (chance, firm, siblings) ->
                        CAPITALS.getOrDefault(
                                siblings.getOrDefault("province", "江苏"),
                                chance.of("南京", "无锡", "徐州", "常州", "苏州", "南通", "盐城", "宿迁市")));
        special.put(
                "registration.date",
                (chance, firm, siblings) -> past("registration.date", chance).toString());
        special.put("industry.code", (chance, firm, siblings) -> chance.of(firm.kind().codes));
        return special;
    }

    /** Some day of the firm's past, at times on a line of the field or beside it. */
    private LocalDate past(String field, Chance chance) {
        List<LocalDate> days = lines.days(field);
        return days.isEmpty() || !chance.percent(20)
                ? chance.before(lines.asOf(), 25)
                : chance.near(chance.of(days));
    }

    /**
     * Writes the firms 1 to {@code count}, one a line, UTF-8.
     *
     * @throws IOException where the stream fails
     */
    public void write(long count, OutputStream out) throws IOException {
        for (long number = 1; number <= count; number++) {
            out.write(JSON.writeValueAsBytes(firm(number)));
            out.write('\n');
        }
    }

    private Map<String, Object> firm(long number) {
        Chance chance = new Chance(seed, number);
        Firm firm =
                new Firm(
                        Kind.draw(chance),
                        chance.of(100, 98, 98, 90, 60),
                        chance.of(0, 60, 95, 100),
                        figures.firstYear(chance),
                        new HashMap<>());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("format", 1);
        values.put("name", String.format(Locale.ROOT, "合成企业-%06d", number));
        values.put("years", figures.make(chance, firm));
        values.putAll(records.make(chance, firm));
        SELDOM.stream().filter(section -> !chance.percent(firm.detail())).forEach(values::remove);
        if (values.containsKey("foundedOn")) {
            found(chance, firm, values);
        }
        values.put(AttestationKey.SECTION, attestations(chance, firm));
        return values;
    }

    /**
     * The day of foundation: not after the first figures or the registration; nothing else of the
     * firm is older.
     */
    private void found(Chance chance, Firm firm, Map<String, Object> values) {
        LocalDate first = LocalDate.of(firm.firstYear(), 12, 31);
        LocalDate day =
                chance.percent(15)
                        ? first.minusDays(chance.between(0, 364))
                        : past("foundedOn", chance);
        List<String> days = new ArrayList<>(List.of(first.toString(), day.toString()));
        if (values.get("registration") instanceof Map<?, ?> registration
                && registration.get("date") instanceof String registered) {
            days.add(registered);
        }
        // ISO dates are ordered as texts.
        String founded = days.stream().sorted().findFirst().orElseThrow();
        values.put("foundedOn", founded);
        YOUNGER.forEach(
                section -> values.computeIfPresent(section, (k, v) -> notBefore(founded, v)));
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

    /** What people answered for: nothing, some of it, or nearly all. */
    private Map<String, Object> attestations(Chance chance, Firm firm) {
        Map<String, Object> attestations = new LinkedHashMap<>();
        int rate = chance.of(0, 0, 20, 20, 95);
        for (Criterion criterion : rate == 0 ? List.<Criterion>of() : attested) {
            String list = criterion.candidate();
            int entries = list == null ? 1 : firm.candidates().getOrDefault(list, 0);
            for (int i = 1; i <= entries; i++) {
                if (chance.percent(rate)) {
                    boolean holds = chance.percent(93);
                    String key =
                            list == null
                                    ? criterion.id()
                                    : new AttestationKey(criterion.id(), RecordMaker.id(list, i))
                                            .toString();
                    attestations.put(key, chance.percent(90) ? holds : Map.of("value", holds));
                }
            }
        }
        return attestations;
    }
}
