package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.profile.AsOf;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One issue of the handbook. Immutable.
 *
 * @param id for example 2024q3
 * @param from first day on which it is in force; null: it does not say
 * @param previous id of the edition that {@code renumbered} speaks of; null: of none
 * @param renumbered what has another number than in that edition, by its number in this one: a
 *     programme with all its criteria, or one criterion
 * @param title the handbook
 * @param standards rule files of outside standards that clauses cite
 * @param perProgramme evidence that is written anew for each programme, by its Chinese text
 * @param register ids of the criteria by programme, the edition's inventory
 * @param readings ids of criteria and notes that have to say how they are read
 * @param programmes every programme, in order
 * @param overviews every policy overview, in order
 * @param titleStandards every version of the standards outside the handbook that lead to a title,
 *     by rung and then by version
 */
public record Edition(
        String id,
        @Nullable LocalDate from,
        @Nullable String previous,
        Map<String, String> renumbered,
        Bilingual title,
        List<String> standards,
        List<String> perProgramme,
        Map<String, List<String>> register,
        List<String> readings,
        List<Programme> programmes,
        List<Overview> overviews,
        List<Standard> titleStandards) {

    /**
     * {@return the programme with an id}
     *
     * @param id its id
     * @throws IllegalArgumentException where there is none
     */
    public Programme programme(String id) {
        for (Programme programme : programmes) {
            if (programme.id().equals(id)) {
                return programme;
            }
        }
        throw new IllegalArgumentException(noProgramme(id, programmeIds()).en());
    }

    /**
     * {@return what is said of a programme that somebody names and that is not there}
     *
     * @param id what was named
     * @param known what may be named
     */
    public static Bilingual noProgramme(String id, Collection<String> known) {
        String all = String.join(" ", known);
        return new Bilingual(
                "没有项目 " + id + "；可用的编号：" + all, "no programme " + id + "; there are " + all);
    }

    /** {@return the year of its first day; where it has none, of its latest window, or this one} */
    public int year() {
        return from != null
                ? from.getYear()
                : programmes.stream()
                        .map(Programme::window)
                        .filter(Objects::nonNull)
                        .mapToInt(Programme.Window::year)
                        .max()
                        .orElseGet(() -> AsOf.today().getYear());
    }

    /** {@return the programmes, then the standards that lead to a title} */
    public Stream<Judged> judged() {
        return Stream.concat(programmes.stream(), titleStandards.stream());
    }

    /** {@return ids of the programmes, in order} */
    public Set<String> programmeIds() {
        Set<String> ids = new LinkedHashSet<>();
        programmes.forEach(programme -> ids.add(programme.id()));
        return ids;
    }

    /**
     * {@return numbers of this edition by those of another: the same number, unless {@code
     * renumbered} says otherwise of the two} What has no number here is not in it.
     *
     * @param old an edition
     */
    public Map<String, String> numbersSince(Edition old) {
        Map<String, String> since = old.id().equals(previous) ? renumbered : Map.of();
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Programme programme : programmes) {
            String number = since.getOrDefault(programme.id(), programme.id());
            boolean taken = number.equals(programme.id()) && since.containsValue(number);
            if (!taken) {
                numbers.put(number, programme.id());
            }
            for (Criterion criterion : programme.criteria()) {
                String tail = criterion.id().replaceFirst("^" + programme.id(), "");
                String was = since.getOrDefault(criterion.id(), taken ? null : number + tail);
                boolean elsewhere = !since.containsKey(criterion.id()) && since.containsValue(was);
                if (was != null && !elsewhere) {
                    numbers.put(was, criterion.id());
                }
            }
        }
        return numbers;
    }

    /**
     * {@return the criterion with an id: of a programme, or of a standard in the version of a day;
     * empty where there is none}
     *
     * @param id its id
     * @param day the day
     */
    public Optional<Criterion> criterion(String id, LocalDate day) {
        return Stream.concat(programmes.stream(), standardsOn(day).stream())
                .flatMap(one -> one.find(id).stream())
                .findFirst();
    }

    /**
     * {@return the standards that have a version on a day, each in that version, by rung}
     *
     * @param day the day
     */
    public List<Standard> standardsOn(LocalDate day) {
        return titleStandards.stream().filter(s -> s.appliesOn(day)).toList();
    }

    /** {@return ids of all criteria, in order, those of the standards last} */
    public Set<String> criterionIds() {
        Set<String> ids = new LinkedHashSet<>();
        judged().forEach(one -> one.criteria().forEach(c -> ids.add(c.id())));
        return ids;
    }
}
