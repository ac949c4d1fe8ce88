package org.huiqi.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern REMARK = Pattern.compile("；.*");
    private static final Pattern LAST_ASIDE = Pattern.compile("（[^）]*）$");
    private static final Pattern ENGLISH_REMARK =
            Pattern.compile(";.*|, (information only|e\\.g\\.).*| put forward|\\s*\\([^)]*\\)");

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
        String list = listName(place.list().toString());
        String entry = of(Words.named(place.list().toString(), place.entry().orElseThrow()));
        String owner = entry.isEmpty() ? list : list + " " + entry;
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
        Fields.Field field = Fields.of(path).orElse(null);
        if (field == null || field.isList()) {
            return fullName(path);
        }
        if (field.type() == Boolean.class) {
            return aside(fullName(path), say(FactPhrase.YES_OR_NO));
        }
        return field.unit() == null
                ? fullName(path)
                : aside(fullName(path), say(FactPhrase.IN_UNIT, of(field.unit().text())));
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
                inPart
                        ? Fields.of(parent.toString())
                                .map(field -> unremarked(field.meaning()))
                                .filter(part -> !repeats(part, name))
                                .map(part -> say(FactPhrase.PART, part, name))
                                .orElse(name)
                        : name;
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
        String text = of(meaning);
        return isChinese()
                ? LAST_ASIDE.matcher(REMARK.matcher(text).replaceAll("")).replaceAll("")
                : ENGLISH_REMARK.matcher(text).replaceAll("");
    }

    // Values

    /** {@code 2023年研发投入：2400万元}; a missing value is 未提供, never 否. */
    final String fact(FactRead fact) {
        return pair(capital(name(fact.path())), value(fact));
    }

    /** The value alone. */
    final String value(FactRead fact) {
        Object value = fact.value();
        if (value == null) {
            return say(Label.NOT_GIVEN);
        }
        if (value instanceof Number number) {
            boolean counted = Fields.of(fact.path()).filter(Fields.Field::isList).isPresent();
            String count = digits(decimal(number));
            return counted
                    ? say(count.equals("1") ? FactPhrase.ENTRY : FactPhrase.ENTRIES, count)
                    : amount(number, fact.unit());
        }
        if (value instanceof Collection<?> list) {
            String entries = entries(fact.path(), list);
            return fact.more() == 0
                    ? entries
                    : clauses(List.of(entries, say(FactPhrase.MORE_ENTRIES, fact.more())));
        }
        return word(value);
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
        if (path.endsWith("[].id")) {
            return word(value);
        }
        Unit unit = Fields.of(path).map(Fields.Field::unit).orElse(null);
        return pair(
                name(path),
                value instanceof Number number
                        ? amount(number, unit)
                        : value instanceof Collection<?> list ? entries(path, list) : word(value));
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
        List<String> remarks = new ArrayList<>();
        if (title.level() != null) {
            remarks.add(of(title.level()));
        }
        if (title.numberYear() != null) {
            remarks.add(say(FactPhrase.NUMBER_OF_YEAR, title.numberYear()));
        }
        if (title.batch() != null) {
            remarks.add(say(FactPhrase.BATCH, title.batch()));
        }
        if (title.reviewPassed() != null) {
            remarks.add(
                    say(
                            title.reviewPassed()
                                    ? FactPhrase.REVIEW_PASSED
                                    : FactPhrase.REVIEW_NOT_PASSED));
        }
        term(title).ifPresent(remarks::add);
        String name = title.type() == null ? say(FactPhrase.TITLE_OF_NO_KIND) : of(title.type());
        return remarks.isEmpty() ? name : aside(name, list(remarks));
    }

    /** From when to when it holds, with what of that nobody gave. */
    private Optional<String> term(Title title) {
        LocalDate from = title.validFrom() != null ? title.validFrom() : title.issuedOn();
        LocalDate to = title.end();
        boolean endless = Boolean.TRUE.equals(title.openEnded());
        if (from == null && endless) {
            return Optional.of(say(TimePhrase.NO_END));
        }
        if (from == null && to == null) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                endless
                        ? say(TimePhrase.FROM_WITHOUT_END, from)
                        : say(
                                Joint.FROM_TO,
                                from == null ? say(Label.NOT_GIVEN) : from,
                                to == null ? say(Label.NOT_GIVEN) : to));
        if (title.startsByIssue()) {
            parts.add(of(Title.BY_ISSUE));
        }
        if (title.endsByUsualTerm()) {
            parts.add(of(Title.USUAL_TERM));
        }
        return Optional.of(commas(parts));
    }

    // How far off

    /** {@code 差 600万元（现 2400万元，需 ≥ 3000万元）}. */
    final String shortfall(Shortfall shortfall) {
        String distance = distance(shortfall);
        String said =
                isDerived(shortfall)
                        ? distance
                        : say(FactPhrase.PART, capital(measured(shortfall)), distance);
        return aside(said, figures(shortfall));
    }

    /** What is off is worked out of the field and measured otherwise: growth, years since a day. */
    private static boolean isDerived(Shortfall shortfall) {
        boolean derived = shortfall.unit() == Unit.PERCENT || shortfall.unit() == Unit.YEARS;
        return derived
                && Fields.of(shortfall.path())
                        .filter(field -> !field.isList() && field.unit() != shortfall.unit())
                        .isPresent();
    }

    /** The field, or what is counted from it. */
    private String measured(Shortfall shortfall) {
        return shortfall.unit() == Unit.YEARS_OF_AGE
                ? say(ShortfallPhrase.AGE)
                : name(shortfall.path());
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
                        value(shortfall.required(), shortfall.unit()));
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
            return value(shortfall.actual(), shortfall.unit());
        }
        return shortfall.unit() == Unit.PERCENT
                ? share(actual, (BigDecimal) shortfall.required())
                : say(
                        FactPhrase.ABOUT,
                        value(actual.setScale(2, RoundingMode.DOWN), shortfall.unit()));
    }

    private String value(Object value, @Nullable Unit unit) {
        return value instanceof Number number ? amount(number, unit) : value.toString();
    }
}
