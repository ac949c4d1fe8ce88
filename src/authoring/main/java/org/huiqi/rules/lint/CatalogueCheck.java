package org.huiqi.rules.lint;

import static org.huiqi.rules.lint.LintText.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Programme.Note;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.condition.StandardUse;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.Problems;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a catalogue by itself: windows that end before they begin, deadlines far from
 * their window, tracks and groups that nothing uses, groups that bind unevenly, names of nothing,
 * ids that stand twice, readings that are missing.
 */
final class CatalogueCheck {
    /** A deadline of another year stands this many months from its window at least. */
    private static final int FAR = 6;

    private static final Pattern DAY_OF_YEAR = Pattern.compile("([0-9]{1,2})月([0-9]{1,2})日");

    /** Lists whose ids are known to the whole pack. */
    private static final List<String> SHARED =
            List.of("criteria", "obligations", "notes", "indicators");

    /** Lists of ids in which one stands once. */
    private static final List<String> PLAIN =
            List.of("tracks", "bands", "readings", "overviews", "links", "standards");

    private final Edition edition;
    private final Collection<RuleText> rules;
    private final Problems found = new Problems();

    private CatalogueCheck(Edition edition, Collection<RuleText> rules) {
        this.edition = edition;
        this.rules = rules;
    }

    /**
     * What is wrong with dates and structure.
     *
     * @param edition a catalogue
     * @param rules its rules
     * @param isSound whether what a file says at a key could be read
     */
    static List<PackProblem> check(
            Edition edition, Collection<RuleText> rules, BiPredicate<String, String> isSound) {
        CatalogueCheck check = new CatalogueCheck(edition, rules);
        for (Programme programme : edition.programmes()) {
            String file = programme.id() + ".yaml";
            if (isSound.test(file, "window") && isSound.test(file, "deadlines")) {
                check.dates(programme, programme.window());
            }
        }
        edition.overviews().forEach(check::overview);
        edition.judged().forEach(check::judged);
        edition.programmes().forEach(check::standards);
        edition.programmes().forEach(check::contacts);
        check.perProgramme();
        return check.found.found();
    }

    private void dates(Programme programme, @Nullable Window window) {
        if (isTurned(window)) {
            Bilingual what = WINDOW_ENDS_FIRST.with(window.from(), window.to());
            found.entry(programme, "window", what, CORRECT_FROM_OR_TO);
        }
        Set<Deadline> seen = new HashSet<>();
        for (int i = 0; i < programme.deadlines().size(); i++) {
            Deadline deadline = programme.deadlines().get(i);
            LocalDate date = deadline.date();
            String about = "deadlines." + i;
            if (window != null && !isTurned(window)) {
                distance(programme, about + ".date", window, deadline);
            }
            // The one day that the note names, if it names one, is the deadline.
            String note = deadline.note().zh();
            List<String> days =
                    DAY_OF_YEAR.matcher(note).results().map(MatchResult::group).toList();
            String written = date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
            if (days.size() == 1 && !days.contains(written)) {
                Bilingual what = NOTE_SAYS_OTHER_DATE.with(Sentence.listed(days), date);
                found.entry(programme, about + ".note.zh", what, CORRECT_ONE);
            }
            if (!seen.add(deadline)) {
                found.entry(programme, about, DEADLINE_TWICE.with(date), REMOVE_ONE);
            }
        }
    }

    private static boolean isTurned(@Nullable Window window) {
        return window != null && window.to() < window.from();
    }

    private void distance(Programme programme, String about, Window window, Deadline deadline) {
        LocalDate date = deadline.date();
        long before = ChronoUnit.MONTHS.between(date, window.opensOn());
        long after = ChronoUnit.MONTHS.between(window.closesOn(), date);
        String months = window.year() + "-" + window.from() + "…" + window.to();
        if (Math.max(before, after) >= FAR) {
            found.entry(programme, about, DEADLINE_FAR_OFF.with(date, months), CHECK_YEAR);
        } else if (deadline.closes() && date.isBefore(window.opensOn())) {
            found.entry(programme, about, DEADLINE_BEFORE_OPENING.with(date), CORRECT_DATE);
        }
    }

    private void overview(Overview overview) {
        String file = overview.id() + ".yaml";
        Overview.Validity valid = overview.validity();
        if (valid != null && valid.from() != null && valid.to().isBefore(valid.from())) {
            Bilingual what = VALIDITY_ENDS_FIRST.with(valid.from(), valid.to());
            found.entry(file, "validity", what, CORRECT_FROM_OR_TO);
        }
        overview.links().stream()
                .filter(link -> !edition.register().containsKey(link))
                .forEach(
                        link ->
                                found.entry(
                                        file,
                                        "links." + link,
                                        NO_PROGRAMME.with(link),
                                        CORRECT_LINKS));
    }

    private void judged(Judged judged) {
        for (Named track : judged.tracks()) {
            String id = track.id();
            if (judged.criteria().stream().noneMatch(c -> c.tracks().contains(id))) {
                found.entry(judged, "tracks." + id, EMPTY_TRACK.with(id), NAME_TRACK);
            }
        }
        for (Named group : judged.groups()) {
            group(judged, group.id());
        }
    }

