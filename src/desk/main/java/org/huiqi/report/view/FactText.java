package org.huiqi.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a profile as a reader would say them: their names, their values, how far off they are.
 */
class FactText extends Phrasing {
    /** Sections whose fields mean little without the section. */
    private static final Set<String> NAMED_SECTIONS =
            Set.of("cultivationPool", "incubation", "growthPlan", "trainingProvider");

    /** Most decimals of a figure that somebody has written. */
    private static final int WRITTEN = 10;

    FactText(Language language) {
        super(language);
    }

    // Names

    /** With the section or the entry of a list that it belongs to: {@code 软件产品 s1 · 检测依据}. */
    final String fullName(String path) {
        FieldPath place = FieldPath.of(path);
        if (!place.hasEntry()) {
            String section = place.steps().get(0).name();
            return NAMED_SECTIONS.contains(section) && place.parent().isPresent()
                    ? listName(section) + " · " + name(path)
                    : name(path);
        }
        String list = place.list().toString();
        String entry = of(Words.named(list, place.entry().orElseThrow()));
        String owner = (listName(list) + " " + entry).strip();
        return place.belowEntry().isEmpty() ? owner : owner + " · " + name(path);
    }

    /** The same of each, without what is to be attested. */
    final List<String> fullNames(List<String> paths) {
        return paths.stream()
                .filter(path -> !AttestationKey.isAt(path))
                .map(this::fullName)
                .distinct()
                .toList();
    }

    /** As {@link #fullName}, with what kind of answer it takes: {@code 2023年研发投入（万元）}. */
    final String asked(String path) {
        Fields.Field field = Fields.of(path).filter(known -> !known.isList()).orElse(null);
        String form = "";
        if (field != null && field.type() == Boolean.class) {
            form = say(FactPhrase.YES_OR_NO);
        } else if (field != null && field.unit() != null) {
            form = say(FactPhrase.IN_UNIT, of(field.unit().text()));
        }
        return aside(fullName(path), form);
    }

    /** Without the entry: {@code 检测依据}; figures of a year with the year. */
    final String name(String path) {
        String name = listName(path);
        FieldPath place = FieldPath.of(path);
        FieldPath parent = place.parent().orElse(place);
        boolean inPart =
                place.hasEntry()
                        && !place.lastEntry().orElseThrow().equals(parent)
                        && !place.steps().get(place.steps().size() - 1).isEntry();
        String said =
                Fields.of(parent.toString())
                        .filter(field -> inPart)
                        .map(field -> unremarked(field.meaning()))
                        .filter(part -> !repeats(part, name))
                        .map(part -> say(FactPhrase.PART, part, name))
                        .orElse(name);
        return place.year().map(year -> say(FactPhrase.OF_YEAR, year, said)).orElse(said);
    }

    /** Whether a name says what its part is about: 产品检测, 通过检测; 软件著作权, 著作权人. */
    private boolean repeats(String parent, String name) {
        return isChinese()
                ? name.contains(parent.substring(Math.max(0, parent.length() - 2)))
                : List.of(parent.split(" ")).contains(name.split(" ")[0]);
    }

    /** The name of a list without its notes: {@code 软件产品}. */
    final String listName(String path) {
        return Fields.of(path).map(f -> unremarked(f.meaning())).orElse(Plain.text(path));
    }

    /** What to ask where the list itself is missing. */
    final String askForList(String list) {
        return capital(say(FindingPhrase.LIST_WANTED, listName(list)));
    }

    /** A meaning without the remarks that tell how to fill in the field. */
    final String unremarked(Bilingual meaning) {
        return of(Fields.brief(meaning));
    }

    // Values

    /** {@code 2023年研发投入：2400万元}; a missing value is 未提供, never 否. */
    final String fact(FactRead fact) {
        return pair(capital(name(fact.path())), value(fact));
    }

