package org.huiqi.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiqi.imports.Said.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What is said of figures: period, unit, currency and kind. What stands nearer to a figure counts
 * before what stands further off where they may differ: the unit, and whose figures they are.
 *
 * @param all everything that is said, the nearest first
 * @param isWhole whether every word of the text is understood
 */
record Terms(List<Said> all, boolean isWhole) {
    /** Nothing at all. */
    static final Terms NONE = new Terms(List.of(), true);

    private static final List<Set<Topic>> NEAREST =
            List.of(EnumSet.of(Topic.UNIT), EnumSet.of(Topic.OWN, Topic.NOT_OWN));

    Terms {
        all = List.copyOf(all);
    }

    /** What both say. */
    Terms and(Terms other) {
        List<Said> both = new ArrayList<>(all);
        both.addAll(other.all);
        return new Terms(both, isWhole && other.isWhole);
    }

    /** What is said here, and further off. */
    Terms within(Terms further) {
        List<Said> both = new ArrayList<>(all);
        for (Said said : further.all) {
            if (NEAREST.stream().noneMatch(set -> set.contains(said.topic()) && has(set))) {
                both.add(said);
            }
        }
        return new Terms(both, isWhole);
    }

    /** What is said about topics. */
    Terms only(Set<Topic> topics) {
        return new Terms(
                all.stream().filter(said -> topics.contains(said.topic())).toList(), isWhole);
    }

    /** What is said about every other topic. */
    Terms without(Topic topic) {
        return only(EnumSet.complementOf(EnumSet.of(topic)));
    }

    private boolean has(Set<Topic> topics) {
        return all.stream().anyMatch(said -> topics.contains(said.topic()));
    }

    boolean has(Topic topic) {
        return first(topic) != null;
    }

    /** What is said first about a topic; null where nothing is. */
    @Nullable Said first(Topic topic) {
        return all.stream().filter(said -> said.topic() == topic).findFirst().orElse(null);
    }

    /** What a column of amounts is of; null where that is not said. */
    @Nullable Topic head() {
        return all.stream().filter(Said::isHead).map(Said::topic).findFirst().orElse(null);
    }

    /** Power of ten by which amounts become yuan, as far as that is said. */
    int power() {
        Said unit = first(Topic.UNIT);
        return unit == null ? 0 : unit.power();
    }

    /**
     * What the figures are about; null where that is not said, or contradicts itself.
     *
     * @param otherwise what they are about where nothing is said
     */
    @Nullable Period period(@Nullable Period otherwise) {
        Said from = first(Topic.FROM);
        Said to = first(Topic.TO);
        Period met = null;
        if (from != null && from.period() != null && to != null && to.period() != null) {
            met = Period.days(from.period().from(), to.period().to());
        }
        for (Said said : all) {
            if (said.topic() == Topic.PERIOD && said.period() != null) {
                met = met == null ? said.period() : met.and(said.period());
                if (met == null) {
                    return null;
                }
            }
        }
        met = met == null ? otherwise : met;
        Said part = first(Topic.PART);
        Said monthly = first(Topic.MONTHLY);
        part = part == null && (from == null) != (to == null) ? from == null ? to : from : part;
        if (met == null || part != null) {
            return met == null || part == null ? met : met.part(part.text());
        }
        if (monthly == null || met.shape() == Period.Shape.MONTH) {
            return met;
        }
        return met.isYearEnd()
                ? new Period(met.to().withDayOfMonth(1), met.to(), Period.Shape.MONTH, "")
                : met.part(monthly.text());
    }

    /** Two texts of which only one can be right; null where there are none. */
    @Nullable List<Said> contradiction() {
        List<Said> units = all.stream().filter(said -> said.topic() == Topic.UNIT).toList();
        for (Said unit : units) {
            if (unit.power() != units.get(0).power()) {
                return List.of(units.get(0), unit);
            }
        }
        Period met = null;
        Said before = null;
        for (Said said : all) {
            if (said.topic() == Topic.PERIOD && said.period() != null) {
                Period both = met == null ? said.period() : met.and(said.period());
                if (both == null && before != null) {
                    return List.of(before, said);
                }
                before = both == met ? before : said;
                met = both;
            }
        }
        return null;
    }

    /** Tells why figures of this kind are not taken; false where nothing speaks against it. */
    boolean refuses(Extract extract) {
        Said unread = first(Topic.UNREAD);
        List<Said> both = contradiction();
        if (unread != null) {
            extract.fault(
                    unread.source(),
                    "",
                    unread.text(),
                    StatementText.UNREAD.text(),
                    StatementText.WRITE_TERMS.text());
        } else if (both != null) {
            extract.fault(
                    both.get(1).source(),
                    "",
                    both.get(1).text(),
                    StatementText.CONTRADICTS.with(
                            both.get(0).text(), both.get(0).source().toString()),
                    StatementText.WRITE_ONE.text());
        } else {
            return told(extract, Topic.FOREIGN, StatementText.NOT_IN_YUAN)
                    || told(extract, Topic.NOT_ACTUAL, StatementText.NOT_ACTUAL)
                    || told(extract, Topic.NOT_OWN, StatementText.NOT_OWN);
        }
        return true;
    }

    /** The same for a column or a line, which is of a whole year if its own words allow it. */
    boolean refusesAlone(Extract extract) {
        return refuses(extract) || told(extract, Topic.PART, StatementText.NOT_A_WHOLE_YEAR);
    }

    private boolean told(Extract extract, Topic topic, StatementText reason) {
        Said said = first(topic);
        if (said != null) {
            extract.leftOut(said.source(), reason.with(said.text()));
        }
        return said != null;
    }

    /** Tells how the unit was understood where it is not plain yuan. */
    void tellUnit(Extract extract) {
        Said unit = first(Topic.UNIT);
        if (unit != null && unit.power() != 0) {
            extract.remark(
                    unit.source(),
                    StatementText.UNIT.with(unit.text(), TermReader.unit(unit.power())));
        }
    }
}
