package org.huiqi.rules.lint;

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
                check.dates(file, programme);
            }
        }
        edition.overviews().forEach(check::overview);
        edition.judged().forEach(check::judged);
        edition.programmes().forEach(check::standards);
        edition.programmes().forEach(check::contacts);
        check.perProgramme();
        return check.found.found();
    }

    private void dates(String file, Programme programme) {
        Window window = programme.window();
        boolean turned = isTurned(window);
        if (turned) {
            found.entry(
                    file,
                    "window",
                    LintText.WINDOW_ENDS_FIRST.with(window.from(), window.to()),
                    LintText.CORRECT_FROM_OR_TO);
        }
        Set<Deadline> seen = new HashSet<>();
        for (int i = 0; i < programme.deadlines().size(); i++) {
            Deadline deadline = programme.deadlines().get(i);
            LocalDate date = deadline.date();
            String about = "deadlines." + i;
            if (window != null && !turned) {
                distance(file, about + ".date", window, deadline);
            }
            // The one day that the note names, if it names one, is the deadline.
            List<String> days =
                    DAY_OF_YEAR
                            .matcher(deadline.note().zh())
                            .results()
                            .map(MatchResult::group)
                            .toList();
            String written = date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
            if (days.size() == 1 && !days.contains(written)) {
                found.entry(
                        file,
                        about + ".note.zh",
                        LintText.NOTE_SAYS_OTHER_DATE.with(Sentence.listed(days), date),
                        LintText.CORRECT_ONE);
            }
            if (!seen.add(deadline)) {
                found.entry(file, about, LintText.DEADLINE_TWICE.with(date), LintText.REMOVE_ONE);
            }
        }
    }

    private static boolean isTurned(@Nullable Window window) {
        return window != null && window.to() < window.from();
    }

    private void distance(String file, String about, Window window, Deadline deadline) {
        LocalDate date = deadline.date();
        long before = ChronoUnit.MONTHS.between(date, window.opensOn());
        long after = ChronoUnit.MONTHS.between(window.closesOn(), date);
        String months = window.year() + "-" + window.from() + "…" + window.to();
        if (Math.max(before, after) >= FAR) {
            Bilingual what = LintText.DEADLINE_FAR_OFF.with(date, months);
            found.entry(file, about, what, LintText.CHECK_YEAR);
        } else if (deadline.closes() && date.isBefore(window.opensOn())) {
            Bilingual what = LintText.DEADLINE_BEFORE_OPENING.with(date);
            found.entry(file, about, what, LintText.CORRECT_DATE);
        }
    }

    private void overview(Overview overview) {
        String file = overview.id() + ".yaml";
        Overview.Validity validity = overview.validity();
        if (validity != null
                && validity.from() != null
                && validity.to().isBefore(validity.from())) {
            found.entry(
                    file,
                    "validity",
                    LintText.VALIDITY_ENDS_FIRST.with(validity.from(), validity.to()),
                    LintText.CORRECT_FROM_OR_TO);
        }
        for (String link : overview.links()) {
            if (!edition.register().containsKey(link)) {
                Bilingual what = LintText.NO_PROGRAMME.with(link);
                found.entry(file, "links." + link, what, LintText.CORRECT_LINKS);
            }
        }
    }

    private void judged(Judged judged) {
        String file = judged.file() + ".yaml";
        for (Named track : judged.tracks()) {
            if (judged.criteria().stream().noneMatch(c -> c.tracks().contains(track.id()))) {
                Bilingual what = LintText.EMPTY_TRACK.with(track.id());
                found.entry(file, "tracks." + track.id(), what, LintText.NAME_TRACK);
            }
        }
        for (Named group : judged.groups()) {
            group(
                    file,
                    group.id(),
                    judged.criteria().stream().filter(c -> group.id().equals(c.anyOf())).toList());
        }
    }

    private void group(String file, String id, List<Criterion> members) {
        if (members.size() < 2) {
            LintText what = members.isEmpty() ? LintText.EMPTY_GROUP : LintText.GROUP_OF_ONE;
            found.entry(file, "groups." + id, what.with(id), LintText.TWO_ALTERNATIVES);
            return;
        }
        String forces =
                members.stream()
                        .map(member -> member.id() + " " + member.force())
                        .collect(Collectors.joining(", "));
        members.stream()
                .filter(member -> member.force() != members.get(0).force())
                .limit(1)
                .forEach(
                        other ->
                                found.entry(
                                        file,
                                        other.id() + ".force",
                                        LintText.GROUP_OF_SEVERAL_FORCES.with(id, forces),
                                        LintText.ONE_FORCE));
    }

    /** A standard that decides has a version while the programme's window is open. */
    private void standards(Programme programme) {
        Window window = programme.window();
        if (window == null || isTurned(window)) {
            return;
        }
        for (Criterion criterion : programme.criteria()) {
            if (criterion.decide() == Decision.STANDARD) {
                rules.stream()
                        .filter(rule -> rule.id().equals(criterion.id()))
                        .flatMap(rule -> StandardUse.all(rule).stream())
                        .filter(id -> !applies(id, window))
                        .map(id -> LintText.NO_VERSION_IN_WINDOW.with(criterion.id(), id))
                        .forEach(
                                what ->
                                        found.entry(
                                                programme.id() + ".yaml",
                                                criterion.id() + ".decide",
                                                what,
                                                LintText.ADD_VERSION));
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
            Bilingual what = LintText.PHONES_OF_NOBODY.with(phones, bodies);
            found.entry(programme.id() + ".yaml", "phones", what, LintText.ONE_PHONE_EACH);
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
                Bilingual what = LintText.NO_EVIDENCE.with(name);
                found.entry("edition.yaml", "perProgramme", what, LintText.CORRECT_PER_PROGRAMME);
            }
        }
    }

    /** Ids that {@code edition.yaml} marks and that have no reading, or are not there at all. */
    static List<PackProblem> readings(Edition edition) {
        Map<String, String> owners = new HashMap<>();
        Set<String> read = new HashSet<>();
        for (Programme programme : edition.programmes()) {
            programme.criteria().forEach(c -> owners.put(c.id(), programme.id()));
            programme.notes().forEach(n -> owners.put(n.id(), programme.id()));
            programme.criteria().stream()
                    .filter(criterion -> criterion.reading() != null)
                    .forEach(criterion -> read.add(criterion.id()));
            programme.notes().stream()
                    .filter(note -> note.reading() != null)
                    .forEach(note -> read.add(note.id()));
        }
        Problems found = new Problems();
        for (String id : edition.readings()) {
            if (!owners.containsKey(id)) {
                Bilingual what = ClauseText.NO_SUCH_READING.with(id);
                found.entry("edition.yaml", "readings." + id, what, ClauseText.CORRECT_ID);
            } else if (!read.contains(id)) {
                Bilingual what = ClauseText.NO_READING.with(id);
                found.entry(owners.get(id) + ".yaml", id, what, ClauseText.ADD_READING);
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
        if (!(node instanceof Node.Mapping mapping)) {
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
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
                Bilingual what = LintText.ID_TWICE.with(id.text(), other);
                found.at(id.at(), id.text(), what, LintText.CORRECT_ONE);
            }
        }
    }
}
