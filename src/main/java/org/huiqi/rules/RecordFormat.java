package org.huiqi.rules;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.rules.Operands.Unreadable;

/**
 * How records are kept as bytes: first every different value as a text, then the records as numbers
 * of these texts. Nothing says what a number stands for; the components of the records do, so bytes
 * can only be read by the build that wrote them. Much quicker to read than JSON.
 */
final class RecordFormat {
    /** What stands for null. */
    static final int NOTHING = 0;

    private static final Scope FULL_NAMES = new Scope(Map.of());
    private static final Set<Class<?>> SIMPLE =
            Set.of(
                    String.class,
                    int.class,
                    boolean.class,
                    BigDecimal.class,
                    LocalDate.class,
                    byte[].class,
                    Operand.class,
                    Literal.class);

    private RecordFormat() {}

    /** Whether a value of a type is kept as one text. */
    static boolean isSimple(Class<?> type) {
        return SIMPLE.contains(type) || type.isEnum();
    }

    /** The text that a simple value is kept as. */
    static String text(Object value) {
        if (value instanceof Operand operand) {
            return operand.factType().getName() + ' ' + operand.text();
        }
        if (value instanceof Literal literal) {
            return literal.text();
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /**
     * The simple value that a text stands for.
     *
     * @throws IllegalArgumentException where it stands for none
     */
    static Object value(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == byte[].class) {
            return Base64.getDecoder().decode(text);
        }
        if (type == Literal.class) {
            return Literals.read(text, FULL_NAMES).orElseThrow(() -> damaged(text));
        }
        return type == Operand.class ? operand(text) : constant(type, text);
    }

    private static Operand operand(String text) {
        int space = text.indexOf(' ');
        Class<?> fact = FULL_NAMES.type(text.substring(0, space)).orElseThrow(() -> damaged(text));
        try {
            return new Operands(fact, FULL_NAMES).read(text.substring(space + 1));
        } catch (Unreadable e) {
            throw damaged(text);
        }
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw damaged(name);
    }

    private static IllegalArgumentException damaged(String text) {
        return new IllegalArgumentException("not a value: " + text);
    }

    /** The class behind a type. */
    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) type;
    }

    /** A type argument: of a list its entries, of a map its keys and values. */
    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** The types that a sealed interface allows, in the order of its {@code permits}. */
    static List<Class<?>> choices(Class<?> sealed) {
        return List.of(sealed.getPermittedSubclasses());
    }
}
