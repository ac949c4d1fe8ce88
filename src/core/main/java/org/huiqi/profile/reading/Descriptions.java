package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** Words a field's description in the schema: its meaning, unit, allowed words. */
final class Descriptions {
    private final @Nullable Language language;

    /**
     * Descriptions.
     *
     * @param language their language; null for both
     */
    Descriptions(@Nullable Language language) {
        this.language = language;
    }

    /** A text in the language, or in both. */
    String say(String zh, String en) {
        return language == null ? zh + " / " + en : new Bilingual(zh, en).in(language);
    }

    /** {@code 含义 / meaning（单位）}, then each word with its meaning. */
    String of(RecordComponent component) {
        Bilingual meaning = Objects.requireNonNull(Meaning.of(component)).text();
        return say(meaning.zh(), meaning.en()) + unit(component) + words(component);
    }

    private String unit(RecordComponent component) {
        In in = component.getAnnotation(In.class);
        if (in != null) {
            Bilingual unit = in.value().text();
            return "（" + say(unit.zh(), unit.en()) + "）";
        }
        if (component.isAnnotationPresent(Money.class)) {
            return "（" + say("万元", "10 000 yuan") + "）";
        }
        return component.isAnnotationPresent(Percent.class) ? "（%）" : "";
    }

    private String words(RecordComponent component) {
        Class<?> type =
                component.getType() == List.class
                        ? RecordShape.argument(component, 0)
                        : component.getType();
        if (!type.isEnum()) {
            return "";
        }
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .collect(Collectors.joining("；", "。", ""));
    }

    private String word(Enum<?> word) {
        Bilingual meaning = Words.of(word);
        return word.name() + " " + say(meaning.zh(), meaning.en());
    }
}
