package org.huiqi.profile.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Money;
import org.huiqi.profile.schema.Annotations.Percent;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Annotations.Settled;
import org.huiqi.profile.schema.Annotations.Text;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Every field of a profile by its path, such as {@code softwareProducts[].test.passed}. */
public final class Fields {
    private static final Pattern ASIDE = Pattern.compile("（[^）]*）$");
    private static final Pattern ENGLISH_REMARK =
            Pattern.compile(";.*|, (information only|e\\.g\\.).*| put forward|\\s*\\([^)]*\\)");
    private static final String ATTESTED = AttestationKey.SECTION + ".";
    private static final Map<String, Field> ALL = all();

    private Fields() {}

    /**
     * One field.
     *
     * @param path path with {@code []} for list entries and {@code <Y>} for a year
     * @param meaning what it means
     * @param type Java type of a value, or of an entry of a list
     * @param isList whether it is a list
     * @param unit unit of a number, or null
     * @param form form of a text, or null
     * @param range bounds of a number, or null
     * @param mayBeNegative whether it is an amount that may be below 0
     * @param ask how to ask for it, or null where its meaning says enough
     * @param isSettled whether a firm cannot change it to qualify
     * @param isNature whether it is what the firm is
     * @param also what people call it as well
     */
    public record Field(
            String path,
            Bilingual meaning,
            Class<?> type,
            boolean isList,
            @Nullable Unit unit,
            Text.@Nullable Kind form,
            @Nullable Range range,
            boolean mayBeNegative,
            @Nullable Bilingual ask,
            boolean isSettled,
            boolean isNature,
            List<String> also) {

        /** The meaning without what explains it further. */
        public Bilingual name() {
            return brief(meaning);
        }
    }

    /** A meaning without what explains it further: {@code 上市（挂牌）情况；[] 表示没有} is 上市（挂牌）情况. */
    public static Bilingual brief(Bilingual meaning) {
        String zh = meaning.zh().split("；", 2)[0];
        return new Bilingual(
                ASIDE.matcher(zh).replaceFirst("").strip(),
                ENGLISH_REMARK.matcher(meaning.en()).replaceAll(""));
    }

    /** Every field, in the order of the dictionary. */
    public static Map<String, Field> map() {
        return ALL;
    }

    /** The field of a concrete path: {@code years.2023.revenue}, {@code titles[HNTE].validTo}. */
    public static Optional<Field> of(String path) {
        return Optional.ofNullable(ALL.get(template(path)));
    }

    /**
     * What a form calls a place: {@code 2023 年营业收入}, {@code 软件产品第 2 项：通过检测}; the path itself where
     * there is no such field.
     */
    public static Bilingual label(String path) {
        FieldPath place = FieldPath.parse(path).orElse(null);
        Field field = ALL.get(template(path));
        if (place == null || field == null) {
            return Bilingual.same(
                    path.startsWith(ATTESTED) ? path.substring(ATTESTED.length()) : path);
        }
        Bilingual name = field.name();
        FieldPath owner = place.parent().flatMap(FieldPath::lastEntry).orElse(null);
        if (owner == null || !owner.steps().get(owner.steps().size() - 1).isIndex()) {
            return place.year()
                    .map(year -> new Bilingual(year + " 年" + name.zh(), year + " " + name.en()))
                    .orElse(name);
        }
        Bilingual list = label(owner.parent().orElseThrow().toString());
        int number = Integer.parseInt(owner.last()) + 1;
        return new Bilingual(
                list.zh() + "第 " + number + " 项：" + name.zh(),
                list.en() + " no. " + number + ": " + name.en());
    }

    /** A concrete path with {@code []} and {@code <Y>} in place of ids, numbers and years. */
    public static String template(String path) {
        return ALL.containsKey(path)
                ? path
                : FieldPath.parse(path).map(place -> place.field().toString()).orElse(path);
    }

    private static Map<String, Field> all() {
        Map<String, Field> fields = new LinkedHashMap<>();
        collect("", Profile.class, false, fields);
        return Collections.unmodifiableMap(fields);
    }

    private static void collect(
            String prefix, Class<?> record, boolean settled, Map<String, Field> fields) {
        for (RecordComponent component : record.getRecordComponents()) {
            Meaning meaning = Meaning.of(component);
            String path = prefix + component.getName();
            Class<?> type = valueType(component.getGenericType());
            boolean isList = component.getType() == List.class;
            boolean isSettled = settled || component.isAnnotationPresent(Settled.class);
            if (meaning != null) {
                fields.put(path, field(path, meaning, component, isSettled));
            }
            if (type.isRecord() && meaning != null && !path.equals(AttestationKey.SECTION)) {
                String below = component.getType() == Map.class ? ".<Y>" : isList ? "[]" : "";
                collect(path + below + ".", type, isSettled, fields);
            }
        }
    }

    private static Field field(
            String path, Meaning meaning, RecordComponent component, boolean isSettled) {
        Text form = component.getAnnotation(Text.class);
        Money money = component.getAnnotation(Money.class);
        Settled settled = component.getAnnotation(Settled.class);
        return new Field(
                path,
                meaning.text(),
                valueType(component.getGenericType()),
                component.getType() == List.class,
                unit(component),
                form == null ? null : form.value(),
                component.getAnnotation(Range.class),
                money != null && money.mayBeNegative(),
                meaning.ask(),
                isSettled,
                settled != null && settled.nature(),
                meaning.also());
    }

    /** The type of a plain value, of a list's entries or of a map's values. */
    private static Class<?> valueType(Type type) {
        return Values.raw(type instanceof ParameterizedType ? Values.entry(type) : type);
    }

    /** The unit of a number; null of any other field. */
    public static @Nullable Unit unit(RecordComponent component) {
        if (component.isAnnotationPresent(Money.class)) {
            return Unit.WAN_YUAN;
        }
        if (component.isAnnotationPresent(Percent.class)) {
            return Unit.PERCENT;
        }
        In unit = component.getAnnotation(In.class);
        return unit == null ? null : unit.value();
    }
}
