package org.huiqi.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Question;

/** What a report asks, as a questionnaire asks it: fields, whole lists, years, attestations. */
final class OpenQuestions {
    private final Set<String> fields;
    private final Set<String> lists;
    private final Set<String> years = new TreeSet<>();
    private final Map<String, Bilingual> attestations = new LinkedHashMap<>();

    OpenQuestions(List<Question> questions) {
        for (Question question : questions) {
            AttestationKey.at(question.path())
                    .ifPresent(key -> attestations.put(key.toString(), question.ask()));
            FieldPath.parse(question.path()).flatMap(FieldPath::year).ifPresent(years::add);
        }
        fields =
                questions.stream()
                        .map(Question::path)
                        .filter(path -> !AttestationKey.isAt(path))
                        .map(Fields::template)
                        .collect(Collectors.toSet());
        lists =
                fields.stream()
                        .filter(path -> path.contains("[]") || mayBeOpen(path))
                        .map(path -> path.split("\\[]", 2)[0])
                        .collect(Collectors.toSet());
    }

    /**
     * A field that is asked for, or of a list of which something is: what is known stays with it.
     */
    boolean shows(String path) {
        return fields.contains(path)
                || lists.stream()
                        .anyMatch(
                                list ->
                                        path.equals(list)
                                                || path.equals(list + Profile.COMPLETE)
                                                || path.startsWith(list + "[]"));
    }

    /** Whether a list may say that it is not whole; its entries are asked for with it. */
    private static boolean mayBeOpen(String path) {
        return Fields.map().containsKey(path + Profile.COMPLETE);
    }

    /** Open keys of a criterion: its id, or with the entry that they are about. */
    List<String> keys(String criterion) {
        return attestations.keySet().stream()
                .filter(key -> AttestationKey.of(key).criterion().equals(criterion))
                .toList();
    }

    /** Open keys of criteria outside the handbook, with what is asked. */
    Map<String, Bilingual> others(Edition edition) {
        Set<String> known =
                edition.programmes().stream()
                        .flatMap(programme -> programme.criteria().stream())
                        .map(criterion -> criterion.id())
                        .collect(Collectors.toSet());
        Map<String, Bilingual> others = new LinkedHashMap<>(attestations);
        others.keySet().removeIf(key -> known.contains(AttestationKey.of(key).criterion()));
        return others;
    }

    /** Years that are asked for; the usual ones where none is. */
    List<Integer> years(List<Integer> usual) {
        List<Integer> asked = new ArrayList<>();
        years.forEach(year -> asked.add(Integer.valueOf(year)));
        return asked.isEmpty() ? usual : asked;
    }
}
