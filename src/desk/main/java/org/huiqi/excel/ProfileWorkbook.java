package org.huiqi.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Fields;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Layout;
import org.huiqi.questionnaire.Section;
import org.huiqi.questionnaire.Table;
import org.huiqi.questionnaire.Uses;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.Question;
import org.jspecify.annotations.Nullable;

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
        return write(null, programmes, language);
    }

    /**
     * {@return the questionnaire filled in with a profile; nothing of it is lost}
     *
     * @param profile the profile
     * @param language first language of the labels
     * @throws IllegalArgumentException where a text is longer than the 32 767 characters of a cell
     */
    public byte[] filled(Profile profile, Language language) {
        return write(profile, Set.of(), language);
    }

    /**
     * {@return an empty table of three years as the bytes of an .xlsx file: figures with the forms
     * that have them, staff, rights and titles} {@link ProfileWorkbookReader} reads it back.
     *
     * @param language first language of the labels
     */
    public byte[] figures(Language language) {
        try (WorkbookWriter book = new WorkbookWriter(language)) {
            Choices choices = new Choices(book);
            Map<String, Section> sections =
                    Layout.of(path -> true).stream()
                            .collect(Collectors.toMap(Section::key, Function.identity()));
            List<Column> years = sections.get("years").years();
            List<Integer> three = years().subList(0, YEARS_BACK);
            for (boolean staff : new boolean[] {false, true}) {
                Bilingual name = (staff ? FormText.STAFF : FormText.FIGURES).text();
                new FiguresWriter(book, choices, name, three)
                        .write(
                                sections.get("basics").form().stream()
                                        .filter(c -> !staff && IDENTITY.contains(c.path()))
                                        .toList(),
                                years.stream()
                                        .filter(c -> !c.isRemark())
                                        .filter(c -> FiguresWriter.isStaff(c) == staff)
                                        .toList());
            }
            for (String list : List.of("ip", "titles")) {
                new SectionWriter(book, choices, this::usedBy, sections.get(list), null)
                        .write(three);
            }
            choices.putLast();
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
        Map<String, Bilingual> others = new LinkedHashMap<>(attested);
        for (Programme programme : edition.programmes()) {
            for (Criterion criterion : programme.criteria()) {
                others.keySet().removeIf(key -> isAbout(key, criterion));
            }
        }
        Scope scope =
                new Scope(
                        path ->
                                IDENTITY.contains(path)
                                        || fields.contains(path)
                                        || lists.contains(path.split("\\[]|Complete$", 2)[0]),
                        (programme, criterion) ->
                                attested.keySet().stream()
                                        .filter(key -> isAbout(key, criterion))
                                        .toList(),
                        others,
                        years.isEmpty() ? years() : List.copyOf(years),
                        null,
                        "");
        return write(profile, scope, language, section -> "");
    }

    private static boolean isAbout(String key, Criterion criterion) {
        return AttestationKey.of(key).criterion().equals(criterion.id());
    }

    private byte[] write(@Nullable Profile profile, Set<String> programmes, Language language) {
        Predicate<String> chosen = id -> programmes.isEmpty() || programmes.contains(id);
        Scope scope =
                new Scope(
                        path ->
                                programmes.isEmpty()
                                        || IDENTITY.contains(path)
                                        || uses.of(path).stream().anyMatch(chosen),
                        (programme, criterion) ->
                                criterion.decide() != Decision.FACTS && chosen.test(programme.id())
                                        ? List.of(criterion.id())
                                        : List.of(),
                        Map.of(),
                        years(),
                        profile,
                        programmes.isEmpty() ? "" : " (" + String.join(" ", programmes) + ")");
        return write(
                profile,
                scope,
                language,
                section ->
                        uses.of(section).stream().filter(chosen).collect(Collectors.joining(" ")));
    }

    /**
     * What a questionnaire asks.
     *
     * @param shown fields, by their paths
     * @param attested keys to be attested of a criterion
     * @param others further keys, with what is asked
     * @param years years of the figures
     * @param whole the profile whose attestations and origins are written too, or null
     * @param programmes the programmes it is for, as the cover shows them
     */
    private record Scope(
            Predicate<String> shown,
            BiFunction<Programme, Criterion, List<String>> attested,
            Map<String, Bilingual> others,
            List<Integer> years,
            @Nullable Profile whole,
            String programmes) {}

    private byte[] write(
            @Nullable Profile profile,
            Scope scope,
            Language language,
            Function<Section, String> usedBy) {
        try (WorkbookWriter book = new WorkbookWriter(language)) {
            SheetWriter cover = new SheetWriter(book, FormText.COVER.in(language));
            Choices choices = new Choices(book);
            Map<String, String> sheets = new LinkedHashMap<>();
            for (Section section : sections(scope.shown())) {
                SectionWriter sheet =
                        new SectionWriter(book, choices, this::usedBy, section, profile);
                sheet.write(scope.years());
                sheets.put(sheet.sheet.getSheetName(), usedBy.apply(section));
            }
            AttestationWriter last = new AttestationWriter(book, choices, scope.whole());
            last.write(edition, scope.attested(), scope.others());
            sheets.put(last.sheet.getSheetName(), "");
            if (scope.whole() != null && !scope.whole().origin().isEmpty()) {
                FormWriter origins =
                        new FormWriter(book, FormText.ORIGIN.in(language), choices, this::usedBy);
                origins(origins, scope.whole().origin());
                sheets.put(origins.sheet.getSheetName(), "");
            }
            cover(cover, edition.title().in(language) + scope.programmes(), sheets);
            choices.putLast();
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
        // Without more than a list that is asked for on the first sheet.
        sections.removeIf(
                section ->
                        section.form().isEmpty()
                                && section.years().isEmpty()
                                && section.tables().stream()
                                        .allMatch(
                                                table ->
                                                        table.isNamed()
                                                                && table.columns().stream()
                                                                        .allMatch(Column::isId)));
        if (!lists.isEmpty()) {
            Bilingual name = FormText.PUT_FORWARD.text();
            sections.add(0, new Section("putForward", name, lists, List.of(), List.of()));
        }
        return sections;
    }

    /** Writes the first sheet: how to fill in the others, and where they are. */
    private static void cover(SheetWriter cover, String checked, Map<String, String> sheets) {
        Styles styles = cover.styles;
        cover.widths(3, 34, 80);
        cover.across(cover.say("企业资料表", "Company profile"), styles.title, 1, 2);
        String purpose = cover.say("用于核对：", "To be checked against: ");
        cover.across(purpose + checked, styles.text, 1, 2);
        cover.row();
        for (CoverText advice : CoverText.values()) {
            String number = advice.ordinal() + 1 + ". ";
            cover.across(number + cover.say(advice), styles.text, 1, 2);
        }
        cover.row();
        XSSFRow header = cover.row();
        cover.cell(header, 1, cover.say("工作表", "Sheet"), styles.header);
        cover.cell(header, 2, cover.say("用到的申报项目", "Used by the programmes"), styles.header);
        sheets.forEach(
                (name, programmes) -> {
                    XSSFRow row = cover.row();
                    cover.link(
                            cover.cell(row, 1, name, styles.link),
                            HyperlinkType.DOCUMENT,
                            "'" + name.replace("'", "''") + "'!B3");
                    cover.cell(row, 2, programmes, styles.boxed);
                });
        cover.fitRows();
    }

    /** Writes the sheet that says where values came from: a row a field. */
    private static void origins(FormWriter sheet, Map<String, String> origin) {
        XSSFRow marker = sheet.hidden(Markers.ORIGIN);
        marker.createCell(1).setCellValue(Markers.KEY);
        marker.createCell(2).setCellValue(Markers.VALUE);
        sheet.title(FormText.ORIGIN.text(), 2);
        XSSFRow header = sheet.unread();
        sheet.header(header, 1, sheet.say("字段", "Field"), sheet.say("出处", "Where it came from"));
        new TreeMap<>(origin)
                .forEach(
                        (path, text) -> {
                            XSSFRow row = sheet.row();
                            sheet.cell(row, 1, path, sheet.styles.forInput(Kind.TEXT));
                            sheet.cell(row, 2, text, sheet.styles.forInput(Kind.TEXT));
                        });
        sheet.widths(2, 34, 80);
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
