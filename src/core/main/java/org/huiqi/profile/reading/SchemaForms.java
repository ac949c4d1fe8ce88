package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.profile.PlaceNames;
import org.huiqi.profile.schema.Annotations.Text;
import org.huiqi.profile.schema.Words;
import org.jspecify.annotations.Nullable;

/**
 * Forms of text as regular expressions of a schema, the reader's own where it has one. They keep to
 * what the engines of Java, ECMAScript, Python and RE2 all read alike: control characters as {@code
 * \x1f}, others as themselves; {@code \d} and {@code \s}, which each takes differently, are not
 * used.
 */
final class SchemaForms {

    /** What {@link String#strip} takes away. */
    static final String SPACE =
            "[\\x09-\\x0d\\x1c-\\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]";

    /** What a text must not contain, within square brackets: see {@link Texts}. */
    private static final String CONTROLS = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f";

    /** Dates that exist. */
    static final String DATE =
            "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
                    + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
                    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
                    + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])"
                    + "|(?:[02468][048]|[13579][26])00)-02-29";

    /** What is passed over around a word besides. */
    private static final String WIDE_SPACE = SPACE.replace("]", "\u00a0\u2007\u202f]");

    static final String TEXT = "[^" + CONTROLS + "]*";

    /** An id: not empty, no {@code @}. */
    static final String ID = notEmpty("@");

    static final String YEAR = "[0-9]{4}";

    private static final String CITY = notEmpty("");

    private SchemaForms() {}

    /** The form with spaces around it, as the whole of a text. */
    static String trimmed(String form) {
        return "^" + SPACE + "*(?:" + form + ")" + SPACE + "*$";
    }

    /** One of a few words, as the whole of a text. */
    private static String alone(String words) {
        return "^" + WIDE_SPACE + "*(?:" + words + ")" + WIDE_SPACE + "*$";
    }

    /** A text of a form, or null. */
    static ObjectNode texts(String form) {
        return orNull("string").put("pattern", trimmed(form));
    }

    /** A number within bounds. */
    static ObjectNode number(String type, int min, @Nullable Integer max, boolean orNull) {
        ObjectNode number = orNull ? orNull(type) : RecordSchema.object().put("type", type);
        number.put("minimum", min);
        return max == null ? number : number.put("maximum", max);
    }

    /** An amount as a number or with its unit, or null. */
    static ObjectNode money(boolean mayBeNegative) {
        ObjectNode number = RecordSchema.object().put("type", "number");
        String form = mayBeNegative ? MoneyText.SIGNED_FORM : MoneyText.FORM;
        return RecordSchema.anyOf(
                mayBeNegative ? number : number.put("minimum", 0),
                pattern(trimmed(form)),
                RecordSchema.object().put("type", "null"));
    }

    /** True and false, words for yes and no, or null. */
    static ObjectNode flag() {
        return RecordSchema.anyOf(orNull("boolean"), pattern(alone(flags())));
    }

    /** One of the words of an enum, or what people write for it. */
    static ObjectNode words(Class<?> type, boolean orNull) {
        ArrayNode names = RecordSchema.names(type);
        String unknown = orNull ? "|" + alternatives(WrittenValue.UNKNOWN.stream()) : "";
        return RecordSchema.anyOf(
                RecordSchema.object().set("enum", orNull ? names.addNull() : names),
                pattern(alone(words(type) + unknown)));
    }

    static ObjectNode orNull(String type) {
        ObjectNode schema = RecordSchema.object();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private static ObjectNode pattern(String pattern) {
        return RecordSchema.object().put("type", "string").put("pattern", pattern);
    }

    private static String words(Class<?> type) {
        return alternatives(
                Arrays.stream(type.getEnumConstants())
                        .flatMap(word -> ways((Enum<?>) word))
                        .filter(way -> Words.meant(type, way) != null));
    }

    private static Stream<String> ways(Enum<?> word) {
        return Stream.concat(
                Words.ways(word).stream(), Stream.of(word.name().toLowerCase(Locale.ROOT)));
    }

    /** Words that say yes, no, or that nobody knows. */
    private static String flags() {
        return alternatives(
                Stream.of(WrittenValue.YES, WrittenValue.NO, WrittenValue.UNKNOWN)
                        .flatMap(Set::stream)
                        .flatMap(
                                word ->
                                        Stream.of(
                                                word,
                                                word.toUpperCase(Locale.ROOT),
                                                word.substring(0, 1).toUpperCase(Locale.ROOT)
                                                        + word.substring(1))));
    }

    private static String alternatives(Stream<String> texts) {
        return texts.distinct()
                .sorted()
                .map(text -> text.replaceAll("[^\\p{L}\\p{N}_ -]", "\\\\$0"))
                .collect(Collectors.joining("|"));
    }

    /** The key of an attestation: one of the ids, or one of them and the id of a candidate. */
    static String attestationKey(List<String> criterionIds) {
        String ids =
                criterionIds.stream()
                        .map(id -> id.replaceAll("[^\\w-]", "\\\\$0"))
                        .collect(Collectors.joining("|"));
        return "^(?:" + ids + ")(?:@" + TEXT + SPACE + "*)?$";
    }

    /** The name of a form of text: {@code creditCode}. */
    static String name(Text.Kind kind) {
        return Pattern.compile("_(.)")
                .matcher(kind.name().toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    static String of(Text.Kind kind) {
        return switch (kind) {
            case PROVINCE -> PlaceNames.provinceForm();
            case CITY -> CITY;
            case CREDIT_CODE -> "[" + CreditCode.ALPHABET + "]{" + CreditCode.LENGTH + "}";
            case INDUSTRY_CODE -> IndustryCodes.form();
        };
    }

    /** A text with something in it that is no space, and without some more characters. */
    private static String notEmpty(String without) {
        String inside = "[^" + without + CONTROLS + "]";
        String edge = "[^" + without + CONTROLS + SPACE.substring(1);
        return edge + "(?:" + inside + "*" + edge + ")?";
    }
}
