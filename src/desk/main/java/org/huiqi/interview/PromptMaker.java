package org.huiqi.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.QuestionText;
import org.jspecify.annotations.Nullable;

/** Puts a report's question to a person, for one place in the document. */
final class PromptMaker {
    private final Node root;
    private final UnaryOperator<@Nullable String> listOf;

    /**
     * A maker for one document.
     *
     * @param root the document
     * @param listOf the list that a place belongs to, or null
     */
    PromptMaker(Node root, UnaryOperator<@Nullable String> listOf) {
        this.root = root;
        this.listOf = listOf;
    }

    Prompt of(Question question, String place) {
        if (AttestationKey.isAt(place)) {
            return new Prompt(
                    place,
                    AnswerKind.ATTESTATION,
                    attested(place),
                    question.ask(),
                    AllowedText.ATTESTATION.text(),
                    List.of(),
                    List.of(),
                    question.programmes());
        }
        Fields.Field field = Places.field(place);
        AnswerKind kind = AnswerKind.of(field);
        boolean isByWord = kind == AnswerKind.ENTRIES_BY_WORD;
        Class<?> type = isByWord ? AnswerKind.firstWord(field).orElseThrow().type() : field.type();
        List<Enum<?>> words =
                type.isEnum() ? List.of((Enum<?>[]) type.getEnumConstants()) : List.of();
        return new Prompt(
                place,
                kind,
                about(place),
                place.equals(question.path()) ? question.ask() : QuestionText.of(field),
                place.equals("name") ? AllowedText.NAME.text() : allowed(field, kind),
                words,
                words.stream().map(Words::of).toList(),
                question.programmes());
    }

    /** Which of some lists have entries at all: what is to be applied for. */
    static Prompt putForward(List<Agenda.Item> lists) {
        Set<String> programmes = new LinkedHashSet<>();
        lists.forEach(item -> programmes.addAll(item.question().programmes()));
        return new Prompt(
                Agenda.PUT_FORWARD,
                AnswerKind.PUT_FORWARD,
                null,
                new Bilingual("这些当中准备申报哪些？", "Which of these do you plan to apply for?"),
                AllowedText.PUT_FORWARD.text(),
                List.of(),
                lists.stream().map(PromptMaker::choice).toList(),
                List.copyOf(programmes));
    }

    /** {@code 软件产品（P10）}. */
    private static Bilingual choice(Agenda.Item list) {
        Bilingual name = Places.field(list.place()).name();
        String ids = String.join(" ", list.question().programmes());
        return new Bilingual(name.zh() + "（" + ids + "）", name.en() + " (" + ids + ")");
    }

    /** What may be answered, with an example. */
    private static Bilingual allowed(Fields.Field field, AnswerKind kind) {
        return switch (kind) {
            case NUMBER -> number(field);
            case MONEY ->
                    field.mayBeNegative()
                            ? AllowedText.SIGNED_MONEY.with(AllowedText.MONEY.text())
                            : AllowedText.MONEY.text();
            case DATE ->
                    switch (Places.last(field.path())) {
                        case "issuedOn" -> AllowedText.ISSUED_ON.text();
                        case "validTo" -> AllowedText.VALID_TO.text();
                        default -> AllowedText.DATE.text();
                    };
            case TEXT ->
                    field.form() == null
                            ? InputText.TEXT.text()
                            : AllowedText.valueOf(field.form().name()).text();
            case CANDIDATES -> AllowedText.ENTRIES.text();
            default -> AllowedText.valueOf(kind.name()).text();
        };
    }

    private static Bilingual number(Fields.Field field) {
        Range range = field.range();
        if (field.unit() == Unit.PERCENT) {
            return InputText.PER_CENT.text();
        }
        if (range != null && range.max() < Integer.MAX_VALUE) {
            return AllowedText.BETWEEN.with(range.min(), range.max());
        }
        if (field.path().endsWith("Year") || field.path().endsWith(".year")) {
            return AllowedText.YEAR.text();
        }
        boolean isWhole = field.type() == Integer.class;
        return (isWhole ? AllowedText.WHOLE : AllowedText.DECIMAL).text();
    }

    /** The candidate that an attestation is about. */
    private @Nullable Bilingual attested(String place) {
        String candidate = AttestationKey.at(place).map(AttestationKey::candidate).orElse(null);
        String list = candidate == null ? null : listOf.apply(place);
        if (list == null || !(Places.at(root, list) instanceof Node.Sequence entries)) {
            return null;
        }
        for (int i = 0; i < entries.items().size(); i++) {
            Optional<String> id = Places.text(entries.items().get(i), "id");
            if (id.filter(candidate::equals).isPresent()) {
                return about(list + "[" + i + "].id");
            }
        }
        return null;
    }

    /** {@code 软件产品第 2 项：s2 排产软件}; null where a place lies in no entry. */
    private @Nullable Bilingual about(String place) {
        FieldPath entry = FieldPath.of(place).parent().flatMap(FieldPath::lastEntry).orElse(null);
        if (entry == null) {
            return null;
        }
        int number = Integer.parseInt(entry.last()) + 1;
        String of = entry.parent().orElseThrow().toString();
        Bilingual list = Places.field(of).name();
        Bilingual known = known(Places.at(root, entry.toString()), of);
        Bilingual outer = about(entry.toString());
        return new Bilingual(
                (outer == null ? "" : outer.zh() + " · ")
                        + (list.zh() + "第 " + number + " 项")
                        + (known.zh().isEmpty() ? "" : "：" + known.zh()),
                (outer == null ? "" : outer.en() + " · ")
                        + (list.en() + ", no. " + number)
                        + (known.en().isEmpty() ? "" : ": " + known.en()));
    }

    /** What is known to tell an entry by: its name, its first word. */
    private static Bilingual known(@Nullable Node entry, String list) {
        Optional<String> name =
                Places.text(entry, "name").or(() -> Places.text(entry, "counterparty"));
        return name.map(Bilingual::same)
                .or(() -> AnswerKind.firstWord(Places.field(list)).flatMap(f -> word(entry, f)))
                .orElseGet(() -> Bilingual.same(Places.text(entry, "id").orElse("")));
    }

    private static Optional<Bilingual> word(@Nullable Node entry, Fields.Field field) {
        String text = Places.text(entry, Places.last(field.path())).orElse("");
        return Stream.of((Enum<?>[]) field.type().getEnumConstants())
                .filter(word -> word.name().equals(text))
                .map(Words::of)
                .findFirst();
    }
}
