package org.huiqi.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.PackReader;
import org.huiqi.rules.language.RuleFile;
import org.huiqi.text.Digest;

/**
 * Which conditions somebody has held against their clauses, and which have changed since: the
 * wording, how they bind and are decided, or the rule. It is information; nothing depends on it.
 */
public final class Reviews {
    private static final int LENGTH = 12;

    private final Map<String, Reviewed> conditions = new LinkedHashMap<>();
    private final Complaints changed = new Complaints();
    private final Complaints never = new Complaints();

    /**
     * A condition with its rule.
     *
     * @param file its catalogue file
     * @param criterion its entry
     * @param digest digest of wording and rule as they are
     */
    public record Reviewed(String file, Criterion criterion, String digest) {
        private boolean isChanged() {
            return criterion.reviewed() != null && !criterion.reviewed().digest().equals(digest);
        }
    }

    /**
     * The reviews of a pack that is in order.
     *
     * @param files rules and catalogue
     */
    public Reviews(PackFiles files) {
        Catalogue.Survey survey = Catalogue.survey(files);
        Edition edition = survey.edition();
        Map<String, RuleText> rules = new LinkedHashMap<>();
        Stream.of(
                        PackReader.ruleFiles(files, edition),
                        PackReader.titleStandardFiles(files, edition))
                .flatMap(List::stream)
                .map(RuleFile::rules)
                .flatMap(List::stream)
                .forEach(rule -> rules.put(rule.id(), rule));
        edition.programmes().forEach(programme -> add(programme, rules));
        edition.titleStandards().stream()
                .filter(standard -> isOwn(files, standard.file() + ".yaml"))
                .forEach(standard -> add(standard, rules));
        FilePlaces places = new FilePlaces(survey.trees(), Map.of());
        conditions.values().forEach(this::tell);
        locate(changed, places);
        locate(never, places);
    }

    private static boolean isOwn(PackFiles files, String file) {
        return files.isBuiltIn() || files.texts().containsKey("standards/" + file);
    }

    private void add(Judged judged, Map<String, RuleText> rules) {
        for (Criterion criterion : judged.criteria()) {
            RuleText rule = rules.get(criterion.id());
            if (rule != null) {
                conditions.put(
                        criterion.id(),
                        new Reviewed(judged.file() + ".yaml", criterion, digest(criterion, rule)));
            }
        }
    }

    private static void locate(Complaints found, FilePlaces places) {
        found.problems().replaceAll(places::located);
    }

    private void tell(Reviewed one) {
        String id = one.criterion().id();
        Criterion.Review review = one.criterion().reviewed();
        if (review == null) {
            never.add(one.file(), id, ClauseText.NOT_REVIEWED.with(id), ClauseText.REVIEW.with(id));
        } else if (one.isChanged()) {
            changed.add(
                    one.file(),
                    id + ".reviewed",
                    ClauseText.CHANGED_SINCE_REVIEW.with(id, review.by(), review.on()),
                    ClauseText.REVIEW_AGAIN.with(id));
        }
    }

    /** {@return every condition by its id, in the order of the catalogue} */
    public Map<String, Reviewed> conditions() {
        return conditions;
    }

    /** {@return conditions that have changed since their review} */
    public List<PackProblem> changed() {
        return List.copyOf(changed.problems());
    }

    /** {@return conditions that nobody has reviewed} */
    public List<PackProblem> never() {
        return List.copyOf(never.problems());
    }

    private static String digest(Criterion criterion, RuleText rule) {
        List<String> read = new ArrayList<>();
        read.add(criterion.clause());
        read.add(criterion.requirement().zh());
        read.add(criterion.requirement().en());
        read.add(criterion.reading() == null ? "" : criterion.reading().zh());
        read.add(criterion.force() + " " + criterion.decide() + " " + criterion.tracks());
        read.add(criterion.candidate() + " " + criterion.anyOf());
        read.add(rule.factType().getName() + " " + rule.condition().text());
        String digest = Digest.of(read);
        return digest.substring(digest.indexOf(':') + 1).substring(0, LENGTH);
    }

    /**
     * {@return the text of a catalogue file in which a condition is signed, all the rest of it as
     * it was}
     *
     * @param text its text
     * @param condition the condition
     * @param by who held it against its clause
     * @param on when
     * @throws IllegalArgumentException where the entry is not written in lines of its own
     */
    public static String signed(String text, Reviewed condition, String by, LocalDate on) {
        return SignedText.of(
                text, condition.criterion().id(), new Criterion.Review(by, on, condition.digest()));
    }
}
