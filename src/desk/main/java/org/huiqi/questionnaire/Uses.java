package org.huiqi.questionnaire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which programmes use a field.
 *
 * @param fields paths of the fields that a programme uses, by its id in the order of the handbook
 */
public record Uses(Map<String, Set<String>> fields) {

    /** Ids of the programmes that use a field. */
    public List<String> of(String path) {
        return of(Set.of(path));
    }

    /** Ids of the programmes that use any field of a section. */
    public List<String> of(Section section) {
        return of(section.columns().stream().map(Column::path).toList());
    }

    private List<String> of(Collection<String> paths) {
        return fields.entrySet().stream()
                .filter(programme -> paths.stream().anyMatch(programme.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