    /** The value alone. */
    final String value(FactRead fact) {
        if (fact.value() instanceof Number number
                && Fields.of(fact.path()).filter(Fields.Field::isList).isPresent()) {
            String count = digits(decimal(number));
            return say(count.equals("1") ? FactPhrase.ENTRY : FactPhrase.ENTRIES, count);
        }
        String value = value(fact.path(), fact.value(), fact.unit());
        return fact.more() == 0
                ? value
                : clauses(List.of(value, say(FactPhrase.MORE_ENTRIES, fact.more())));
    }

    private String value(String path, @Nullable Object value, @Nullable Unit unit) {
        if (value == null) {
            return say(Label.NOT_GIVEN);
        }
        if (value instanceof Number number) {
            return amount(number, unit);
        }
        return value instanceof Collection<?> list ? entries(path, list) : word(value);
    }

    private String entries(String path, Collection<?> list) {
        if (list.isEmpty()) {
            return say(FactPhrase.NO_ENTRY);
        }
        List<String> entries = new ArrayList<>();
        for (Object entry : list) {
            entries.add(entry instanceof Map<?, ?> map ? entry(path, map) : word(entry));
        }
        boolean phrases = list.stream().anyMatch(e -> e instanceof Map || e instanceof Title);
        return phrases ? clauses(entries) : list(entries);
    }

    private String entry(String path, Map<?, ?> entry) {
        if (entry.get("type") instanceof TitleType) {
            return title(Title.of(entry));
        }
        List<String> parts = new ArrayList<>();
        entry.forEach((name, value) -> parts.add(part(path + "[]." + name, value)));
        return parts.isEmpty() ? say(FactPhrase.EMPTY_ENTRY) : commas(parts);
    }

    private String part(String path, Object value) {
        Unit unit = Fields.of(path).map(Fields.Field::unit).orElse(null);
        String said = value(path, value, unit);
        return path.endsWith("[].id") ? said : pair(name(path), said);
    }

    private String word(Object value) {
        if (value instanceof Boolean yes) {
            return of(Words.of(yes.booleanValue()));
        }
        if (value instanceof Enum<?> word) {
            return of(word);
        }
        if (value instanceof Title title) {
            return title(title);
        }
        return value instanceof BigDecimal number ? digits(number) : Plain.text(value.toString());
    }

    /** {@code 高新技术企业（2022-11-18 至 2025-11-17）}. */
    private String title(Title title) {
        List<String> remarks =
                all(
                        ifAny(title.level(), level -> of(level)),
                        ifAny(title.numberYear(), year -> say(FactPhrase.NUMBER_OF_YEAR, year)),
                        ifAny(title.batch(), batch -> say(FactPhrase.BATCH, batch)),
                        ifAny(
                                title.reviewPassed(),
                                yes ->
                                        say(
                                                yes
                                                        ? FactPhrase.REVIEW_PASSED
                                                        : FactPhrase.REVIEW_NOT_PASSED)),
                        given(term(title)));
        String name = title.type() == null ? say(FactPhrase.TITLE_OF_NO_KIND) : of(title.type());
        return aside(name, list(remarks));
    }

    /** From when to when it holds, with what of that nobody gave. */
    private @Nullable String term(Title title) {
        LocalDate from = title.validFrom() != null ? title.validFrom() : title.issuedOn();
        LocalDate to = title.end();
        boolean endless = Boolean.TRUE.equals(title.openEnded());
        if (from == null && (endless || to == null)) {
            return endless ? say(TimePhrase.NO_END) : null;
        }
        return commas(
                given(
                        endless
                                ? say(TimePhrase.FROM_WITHOUT_END, from)
                                : say(Joint.FROM_TO, day(from), day(to)),
                        title.startsByIssue() ? of(Title.BY_ISSUE) : null,
                        title.endsByUsualTerm() ? of(Title.USUAL_TERM) : null));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? say(Label.NOT_GIVEN) : day.toString();
    }

    // How far off

