package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;

/** Words a field's description in the schema: meaning in both languages, unit, allowed words. */
final class Descriptions {

    private Descriptions() {}

    /** {@code 含义 / meaning（单位）}, then each word with its meaning. */
    static String of(RecordComponent component) {
        Doc doc = component.getAnnotation(Doc.class);
        return doc.zh() + " / " + doc.en() + unit(component) + words(component);
    }

    private static String unit(RecordComponent component) {
        In in = component.getAnnotation(In.class);
        if (in != null) {
            Bilingual unit = in.value().text();
            return "（" + unit.zh() + " / " + unit.en() + "）";
        }
        if (component.isAnnotationPresent(Money.class)) {
            return "（万元 / 10 000 yuan）";
        }
        return component.isAnnotationPresent(Percent.class) ? "（%）" : "";
    }

    private static String words(RecordComponent component) {
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

    private static String word(Enum<?> word) {
        Bilingual meaning = Words.of(word);
        return word.name() + " " + meaning.zh() + " / " + meaning.en();
    }
}
