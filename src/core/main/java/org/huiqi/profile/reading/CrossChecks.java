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
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
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
                    new Bilingual(
                            "大于其整体 " + named.zh() + "（" + written(whole) + "）",
                            "is more than the whole, " + named.en() + " (" + written(whole) + ")"),
                    new Bilingual("请核对两个数", "check both numbers"));
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
                        new Bilingual(
                                "所在年度早于 " + named.zh() + "（" + foundedOn + "）",
                                "is of a year before " + named.en() + " (" + foundedOn + ")"),
                        new Bilingual(
                                "应不写或为 0，或更正成立日期",
                                "leave it out, write 0, or correct " + named.en()));
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
                    new Bilingual(
                            "早于 " + named.zh() + "（" + first + "）",
                            "is before " + named.en() + " (" + first + ")"),
                    new Bilingual("请核对两个日期", "check both dates"));
        }
    }

    private void openEnd(Title title, Node.Mapping node, String path) {
        if (Boolean.TRUE.equals(title.openEnded()) && title.validTo() != null) {
            Bilingual named = faults.named(path, "openEnded");
            add(
                    node,
                    path,
                    "validTo",
                    new Bilingual(
                            "与 " + named.zh() + "（是）矛盾", "contradicts " + named.en() + " (true)"),
                    new Bilingual("二者只留其一", "keep one of the two"));
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
                    new Bilingual(
                            "多于 " + named.zh() + "（" + all + "）",
                            "is more than " + named.en() + " (" + all + ")"),
                    new Bilingual("请核对两个人数", "check both numbers"));
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
        Bilingual advice = new Bilingual("请核对出生日期", "check the birth date");
        if (birthDate.isAfter(asOf)) {
            add(
                    person,
                    at,
                    "birthDate",
                    new Bilingual("晚于基准日（" + asOf + "）", "is after the as-of date (" + asOf + ")"),
                    advice);
        }
        if (appliedOn != null && birthDate.isAfter(appliedOn)) {
            Bilingual named = faults.named(path, "appliedOn");
            add(
                    person,
                    at,
                    "birthDate",
                    new Bilingual(
                            "晚于 " + named.zh() + "（" + appliedOn + "）",
                            "is after " + named.en() + " (" + appliedOn + ")"),
                    advice);
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
                    new Bilingual("不是江苏的设区市", "is not a prefecture city of 江苏"),
                    new Bilingual(
                            "应为 "
                                    + String.join("、", Provinces.JIANGSU_CITIES)
                                    + " 之一；县（市、区）写在 "
                                    + faults.named(path, "county").zh(),
                            "write one of "
                                    + String.join(", ", Provinces.JIANGSU_CITIES)
                                    + "; counties go to "
                                    + faults.named(path, "county").en()));
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
