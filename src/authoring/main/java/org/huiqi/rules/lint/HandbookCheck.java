package org.huiqi.rules.lint;

import static org.huiqi.rules.lint.ClauseText.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    private static final List<String> WORDS = List.of("等", "原则上", "一般", "优先", "或", "和", "且");

    private static final Pattern ETC = Pattern.compile("(?<![高中初平同相])等(?![级次同待于效额\\d])");

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

    private void programme(Programme programme) {
        String id = programme.id();
        if (!text.has(programme)) {
            Bilingual name = new Bilingual(id + " " + programme.name().zh(), id);
            missing(programme, id, NO_PROGRAMME.with(name));
            return;
        }
        Map<Locator, String> clauses = new LinkedHashMap<>();
        programme.criteria().forEach(criterion -> criterion(programme, criterion, clauses));
        clauses.keySet().forEach(locator -> clause(programme, locator, clauses));
    }

    private void criterion(Programme programme, Criterion criterion, Map<Locator, String> clauses) {
        String id = criterion.id();
        StringBuilder all = new StringBuilder();
        for (Locator locator : Locator.parse(criterion.clause())) {
            Optional<String> clause = text.clause(programme, locator);
            if (clause.isEmpty()) {
                String zh = id + " 的出处“" + criterion.clause() + "”在手册文本中找不到";
                String en = "the text has no clause " + criterion.clause();
                missing(programme, id, new Bilingual(zh, en));
                return;
            }
            clauses.put(locator, clause.get());
            all.append(clause.get());
        }
        String plain = HandbookText.plain(all.toString());
        if (criterion.terms().isEmpty()) {
            missing(programme, id, NO_TERMS.with(id));
        }
        criterion.terms().stream()
                .filter(term -> !plain.contains(HandbookText.plain(term)))
                .map(term -> TERM_NOT_IN_CLAUSE.with(id, criterion.clause(), term))
                .forEach(what -> missing(programme, id, what));
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
        for (MatchResult number : NUMBER.matcher(clause).results().toList()) {
            Pattern alone = alone(number.group());
            if (!alone.matcher(said).find()) {
                found.add(places(number.group(), clause, alone));
            }
        }
        for (String word : WORDS) {
            Pattern pattern = word.equals("等") ? ETC : Pattern.compile(word);
            if (pattern.matcher(clause).find() && !said.contains(word)) {
                found.add(places(word, clause, pattern));
            }
        }
        if (!found.isEmpty()) {
            String place = locator.heading() + String.join("", locator.marks());
            Bilingual what = UNACCOUNTED.with(place, String.join("；", found));
            String file = programme.id() + ".yaml";
            open.add(new PackProblem(file, 0, what, READ_AGAIN.text()));
        }
    }

    private static Pattern alone(String number) {
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?![\\d%]|\\.\\d)");
    }

    private static String places(String what, String clause, Pattern pattern) {
        return what
                + "（…"
                + String.join("… …", HandbookText.around(clause, pattern, BESIDE))
                + "…）";
    }

    /** All that the criteria of a clause say: requirements, terms and readings. */
    private static String accounted(Programme programme, Locator locator) {
        StringJoiner said = new StringJoiner("\n");
        for (Criterion one : programme.criteria()) {
            if (Locator.parse(one.clause()).stream().anyMatch(place -> place.overlaps(locator))) {
                said.add(HandbookText.plain(one.requirement().zh()));
                if (one.reading() != null) {
                    said.add(HandbookText.plain(one.reading().zh()));
                }
                one.terms().forEach(term -> said.add(HandbookText.plain(term)));
            }
        }
        return said.toString();
    }

    private void missing(Programme programme, String id, Bilingual what) {
        String file = programme.id() + ".yaml";
        int line = lineOf(id, files.seed(file).orElse(""));
        missing.add(new PackProblem(file, line, what, COMPARE.text()));
    }

    /** Line of the entry with an id, from 1; 0 where there is none. */
    private static int lineOf(String id, String text) {
        return text.lines().map(String::strip).toList().indexOf("- id: " + id) + 1;
    }
}
