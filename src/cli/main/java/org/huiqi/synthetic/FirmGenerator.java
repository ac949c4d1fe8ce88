package org.huiqi.synthetic;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.lab.boundary.ThresholdFinder;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Annotations.Text;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.language.Step;
import org.huiqi.rules.pack.RulePack;

/**
 * Invents firms for benchmarks and demonstrations, as JSON Lines. Every one is a profile that can
 * be read. Its fields are those of the dictionary, so that a new one is filled without a word here;
 * their values fall on the lines that the rules, the standards and the benefits of an edition draw,
 * and beside them, more often than in life. Names say that they are synthetic, and there are no
 * credit codes.
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
            words(
                    "format creditCode years industry.sizeIndustry titlesComplete attestations"
                            + " origin");

    /** Written for people. */
    private static final Set<String> UNFILLED = Set.of("name", "note");

    /** What few firms have at hand; one file in four says nothing of it. */
    private static final List<String> SELDOM =
            words(
                    "foundedOn itSystems srdiLocalScore market mainProduct quality ip"
                            + " equityFinancing rdInstitutions awards technicalStandards");

    /** What a firm did itself, and not before it was founded. */
    private static final List<String> YOUNGER =
            words("market ip equityFinancing awards technicalStandards");

    /** Fields where yes is the exception and mostly counts against the firm. */
    private static final List<String> RARELY_TRUE =
            words(
                    "centralSoe abnormalList seriousDishonestList jointPunishment "
                            + "sameGroupSimilarProduct criminal classified degreeEducation "
                            + "nicheHasConsortium affiliateOfApplicant "
                            + "personFoundedOrInvested homeUnitFoundedOrInvested "
                            + "homeUnitIndirectInterest misconductRecord "
                            + "businessScopeIncludesTraining innovationPointsList "
                            + "onIcList2023 openEnded redeemed prohibitedProduct timeHonoured "
                            + "newProduct provincialAward");

    /** Words that say that a thing is none of those that count. */
    private static final Set<String> ODD_WORDS = Set.of("OTHER", "CHINA", "DEVELOPED");

    /** With these a firm begins. */
    private static final List<String> FIRST_DAYS = words("foundedOn registration.date");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final long seed;
    private final ThresholdFinder lines;
    private final FigureMaker figures;
    private final List<Slot> profile;
    private final List<Criterion> attested;

    /** Kinds of applicants, how common they are and what they do. */
    private static final List<Kind> KINDS =
            List.of(
                    new Kind(46, "ENTERPRISE", "C1351 C2614 C2770 C3360 C3562 C3525 C3824 C3983"),
                    new Kind(16, "ENTERPRISE", "I6513 I6520 I6531 I65 I6420"),
                    new Kind(11, "ENTERPRISE", "M7310 M7320 L7212 N7722 M7481 O8111"),
                    new Kind(8, "ENTERPRISE", "F5171 F5233 F51 G5430 G5990 G5532 H6110 H6210"),
                    new Kind(10, "ENTERPRISE", "E4710 E4813 E4910 D4415 D4420 B0610 A0111 A0412"),
                    new Kind(2, "ENTERPRISE", "J6621 J6632 J67"),
                    new Kind(3, "INDIVIDUAL_BUSINESS", "F5229 H6220 C1310"),
                    new Kind(1, "UNIVERSITY", "P8341"),
                    new Kind(2, "RESEARCH_INSTITUTE", "M7320 M7310"),
                    new Kind(1, "PUBLIC_INSTITUTION", "M7452 S9125 P8391"));

    private static final int[] WEIGHTS = KINDS.stream().mapToInt(Kind::weight).toArray();

    private record Kind(int weight, String subject, String codes) {}

    /**
     * What is settled about a firm before its fields are.
     *
     * @param kind what it is
     * @param completeness per cent of the fields that are known
     * @param detail per cent of the fields that are known of those that few firms are asked for
     * @param firstYear the first year that there are figures of
     */
    record Firm(Kind kind, int completeness, int detail, int firstYear) {}

    /**
     * A field to fill.
     *
     * @param name its name in the record
     * @param path where it stands in a profile
     * @param type what it is, or what the entries of the list are
     * @param isList whether it is a list
     * @param parts the fields of the record; none where it is a value
     */
    private record Slot(
            String name, String path, Class<?> type, boolean isList, List<Slot> parts) {}

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
        this.profile = slots(Profile.class, "");
        this.attested =
                pack.edition().programmes().stream()
                        .flatMap(programme -> programme.criteria().stream())
                        .filter(criterion -> criterion.decide() != Decision.FACTS)
                        .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private List<Slot> slots(Class<?> type, String above) {
        List<Slot> slots = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            String path = above + name;
            if (UNFILLED.contains(name) || LEFT_OUT.contains(path)) {
                continue;
            }
            boolean isList = component.getType() == List.class;
            Type of = component.getGenericType();
            Class<?> entry =
                    of instanceof ParameterizedType list
                            ? (Class<?>) list.getActualTypeArguments()[0]
                            : component.getType();
            List<Slot> parts =
                    entry.isRecord() ? slots(entry, path + (isList ? "[]." : ".")) : List.of();
            slots.add(new Slot(name, path, entry, isList, parts));
        }
        return slots;
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
                        KINDS.get(chance.weighted(WEIGHTS)),
                        chance.of(100, 98, 98, 90, 60),
                        chance.of(0, 60, 95, 100),
                        figures.firstYear(chance));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("format", 1);
        values.put("name", String.format(Locale.ROOT, "合成企业-%06d", number));
        values.put("years", figures.make(chance, firm));
        values.putAll(record(profile, "", chance, firm));
        SELDOM.stream().filter(section -> !chance.percent(firm.detail())).forEach(values::remove);
        found(firm, values);
        values.put(AttestationKey.SECTION, attestations(chance, values));
        return values;
    }

    /** A record; fields are missing as often as the firm's file is incomplete. */
    private Map<String, Object> record(List<Slot> slots, String id, Chance chance, Firm firm) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (slot.name().equals("id")) {
                values.put("id", id);
            } else if (chance.percent(firm.completeness())) {
                values.put(slot.name(), value(slot, chance, firm, values));
            }
        }
        slots.forEach(slot -> share(slot, values, chance));
        settle(values);
        return values;
    }

    /** What a firm is, so that its kind, place and industry fit together; else what is usual. */
    private Object value(Slot slot, Chance chance, Firm firm, Map<String, Object> siblings) {
        return switch (slot.path()) {
            case "subject.type" -> firm.kind().subject();
            case "subject.financial" -> firm.kind().codes().startsWith("J");
            case "registration.province" -> chance.percent(90) ? chance.of("江苏", "江苏省") : "浙江";
            case "registration.city" ->
                    "浙江".equals(siblings.get("province"))
                            ? "杭州"
                            : chance.of("南京", "无锡", "徐州", "常州", "苏州", "南通", "盐城", "宿迁市");
            case "industry.code" -> chance.of(words(firm.kind().codes()));
            default -> slot.isList() ? list(slot, chance, firm) : single(slot, "", chance, firm);
        };
    }

    private List<Object> list(Slot slot, Chance chance, Firm firm) {
        boolean isRare =
                slot.path().startsWith("conduct.") || Candidate.class.isAssignableFrom(slot.type());
        int size = isRare ? chance.weighted(86, 10, 4) : chance.weighted(32, 32, 18, 9, 9);
        // Where there are some, at times as many as are asked for, one more or one less; the
        // numbers of a list of numbers are its entries.
        List<BigDecimal> counts =
                slot.type() == Integer.class ? List.of() : lines.numbers(slot.path());
        if (size > 0 && !counts.isEmpty() && chance.percent(40)) {
            size = chance.of(counts).intValue() + chance.of(-1, 0, 0, 1);
        }
        Set<Object> made = new LinkedHashSet<>();
        for (int i = 1; i <= size; i++) {
            made.add(single(slot, id(slot.path(), i), chance, firm));
        }
        return List.copyOf(made);
    }

    /** Id of an entry of a list. */
    private static String id(String list, int number) {
        return list.charAt(0) + Integer.toString(number);
    }

    private Object single(Slot slot, String id, Chance chance, Firm firm) {
        Class<?> type = slot.type();
        if (type.isRecord()) {
            return record(slot.parts(), id, chance, firm);
        }
        if (type.isEnum()) {
            return word(type, chance);
        }
        if (type == Boolean.class) {
            return chance.percent(RARELY_TRUE.contains(slot.name()) ? 6 : 85);
        }
        if (type == LocalDate.class) {
            return day(slot, chance).toString();
        }
        Fields.Field field = Fields.of(slot.path()).orElseThrow();
        if (type != String.class) {
            return number(slot, field, chance);
        }
        if (field.form() == Text.Kind.PROVINCE) {
            return chance.of("江苏", "江苏", "江苏", "江苏省", "江苏", "安徽", "浙江省", "上海");
        }
        List<String> texts = lines.words(slot.path());
        return texts.isEmpty() || chance.percent(40)
                ? chance.of("合成甲", "合成乙", "合成丙", "合成丁")
                : chance.of(texts);
    }

    /** On a line or beside it, or in the years in which such things happen. */
    private LocalDate day(Slot slot, Chance chance) {
        boolean births = slot.name().equals("birthDate");
        boolean begins = FIRST_DAYS.contains(slot.path());
        List<LocalDate> days = lines.days(slot.path());
        if (!days.isEmpty() && chance.percent(births ? 70 : begins ? 20 : 100)) {
            return chance.near(chance.of(days));
        }
        LocalDate last = births ? lines.asOf().minusYears(22) : lines.asOf();
        return last.minusDays(chance.between(0, 365 * (births ? 50 : begins ? 25 : 4)));
    }

    /** One that counts, as a rule; where a thing may be none of them, it mostly is. */
    private static String word(Class<?> type, Chance chance) {
        List<String> all =
                Arrays.stream(type.getEnumConstants()).map(w -> ((Enum<?>) w).name()).toList();
        if (all.contains("NONE")) {
            return chance.percent(85) ? "NONE" : chance.of(all);
        }
        List<String> usual = all.stream().filter(word -> !ODD_WORDS.contains(word)).toList();
        return chance.of(chance.percent(85) ? usual : all);
    }

    private Object number(Slot slot, Fields.Field field, Chance chance) {
        List<BigDecimal> on = lines.numbers(slot.path());
        boolean counted = slot.type() == Integer.class;
        String name = slot.name().toLowerCase(Locale.ROOT);
        if (counted && field.unit() == null && name.matches(".*years?")) {
            return on.isEmpty() || chance.percent(40)
                    ? lines.asOf().getYear() - chance.of(2, 1, 1, 0, 0)
                    : chance.of(on).intValue() + chance.of(-1, 0, 0, 0, 1);
        }
        int most = field.unit() == Unit.PERCENT ? 100 : Integer.MAX_VALUE;
        int min = field.range() == null ? 0 : field.range().min();
        int max = field.range() == null ? most : field.range().max();
        BigDecimal number =
                !on.isEmpty()
                        ? chance.near(chance.of(on), Step.of(field))
                        : BigDecimal.valueOf(
                                counted
                                        ? chance.between(min, Math.min(max, 9))
                                        : chance.ofDigits(1, max == 100 ? 2 : 5));
        BigDecimal within = number.min(BigDecimal.valueOf(max)).max(BigDecimal.valueOf(min));
        return counted ? within.intValue() : written(within, field, chance);
    }

    /** Mostly a number; an amount of money at times as a text with a unit, the same amount. */
    static Object written(BigDecimal number, Fields.Field field, Chance chance) {
        return switch (field.unit() == Unit.WAN_YUAN ? chance.weighted(90, 5, 5) : 0) {
            case 1 -> number.toPlainString() + "万元";
            case 2 -> number.movePointLeft(4).toPlainString() + "亿元";
            default -> number;
        };
    }

    /** Puts a part often on the share of its whole that is asked for, or a step beside. */
    private void share(Slot slot, Map<String, Object> values, Chance chance) {
        List<ThresholdFinder.Share> shares = lines.shares(slot.path());
        if (shares.isEmpty() || !chance.percent(60)) {
            return;
        }
        ThresholdFinder.Share share = chance.of(shares);
        String beside = share.whole().substring(share.whole().lastIndexOf('.') + 1);
        if (values.get(slot.name()) instanceof Integer
                && values.get(beside) instanceof Integer whole) {
            BigDecimal part = FigureMaker.share(BigDecimal.valueOf(whole), share.percent(), 0);
            values.put(slot.name(), Math.max(0, part.intValue() + chance.of(-1, 0, 0, 1)));
        }
    }

    /** Puts right what would have a file refused: dates out of order, a part above its whole. */
    private static void settle(Map<String, Object> values) {
        if (Boolean.TRUE.equals(values.get("openEnded"))) {
            values.remove("validTo");
        }
        if (!"TRANSFER".equals(values.get("acquired"))) {
            values.remove("acquiredOn");
        }
        if (values.get("teamSize") instanceof Integer all
                && values.get("teamAged40OrYounger") instanceof Integer young) {
            values.put("teamAged40OrYounger", Math.min(all, young));
        }
        for (String first : List.of("validFrom", "supportFrom", "from")) {
            String last = first.equals("from") ? "to" : first.replace("From", "To");
            // ISO dates are ordered as texts.
            if (values.get(first) instanceof String from
                    && values.get(last) instanceof String to
                    && to.compareTo(from) < 0) {
                values.put(first, to);
                values.put(last, from);
            }
        }
    }

    /**
     * The day of foundation: not after the first figures or the registration; nothing else of the
     * firm is older.
     */
    private static void found(Firm firm, Map<String, Object> values) {
        if (!(values.get("foundedOn") instanceof String day)) {
            return;
        }
        List<String> days = new ArrayList<>(List.of(firm.firstYear() + "-12-31", day));
        if (values.get("registration") instanceof Map<?, ?> registration
                && registration.get("date") instanceof String registered) {
            days.add(registered);
        }
        // ISO dates are ordered as texts.
        String founded = Collections.min(days);
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
    private Map<String, Object> attestations(Chance chance, Map<String, Object> values) {
        Map<String, Object> attestations = new LinkedHashMap<>();
        int rate = chance.of(0, 0, 20, 20, 95);
        for (Criterion criterion : rate == 0 ? List.<Criterion>of() : attested) {
            String list = criterion.candidate();
            int entries =
                    list == null ? 1 : values.get(list) instanceof List<?> all ? all.size() : 0;
            for (int i = 1; i <= entries; i++) {
                if (chance.percent(rate)) {
                    boolean holds = chance.percent(93);
                    String key =
                            list == null
                                    ? criterion.id()
                                    : new AttestationKey(criterion.id(), id(list, i)).toString();
                    attestations.put(key, chance.percent(90) ? holds : Map.of("value", holds));
                }
            }
        }
        return attestations;
    }
}
