package org.huiqi.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
    /** Members that may be referred to, by class; of those without members the class alone. */
    private static final Map<String, Set<String>> ALLOWED = allowed();

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

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new HashMap<>();
        try (InputStream in = CodeCheck.class.getResourceAsStream("compiled-rules-may-call.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                List<String> words = List.of(line.split(" "));
                allowed.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return allowed;
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
