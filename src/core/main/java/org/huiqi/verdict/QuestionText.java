package org.huiqi.verdict;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Title;
import org.huiqi.profile.fact.Siblings;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** How questions are worded: by the dictionary of the profile, or by the requirement to confirm. */
public final class QuestionText {
    private QuestionText() {}

    /**
     * How a place of the profile is asked for that keeps a criterion open.
     *
     * @param known titles that the firm is known to hold
     */
    static Bilingual of(String path, Criterion criterion, List<Title> known) {
        return AttestationKey.at(path)
                .map(key -> confirm(Objects.requireNonNullElse(key.candidate(), ""), criterion))
                .orElseGet(() -> path.equals("titles") ? others(known) : of(path));
    }

    /** Whether there are other titles than these: {@code 已知：高新技术企业（2022-11-18）；还有其他称号吗？}. */
    private static Bilingual others(List<Title> known) {
        List<Bilingual> names =
                known.stream()
                        .filter(title -> title.type() != null)
                        .sorted(
                                Comparator.comparing(Title::type)
                                        .thenComparing(title -> name(title).zh()))
                        .map(QuestionText::name)
                        .distinct()
                        .limit(Siblings.MOST)
                        .toList();
        if (names.isEmpty()) {
            return of("titles");
        }
        Bilingual listed = Sentence.listed(names);
        return new Bilingual(
                "已知：" + listed.zh() + "；还有其他称号吗？",
                "Known: " + listed.en() + ". Does (or did) the applicant hold any other titles?");
    }

    private static Bilingual name(Title title) {
        LocalDate from = title.issuedOn() != null ? title.issuedOn() : title.validFrom();
        String day = from == null ? "" : from.toString();
        Bilingual type = Words.of(title.type());
        return new Bilingual(
                type.zh() + brackets("（", day, "）"), type.en() + brackets(" (", day, ")"));
    }

    private static Bilingual confirm(String whose, Criterion criterion) {
        return new Bilingual(
                "请确认" + brackets("“", whose, "”") + "：" + criterion.requirement().zh(),
                "Please confirm" + forWhom(whose) + ": " + criterion.requirement().en());
    }

    static Bilingual of(String path) {
        Bilingual where = where(path);
        Bilingual sentence = Fields.of(path).map(QuestionText::of).orElse(Bilingual.same(path));
        return new Bilingual(
                where.zh() + sentence.zh(),
                where.en().isEmpty() ? sentence.en() : capital(where.en() + sentence.en()));
    }

    /**
     * {@return how a field is asked for where it is clear which year or entry is meant}
     *
     * @param field a field of the profile
     */
    public static Bilingual of(Fields.Field field) {
        Bilingual unit = field.unit() == null ? Bilingual.same("") : field.unit().text();
        Bilingual name = field.isList() ? field.name() : field.meaning();
        Bilingual sentence =
                field.ask() == null
                        ? new Bilingual("请补充" + name.zh(), "Please give: " + name.en())
                        : field.ask();
        return new Bilingual(
                sentence.zh() + brackets("（", unit.zh(), "）"),
                sentence.en() + brackets(" (", unit.en(), ")"));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String forWhom(String where) {
        return where.isEmpty() ? "" : ", for " + where;
    }

    private static String brackets(String open, String text, String close) {
        return text.isEmpty() ? "" : open + text + close;
    }

    /** The year or the entry that a field belongs to. */
    private static Bilingual where(String path) {
        FieldPath place = FieldPath.of(path);
        if (place.year().isPresent()) {
            String year = place.year().get();
            return new Bilingual(year + "年度", "for " + year + ": ");
        }
        if (place.entry().isEmpty()) {
            return Bilingual.same("");
        }
        String entry = place.entry().get();
        Bilingual list =
                Fields.of(place.list().toString())
                        .map(Fields.Field::name)
                        .orElse(Bilingual.same(""));
        Bilingual word = Words.named(place.list().toString(), entry);
        return new Bilingual(
                list.zh() + brackets("“", word.zh(), "”") + "：",
                (list.en() + " " + word.en()).strip() + ": ");
    }
}
