package org.huiqi.lab.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.lab.diff.Counts.Cost;
import org.huiqi.lab.diff.DiffTally.Kind;
import org.huiqi.lab.diff.DiffTally.ProgrammeResult;
import org.huiqi.lab.diff.DiffTally.Result;
import org.huiqi.lab.diff.DiffTally.Said;
import org.huiqi.lab.diff.DiffTally.Through;
import org.huiqi.lab.diff.PackDiff.CriterionChange;
import org.huiqi.lab.diff.PackDiff.Sides;
import org.huiqi.lab.diff.PackDiff.VerdictChange;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two packs in one language: an item by programme, what the packs say otherwise,
 * and a list by firm.
 *
 * @param diff the two packs
 * @param result what became of the firms
 * @param language the language
 */
public record DiffDocument(PackDiff diff, Result result, Language language) {
    private static final int LONGEST = 120;

    /** The comparison of a tally. */
    public static DiffDocument of(DiffTally tally, Language language) {
        return new DiffDocument(tally.diff(), tally.result(), language);
    }

    /** The comparison under a title, or without one for a terminal. */
    public Document document(boolean isTitled) {
        String title = isTitled ? say(DiffPhrase.TITLE) : "";
        List<Node> nodes = new ArrayList<>();
        if (isTitled) {
            String editions = edition(diff.before()) + " → " + edition(diff.after());
            nodes.add(new Title(say(DiffPhrase.OVERLINE, editions, diff.asOf()), title));
        }
        nodes.add(new Paragraph(summary(), Weight.STRONG));
        nodes.add(
                new Items(
                        Marker.BULLET,
                        result.programmes().stream()
                                .filter(counts -> !counts.transitions().isEmpty())
                                .map(this::programme)
                                .toList()));
        if (!result.catalogue().isEmpty()) {
            nodes.add(Heading.of(3, say(DiffPhrase.CATALOGUE)));
            nodes.add(Items.of(result.catalogue().stream().map(this::said).toList()));
        }
        Map<String, List<VerdictChange>> firms = new LinkedHashMap<>();
        result.listed()
                .forEach(one -> firms.computeIfAbsent(firm(one), f -> new ArrayList<>()).add(one));
        firms.forEach(
                (firm, changes) -> {
                    nodes.add(Heading.of(3, firm));
                    nodes.add(new Items(Marker.BULLET, changes.stream().map(this::item).toList()));
                });
        long more = result.changes() - result.listed().size();
        if (more > 0) {
            nodes.add(Heading.of(3, say(DiffPhrase.NOT_LISTED, more)));
        }
        return new Document(language, title, "", nodes);
    }

