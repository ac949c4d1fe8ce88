package org.huiqi.rules.lint;

import static org.huiqi.rules.lint.ClauseText.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Criterion.Review;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.PackReader;
import org.huiqi.rules.language.PackReader.Pack;
import org.huiqi.rules.language.Problems;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Digest;

/**
 * Which conditions somebody has held against their clauses, and which have changed since: the
 * wording, how they bind and are decided, or the rule. It is information; nothing depends on it.
 */
public final class Reviews {
    private static final int LENGTH = 12;
    private static final String KEY = "reviewed:";

    private final Map<String, Reviewed> conditions = new LinkedHashMap<>();
    private final Problems changed = new Problems();
    private final Problems never = new Problems();

    /**
     * A condition with its rule.
     *
     * @param file its catalogue file
     * @param criterion its entry
     * @param digest digest of wording and rule as they are
     */
    public record Reviewed(String file, Criterion criterion, String digest) {}

    /**
     * The reviews of a pack that is in order.
     *
     * @param files rules and catalogue
     */
    public Reviews(PackFiles files) {
        Catalogue.Survey survey = Catalogue.survey(files);
        Pack pack = PackReader.parse(files, survey.edition());
        Map<String, RuleText> rules = new HashMap<>();
        Pack.texts(pack.rules()).forEach(rule -> rules.put(rule.id(), rule));
        Pack.texts(pack.titleStandards()).forEach(rule -> rules.put(rule.id(), rule));
        survey.edition()
                .judged()
                .filter(one -> files.isBuiltIn() || files.isOwn(one.file() + ".yaml"))
                .forEach(judged -> add(judged, rules));
        conditions.values().forEach(this::tell);
        Places places = new Places(survey.trees(), Map.of());
        changed.found().replaceAll(places::located);
        never.found().replaceAll(places::located);
    }

    private void add(Judged judged, Map<String, RuleText> rules) {
        for (Criterion criterion : judged.criteria()) {
            RuleText rule = rules.get(criterion.id());
            if (rule != null) {
                String file = judged.file() + ".yaml";
                String digest = digest(criterion, rule);
                conditions.put(criterion.id(), new Reviewed(file, criterion, digest));
            }
        }
    }

    private void tell(Reviewed one) {
        String id = one.criterion().id();
        Review review = one.criterion().reviewed();
        if (review == null) {
            Bilingual what = NOT_REVIEWED.with(id);
            never.entry(one.file(), id, what, REVIEW.with(id));
        } else if (!review.digest().equals(one.digest())) {
            Bilingual what = CHANGED_SINCE_REVIEW.with(id, review.by(), review.on());
            changed.entry(one.file(), id + ".reviewed", what, REVIEW_AGAIN.with(id));
        }
    }

    /** {@return every condition by its id, in the order of the catalogue} */
    public Map<String, Reviewed> conditions() {
        return conditions;
    }

    /** {@return conditions that have changed since their review} */
    public List<PackProblem> changed() {
        return List.copyOf(changed.found());
    }

    /** {@return conditions that nobody has reviewed} */
    public List<PackProblem> never() {
        return List.copyOf(never.found());
    }

    private static String digest(Criterion criterion, RuleText rule) {
        String digest =
                Digest.of(
                        List.of(
                                criterion.clause(),
                                criterion.requirement().zh(),
                                criterion.requirement().en(),
                                criterion.reading() == null ? "" : criterion.reading().zh(),
                                criterion.force()
                                        + " "
                                        + criterion.decide()
                                        + " "
                                        + criterion.tracks(),
                                criterion.candidate() + " " + criterion.anyOf(),
                                rule.factType().getName() + " " + rule.condition().text()));
        int start = digest.indexOf(':') + 1;
        return digest.substring(start, start + LENGTH);
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
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String entry = "- id: " + condition.criterion().id();
        int start = lines.stream().map(String::strip).toList().indexOf(entry);
        if (start < 0) {
            throw new IllegalArgumentException("no line “" + entry + "”");
        }
        String indent = " ".repeat(lines.get(start).indexOf('-') + 2);
        int end = end(lines, start, indent.length());
        String who = by.replace("\\", "\\\\").replace("\"", "\\\"");
        String values =
                "by: \"" + who + "\", on: " + on + ", digest: \"" + condition.digest() + '"';
        String line = indent + KEY + " {" + values + "}";
        for (int i = start + 1; i < end; i++) {
            if (lines.get(i).startsWith(indent + KEY)) {
                lines.set(i, line);
                return String.join("\n", lines);
            }
        }
        lines.add(end, line);
        return String.join("\n", lines);
    }

    /** Behind the last line of an entry; blank lines and comments behind it are the next one's. */
    private static int end(List<String> lines, int start, int indent) {
        int end = start + 1;
        for (int i = start + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean aside = line.isBlank() || line.strip().startsWith("#");
            if (!aside && line.length() - line.stripLeading().length() < indent) {
                break;
            }
            end = aside ? end : i + 1;
        }
        return end;
    }
}
