package org.huiqi.rules.lint;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.condition.StandardUse;
import org.huiqi.rules.language.PackProblem;

/** Tracks and groups that nothing uses, groups that bind unevenly, and names of nothing. */
final class StructureCheck {
    private final Edition edition;
    private final Collection<RuleText> rules;
    private final Complaints found = new Complaints();

    private StructureCheck(Edition edition, Collection<RuleText> rules) {
        this.edition = edition;
        this.rules = rules;
    }

    static List<PackProblem> check(Edition edition, Collection<RuleText> rules) {
        StructureCheck check = new StructureCheck(edition, rules);
        edition.programmes().forEach(check::judged);
        edition.titleStandards().forEach(check::judged);
        edition.programmes().forEach(check::standards);
        edition.programmes().forEach(check::contacts);
        check.links();
        check.perProgramme();
        return check.found.problems();
    }

    private void judged(Judged judged) {
        String file = judged.file() + ".yaml";
        Set<String> tracks = new LinkedHashSet<>();
        judged.criteria().forEach(criterion -> tracks.addAll(criterion.tracks()));
        for (Named track : judged.tracks()) {
            if (!tracks.contains(track.id())) {
                found.add(
                        file,
                        "tracks." + track.id(),
                        LintText.EMPTY_TRACK.with(track.id()),
                        LintText.NAME_TRACK.text());
            }
        }
        for (Named group : judged.groups()) {
            group(file, group.id(), members(judged, group.id()));
        }
    }

    private static List<Criterion> members(Judged judged, String group) {
        return judged.criteria().stream().filter(c -> group.equals(c.anyOf())).toList();
    }

    private void group(String file, String id, List<Criterion> members) {
        if (members.size() < 2) {
            found.add(
                    file,
                    "groups." + id,
                    members.isEmpty()
                            ? LintText.EMPTY_GROUP.with(id)
                            : LintText.GROUP_OF_ONE.with(id),
                    LintText.TWO_ALTERNATIVES.text());
            return;
        }
        Set<Force> forces = members.stream().map(Criterion::force).collect(Collectors.toSet());
        if (forces.size() > 1) {
            Criterion other =
                    members.stream()
                            .filter(member -> member.force() != members.get(0).force())
                            .findFirst()
                            .orElseThrow();
            found.add(
                    file,
                    other.id() + ".force",
                    LintText.GROUP_OF_SEVERAL_FORCES.with(id, forces(members)),
                    LintText.ONE_FORCE.text());
        }
    }

    private static String forces(List<Criterion> members) {
        return members.stream()
                .map(member -> member.id() + " " + member.force())
                .collect(Collectors.joining(", "));
    }

    /** A standard that decides has a version while the programme's window is open. */
    private void standards(Programme programme) {
        Programme.Window window = programme.window();
        for (Criterion criterion : programme.criteria()) {
            if (window == null
                    || window.to() < window.from()
                    || criterion.decide() != Decision.STANDARD) {
                continue;
            }
            rules.stream()
                    .filter(rule -> rule.id().equals(criterion.id()))
                    .flatMap(rule -> StandardUse.all(rule).stream())
                    .filter(id -> known(id) && !applies(id, window))
                    .forEach(
                            id ->
                                    found.add(
                                            programme.id() + ".yaml",
                                            criterion.id() + ".decide",
                                            LintText.NO_VERSION_IN_WINDOW.with(criterion.id(), id),
                                            LintText.ADD_VERSION.text()));
        }
    }

    private void contacts(Programme programme) {
        int bodies = programme.authorities().size();
        int phones = programme.phones().size();
        if (bodies != 1 && phones != bodies && phones > 0) {
            found.add(
                    programme.id() + ".yaml",
                    "phones",
                    LintText.PHONES_OF_NOBODY.with(phones, bodies),
                    LintText.ONE_PHONE_EACH.text());
        }
    }

    private boolean known(String id) {
        return edition.titleStandards().stream().anyMatch(standard -> standard.id().equals(id));
    }

    private boolean applies(String id, Programme.Window window) {
        return edition.titleStandards().stream()
                .filter(standard -> standard.id().equals(id))
                .anyMatch(
                        (Standard standard) ->
                                standard.appliesOn(window.opensOn())
                                        || standard.appliesOn(window.closesOn()));
    }

    private void links() {
        edition.overviews()
                .forEach(
                        overview ->
                                overview.links().stream()
                                        .filter(link -> !edition.register().containsKey(link))
                                        .forEach(
                                                link ->
                                                        found.add(
                                                                overview.id() + ".yaml",
                                                                "links." + link,
                                                                LintText.NO_PROGRAMME.with(link),
                                                                LintText.CORRECT_LINKS.text())));
    }

    /** What is written anew for each programme is asked for somewhere. */
    private void perProgramme() {
        Set<String> asked = new LinkedHashSet<>();
        for (Programme programme : edition.programmes()) {
            programme.criteria().forEach(criterion -> asked.add(criterion.evidence().zh()));
            programme.materials().forEach(material -> asked.add(material.zh()));
        }
        edition.perProgramme().stream()
                .filter(name -> asked.stream().noneMatch(text -> text.contains(name)))
                .forEach(
                        name ->
                                found.add(
                                        "edition.yaml",
                                        "perProgramme",
                                        LintText.NO_EVIDENCE.with(name),
                                        LintText.CORRECT_PER_PROGRAMME.text()));
    }
}
