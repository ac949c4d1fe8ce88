package org.huiqi.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.questionnaire.AttestationColumns;
import org.huiqi.questionnaire.Column;
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

    private static final Bilingual PUT_FORWARD = new Bilingual("申报意向", "To be applied for");
    private static final Bilingual FIGURES = new Bilingual("三年数据", "Three years");
    private static final Bilingual STAFF = new Bilingual("人员", "Staff");

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
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            Choices choices = new Choices(workbook, language);
            Map<String, Section> sections =
                    Layout.of(path -> true).stream()
                            .collect(Collectors.toMap(Section::key, Function.identity()));
            List<Column> years =
                    sections.get("years").years().stream().filter(c -> !c.isRemark()).toList();
            List<Integer> three = years().subList(0, YEARS_BACK);
            figures(workbook, styles, choices, language, FIGURES, three)
                    .write(
                            FIGURES,
                            sections.get("basics").form().stream()
                                    .filter(c -> IDENTITY.contains(c.path()))
                                    .toList(),
                            years.stream().filter(c -> !FiguresWriter.isStaff(c)).toList());
            figures(workbook, styles, choices, language, STAFF, three)
                    .write(
                            STAFF,
                            List.of(),
                            years.stream().filter(c -> FiguresWriter.isStaff(c)).toList());
            for (String list : List.of("ip", "titles")) {
                Section section = sections.get(list);
                String name = WorkbookUtil.createSafeSheetName(section.name().in(language));
                Page page = new Page(workbook.createSheet(name), styles, language);
                new SectionWriter(page, choices, path -> String.join(" ", uses.of(path)), null)
                        .write(section, three);
            }
            workbook.setSheetOrder("_choices", workbook.getNumberOfSheets() - 1);
            workbook.setActiveSheet(0);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    private static FiguresWriter figures(
            XSSFWorkbook workbook,
            Styles styles,
            Choices choices,
            Language language,
            Bilingual name,
            List<Integer> years) {
        Page page = new Page(workbook.createSheet(name.in(language)), styles, language);
        return new FiguresWriter(page, choices, years);
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
        OpenQuestions open = new OpenQuestions(questions);
        Scope scope =
                new Scope(
                        path -> IDENTITY.contains(path) || open.shows(path),
                        (programme, criterion) -> open.keys(criterion.id()),
                        open.others(edition),
                        open.years(years()),
                        null,
                        "");
        return write(profile, scope, language, section -> "");
    }

    private byte[] write(@Nullable Profile profile, Set<String> programmes, Language language) {
        Scope scope =
                new Scope(
                        path -> isShown(path, programmes),
                        (programme, criterion) ->
                                criterion.decide() != Decision.FACTS
                                                && (programmes.isEmpty()
                                                        || programmes.contains(programme.id()))
                                        ? List.of(criterion.id())
                                        : List.of(),
                        Map.of(),
                        years(),
                        profile,
                        chosen(programmes));
        return write(profile, scope, language, section -> usedBy(section, programmes));
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
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            XSSFSheet cover = workbook.createSheet(CoverWriter.SHEET.in(language));
            Choices choices = new Choices(workbook, language);
            Map<String, String> sheets = new LinkedHashMap<>();
            List<Section> sections = new ArrayList<>(Layout.of(scope.shown()));
            Section lists = putForward(sections);
            if (!lists.isEmpty()) {
                sections.add(0, lists);
            }
            for (Section section : sections) {
                if (section != lists && !asks(section)) {
                    continue;
                }
                String name = WorkbookUtil.createSafeSheetName(section.name().in(language));
                Page page = new Page(workbook.createSheet(name), styles, language);
                new SectionWriter(page, choices, path -> String.join(" ", uses.of(path)), profile)
                        .write(section, scope.years());
                sheets.put(name, usedBy.apply(section));
            }
            String last = AttestationColumns.NAME.in(language);
            Page page = new Page(workbook.createSheet(last), styles, language);
            new AttestationWriter(page, choices, scope.whole())
                    .write(edition, scope.attested(), scope.others());
            sheets.put(last, "");
            if (scope.whole() != null && !scope.whole().origin().isEmpty()) {
                String origins = OriginWriter.NAME.in(language);
                new OriginWriter(new Page(workbook.createSheet(origins), styles, language))
                        .write(scope.whole().origin());
                sheets.put(origins, "");
            }
            new CoverWriter(new Page(cover, styles, language))
                    .write(edition.title().in(language), scope.programmes(), sheets);
            workbook.setSheetOrder("_choices", workbook.getNumberOfSheets() - 1);
            workbook.setActiveSheet(0);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    /** Whether there is more to a section than a list that is asked for on the first sheet. */
    private static boolean asks(Section section) {
        return !section.form().isEmpty()
                || !section.years().isEmpty()
                || section.tables().stream()
                        .anyMatch(
                                table ->
                                        !table.isNamed()
                                                || table.columns().stream()
                                                        .anyMatch(c -> !c.isId()));
    }

    /** Whether there is anything to put forward, list by list, on one sheet. */
    private static Section putForward(List<Section> sections) {
        List<Column> lists =
                sections.stream()
                        .flatMap(section -> section.tables().stream())
                        .filter(Table::isNamed)
                        .map(Table::list)
                        .toList();
        return new Section("putForward", PUT_FORWARD, lists, List.of(), List.of());
    }

    private boolean isShown(String path, Set<String> programmes) {
        return programmes.isEmpty()
                || IDENTITY.contains(path)
                || uses.of(path).stream().anyMatch(programmes::contains);
    }

    private String usedBy(Section section, Set<String> programmes) {
        return uses.of(section).stream()
                .filter(id -> programmes.isEmpty() || programmes.contains(id))
                .collect(Collectors.joining(" "));
    }

    private List<Integer> years() {
        int year = edition.year();
        return IntStream.rangeClosed(year - YEARS_BACK, year).boxed().toList();
    }

    private static String chosen(Set<String> programmes) {
        return programmes.isEmpty() ? "" : " (" + String.join(" ", programmes) + ")";
    }
}
