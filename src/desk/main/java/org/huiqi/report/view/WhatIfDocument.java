package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huiqi.Ladder;
import org.huiqi.WhatIf;
import org.huiqi.WhatIf.CriterionMove;
import org.huiqi.WhatIf.ProgrammeMove;
import org.huiqi.WhatIf.StandardMove;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Weight;
import org.huiqi.profile.reading.ProfileChange;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** What would be different: the changes, the verdicts before and after, what moved. */
public final class WhatIfDocument extends Phrasing {
    private final List<Node> nodes = new ArrayList<>();

    private WhatIfDocument(Language language) {
        super(language);
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
        String name = whatIf.before().name();
        String owner = name == null || name.isEmpty() ? say(Label.UNNAMED) : Plain.text(name);
        String title = say(WhatIfPhrase.HEADING, owner, whatIf.before().asOf());
        nodes.add(new Paragraph(title, Weight.STRONG));
        list(say(WhatIfPhrase.CHANGES), changes, this::change);
        if (whatIf.isSame()) {
            nodes.add(plain(WhatIfPhrase.NOTHING));
        }
        moves(WhatIfPhrase.VERDICTS, whatIf.verdicts(), this::programme);
        List<ProgrammeMove> conditions =
                whatIf.programmes().stream().filter(p -> !p.isVerdictMoved()).toList();
        moves(WhatIfPhrase.CONDITIONS, conditions, this::programme);
        moves(WhatIfPhrase.STANDARDS, whatIf.standards(), this::standard);
        if (!whatIf.standards().isEmpty()) {
            nodes.add(new Paragraph(of(Ladder.OFFICIAL_TEXT), Weight.FAINT));
        }
        list(
                say(WhatIfPhrase.WARNINGS),
                whatIf.warnings(),
                warning -> Item.of(pair(warning.path(), of(warning.message()))));
        return new Document(language(), title, owner, nodes);
    }

    private <T> void list(String heading, List<T> all, Function<T, Item> item) {
        if (!all.isEmpty()) {
            nodes.add(Heading.of(2, heading));
            nodes.add(bullets(all.stream().map(item).toList()));
        }
    }

    private <T> void moves(WhatIfPhrase heading, List<T> moves, Function<T, Item> item) {
        list(say(heading, moves.size()), moves, item);
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
                        .map(field -> aside(said, of(field.name())))
                        .orElse(said));
    }

    private Item programme(ProgrammeMove move) {
        return item(title(move.programme()), arrow(of(move.was()), of(move.is())), move.criteria());
    }

    private Item standard(StandardMove move) {
        String name = of(move.standard().name()) + " (" + move.standard().version() + ")";
        String states = arrow(of(move.was()), of(move.is()));
        if (move.scoreWas() != null && move.scoreIs() != null) {
            String score = arrow(points(move.scoreWas()), points(move.scoreIs()));
            states = say(Joint.SEMICOLON, states, say(WhatIfPhrase.SCORE, score));
        }
        return item(name, states, move.criteria());
    }

    private Item item(String name, String moved, List<CriterionMove> criteria) {
        List<String> told = criteria.stream().map(this::criterion).toList();
        return new Item(null, pair(name, moved), List.of(), told);
    }

    private static String arrow(String was, String is) {
        return was.equals(is) ? is : was + " → " + is;
    }

    private String criterion(CriterionMove move) {
        String candidate = move.candidate() == null ? "" : "@" + move.candidate();
        return moved(
                move.criterion().id() + candidate + " " + of(move.criterion().requirement()),
                status(move.was()),
                status(move.is()));
    }

    private String status(@Nullable Enum<?> status) {
        return status == null ? say(WhatIfPhrase.NO_ENTRY) : of(status);
    }
}
