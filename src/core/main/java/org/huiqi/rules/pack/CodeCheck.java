package org.huiqi.rules.pack;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.rules.condition.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Checks that compiled rules refer to nothing but each other, accessors of the rule vocabulary, and
 * what Drools' compiler writes around a condition. Everything that a class calls, reads or extends
 * stands in the constants at its beginning, so no more of it is looked at. It costs some
 * milliseconds for a pack of one's own; the classes that the build made are not looked at.
 */
final class CodeCheck {
    private static final Set<String> NONE = Set.of();

    /** Members that may be referred to, by class; of those without members the class alone. */
    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("java/lang/Boolean", Set.of("TYPE", "valueOf")),
                    Map.entry("java/lang/Enum", Set.of("<init>", "valueOf")),
                    Map.entry("java/lang/Exception", NONE),
                    Map.entry("java/lang/Integer", Set.of("TYPE", "valueOf")),
                    Map.entry("java/lang/Object", Set.of("<init>")),
                    Map.entry("java/lang/RuntimeException", Set.of("<init>")),
                    Map.entry("java/lang/String", Set.of("equals", "hashCode")),
                    Map.entry("java/lang/System", Set.of("arraycopy")),
                    Map.entry("java/lang/invoke/MethodHandles", NONE),
                    Map.entry("java/lang/invoke/MethodHandles$Lookup", NONE),
                    Map.entry(
                            "java/lang/invoke/StringConcatFactory",
                            Set.of("makeConcatWithConstants")),
                    Map.entry("java/math/BigDecimal", Set.of("<init>", "valueOf")),
                    Map.entry("java/time/LocalDate", Set.of("of")),
                    Map.entry(
                            "java/time/format/DateTimeFormatterBuilder",
                            Set.of(
                                    "<init>",
                                    "appendPattern",
                                    "parseCaseInsensitive",
                                    "toFormatter")),
                    Map.entry("java/util/ArrayList", Set.of("<init>")),
                    Map.entry("java/util/Arrays", Set.of("asList")),
                    Map.entry("java/util/Collections", Set.of("emptyList")),
                    Map.entry("java/util/List", Set.of("add")),
                    Map.entry("java/util/Locale", Set.of("ENGLISH")),
                    Map.entry("org/drools/model/DomainClassMetadata", Set.of("getPropertyIndex")),
                    Map.entry("org/drools/model/Drools", NONE),
                    Map.entry("org/drools/model/Index", NONE),
                    Map.entry(
                            "org/drools/model/Index$ConstraintType",
                            Set.of(
                                    "EQUAL",
                                    "GREATER_OR_EQUAL",
                                    "GREATER_THAN",
                                    "LESS_OR_EQUAL",
                                    "LESS_THAN")),
                    Map.entry("org/drools/model/Model", NONE),
                    Map.entry("org/drools/model/PatternDSL", NONE),
                    Map.entry("org/drools/model/PatternDSL$PatternDef", Set.of("expr")),
                    Map.entry("org/drools/model/Rule", NONE),
                    Map.entry("org/drools/model/RulesSupplier", Set.of("getRules")),
                    Map.entry("org/drools/model/RuleItemBuilder", NONE),
                    Map.entry("org/drools/model/consequences/ConsequenceBuilder", NONE),
                    Map.entry("org/drools/model/consequences/ConsequenceBuilder$_0", NONE),
                    Map.entry("org/drools/model/functions/Block1", NONE),
                    Map.entry("org/drools/model/functions/Function1", NONE),
                    Map.entry("org/drools/model/functions/HashedExpression", NONE),
                    Map.entry("org/drools/model/functions/Predicate1", NONE),
                    Map.entry("org/drools/model/functions/Predicate2", NONE),
                    Map.entry(
                            "org/drools/model/functions/PredicateInformation",
                            Set.of("<init>", "addRuleNames", "setMoreThanMaxRuleDefs")),
                    Map.entry("org/drools/model/impl/RuleBuilder", Set.of("build")),
                    Map.entry("org/drools/model/operators/InOperator", Set.of("INSTANCE")),
                    Map.entry(
                            "org/drools/modelcompiler/dsl/pattern/D",
                            Set.of(
                                    "alphaIndexedBy",
                                    "declarationOf",
                                    "eval",
                                    "execute",
                                    "globalOf",
                                    "pattern",
                                    "rule")),
                    Map.entry(
                            "org/drools/modelcompiler/util/EvaluationUtil",
                            Set.of(
                                    "areNullSafeEquals",
                                    "areNumbersNullSafeEquals",
                                    "greaterOrEqual",
                                    "greaterOrEqualNumbers",
                                    "greaterThan",
                                    "greaterThanNumbers",
                                    "lessOrEqual",
                                    "lessOrEqualNumbers",
                                    "lessThan",
                                    "lessThanNumbers",
                                    "toBigDecimal")),
                    Map.entry("org/drools/util/DateUtils", Set.of("getDateFormatMask")),
                    Map.entry("org/huiqi/rules/Firing", Set.of("met", "points")));

    private static final int TEXT = 1;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;

    private final Set<String> own;

    /** Classes, and members as {@code class.member}, that were found to be allowed. */
    private final Set<String> passed = new HashSet<>();

    private CodeCheck(Set<String> own) {
        this.own = own;
    }

    /**
     * Refuses classes that refer to anything else.
     *
     * @param classes all of them by file name
     * @throws CatalogueException where one does, or is no class file
     */
    static void refuse(Map<String, byte[]> classes) {
        CodeCheck check = new CodeCheck(classes.keySet());
        classes.forEach(
                (file, bytes) -> {
                    try {
                        check.refuse(file, bytes);
                    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
                        throw refused(file, "?");
                    }
                });
    }

    private void refuse(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.getLong(); // the mark of a class file and its version
        int count = Short.toUnsignedInt(in.getShort());
        int[] tags = new int[count];
        int[] at = new int[count];
        for (int i = 1; i < count; i++) {
            tags[i] = in.get();
            at[i] = in.position();
            int length =
                    switch (tags[i]) {
                        case TEXT -> 2 + Short.toUnsignedInt(in.getShort(at[i]));
                        case CLASS, 8, 16 -> 2;
                        case 15 -> 3;
                        case 3, 4, FIELD, 10, INTERFACE_METHOD, NAME_AND_TYPE, 17, 18 -> 4;
                        case 5, 6 -> 8;
                        default -> throw refused(file, "?");
                    };
            in.position(at[i] + length);
            // A long or a double takes two places.
            i += tags[i] == 5 || tags[i] == 6 ? 1 : 0;
        }
        for (int i = 1; i < count; i++) {
            boolean member = tags[i] >= FIELD && tags[i] <= INTERFACE_METHOD;
            if (member || tags[i] == CLASS) {
                String owner = text(in, at, member ? at[next(in, at[i])] : at[i]);
                String name = member ? text(in, at, at[next(in, at[i] + 2)]) : null;
                String what = name == null ? owner : owner + "." + name;
                if (!passed.contains(what)) {
                    if (!isAllowed(owner, name, tags[i] == FIELD)) {
                        throw refused(file, what.replace('/', '.'));
                    }
                    passed.add(what);
                }
            }
        }
    }

    /** The place that a number names, of a constant or of its parts. */
    private static int next(ByteBuffer in, int at) {
        return Short.toUnsignedInt(in.getShort(at));
    }

    /** The text that the number at a place names. */
    private static String text(ByteBuffer in, int[] at, int place) {
        int text = at[next(in, place)];
        return new String(in.array(), text + 2, next(in, text), StandardCharsets.UTF_8);
    }

    private boolean isAllowed(String owner, @Nullable String name, boolean isField) {
        if (owner.startsWith("[")) {
            // An array runs nothing; what is in it is referred to by itself where it is used.
            return name == null || name.equals("clone");
        }
        if (own.contains(owner + ".class")) {
            return true;
        }
        return ALLOWED.containsKey(owner)
                ? name == null || ALLOWED.get(owner).contains(name)
                : isVocabulary(owner, name, isField);
    }

    private static boolean isVocabulary(String owner, @Nullable String name, boolean isField) {
        try {
            Class<?> type =
                    Class.forName(owner.replace('/', '.'), false, CodeCheck.class.getClassLoader());
            return Vocabulary.has(type)
                    && (name == null
                            || (isField
                                    ? type.isEnum()
                                    : Vocabulary.accessors(type).containsKey(name)));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static CatalogueException refused(String file, String what) {
        return new CatalogueException(
                file
                        + "：编译后的规则引用了 "
                        + what
                        + "，规则只能读档案上的事实，因此没有载入；若来自缓存，请清空缓存文件夹后重试 / this compiled rule"
                        + " refers to "
                        + what
                        + "; a rule reads facts of a profile and nothing else, so it is not loaded."
                        + " Where it is from the cache, empty that folder and try again");
    }
}
