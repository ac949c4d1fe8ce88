package org.huiqi.report.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Joint;
import org.huiqi.verdict.FactRead;
import org.jspecify.annotations.Nullable;

/** Facts with their values as a reader would say them. */
final class FactText {
    private final Phrasing phrasing;
    private final Amounts amounts;
    private final FactLabel labels;
    private final Map<String, String> origin;

    FactText(Phrasing phrasing, Map<String, String> origin) {
        this.phrasing = phrasing;
        this.origin = origin;
        this.amounts = new Amounts(phrasing);
        this.labels = new FactLabel(phrasing);
    }

    /**
     * {@code 2023年研发投入：2400万元}, and behind it where the profile has it from; a missing value is
     * 未提供, never 否.
     */
    String of(FactRead fact) {
        String said = phrasing.pair(phrasing.capital(labels.brief(fact.path())), value(fact));
        String from = origin.get(fact.path());
        return from == null || fact.value() == null
                ? said
                : phrasing.aside(
                        said, phrasing.pair(phrasing.say(FactPhrase.FROM), Plain.text(from)));
    }

    /** The value alone. */
    String value(FactRead fact) {
        Object value = fact.value();
        if (value == null) {
            return phrasing.say(Label.NOT_GIVEN);
        }
        if (value instanceof Number number && isList(fact.path())) {
            return entries(number);
        }
        if (value instanceof Number number) {
            return amounts.of(number, fact.unit());
        }
        if (value instanceof Collection<?> list) {
            String entries = list(fact.path(), list);
            return fact.more() == 0 ? entries : phrasing.clauses(List.of(entries, more(fact)));
        }
        return word(value);
    }

    private String more(FactRead fact) {
        return phrasing.say(FactPhrase.MORE_ENTRIES, fact.more());
    }

    private static boolean isList(String path) {
        return Fields.of(path).filter(Fields.Field::isList).isPresent();
    }

    private String entries(Number number) {
        String count = Amounts.plain(Amounts.decimal(number));
        return phrasing.say(count.equals("1") ? FactPhrase.ENTRY : FactPhrase.ENTRIES, count);
    }

    private String list(String path, Collection<?> list) {
        if (list.isEmpty()) {
            return phrasing.say(FactPhrase.NO_ENTRY);
        }
        List<String> entries = new ArrayList<>();
        for (Object entry : list) {
            entries.add(entry instanceof Map<?, ?> map ? entry(path, map) : word(entry));
        }
        boolean phrases = list.stream().anyMatch(e -> e instanceof Map || e instanceof Title);
        return phrases ? phrasing.clauses(entries) : phrasing.list(entries);
    }

    private String entry(String path, Map<?, ?> entry) {
        if (entry.get("type") instanceof TitleType) {
            return title(Title.of(entry));
        }
        List<String> parts = new ArrayList<>();
        entry.forEach((name, value) -> parts.add(part(path + "[]." + name, value)));
        return parts.isEmpty() ? phrasing.say(FactPhrase.EMPTY_ENTRY) : phrasing.commas(parts);
    }

    private String part(String path, Object value) {
        if (path.endsWith("[].id")) {
            return word(value);
        }
        Fields.Field field = Fields.of(path).orElse(null);
        String text =
                value instanceof Number number
                        ? amounts.of(number, field == null ? null : field.unit())
                        : value instanceof Collection<?> list ? list(path, list) : word(value);
        return phrasing.pair(labels.brief(path), text);
    }

    private String word(Object value) {
        if (value instanceof Boolean yes) {
            return phrasing.of(Words.of(yes.booleanValue()));
        }
        if (value instanceof Enum<?> word) {
            return phrasing.of(word);
        }
        if (value instanceof Title title) {
            return title(title);
        }
        return value instanceof BigDecimal number
                ? Amounts.plain(number)
                : Plain.text(value.toString());
    }

    /** {@code 高新技术企业（2022-11-18 至 2025-11-17）}. */
    private String title(Title title) {
        List<String> remarks = remarks(title);
        String name =
                title.type() == null
                        ? phrasing.say(FactPhrase.TITLE_OF_NO_KIND)
                        : phrasing.of(title.type());
        return remarks.isEmpty() ? name : phrasing.aside(name, phrasing.list(remarks));
    }

    private List<String> remarks(Title title) {
        List<String> remarks = new ArrayList<>();
        if (title.level() != null) {
            remarks.add(phrasing.of(title.level()));
        }
        if (title.numberYear() != null) {
            remarks.add(phrasing.say(FactPhrase.NUMBER_OF_YEAR, title.numberYear()));
        }
        if (title.batch() != null) {
            remarks.add(phrasing.say(FactPhrase.BATCH, title.batch()));
        }
        if (title.reviewPassed() != null) {
            remarks.add(
                    phrasing.say(
                            title.reviewPassed()
                                    ? FactPhrase.REVIEW_PASSED
                                    : FactPhrase.REVIEW_NOT_PASSED));
        }
        String term = term(title);
        if (term != null) {
            remarks.add(term);
        }
        return remarks;
    }

    private @Nullable String term(Title title) {
        LocalDate from = title.validFrom() != null ? title.validFrom() : title.issuedOn();
        LocalDate to = title.end();
        if (Boolean.TRUE.equals(title.openEnded())) {
            return from == null
                    ? phrasing.say(TimePhrase.NO_END)
                    : byDefault(title, phrasing.say(TimePhrase.FROM_WITHOUT_END, from));
        }
        if (from == null && to == null) {
            return null;
        }
        String start = from == null ? phrasing.say(Label.NOT_GIVEN) : from.toString();
        String end = to == null ? phrasing.say(Label.NOT_GIVEN) : to.toString();
        String term = phrasing.say(Joint.FROM_TO, start, end);
        return byDefault(title, term);
    }

    /** A term with what of it nobody gave. */
    private String byDefault(Title title, String term) {
        List<String> parts = new ArrayList<>(List.of(term));
        if (title.startsByIssue()) {
            parts.add(phrasing.of(Title.BY_ISSUE));
        }
        if (title.endsByUsualTerm()) {
            parts.add(phrasing.of(Title.USUAL_TERM));
        }
        return phrasing.commas(parts);
    }
}
