package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    /** What the first field is not to be, compared with the second. */
    private record Rule(
            String key, int direction, String other, EntryText problem, EntryText advice) {
        static Rule notBefore(String key, String first) {
            return new Rule(key, -1, first, EntryText.BEFORE, EntryText.CHECK_DATES);
        }

        static Rule partOf(String key, String whole) {
            return new Rule(key, 1, whole, EntryText.MORE_THAN_WHOLE, EntryText.CHECK_NUMBERS);
        }
    }

    private static final Map<Class<?>, List<Rule>> RULES =
            Map.of(
                    Title.class, List.of(Rule.notBefore("validTo", "validFrom")),
                    TalentLink.class, List.of(Rule.notBefore("supportTo", "supportFrom")),
                    VicePresidentTerm.class, List.of(Rule.notBefore("to", "from")),
                    MinistryProject.class,
                            List.of(
                                    new Rule(
                                            "teamAged40OrYounger",
                                            1,
                                            "teamSize",
                                            EntryText.MORE_THAN_TEAM,
                                            EntryText.CHECK_HEADCOUNTS)),
                    YearFigures.class,
                            List.of(
                                    Rule.partOf("techStaff", "employees"),
                                    Rule.partOf("rdStaff", "employees"),
                                    Rule.partOf("collegeStaff", "employees"),
                                    Rule.partOf("highTechIncome", "totalIncome"),
                                    Rule.partOf("rdExpenseHnteDomestic", "rdExpenseHnte")));

    private final Faults faults;
    private final LocalDate asOf;

    CrossChecks(Faults faults, LocalDate asOf) {
        this.faults = faults;
        this.asOf = asOf;
    }

    /** Checks a record that was just bound from an object; fields with faults are null in it. */
    void check(Object bound, Node.Mapping node, String path) {
        for (Rule rule : RULES.getOrDefault(bound.getClass(), List.of())) {
            compare(rule, bound, node, path);
        }
        if (bound instanceof Title title) {
            if (Boolean.TRUE.equals(title.openEnded()) && title.validTo() != null) {
                Bilingual problem =
                        EntryText.CONTRADICTS_OPEN_END.with(faults.named(path, "openEnded"));
                add(node, path, "validTo", problem, EntryText.KEEP_ONE_OF_TWO.text());
            }
        } else if (bound instanceof YoungScientistPost post) {
            birth(node, path, post.person().birthDate(), post.appliedOn());
        } else if (bound instanceof Secondment secondment) {
            birth(node, path, secondment.person().birthDate(), null);
        } else if (bound instanceof Registration registration) {
            city(registration, node, path);
        } else if (bound instanceof Profile profile && profile.foundedOn() != null) {
            founding(profile, profile.foundedOn(), node);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void compare(Rule rule, Object bound, Node.Mapping node, String path) {
        Object one = Values.at(bound, rule.key());
        Object other = Values.at(bound, rule.other());
        if (one != null
                && other != null
                && ((Comparable) one).compareTo(other) * rule.direction() > 0) {
            Object written =
                    other instanceof BigDecimal number ? ProfileTree.digits(number) : other;
            Bilingual problem = rule.problem().with(faults.named(path, rule.other()), written);
            add(node, path, rule.key(), problem, rule.advice().text());
        }
    }

    /** Before its founding a firm has no figures but 0. */
    private void founding(Profile profile, LocalDate foundedOn, Node.Mapping node) {
        for (Map.Entry<Integer, YearFigures> year : profile.years().entrySet()) {
            if (year.getKey() >= foundedOn.getYear()
                    || !(node.get("years") instanceof Node.Mapping years)
                    || !(years.get(year.getKey().toString()) instanceof Node.Mapping map)) {
                continue;
            }
            for (RecordComponent component : Values.components(YearFigures.class)) {
                if (Values.get(year.getValue(), component) instanceof Number number
                        && number.doubleValue() != 0) {
                    Bilingual named = faults.named("", "foundedOn");
                    Bilingual label = new Bilingual(Fields.label("foundedOn").zh(), named.en());
                    add(
                            map,
                            "years." + year.getKey(),
                            component.getName(),
                            EntryText.BEFORE_FOUNDING.with(named, foundedOn),
                            EntryText.LEAVE_OUT_FIGURE.with(label));
                }
            }
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
        String at = RecordBinder.below(path, "person");
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
            Bilingual all = Sentence.listed(Provinces.JIANGSU_CITIES);
            Bilingual advice = EntryText.WRITE_CITY.with(all, faults.named(path, "county"));
            add(node, path, "city", EntryText.NOT_A_CITY.text(), advice);
        }
    }

    private void add(
            Node.Mapping node, String path, String key, Bilingual problem, Bilingual advice) {
        Node met = node.get(key);
        if (met != null) {
            faults.add(met, RecordBinder.below(path, key), problem, advice);
        }
    }
}
