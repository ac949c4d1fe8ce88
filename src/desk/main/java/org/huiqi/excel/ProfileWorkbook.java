package org.huiqi.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.ProfileBuilder;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Layout;
import org.huiqi.questionnaire.Section;
import org.huiqi.questionnaire.Table;
import org.huiqi.questionnaire.Uses;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.Question;

/**
 * Writes the questionnaire that a profile is filled in with, empty or filled. Sheets, fields,
 * drop-downs and explanations follow the records of the profile; what the programmes use follows
 * the rules. {@link ProfileWorkbookReader} reads it back.
 *
 * <p>Needs {@code org.apache.poi:poi-ooxml}, an optional dependency. Immutable, safe to share.
 *
 * <pre>{@code
 * ProfileWorkbook workbooks = new ProfileWorkbook(checker.pack());
 * Files.write(path, workbooks.template(Set.of("P09", "P14"), Language.ZH));
 * }</pre>
 */
public final class ProfileWorkbook {
    private static final int YEARS_BACK = 3;
    private static final Profile EMPTY = new ProfileBuilder().build();

    /** Whom the profile is about is asked for whatever the programmes. */
    private static final Set<String> IDENTITY = Set.of("name", "creditCode");

    private final Edition edition;
    private final Uses uses;

    /**
     * Workbooks for the programmes of a pack.
     *
     * @param pack rules, which say what fields are used by which programme
     */
    public ProfileWorkbook(RulePack pack) {
        edition = pack.edition();
        uses = new Uses(pack.fieldsByProgramme());
    }

    /**
     * {@return an empty questionnaire as the bytes of an .xlsx file}
     *
     * @param programmes ids; fields that none of them uses are left out; empty for every field
     * @param language first language of the labels
     */
    public byte[] template(Set<String> programmes, Language language) {
        return whole(EMPTY, programmes, language);
    }

    /**
     * {@return the questionnaire filled in with a profile; nothing of it is lost}
     *
     * @param profile the profile
     * @param language first language of the labels
     * @throws IllegalArgumentException where a text is longer than the 32 767 characters of a cell
     */
    public byte[] filled(Profile profile, Language language) {
        return whole(profile, Set.of(), language);
    }

    private byte[] whole(Profile profile, Set<String> chosen, Language language) {
        Predicate<String> isChosen = id -> chosen.isEmpty() || chosen.contains(id);
        Map<String, Bilingual> attested = new LinkedHashMap<>();
        for (Programme programme : edition.programmes()) {
            programme.criteria().stream()
                    .filter(c -> c.decide() != Decision.FACTS && isChosen.test(programme.id()))
                    .forEach(c -> attested.put(c.id(), c.requirement()));
        }
        Scope scope =
                new Scope(
                        path ->
                                chosen.isEmpty()
                                        || IDENTITY.contains(path)
                                        || uses.of(path).stream().anyMatch(isChosen),
                        attested,
                        years(),
                        isChosen,
                        chosen.isEmpty() ? "" : " (" + String.join(" ", chosen) + ")");
        return write(profile, scope, language);
    }

    /**
     * {@return an empty table of three years as the bytes of an .xlsx file: figures with the forms
     * that have them, staff, rights and titles} {@link ProfileWorkbookReader} reads it back.
     *
     * @param language first language of the labels
     */
    public byte[] figures(Language language) {
        try (FormWriter.Book book = new FormWriter.Book(language, this::usedBy)) {
            Map<String, Section> sections =
                    Layout.of(path -> true).stream()
                            .collect(Collectors.toMap(Section::key, Function.identity()));
            List<Column> names =
                    sections.get("basics").form().stream()
                            .filter(column -> IDENTITY.contains(column.path()))
                            .toList();
            List<Integer> three = years().subList(0, YEARS_BACK);
            for (FormText name : List.of(FormText.FIGURES, FormText.STAFF)) {
                boolean isStaff = name == FormText.STAFF;
                List<Column> figures =
                        sections.get("years").years().stream()
                                .filter(column -> !column.isRemark())
                                .filter(column -> FiguresWriter.isStaff(column) == isStaff)
                                .toList();
                new FiguresWriter(book, name.in(language), three)
                        .write(name.text(), isStaff ? List.of() : names, figures);
            }
            for (String list : List.of("ip", "titles")) {
                new SectionWriter(book, sections.get(list), EMPTY).write(three);
            }
            book.workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return book.bytes();
        }
    }

    /**
     * {@return a questionnaire of the open questions about a firm alone, to be sent to it} Lists
     * that are asked about are filled in as far as they are known, so that what comes back adds to
     * them.
     *
     * @param profile what is known
     * @param questions what is open, as a report has it
     * @param language first language of the labels
     */
    public byte[] open(Profile profile, List<Question> questions, Language language) {
        Map<String, Bilingual> attested = new LinkedHashMap<>();
        Set<String> fields = new TreeSet<>();
        Set<Integer> years = new TreeSet<>();
        for (Question question : questions) {
            String path = question.path();
            AttestationKey.at(path)
                    .ifPresentOrElse(
                            key -> attested.put(key.toString(), question.ask()),
                            () -> fields.add(Fields.template(path)));
            FieldPath.parse(path)
                    .flatMap(FieldPath::year)
                    .ifPresent(year -> years.add(Integer.valueOf(year)));
        }
        // Of a list in which something is open, or that may be open itself, what is known stays.
        Set<String> lists = new TreeSet<>();
        for (String path : fields) {
            if (path.contains("[]") || Fields.map().containsKey(path + Profile.COMPLETE)) {
                lists.add(path.split("\\[]", 2)[0]);
            }
        }
        Scope scope =
                new Scope(
                        path ->
                                IDENTITY.contains(path)
                                        || fields.contains(path)
                                        || lists.contains(path.split("\\[]|Complete$", 2)[0]),
                        attested,
                        years.isEmpty() ? years() : List.copyOf(years),
                        id -> false,
                        "");
        // What is attested already is nothing to ask the firm for.
        Profile asked = Values.with(profile, AttestationKey.SECTION, Map.of());
        return write(Values.with(asked, Profile.ORIGIN, Map.of()), scope, language);
    }