    private String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }

    /** {@code 2024q3（sha256:0123…）}. */
    private String edition(Checker checker) {
        String digest = checker.pack().digest().substring(0, 19);
        return say(Joint.ASIDE, checker.edition().id(), digest + "…");
    }

    private String said(Said one) {
        String change = cut(one.was()) + " → " + cut(one.is());
        return say(Joint.PAIR, one.judged() + " " + one.at(), change);
    }

    private String cut(@Nullable String text) {
        String said = text == null ? say(DiffPhrase.NOTHING_SAID) : text;
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }

    private Item programme(ProgrammeResult counts) {
        String numbers =
                say(
                        DiffPhrase.COUNTS,
                        programme(counts.id()),
                        counts.gains(),
                        counts.losses(),
                        counts.other());
        List<String> through = new ArrayList<>();
        for (Through one : counts.through()) {
            through.add(say(DiffPhrase.THROUGH, one.clause(), one.id(), one.gains(), one.losses()));
        }
        List<String> more = new ArrayList<>();
        if (!through.isEmpty()) {
            more.add(listed(through));
        }
        more.addAll(by(counts));
        Cost cost = counts.cost();
        if (cost != null && counts.gains() + counts.losses() > 0) {
            more.add(
                    cost.isKnown()
                            ? say(
                                    DiffPhrase.AMOUNTS,
                                    amount(cost.gained()),
                                    amount(cost.lost()),
                                    ofEach(
                                            amount(cost.net()),
                                            (Programme) diff.sides(counts.id()).judged()),
                                    cost.firmsUnknown())
                            : say(DiffPhrase.NO_AMOUNTS, cost.firmsUnknown()));
        }
        return new Item(null, numbers, more, List.of());
    }

    /** {@code P08 重点“小巨人”企业（新增）}. */
    private String programme(String id) {
        Sides sides = diff.sides(id);
        String name = id + " " + sides.judged().name().in(language);
        if (sides.was() == null) {
            return say(DiffPhrase.NEW, name);
        }
        if (!sides.was().id().equals(id)) {
            name = say(DiffPhrase.FORMERLY, name, sides.was().id());
        }
        return sides.is() == null ? say(DiffPhrase.WITHDRAWN, name) : name;
    }

    private String listed(List<String> parts) {
        return parts.stream().reduce((a, b) -> say(Joint.SEMICOLON, a, b)).orElse("");
    }

    /** An amount in the unit that amounts of the catalogue have. */
    static String amount(BigDecimal amount) {
        String number = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return number + Unit.WAN_YUAN.text().zh();
    }

    /** An amount with what is printed for one firm: not every amount is a grant. */
    private String ofEach(String amount, Programme programme) {
        if (programme.benefit() == null || programme.benefit().atMost() == null) {
            return amount;
        }
        String printed = programme.benefit().atMost().text().in(language);
        return say(DiffPhrase.OF_EACH, amount, printed.replace("{atMost}", "…"));
    }

    private Item item(VerdictChange change) {
        return new Item(
                null,
                change.direction().text().in(language) + " " + change(change),
                change.through().stream().map(this::through).toList(),
                List.of());
    }

    /** What firms that gain or lose are, a line a trait: {@code 按设区市：苏州 +3 −1；无锡 +2 −0}. */
    public List<String> by(ProgrammeResult counts) {
        List<String> lines = new ArrayList<>();
        counts.by()
                .forEach(
                        (trait, kinds) -> {
                            List<String> parts = new ArrayList<>();
                            for (Kind one : kinds) {
                                String moved = " +" + one.gains() + " −" + one.losses();
                                parts.add(one.text().in(language) + moved);
                            }
                            if (!parts.isEmpty()) {
                                lines.add(say(DiffPhrase.BY, trait.text(), listed(parts)));
                            }
                        });
        return lines;
    }

    /** Firms and changes in a line. */
    public String summary() {
        String text =
                say(DiffPhrase.SUMMARY, result.firms(), result.firmsChanged(), result.changes());
        return result.firmsRefused() == 0
                ? text
                : say(DiffPhrase.AND_REFUSED, text, result.firmsRefused());
    }

    /** Name of a firm and where it came from. */
    public String firm(VerdictChange change) {
        return change.name() == null
                ? change.source()
                : say(Joint.ASIDE, change.name(), change.source());
    }

    /** {@code P08 重点“小巨人”企业：不符合 → 可申报}. */
    public String change(VerdictChange change) {
        return was(
                programme(change.programme()), change.was(), change.is(), DiffPhrase.NO_PROGRAMME);
    }

    /** {@code 申报资格（三） P08-06 投资总额超过3000万元：符合 → 不符合}. */
    public String through(CriterionChange change) {
        String id =
                change.candidate() == null ? change.id() : change.id() + "@" + change.candidate();
        String criterion = change.clause() + " " + id + " " + change.requirement().in(language);
        return was(criterion, change.was(), change.is(), DiffPhrase.NO_CRITERION);
    }

    private String was(String of, @Nullable Enum<?> was, @Nullable Enum<?> is, DiffPhrase none) {
        String before = was == null ? say(none) : Words.of(was).in(language);
        String after = is == null ? say(none) : Words.of(is).in(language);
        return say(Joint.PAIR, of, before + " → " + after);
    }
}