    private void group(Judged judged, String id) {
        List<Criterion> members =
                judged.criteria().stream().filter(c -> id.equals(c.anyOf())).toList();
        if (members.size() < 2) {
            LintText what = members.isEmpty() ? EMPTY_GROUP : GROUP_OF_ONE;
            found.entry(judged, "groups." + id, what.with(id), TWO_ALTERNATIVES);
            return;
        }
        String forces =
                members.stream()
                        .map(member -> member.id() + " " + member.force())
                        .collect(Collectors.joining(", "));
        Bilingual what = GROUP_OF_SEVERAL_FORCES.with(id, forces);
        members.stream()
                .filter(member -> member.force() != members.get(0).force())
                .limit(1)
                .forEach(other -> found.entry(judged, other.id() + ".force", what, ONE_FORCE));
    }

    /** A standard that decides has a version while the programme's window is open. */
    private void standards(Programme programme) {
        Window window = programme.window();
        if (window == null || isTurned(window)) {
            return;
        }
        for (RuleText rule : rules) {
            String id = rule.id();
            if (programme.find(id).filter(c -> c.decide() == Decision.STANDARD).isPresent()) {
                StandardUse.all(rule).stream()
                        .filter(standard -> !applies(standard, window))
                        .map(standard -> NO_VERSION_IN_WINDOW.with(id, standard))
                        .forEach(what -> found.entry(programme, id + ".decide", what, ADD_VERSION));
            }
        }
    }

    /** Whether a version of a standard applies; of one that is not there it is told elsewhere. */
    private boolean applies(String id, Window window) {
        List<Standard> versions =
                edition.titleStandards().stream().filter(one -> one.id().equals(id)).toList();
        return versions.isEmpty()
                || versions.stream().anyMatch(one -> one.appliesOn(window.opensOn()))
                || versions.stream().anyMatch(one -> one.appliesOn(window.closesOn()));
    }

    private void contacts(Programme programme) {
        int bodies = programme.authorities().size();
        int phones = programme.phones().size();
        if (bodies != 1 && phones != bodies && phones > 0) {
            found.entry(programme, "phones", PHONES_OF_NOBODY.with(phones, bodies), ONE_PHONE_EACH);
        }
    }

    /** What is written anew for each programme is asked for somewhere. */
    private void perProgramme() {
        Set<String> asked = new HashSet<>();
        for (Programme programme : edition.programmes()) {
            programme.criteria().forEach(criterion -> asked.add(criterion.evidence().zh()));
            programme.materials().forEach(material -> asked.add(material.zh()));
        }
        for (String name : edition.perProgramme()) {
            if (asked.stream().noneMatch(text -> text.contains(name))) {
                Bilingual what = NO_EVIDENCE.with(name);
                found.entry("edition.yaml", "perProgramme", what, CORRECT_PER_PROGRAMME);
            }
        }
    }

    /** Ids that {@code edition.yaml} marks and that have no reading, or are not there at all. */
    static List<PackProblem> readings(Edition edition) {
        Map<String, Programme> owners = new HashMap<>();
        Map<String, Bilingual> read = new HashMap<>();
        for (Programme programme : edition.programmes()) {
            for (Criterion criterion : programme.criteria()) {
                owners.put(criterion.id(), programme);
                read.put(criterion.id(), criterion.reading());
            }
            for (Note note : programme.notes()) {
                owners.put(note.id(), programme);
                read.put(note.id(), note.reading());
            }
        }
        Problems found = new Problems();
        for (String id : edition.readings()) {
            if (!owners.containsKey(id)) {
                Bilingual what = ClauseText.NO_SUCH_READING.with(id);
                found.entry("edition.yaml", "readings." + id, what, ClauseText.CORRECT_ID);
            } else if (read.get(id) == null) {
                Bilingual what = ClauseText.NO_READING.with(id);
                found.entry(owners.get(id), id, what, ClauseText.ADD_READING);
            }
        }
        return found.found();
    }

    /** An id stands once: of conditions, notes and the like in all files, of others in its list. */
    static List<PackProblem> ids(Collection<Node> trees) {
        Problems found = new Problems();
        Map<String, Location> shared = new HashMap<>();
        trees.forEach(tree -> ids(tree, shared, found));
        return found.found();
    }

    private static void ids(Node node, Map<String, Location> shared, Problems found) {
        List<Node.Entry> entries = node instanceof Node.Mapping map ? map.entries() : List.of();
        for (Node.Entry entry : entries) {
            Node value = entry.value();
            if (entry.key().equals("register") && value instanceof Node.Mapping register) {
                Map<String, Location> listed = new HashMap<>();
                register.entries().forEach(one -> plain(one.value(), listed, found));
            } else if (value instanceof Node.Sequence list) {
                Map<String, Location> seen =
                        SHARED.contains(entry.key()) ? shared : new HashMap<>();
                if (PLAIN.contains(entry.key())) {
                    plain(list, seen, found);
                }
                for (Node item : list.items()) {
                    once(item instanceof Node.Mapping map ? map.get("id") : null, seen, found);
                    ids(item, shared, found);
                }
            } else {
                ids(value, shared, found);
            }
        }
    }

    private static void plain(Node node, Map<String, Location> seen, Problems found) {
        if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> once(item, seen, found));
        }
    }

    private static void once(@Nullable Node node, Map<String, Location> seen, Problems found) {
        if (node instanceof Node.Scalar id) {
            Location other = seen.putIfAbsent(id.text(), id.at());
            if (other != null) {
                found.at(id.at(), id.text(), ID_TWICE.with(id.text(), other), CORRECT_ONE);
            }
        }
    }
}
