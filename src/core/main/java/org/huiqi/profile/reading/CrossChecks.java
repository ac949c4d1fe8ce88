package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.PlaceNames;
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
record CrossChecks(Faults faults, LocalDate asOf) {
    /** What the first field is not to be, compared with the second. */
    private record Rule(
            Class<?> type,
            String key,
            int direction,
            String other,
            Sentence problem,
            Sentence advice) {
        static Rule notBefore(Class<?> type, String key, String first) {
            return new Rule(type, key, -1, first, EntryText.BEFORE, EntryText.CHECK_DATES);
        }

        static Rule partOf(String key, String whole) {
            EntryText problem = EntryText.MORE_THAN_WHOLE;
            return new Rule(YearFigures.class, key, 1, whole, problem, EntryText.CHECK_NUMBERS);
        }
    }

    private static final List<Rule> RULES =
            List.of(
                    Rule.notBefore(Title.class, "validTo", "validFrom"),
                    Rule.notBefore(TalentLink.class, "supportTo", "supportFrom"),
                    Rule.notBefore(VicePresidentTerm.class, "to", "from"),
                    new Rule(
                            MinistryProject.class,
                            "teamAged40OrYounger",
                            1,
                            "teamSize",
                            EntryText.MORE_THAN_TEAM,
                            EntryText.CHECK_HEADCOUNTS),
                    Rule.partOf("techStaff", "employees"),
                    Rule.partOf("rdStaff", "employees"),
                    Rule.partOf("collegeStaff", "employees"),
                    Rule.partOf("highTechIncome", "totalIncome"),
                    Rule.partOf("rdExpenseHnteDomestic", "rdExpenseHnte"));

    /** Checks a record that was just bound from an object; fields with faults are null in it. */
    void check(Object bound, Node.Mapping node, String path) {
        for (Rule rule : RULES) {
            if (rule.type() == bound.getClass()) {
                compare(rule, bound, node, path);
            }
        }
        if (bound instanceof Title title) {
            if (Boolean.TRUE.equals(title.openEnded()) && title.validTo() != null) {
                Sentence problem =
                        EntryText.CONTRADICTS_OPEN_END.with(faults.named(path, "openEnded"));
                add(node, path, "validTo", problem, EntryText.KEEP_ONE_OF_TWO);
            }
        } else if (bound instanceof YoungScientistPost post) {
            birth(node, path, post.person().birthDate(), post.appliedOn());
        } else if (bound instanceof Secondment secondment) {
            birth(node, path, secondment.person().birthDate(), null);
        } else if (bound instanceof Registration registration) {
            List<String> cities = PlaceNames.citiesOfJiangsu();
            String city = registration.city();
            boolean inJiangsu = PlaceNames.JIANGSU.equals(registration.province());
            if (city != null && inJiangsu && !cities.contains(city)) {
                Bilingual county = faults.named(path, "county");
                Sentence advice = EntryText.WRITE_CITY.with(Sentence.listed(cities), county);
                add(node, path, "city", EntryText.NOT_A_CITY, advice);
            }
        } else if (bound instanceof Profile profile
                && profile.foundedOn() != null
                && node.get("years") instanceof Node.Mapping years) {
            profile.years()
                    .forEach((y, figures) -> founding(profile.foundedOn(), y, figures, years));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void compare(Rule rule, Object bound, Node.Mapping node, String path) {
        Object one = Values.at(bound, rule.key());
        Object other = Values.at(bound, rule.other());
        if (one != null
                && other != null
                && ((Comparable) one).compareTo(other) * rule.direction() > 0) {
            Object written = other instanceof BigDecimal number ? Profiles.digits(number) : other;
            Sentence problem = rule.problem().with(faults.named(path, rule.other()), written);
            add(node, path, rule.key(), problem, rule.advice());
        }
    }

    /** Before its founding a firm has no figures but 0. */
    private void founding(
            LocalDate foundedOn, Integer year, YearFigures figures, Node.Mapping years) {
        if (year >= foundedOn.getYear()
                || !(years.get(year.toString()) instanceof Node.Mapping map)) {
            return;
        }
        Bilingual named = faults.named("", "foundedOn");
        Bilingual label = new Bilingual(Fields.label("foundedOn").zh(), named.en());
        for (RecordComponent component : Values.components(YearFigures.class)) {
            if (Values.get(figures, component) instanceof Number number
                    && number.doubleValue() != 0) {
                Sentence problem = EntryText.BEFORE_FOUNDING.with(named, foundedOn);
                Sentence advice = EntryText.LEAVE_OUT_FIGURE.with(label);
                add(map, "years." + year, component.getName(), problem, advice);
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
        Sentence advice = EntryText.CHECK_BIRTH_DATE;
        if (birthDate.isAfter(asOf)) {
            add(person, at, "birthDate", EntryText.AFTER_AS_OF.with(asOf), advice);
        }
        if (appliedOn != null && birthDate.isAfter(appliedOn)) {
            Bilingual named = faults.named(path, "appliedOn");
            add(person, at, "birthDate", EntryText.AFTER.with(named, appliedOn), advice);
        }
    }

    private void add(
            Node.Mapping node, String path, String key, Sentence problem, Sentence advice) {
        Node met = node.get(key);
        if (met != null) {
            faults.add(met, RecordBinder.below(path, key), problem, advice);
        }
    }
}
