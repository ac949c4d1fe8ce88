package org.huiqi.rules.pack;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
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
                            Set.of("<init>", "addRuleNames")),
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

    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;

    private final String file;
    private final Set<String> own;
    private final int[] tags;
    private final int[] first;
    private final int[] second;
    private final String[] texts;

    private CodeCheck(String file, byte[] bytes, Set<String> own) throws IOException {
        this.file = file;
        this.own = own;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(Long.BYTES); // the mark of a class file and its version
        int count = in.readUnsignedShort();
        tags = new int[count];
        first = new int[count];
        second = new int[count];
        texts = new String[count];
        for (int i = 1; i < count; i++) {
            tags[i] = in.readUnsignedByte();
            switch (tags[i]) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4 -> in.skipNBytes(Integer.BYTES);
                // A long or a double takes two places.
                case 5, 6 -> {
                    in.skipNBytes(Long.BYTES);
                    i++;
                }
                case CLASS, 8, 16 -> first[i] = in.readUnsignedShort();
                case FIELD, 10, INTERFACE_METHOD, NAME_AND_TYPE, 17, 18 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
                case 15 -> in.skipNBytes(1 + Short.BYTES);
                default -> throw new IOException("constant " + tags[i]);
            }
        }
    }

    /**
     * Refuses classes that refer to anything else.
     *
     * @param classes all of them by file name
     * @throws CatalogueException where one does, or is no class file
     */
    static void refuse(Map<String, byte[]> classes) {
        classes.forEach(
                (file, bytes) -> {
                    try {
                        new CodeCheck(file, bytes, classes.keySet()).refuse();
                    } catch (IOException | IndexOutOfBoundsException e) {
                        throw refused(file, "?");
                    }
                });
    }

    private void refuse() {
        for (int i = 1; i < tags.length; i++) {
            if (tags[i] == CLASS) {
                member(texts[first[i]], null, false);
            } else if (tags[i] >= FIELD && tags[i] <= INTERFACE_METHOD) {
                String name = texts[first[second[i]]];
                member(texts[first[first[i]]], name, tags[i] == FIELD);
            }
        }
    }

    private void member(String written, @Nullable String name, boolean isField) {
        String owner = written.replaceFirst("^\\[+L?", "").replaceFirst(";$", "");
        boolean allowed;
        if (written.startsWith("[")) {
            allowed = name == null || name.equals("clone");
        } else if (own.contains(owner + ".class")) {
            allowed = true;
        } else if (ALLOWED.containsKey(owner)) {
            allowed = name == null || ALLOWED.get(owner).contains(name);
        } else {
            allowed = isVocabulary(owner, name, isField);
        }
        if (!allowed) {
            throw refused(file, owner.replace('/', '.') + (name == null ? "" : "." + name));
        }
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
