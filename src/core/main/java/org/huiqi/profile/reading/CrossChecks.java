package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Registration;
import org.huiqi.profile.TalentLink;
import org.huiqi.profile.Title;
import org.huiqi.profile.VicePresidentTerm;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.candidate.MinistryProject;
import org.huiqi.profile.candidate.Secondment;
import org.huiqi.profile.candidate.YoungScientistPost;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Checks what no field can show alone: order of dates, parts of a whole, cities of a province. */
final class CrossChecks {

    private final Faults faults;
    private final LocalDate asOf;

    CrossChecks(Faults faults, LocalDate asOf) {
        this.faults = faults;
        this.asOf = asOf;
    }

    /** Checks a record that was just bound from an object; fields with faults are null in it. */
    void check(Object bound, Node.Mapping node, String path) {
        if (bound instanceof Title title) {
            period(node, path, "validFrom", title.validFrom(), "validTo", title.validTo());
            openEnd(title, node, path);
        } else if (bound instanceof TalentLink link) {
            period(node, path, "supportFrom", link.supportFrom(), "supportTo", link.supportTo());
        } else if (bound instanceof VicePresidentTerm term) {
            period(node, path, "from", term.from(), "to", term.to());
        } else if (bound instanceof MinistryProject project) {
            team(project, node, path);
        } else if (bound instanceof YoungScientistPost post) {
            birth(node, path, post.person().birthDate(), post.appliedOn());
        } else if (bound instanceof Secondment secondment) {
            birth(node, path, secondment.person().birthDate(), null);
        } else if (bound instanceof Registration registration) {
            city(registration, node, path);
        } else if (bound instanceof YearFigures figures) {
            parts(figures, node, path);
        } else if (bound instanceof Profile profile) {
            founding(profile, node);
        }
    }

    private void parts(YearFigures figures, Node.Mapping node, String path) {
        Integer staff = figures.employees();
        part(node, path, "techStaff", figures.techStaff(), "employees", staff);
        part(node, path, "rdStaff", figures.rdStaff(), "employees", staff);
        part(node, path, "collegeStaff", figures.collegeStaff(), "employees", staff);
        part(
                node,
                path,
                "highTechIncome",
                figures.highTechIncome(),
                "totalIncome",
                figures.totalIncome());
        part(
                node,
                path,
                "rdExpenseHnteDomestic",
                figures.rdExpenseHnteDomestic(),
                "rdExpenseHnte",
                figures.rdExpenseHnte());
    }

    private <N extends Comparable<N>> void part(
            Node.Mapping node,
            String path,
            String partKey,
            @Nullable N part,
            String wholeKey,
            @Nullable N whole) {
        if (part != null && whole != null && part.compareTo(whole) > 0) {
            Bilingual named = faults.named(path, wholeKey);
            add(
                    node,
                    path,
                    partKey,
                    EntryText.MORE_THAN_WHOLE.with(named, written(whole)),
                    EntryText.CHECK_NUMBERS.text());
        }
    }

    private static String written(Object number) {
        return number instanceof BigDecimal decimal
                ? ProfileTree.digits(decimal)
                : number.toString();
    }

    /** Before the year in which it was founded a firm has no figures but 0. */
    private void founding(Profile profile, Node.Mapping node) {
        LocalDate foundedOn = profile.foundedOn();
        if (foundedOn == null || !(node.get("years") instanceof Node.Mapping years)) {
            return;
        }
        new TreeMap<>(profile.years())
                .forEach(
                        (year, figures) -> {
                            if (year < foundedOn.getYear()
                                    && years.get(year.toString()) instanceof Node.Mapping map) {
                                nothing(figures, map, "years." + year, foundedOn);
                            }
                        });
    }

    private void nothing(YearFigures figures, Node.Mapping node, String path, LocalDate foundedOn) {
        for (RecordComponent component : Values.components(YearFigures.class)) {
            if (Values.get(figures, component) instanceof Number number
                    && number.doubleValue() != 0) {
                Bilingual named = faults.named("", "foundedOn");
                add(
                        node,
                        path,
                        component.getName(),
                        EntryText.BEFORE_FOUNDING.with(named, foundedOn),
                        EntryText.LEAVE_OUT_FIGURE.with(
                                new Bilingual(Fields.label("foundedOn").zh(), named.en())));
            }
        }
    }

    private void period(
            Node.Mapping node,
            String path,
            String firstKey,
            @Nullable LocalDate first,
            String lastKey,
            @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            Bilingual named = faults.named(path, firstKey);
            add(
                    node,
                    path,
                    lastKey,
                    EntryText.BEFORE.with(named, first),
                    EntryText.CHECK_DATES.text());
        }
    }

    private void openEnd(Title title, Node.Mapping node, String path) {
        if (Boolean.TRUE.equals(title.openEnded()) && title.validTo() != null) {
            Bilingual named = faults.named(path, "openEnded");
            add(
                    node,
                    path,
                    "validTo",
                    EntryText.CONTRADICTS_OPEN_END.with(named),
                    EntryText.KEEP_ONE_OF_TWO.text());
        }
    }

    private void team(MinistryProject project, Node.Mapping node, String path) {
        Integer all = project.teamSize();
        Integer young = project.teamAged40OrYounger();
        if (all != null && young != null && young > all) {
            Bilingual named = faults.named(path, "teamSize");
            add(
                    node,
                    path,
                    "teamAged40OrYounger",
                    EntryText.MORE_THAN_TEAM.with(named, all),
                    EntryText.CHECK_HEADCOUNTS.text());
        }
    }

    private void birth(
            Node.Mapping node,
            String path,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate appliedOn) {
        if (birthDate == null || !(node.get("person") instanceof Node.Mapping person)) {
            return;
        }
        String at = Keys.below(path, "person");
        Bilingual advice = EntryText.CHECK_BIRTH_DATE.text();
        if (birthDate.isAfter(asOf)) {
            add(person, at, "birthDate", EntryText.AFTER_AS_OF.with(asOf), advice);
        }
        if (appliedOn != null && birthDate.isAfter(appliedOn)) {
            Bilingual named = faults.named(path, "appliedOn");
            add(person, at, "birthDate", EntryText.AFTER.with(named, appliedOn), advice);
        }
    }

    private void city(Registration registration, Node.Mapping node, String path) {
        String city = registration.city();
        if (city != null
                && Provinces.JIANGSU.equals(registration.province())
                && !Provinces.JIANGSU_CITIES.contains(city)) {
            add(
                    node,
                    path,
                    "city",
                    EntryText.NOT_A_CITY.text(),
                    EntryText.WRITE_CITY.with(
                            Sentence.listed(Provinces.JIANGSU_CITIES),
                            faults.named(path, "county")));
        }
    }

    private void add(
            Node.Mapping node, String path, String key, Bilingual problem, Bilingual advice) {
        Node met = node.get(key);
        if (met != null) {
            faults.add(met, Keys.below(path, key), problem, advice);
        }
    }
}
