package org.huiqi.profile.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.schema.Text;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Nearest;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads texts, texts of a certain form, and the capital words of enums; all trimmed. */
final class Texts {

    private final Faults faults;

    Texts(Faults faults) {
        this.faults = faults;
    }

    /** A text, or null after a fault. */
    @Nullable String text(Node node, String path) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.TEXT) {
            boolean single = node instanceof Node.Scalar;
            faults.add(
                    node,
                    path,
                    InputText.NOT_TEXT.text(),
                    single
                            ? new Advice(
                                    ScalarText.QUOTE_TEXT.with(shown(node)),
                                    ScalarText.WRITE_TEXT.text())
                            : Advice.same(ScalarText.WRITE_SINGLE_TEXT.text()));
            return null;
        }
        String text = scalar.text().strip();
        if (!text.codePoints().allMatch(Texts::allowed)) {
            faults.add(
                    node,
                    path,
                    ScalarText.CONTROL_CHARACTERS.text(),
                    ScalarText.REMOVE_CONTROL_CHARACTERS.text());
            return null;
        }
        return text;
    }

    /** A text of a form, in the way it is stored, or null after a fault. */
    @Nullable String form(Text.Kind kind, Node node, String path) {
        String text = text(node, path);
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            faults.add(node, path, InputText.EMPTY_TEXT.text(), Advice.NOT_EMPTY);
            return null;
        }
        return switch (kind) {
            case CITY -> Provinces.withoutCitySuffix(text);
            case PROVINCE -> province(text, node, path);
            case CREDIT_CODE ->
                    code(
                            text,
                            CreditCode.problem(text),
                            ScalarText.COMPARE_LICENCE.text(),
                            node,
                            path);
            case INDUSTRY_CODE ->
                    code(text, IndustryCodes.problem(text), IndustryCodes.advice(text), node, path);
        };
    }

    private @Nullable String province(String text, Node node, String path) {
        String bare = Provinces.bareName(text);
        if (bare == null) {
            faults.add(
                    node, path, ScalarText.NOT_A_PROVINCE.text(), ScalarText.WRITE_PROVINCE.text());
        }
        return bare;
    }

    private @Nullable String code(
            String text, @Nullable Bilingual problem, Bilingual advice, Node node, String path) {
        if (problem == null) {
            return text;
        }
        faults.add(node, path, problem, advice);
        return null;
    }

    /** An enum constant, or null after a fault. */
    @Nullable Object constant(Class<?> type, Node node, String path) {
        String word = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(word)) {
                return constant;
            }
        }
        Enum<?> meant = isText(node) ? Words.meant(type, word) : null;
        if (meant != null || saysUnknown(node)) {
            return meant;
        }
        Map<String, String> meanings = meanings(type);
        String near = Nearest.meant(word, meanings);
        faults.add(
                node,
                path,
                InputText.NOT_A_WORD.text(),
                new Advice(words(meanings, near), choices(type, near)));
        return null;
    }

    private static Bilingual words(Map<String, String> meanings, @Nullable String near) {
        Bilingual all = Sentence.listed(meanings.keySet());
        return near == null
                ? InputText.WRITE_WORD.with(all)
                : InputText.DID_YOU_MEAN_WORD.with(
                        new Bilingual(near + "（" + meanings.get(near) + "）", near), all);
    }

    /** The same for who chooses: the meanings of the words. */
    private static Bilingual choices(Class<?> type, @Nullable String near) {
        List<Bilingual> all = new ArrayList<>();
        Bilingual meant = Bilingual.same("");
        for (Object constant : type.getEnumConstants()) {
            Bilingual meaning = Words.of((Enum<?>) constant);
            all.add(meaning);
            if (((Enum<?>) constant).name().equals(near)) {
                meant = ScalarText.DID_YOU_MEAN_CHOICE.with(meaning);
            }
        }
        return ScalarText.CHOOSE_WORD.with(meant, Sentence.listed(all));
    }

    boolean isText(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT;
    }

    /** What a text says, without spaces around it. */
    String said(Node node) {
        return ((Node.Scalar) node).text().strip();
    }

    /** Whether somebody wrote that it is not known. */
    boolean saysUnknown(Node node) {
        return isText(node) && WrittenValue.isUnknown(said(node));
    }

    /** The words of an enum with their Chinese meanings, in the order of declaration. */
    private static Map<String, String> meanings(Class<?> type) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> word = (Enum<?>) constant;
            meanings.put(word.name(), Words.of(word).zh());
        }
        return meanings;
    }

    private static String shown(Node node) {
        return node instanceof Node.Scalar scalar ? Printable.cut(scalar.text(), 30) : "";
    }

    private static boolean allowed(int c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