    /**
     * What a questionnaire asks.
     *
     * @param shown fields, by their paths
     * @param attested keys to be attested, with what is asked
     * @param years years of the figures
     * @param named programmes that the cover names beside the sheets that they use
     * @param programmes the programmes it is for, as the cover shows them
     */
    private record Scope(
            Predicate<String> shown,
            Map<String, Bilingual> attested,
            List<Integer> years,
            Predicate<String> named,
            String programmes) {}

    private byte[] write(Profile profile, Scope scope, Language language) {
        try (FormWriter.Book book = new FormWriter.Book(language, this::usedBy)) {
            SheetWriter cover = new SheetWriter(book, FormText.COVER.in(language));
            Map<String, String> sheets = new LinkedHashMap<>();
            for (Section section : sections(scope.shown())) {
                SectionWriter sheet = new SectionWriter(book, section, profile);
                sheet.write(scope.years());
                sheets.put(
                        sheet.sheet.getSheetName(),
                        uses.of(section).stream()
                                .filter(scope.named())
                                .collect(Collectors.joining(" ")));
            }
            AttestationWriter last =
                    new AttestationWriter(book, scope.attested(), profile.attestations());
            last.write(edition);
            sheets.put(last.sheet.getSheetName(), "");
            if (!profile.origin().isEmpty()) {
                FormWriter origins = new FormWriter(book, FormText.ORIGIN.in(language));
                origins(origins, profile.origin());
                sheets.put(origins.sheet.getSheetName(), "");
            }
            cover(cover, edition.title().in(language) + scope.programmes(), sheets);
            return book.bytes();
        }
    }

    /** Sections that ask something, lists to be applied for on one sheet before all others. */
    private static List<Section> sections(Predicate<String> shown) {
        List<Section> sections = new ArrayList<>(Layout.of(shown));
        List<Column> lists =
                sections.stream()
                        .flatMap(section -> section.tables().stream())
                        .filter(Table::isNamed)
                        .map(Table::list)
                        .toList();
        sections.removeIf(ProfileWorkbook::asksForListsOnly);
        if (!lists.isEmpty()) {
            Bilingual name = FormText.PUT_FORWARD.text();
            sections.add(0, new Section("putForward", name, lists, List.of(), List.of()));
        }
        return sections;
    }

    /** Whether it has no more than lists that are asked for on the first sheet. */
    private static boolean asksForListsOnly(Section section) {
        return section.form().isEmpty()
                && section.years().isEmpty()
                && section.tables().stream()
                        .allMatch(t -> t.isNamed() && t.columns().stream().allMatch(Column::isId));
    }

    /** Writes the first sheet: how to fill in the others, and where they are. */
    private static void cover(SheetWriter cover, String checked, Map<String, String> sheets) {
        WorkbookWriter book = cover.book;
        Styles styles = cover.styles;
        cover.widths(0, 3, 34, 80);
        cover.across(cover.say("企业资料表", "Company profile"), styles.title, 1, 2);
        String purpose = cover.say("用于核对：", "To be checked against: ");
        cover.across(purpose + checked, styles.text, 1, 2);
        cover.row(0);
        for (CoverText advice : CoverText.values()) {
            String number = advice.ordinal() + 1 + ". ";
            cover.across(number + cover.say(advice), styles.text, 1, 2);
        }
        cover.row(0);
        cover.row(
                1,
                book.text(cover.say("工作表", "Sheet"), styles.header),
                book.text(cover.say("用到的申报项目", "Used by the programmes"), styles.header));
        sheets.forEach(
                (name, programmes) -> {
                    String to = "'" + name.replace("'", "''") + "'!B3";
                    cover.row(
                            1,
                            book.link(name, styles.link, HyperlinkType.DOCUMENT, to, null),
                            book.text(programmes));
                });
        cover.fitRows();
    }

    /** Writes the sheet that says where values came from: a row a field. */
    private static void origins(FormWriter sheet, Map<String, String> origin) {
        XSSFRow marker = sheet.hidden(Markers.ORIGIN);
        sheet.unread(sheet.say(FormText.ORIGIN), sheet.styles.title, 2);
        sheet.new Heads(marker)
                .read(Markers.KEY, sheet.say("字段", "Field"))
                .read(Markers.VALUE, sheet.say("出处", "Where it came from"));
        WorkbookWriter book = sheet.book;
        new TreeMap<>(origin)
                .forEach((path, text) -> sheet.row(1, book.input(path), book.input(text)));
        sheet.widths(0, 2, 34, 80);
        sheet.finish();
    }

    private String usedBy(String path) {
        return String.join(" ", uses.of(path));
    }

    private List<Integer> years() {
        int year = edition.year();
        return IntStream.rangeClosed(year - YEARS_BACK, year).boxed().toList();
    }
}
