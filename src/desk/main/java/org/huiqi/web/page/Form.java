package org.huiqi.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.Consequence;
import org.huiqi.profile.schema.Text;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Hints;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Layout;
import org.huiqi.questionnaire.Phrases;
import org.huiqi.questionnaire.Section;
import org.huiqi.questionnaire.Table;
import org.huiqi.questionnaire.Uses;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * The profile as a form in one language: what the templates lay out. Immutable.
 *
 * @param language language of the words
 * @param edition the handbook, whose conditions are attested
 * @param uses which programmes use a field
 * @param sections every section
 */
public record Form(Language language, Edition edition, Uses uses, List<Section> sections) {
    private static final Bilingual COMMA = new Bilingual("、", ", ");
    private static final Set<Kind> OFFERED = Set.of(Kind.FLAG, Kind.WORD, Kind.WORDS, Kind.LIST);

    private static final String ENTRY_NAME = "[].name";
    private static final int FEW = 4;
    private static final int YEARS_BACK = 3;

    /** The form for a rule pack. */
    static Form of(RulePack pack, Language language) {
        Uses uses = new Uses(pack.fieldsByProgramme());
        return new Form(language, pack.edition(), uses, Layout.of(path -> true));
    }

    /** What is known of the firm itself. */
    public List<Section> facts() {
        return sections.stream().filter(section -> !isCandidates(section)).toList();
    }

    /** What the firm puts forward. */
    public List<Section> candidates() {
        return sections.stream().filter(Form::isCandidates).toList();
    }

    private static boolean isCandidates(Section section) {
        return section.form().isEmpty()
                && section.years().isEmpty()
                && section.tables().get(0).isNamed();
    }

    /** The first and the last year that are offered at once. */
    public List<Integer> years() {
        int year = edition.year();
        return List.of(year - YEARS_BACK, year);
    }

    private static List<Criterion> attested(List<Criterion> criteria) {
        return criteria.stream().filter(c -> c.decide() != Decision.FACTS).toList();
    }

    /** What somebody has to answer for in a programme. */
    public List<Criterion> attested(Programme programme) {
        return attested(programme.criteria());
    }

    /** What somebody has to answer for in each entry of a list. */
    public List<Criterion> attested(Table table) {
        return edition.programmes().stream()
                .flatMap(programme -> attested(programme).stream())
                .filter(criterion -> table.path().equals(criterion.candidate()))
                .toList();
    }

    /** Where the entries of a programme's list are attested one by one; empty without a list. */
    public String hint(Programme programme) {
        return sections.stream()
                .flatMap(section -> section.tables().stream())
                .filter(table -> table.path().equals(programme.candidates()))
                .map(table -> say(Phrase.ATTESTED_ONE_BY_ONE, label(table.list())))
                .findFirst()
                .orElse("");
    }

    public String say(Bilingual text) {
        return text.in(language);
    }

    /** A phrase with values in the place of {@code {0}}, {@code {1}}. */
    public String say(Phrase phrase, Object... values) {
        String text = phrase.in(language);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The words of an answer: unknown, yes, no, some, none. */
    public String answer(String name) {
        Bilingual answer =
                switch (name) {
                    case "true" -> Words.of(true);
                    case "false" -> Words.of(false);
                    case "some" -> Phrases.SOME;
                    case "none" -> Phrases.NONE;
                    default -> Phrases.UNKNOWN;
                };
        return capital(say(answer));
    }

    /** The name of a field, to stand by itself. */
    public String label(Column field) {
        return capital(say(field.label()));
    }

    public String word(Enum<?> word) {
        return capital(say(Words.of(word)));
    }

    /** English with a capital first letter; Chinese as it is. */
    public String capital(String text) {
        return language == Language.ZH || text.isEmpty()
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /**
     * Whether it is only shown where something is in it; what is put forward has a name to go by.
     */
    public boolean isAside(Column field) {
        String path = field.path();
        boolean isEntry = path.endsWith(ENTRY_NAME);
        Table list =
                isEntry
                        ? Layout.table(path.substring(0, path.length() - ENTRY_NAME.length()))
                        : null;
        boolean name = list != null && list.isNamed();
        return field.isRemark() && !name;
    }

    /** What stands behind the input: a unit, or the form of a date; empty where there is none. */
    public String suffix(Column field) {
        if (field.kind() == Kind.DATE) {
            return say(Phrase.DATE_FORMAT);
        }
        Bilingual unit = field.unit();
        return unit == null ? "" : say(unit);
    }

    /** What has to be known before writing an answer; empty where the label says it. */
    public String hint(Column field) {
        boolean needed = field.kind() == Kind.INTEGERS || field.field().form() != null;
        return needed ? say(Hints.of(field)) : "";
    }

    /** What it means and what to write. */
    public List<String> help(Column field) {
        List<String> lines = new ArrayList<>();
        String meaning = capital(say(field.explanation()));
        if (!meaning.equals(label(field))) {
            lines.add(meaning);
        }
        if (!OFFERED.contains(field.kind())) {
            lines.add(capital(say(Hints.of(field))));
        }
        return lines;
    }

    /** Which programmes use a field; empty where none does. */
    public String usedBy(Column field) {
        return usedBy(uses.of(field.path()));
    }

    /** Which programmes use a section, in few words. */
    public String usedBy(Section section) {
        return usedBy(uses.of(section));
    }

    private String usedBy(List<String> programmes) {
        if (programmes.isEmpty()) {
            return "";
        }
        if (programmes.size() == edition.programmes().size()) {
            return say(Phrase.USED_BY, say(Phrase.ALL_PROGRAMMES));
        }
        if (programmes.size() > FEW) {
            return say(Phrase.USED_BY, say(Phrase.PROGRAMMES, programmes.size()));
        }
        String names =
                edition.programmes().stream()
                        .filter(programme -> programmes.contains(programme.id()))
                        .map(programme -> say(programme.name()))
                        .collect(Collectors.joining(say(COMMA)));
        return say(Phrase.USED_BY, names);
    }

    /** What follows from answers. */
    public List<Consequence> follows() {
        return Consequence.ALL;
    }

    /** What somebody has to answer for in a standard of a title. */
    public List<Criterion> attested(Standard standard) {
        return attested(standard.criteria());
    }

    /** Standards of titles that something has to be answered for in, every version. */
    public List<Standard> standards() {
        return edition.titleStandards().stream().filter(s -> !attested(s).isEmpty()).toList();
    }

    /** Name of the list that an input offers to pick from; empty where there is none. */
    public String picker(Column field) {
        if (field.path().equals("registration.county")) {
            return "county";
        }
        Text.Kind form = field.field().form();
        return form == null || form == Text.Kind.CREDIT_CODE
                ? ""
                : form.name().toLowerCase(Locale.ROOT).replace("_code", "");
    }

    /** What a picker offers: what is filled in, with what explains it. */
    public Map<String, String> offers(String picker) {
        return Pickers.of(picker, language);
    }

    /** By, on and evidence of an attestation, and what was read. */
    public List<Column> proof() {
        return Layout.ATTESTATION.subList(1, Layout.ATTESTATION.size());
    }
}