    /** {@code 差 600万元（现 2400万元，需 ≥ 3000万元）}. */
    final String shortfall(Shortfall shortfall) {
        String distance = distance(shortfall);
        boolean isOfAge = shortfall.unit() == Unit.YEARS_OF_AGE;
        String measured = isOfAge ? say(ShortfallPhrase.AGE) : name(shortfall.path());
        return aside(
                isDerived(shortfall) ? distance : say(FactPhrase.PART, capital(measured), distance),
                figures(shortfall));
    }

    /** What is off is worked out of the field and measured otherwise: growth, years since a day. */
    private static boolean isDerived(Shortfall shortfall) {
        boolean derived = shortfall.unit() == Unit.PERCENT || shortfall.unit() == Unit.YEARS;
        return derived
                && Fields.of(shortfall.path())
                        .filter(field -> !field.isList() && field.unit() != shortfall.unit())
                        .isPresent();
    }

    /** The distance alone, where it has been said of what: {@code 差 4人}. */
    final String distance(Shortfall shortfall) {
        if (shortfall.by().signum() == 0) {
            return say(ShortfallPhrase.ON_THE_LIMIT);
        }
        String by = by(shortfall.by(), shortfall.unit());
        if (shortfall.required() instanceof LocalDate required) {
            boolean late =
                    shortfall.actual() instanceof LocalDate actual && actual.isAfter(required);
            return say(late ? ShortfallPhrase.LATE : ShortfallPhrase.EARLY, by);
        }
        return switch (shortfall.comparison()) {
            case ">=", ">" -> say(ShortfallPhrase.SHORT, by);
            case "<=", "<" -> say(ShortfallPhrase.OVER, by);
            default -> say(ShortfallPhrase.OFF, by);
        };
    }

    private String by(BigDecimal by, @Nullable Unit unit) {
        BigDecimal said = by.scale() > WRITTEN ? by.setScale(2, RoundingMode.UP) : by;
        return unit == Unit.PERCENT
                ? say(ShortfallPhrase.PERCENTAGE_POINTS, digits(said))
                : amount(said, unit);
    }

    private String figures(Shortfall shortfall) {
        boolean isDay = shortfall.required() instanceof LocalDate;
        String figures =
                say(
                        isDay ? ShortfallPhrase.NEEDS_DAY : ShortfallPhrase.NEEDS,
                        actual(shortfall),
                        comparison(shortfall.comparison(), isDay),
                        value(shortfall.path(), shortfall.required(), shortfall.unit()));
        Shortfall.Ratio ratio = shortfall.ratio();
        if (ratio == null) {
            return figures;
        }
        String share = share(ratio.actual(), ratio.required());
        return clauses(List.of(figures, share + " → " + percent(ratio.required())));
    }

    private String comparison(String comparison, boolean isDay) {
        return switch (comparison) {
            case ">=" -> isDay ? say(ShortfallPhrase.ON_OR_AFTER) : "≥";
            case "<=" -> isDay ? say(ShortfallPhrase.ON_OR_BEFORE) : "≤";
            case ">" -> isDay ? say(ShortfallPhrase.AFTER) : ">";
            case "<" -> isDay ? say(ShortfallPhrase.BEFORE) : "<";
            default -> isDay ? say(ShortfallPhrase.ON) : "=";
        };
    }

    /** A share or mean that no one has written down is cut where that tells it from the limit. */
    private String actual(Shortfall shortfall) {
        if (!(shortfall.actual() instanceof BigDecimal actual) || actual.scale() <= WRITTEN) {
            return value(shortfall.path(), shortfall.actual(), shortfall.unit());
        }
        return shortfall.unit() == Unit.PERCENT
                ? share(actual, (BigDecimal) shortfall.required())
                : say(
                        FactPhrase.ABOUT,
                        amount(actual.setScale(2, RoundingMode.DOWN), shortfall.unit()));
    }
}
