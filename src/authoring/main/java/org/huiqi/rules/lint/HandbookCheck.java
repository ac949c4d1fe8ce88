package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Bilingual;

/**
 * Holds a catalogue against the text of its handbook: a second pair of eyes for who writes an
 * edition. Without the text there is nothing to check, and no text is part of the project.
 */
public final class HandbookCheck {
    private static final int BESIDE = 6;

    /** What changes the meaning of a clause when it gets lost, and words that only look like it. */
    private static final Map<String, Pattern> WORDS = words();

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?%?");

    /** Numbers that only count the items of a list, and parts of addresses. */
    private static final Pattern NOT_SAID =
            Pattern.compile(
                    "(?<=^|[\n。;:；：])(?:\\d{1,2}[.、](?!\\d(?!\\d{3}年))|\\(\\d{1,2}\\))|https?://\\S+");

    private final PackFiles files;
    private final HandbookText text;
    private final List<PackProblem> missing = new ArrayList<>();
    private final List<PackProblem> open = new ArrayList<>();

    private HandbookCheck(PackFiles files, HandbookText text) {
        this.files = files;
        this.text = text;
    }

    /**
     * What was found.
     *
     * @param missing programmes, clauses and terms that the text does not have, and criteria
     *     without terms
     * @param open numbers and words of clauses that no criterion accounts for
     */
    public record Result(List<PackProblem> missing, List<PackProblem> open) {
        public Result {
            missing = List.copyOf(missing);
            open = List.copyOf(open);
        }
    }

    /**
     * Checks every programme.
     *
     * @param files the pack
     * @param handbook text of the handbook
     * @return what is missing, and what nothing accounts for
     * @throws org.huiqi.catalogue.CatalogueException where the catalogue does not load
     */
    public static Result check(PackFiles files, String handbook) {
        HandbookCheck check = new HandbookCheck(files, new HandbookText(handbook));
        Edition edition = Catalogue.read(files);
        edition.programmes().forEach(check::programme);
        return new Result(check.missing, check.open);
    }

    private static Map<String, Pattern> words() {
        Map<String, Pattern> words = new LinkedHashMap<>();
        words.put("等", Pattern.compile("(?<![高中初平同相])等(?![级次同待于效额\\d])"));
        for (String word : List.of("原则上", "一般", "优先", "或", "和", "且")) {
            words.put(word, Pattern.compile(word));
        }
        return words;
    }

    private void programme(Programme programme) {
        if (!text.has(programme)) {
            missing.add(
                    problem(
                            programme,
                            programme.id(),
                            ClauseText.NO_PROGRAMME.with(
                                    new Bilingual(
                                            programme.id() + " " + programme.name().zh(),
                                            programme.id()))));
            return;
        }
        Map<Locator, String> clauses = new LinkedHashMap<>();
        for (Criterion criterion : programme.criteria()) {
            criterion(programme, criterion, clauses);
        }
        clauses.forEach((locator, clause) -> clause(programme, locator, clauses));
    }

    private void criterion(Programme programme, Criterion criterion, Map<Locator, String> clauses) {
        StringBuilder all = new StringBuilder();
        for (Locator locator : Locator.parse(criterion.clause())) {
            Optional<String> clause = text.clause(programme, locator);
            if (clause.isEmpty()) {
                missing.add(
                        problem(
                                programme,
                                criterion.id(),
                                new Bilingual(
                                        criterion.id()
                                                + " 的出处“"
                                                + criterion.clause()
                                                + "”在手册文本中找不到",
                                        "the text has no clause " + criterion.clause())));
                return;
            }
            clauses.put(locator, clause.get());
            all.append(clause.get());
        }
        String plain = HandbookText.plain(all.toString());
        if (criterion.terms().isEmpty()) {
            missing.add(
                    problem(programme, criterion.id(), ClauseText.NO_TERMS.with(criterion.id())));
        }
        for (String term : criterion.terms()) {
            if (!plain.contains(HandbookText.plain(term))) {
                missing.add(
                        problem(
                                programme,
                                criterion.id(),
                                ClauseText.TERM_NOT_IN_CLAUSE.with(
                                        criterion.id(), criterion.clause(), term)));
            }
        }
    }

    /** What a clause says beside the clauses that stand inside it and are looked at themselves. */
    private void clause(Programme programme, Locator locator, Map<Locator, String> clauses) {
        String own = String.valueOf(clauses.get(locator));
        for (Map.Entry<Locator, String> inner : clauses.entrySet()) {
            if (inner.getKey().marks().size() > locator.marks().size()
                    && inner.getKey().overlaps(locator)) {
                own = own.replace(inner.getValue(), "\n");
            }
        }
        String said = accounted(programme, locator);
        String clause = NOT_SAID.matcher(own).replaceAll("");
        Set<String> found = new LinkedHashSet<>();
        NUMBER.matcher(clause)
                .results()
                .map(number -> number.group())
                .filter(number -> !Pattern.compile(alone(number)).matcher(said).find())
                .distinct()
                .forEach(
                        number ->
                                found.add(places(number, clause, Pattern.compile(alone(number)))));
        WORDS.forEach(
                (word, pattern) -> {
                    if (pattern.matcher(clause).find() && !said.contains(word)) {
                        found.add(places(word, clause, pattern));
                    }
                });
        if (!found.isEmpty()) {
            String place = locator.heading() + String.join("", locator.marks());
            String list = String.join("；", found);
            open.add(
                    new PackProblem(
                            programme.id() + ".yaml",
                            0,
                            ClauseText.UNACCOUNTED.with(place, list),
                            ClauseText.READ_AGAIN.text()));
        }
    }

    private static String alone(String number) {
        return "(?<![\\d.])" + Pattern.quote(number) + "(?![\\d%]|\\.\\d)";
    }

    private static String places(String what, String clause, Pattern pattern) {
        return what
                + "（…"
                + String.join("… …", HandbookText.around(clause, pattern, BESIDE))
                + "…）";
    }

    /** All that the criteria of a clause say: requirements, terms and readings. */
    private static String accounted(Programme programme, Locator locator) {
        return programme.criteria().stream()
                .filter(
                        c ->
                                Locator.parse(c.clause()).stream()
                                        .anyMatch(place -> place.overlaps(locator)))
                .flatMap(HandbookCheck::texts)
                .map(HandbookText::plain)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Criterion criterion) {
        Stream<String> said =
                Stream.of(criterion.requirement(), criterion.reading())
                        .filter(Objects::nonNull)
                        .map(Bilingual::zh);
        return Stream.concat(said, criterion.terms().stream());
    }

    private PackProblem problem(Programme programme, String id, Bilingual what) {
        String file = programme.id() + ".yaml";
        return new PackProblem(
                file, lineOf(id, files.seed(file).orElse("")), what, ClauseText.COMPARE.text());
    }

    /** Line of the entry with an id, from 1; 0 where there is none. */
    private static int lineOf(String id, String text) {
        return text.lines().map(String::strip).toList().indexOf("- id: " + id) + 1;
    }
}
