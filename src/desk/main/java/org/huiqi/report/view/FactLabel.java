package org.huiqi.report.view;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;

/** Names of profile fields as a reader would say them. */
final class FactLabel {
    private static final Pattern REMARK = Pattern.compile("；.*");
    private static final Pattern LAST_ASIDE = Pattern.compile("（[^）]*）$");
    private static final Pattern ENGLISH_REMARK =
            Pattern.compile(";.*|, (information only|e\\.g\\.).*| put forward|\\s*\\([^)]*\\)");

    /** Sections whose fields mean little without the section. */
    private static final Set<String> NAMED_SECTIONS =
            Set.of("cultivationPool", "incubation", "growthPlan", "trainingProvider");

    private final Phrasing phrasing;

    FactLabel(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /** With the section or the entry of a list that it belongs to: {@code 软件产品 s1 · 检测依据}. */
    String full(String path) {
        FieldPath place = FieldPath.of(path);
        if (!place.hasEntry()) {
            String section = place.steps().get(0).name();
            return NAMED_SECTIONS.contains(section) && place.parent().isPresent()
                    ? listName(section) + " · " + brief(path)
                    : brief(path);
        }
        String list = listName(place.list().toString());
        String selector =
                phrasing.of(Words.named(place.list().toString(), place.entry().orElseThrow()));
        String owner = selector.isEmpty() ? list : list + " " + selector;
        return place.belowEntry().isEmpty() ? owner : owner + " · " + brief(path);
    }

    /** The same of each, without what is to be attested. */
    List<String> full(List<String> paths) {
        return paths.stream()
                .filter(path -> !AttestationKey.isAt(path))
                .map(this::full)
                .distinct()
                .toList();
    }

    /** As {@link #full}, with what kind of answer it takes: {@code 2023年研发投入（万元）}. */
    String asked(String path) {
        Fields.Field field = Fields.of(path).orElse(null);
        if (field == null || field.isList()) {
            return full(path);
        }
        if (field.type() == Boolean.class) {
            return phrasing.aside(full(path), phrasing.say(FactPhrase.YES_OR_NO));
        }
        return field.unit() == null
                ? full(path)
                : phrasing.aside(
                        full(path),
                        phrasing.say(FactPhrase.IN_UNIT, phrasing.of(field.unit().text())));
    }

    /** Without the entry: {@code 检测依据}; figures of a year with the year. */
    String brief(String path) {
        String name = name(path);
        return FieldPath.of(path)
                .year()
                .map(year -> phrasing.say(FactPhrase.OF_YEAR, year, name))
                .orElse(name);
    }

    /** The meaning, after that of the part of the entry that it belongs to. */
    private String name(String path) {
        String name = Fields.of(path).map(f -> clean(f.meaning())).orElse(Plain.text(path));
        FieldPath place = FieldPath.of(path);
        FieldPath parent = place.parent().orElse(place);
        boolean inPart =
                place.hasEntry()
                        && !place.lastEntry().orElseThrow().equals(parent)
                        && !place.steps().get(place.steps().size() - 1).isEntry();
        if (!inPart) {
            return name;
        }
        return Fields.of(parent.toString())
                .map(field -> clean(field.meaning()))
                .filter(part -> !repeats(part, name))
                .map(part -> phrasing.say(FactPhrase.PART, part, name))
                .orElse(name);
    }

    /** Whether a name says what its part is about: 产品检测, 通过检测; 软件著作权, 著作权人. */
    private boolean repeats(String parent, String name) {
        if (phrasing.isChinese()) {
            return name.contains(parent.substring(Math.max(0, parent.length() - 2)));
        }
        List<String> words = List.of(parent.split(" "));
        return words.contains(name.split(" ")[0]);
    }

    /** The name of a list without its notes: {@code 软件产品}. */
    String listName(String path) {
        return Fields.of(path).map(f -> clean(f.meaning())).orElse(Plain.text(path));
    }

    /** A meaning without the remarks that tell how to fill in the field. */
    String clean(Bilingual meaning) {
        String text = phrasing.of(meaning);
        return phrasing.isChinese()
                ? without(LAST_ASIDE, without(REMARK, text))
                : without(ENGLISH_REMARK, text);
    }

    private static String without(Pattern remark, String text) {
        return remark.matcher(text).replaceAll("");
    }
}
