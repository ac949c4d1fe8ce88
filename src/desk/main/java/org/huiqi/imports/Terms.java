package org.huiqi.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.huiqi.text.Bilingual;
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

    /** What may be said of figures. */
    enum Topic {
        /** The unit of yuan. */
        UNIT,
        /** Another currency. */
        FOREIGN,
        /** A budget, a plan, a forecast, or how far figures differ from others. */
        NOT_ACTUAL,
        /** A ratio or a difference; a column of it has no amounts. */
        COMPARISON,
        /** Of a group, or made up as if there were one. */
        NOT_OWN,
        /** Of the firm alone. */
        OWN,
        /** A period with its year. */
        PERIOD,
        /** The first day of a period. */
        FROM,
        /** The last day of a period. */
        TO,
        /** A part of a year that is not named. */
        PART,
        /** December, or a month that is not named. */
        MONTHLY,
        /** The day of a balance sheet. */
        END,
        /** The end of the year before it. */
        BEFORE,
        /** From the first day of the year on. */
        SO_FAR,
        /** The period of the statement. */
        CURRENT,
        /** The same period of the year before. */
        LAST,
        /** A month or a quarter alone. */
        MONTH,
        /** Words that may be about any of this and are not understood. */
        UNREAD
    }

    /**
     * One thing that a text says of the figures beside it.
     *
     * @param topic what it is about
     * @param period the period of {@link Topic#PERIOD}, {@link Topic#FROM} and {@link Topic#TO}
     * @param power power of ten by which amounts of {@link Topic#UNIT} become yuan
     * @param text the text that says it
     * @param source where that stands
     */
    record Said(Topic topic, @Nullable Period period, int power, String text, Source source) {
        /** The same where it is open what it means for these figures. */
        Terms asUnread() {
            return new Terms(List.of(new Said(Topic.UNREAD, period, power, text, source)), true);
        }

        /** Whether it says what a column of amounts is of, beside the period that is named. */
        private boolean isHead() {
            return topic.compareTo(Topic.END) >= 0 && topic.compareTo(Topic.MONTH) <= 0;
        }
    }

    /** What both say. */
    Terms and(Terms other) {
        List<Said> both = new ArrayList<>(all);
        both.addAll(other.all);
        return new Terms(both, isWhole && other.isWhole);
    }

    /** What is said here, and further off. */
    Terms within(Terms further) {
        Predicate<Said> isNearer =
                said -> NEAREST.stream().anyMatch(set -> set.contains(said.topic()) && has(set));
        return new Terms(and(further.only(isNearer.negate())).all, isWhole);
    }

    /** What is said that passes a test. */
    Terms only(Predicate<Said> test) {
        return new Terms(all.stream().filter(test).toList(), isWhole);
    }

    /** What is said about every other topic. */
    Terms without(Topic topic) {
        return only(said -> said.topic() != topic);
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
        Period met =
                from == null || to == null
                        ? null
                        : Period.days(from.period().from(), to.period().to());
        for (Said said : only(one -> one.topic() == Topic.PERIOD).all) {
            met = met == null ? said.period() : met.and(said.period());
            if (met == null) {
                return null;
            }
        }
        met = met == null ? otherwise : met;
        Said part = first(Topic.PART);
        part = part == null && (from == null) != (to == null) ? from == null ? to : from : part;
        Said monthly = first(Topic.MONTHLY);
        if (met == null || part != null) {
            return met == null ? null : met.part(part.text());
        }
        if (monthly == null || met.shape() == Period.Shape.MONTH) {
            return met;
        }
        return met.isYearEnd()
                ? new Period(met.to().withDayOfMonth(1), met.to(), Period.Shape.MONTH, "")
                : met.part(monthly.text());
    }

    /** Two texts of which only one can be right; null where there are none. */
    private @Nullable List<Said> contradiction() {
        Said first = first(Topic.UNIT);
        for (Said said : only(one -> one.topic() == Topic.UNIT).all) {
            if (said.power() != first.power()) {
                return List.of(first, said);
            }
        }
        Period met = null;
        for (Said said : only(one -> one.topic() == Topic.PERIOD).all) {
            Period both = met == null ? said.period() : met.and(said.period());
            if (both == null) {
                return List.of(first, said);
            }
            first = both == met ? first : said;
            met = both;
        }
        return null;
    }

    /** Tells why figures of this kind are not taken; false where nothing speaks against it. */
    boolean refuses(Extract extract) {
        Said unread = first(Topic.UNREAD);
        List<Said> both = contradiction();
        if (unread != null) {
            Bilingual problem = StatementText.UNREAD.text();
            extract.fault(unread.source(), unread.text(), problem, StatementText.WRITE_TERMS);
        } else if (both != null) {
            Said one = both.get(0);
            Said other = both.get(1);
            Bilingual problem = StatementText.CONTRADICTS.with(one.text(), one.source());
            extract.fault(other.source(), other.text(), problem, StatementText.WRITE_ONE);
        } else {
            return told(extract, Topic.FOREIGN, StatementText.NOT_IN_YUAN)
                    || told(extract, Topic.NOT_ACTUAL, StatementText.NOT_ACTUAL)
                    || isOfOthers(extract);
        }
        return true;
    }

    /** The same for a column or a line, which is of a whole year if its own words allow it. */
    boolean refusesAlone(Extract extract) {
        return refuses(extract) || told(extract, Topic.PART, StatementText.NOT_A_WHOLE_YEAR);
    }

    /** Tells that figures are not of the firm alone; false where that is not said. */
    boolean isOfOthers(Extract extract) {
        return told(extract, Topic.NOT_OWN, StatementText.NOT_OWN);
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
            String usual = TermReader.unit(unit.power());
            extract.remark(unit.source(), StatementText.UNIT.with(unit.text(), usual));
        }
    }
}
