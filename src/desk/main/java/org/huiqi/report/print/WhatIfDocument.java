package org.huiqi.report.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.Ladder;
import org.huiqi.WhatIf;
import org.huiqi.WhatIf.CriterionMove;
import org.huiqi.WhatIf.ProgrammeMove;
import org.huiqi.WhatIf.StandardMove;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Weight;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.reading.ProfileChange;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What would be different: the changes, the verdicts before and after, what moved. */
public final class WhatIfDocument {
    private final Language language;
    private final List<Node> nodes = new ArrayList<>();

    private WhatIfDocument(Language language) {
        this.language = language;
    }

    /**
     * {@return the difference as a document}
     *
     * @param whatIf what would be different
     * @param changes what was changed
     * @param language the language
     */
    public static Document of(WhatIf whatIf, List<ProfileChange> changes, Language language) {
        return new WhatIfDocument(language).document(whatIf, changes);
    }

    private Document document(WhatIf whatIf, List<ProfileChange> changes) {
        String name =
                whatIf.before().name() == null ? say(WhatIfPhrase.UNNAMED) : whatIf.before().name();
        String title = say(WhatIfPhrase.HEADING, name, whatIf.before().asOf());
        nodes.add(new Paragraph(title, Weight.STRONG));
        list(say(WhatIfPhrase.CHANGES), changes.stream().map(this::change));
        if (whatIf.isSame()) {
            nodes.add(new Paragraph(say(WhatIfPhrase.NOTHING), Weight.PLAIN));
        }
        moves(WhatIfPhrase.VERDICTS, whatIf.verdicts(), this::programme);
        moves(
                WhatIfPhrase.CONDITIONS,
                whatIf.programmes().stream().filter(p -> !p.isVerdictMoved()).toList(),
                this::programme);
        moves(WhatIfPhrase.STANDARDS, whatIf.standards(), this::standard);
        if (!whatIf.standards().isEmpty()) {
            nodes.add(new Paragraph(of(Ladder.OFFICIAL_TEXT), Weight.FAINT));
        }
        list(
                say(WhatIfPhrase.WARNINGS),
                whatIf.warnings().stream()
                        .map(w -> Item.of(say(Joint.PAIR, w.path(), w.message()))));
        return new Document(language, title, name, nodes);
    }

    private void list(String heading, Stream<Item> items) {
        List<Item> all = items.toList();
        if (!all.isEmpty()) {
            nodes.add(Heading.of(2, heading));
            nodes.add(new Items(Marker.BULLET, all));
        }
    }

    private <T> void moves(WhatIfPhrase heading, List<T> moves, Function<T, Item> item) {
        list(say(heading, moves.size()), moves.stream().map(item));
    }

    private Item change(ProfileChange change) {
        WhatIfPhrase phrase =
                switch (change.kind()) {
                    case SET -> WhatIfPhrase.SET;
                    case ADD -> WhatIfPhrase.ADD;
                    case REMOVE -> WhatIfPhrase.REMOVE;
                };
        String said = say(phrase, change.said());
        return Item.of(
                Fields.of(change.place().field().toString())
                        .map(field -> say(Joint.ASIDE, said, field.name()))
                        .orElse(said));
    }

    private Item programme(ProgrammeMove move) {
        String name = move.programme().id() + " " + of(move.programme().name());
        return item(name, moved(word(move.was()), word(move.is())), move.criteria());
    }

    private Item item(String name, String moved, List<CriterionMove> criteria) {
        return new Item(
                null,
                say(Joint.PAIR, name, moved),
                List.of(),
                criteria.stream().map(this::criterion).toList());
    }

    private static String moved(String was, String is) {
        return was.equals(is) ? is : was + " → " + is;
    }

    private String criterion(CriterionMove move) {
        String candidate = move.candidate() == null ? "" : "@" + move.candidate();
        return say(
                Joint.PAIR,
                move.criterion().id() + candidate + " " + of(move.criterion().requirement()),
                status(move.was()) + " → " + status(move.is()));
    }

    private Item standard(StandardMove move) {
        String name = of(move.standard().name()) + " (" + move.standard().version() + ")";
        String states = moved(word(move.was()), word(move.is()));
        if (move.scoreWas() != null && move.scoreIs() != null) {
            String score = moved(points(move.scoreWas()), points(move.scoreIs()));
            states = say(Joint.SEMICOLON, states, say(WhatIfPhrase.SCORE, score));
        }
        return item(name, states, move.criteria());
    }

    private static String points(Bounds points) {
        String least = plain(points.least());
        BigDecimal most = points.most();
        return most == null
                ? least + "–"
                : most.compareTo(points.least()) == 0 ? least : least + "–" + plain(most);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String status(@Nullable Enum<?> status) {
        return status == null ? say(WhatIfPhrase.NO_ENTRY) : word(status);
    }

    private String word(Enum<?> word) {
        return of(Words.of(word));
    }

    private String of(Bilingual text) {
        return text.in(language);
    }

    private String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }
}
