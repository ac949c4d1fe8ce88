package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.huiqi.imports.Forms.Column;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An export of a registry, 企查查 or 天眼查: a firm a row. The heading row is the first that names the
 * unified social credit code; whatever stands above it is passed over. Its columns stand in {@link
 * Forms}.
 */
final class RegistryExport {
    private static final int MOST_FIRMS = 5_000;

    private static final Forms.Registry WORDS = Forms.ALL.registry();

    private final Tab tab;
    private final int heading;
    private final boolean isRegisteredWhenFounded;

    /** Numbers of the columns by their heads. */
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private RegistryExport(Tab tab, int heading, boolean isRegisteredWhenFounded) {
        this.tab = tab;
        this.heading = heading;
        this.isRegisteredWhenFounded = isRegisteredWhenFounded;
        tab.seen(heading).forEach(cell -> columns.putIfAbsent(cell.dense(), cell.column()));
    }

    /** The export on a sheet; null where there is none. */
    static @Nullable RegistryExport in(Tab tab, Set<Extra> extras) {
        for (Map.Entry<Integer, NavigableMap<Integer, TabCell>> row : tab.rows.entrySet()) {
            Collection<TabCell> cells = row.getValue().values();
            List<Column> known =
                    cells.stream().map(cell -> WORDS.columns().get(cell.dense())).toList();
            if (known.containsAll(List.of(Column.NAME, Column.CODE))
                    && cells.stream().filter(TabCell::isLabel).count() > 2) {
                boolean both = extras.contains(Extra.REGISTRATION_DATE);
                return new RegistryExport(tab, row.getKey(), both);
            }
        }
        return null;
    }

    /** What it says of its firms, in order. */
    List<Extract> firms(Extract whole) {
        tellColumns(whole);
        List<Extract> firms = new ArrayList<>();
        for (int row : tab.rows.tailMap(heading, false).keySet()) {
            TabCell name = cell(row, Column.NAME);
            TabCell code = cell(row, Column.CODE);
            boolean isFirm = name != null && name.isLabel() && tab.seen(row).size() > 2;
            if (code == null && !isFirm) {
                continue;
            }
            TabCell first = name == null ? code : name;
            if (tab.isLongerThan(row, heading)) {
                Bilingual problem = RegistryText.LONG_ROW.text();
                whole.fault(first.source(), first.text(), problem, RegistryText.QUOTE);
                continue;
            }
            if (firms.size() == MOST_FIRMS) {
                Bilingual problem = RegistryText.TOO_MANY_FIRMS.with(MOST_FIRMS);
                whole.fault(tab.source(), null, problem, FileText.SPLIT);
                break;
            }
            Map<String, TabCell> cells = new LinkedHashMap<>();
            columns.forEach(
                    (head, column) -> {
                        TabCell cell = tab.cell(row, column);
                        if (cell != null && !cell.isSpread() && !isPersonal(head)) {
                            cells.put(head, cell);
                        }
                    });
            firms.add(firm(cells));
        }
        return firms;
    }

    private @Nullable TabCell cell(int row, Column what) {
        return WORDS.columns().entrySet().stream()
                .filter(known -> known.getValue() == what && columns.containsKey(known.getKey()))
                .map(known -> tab.cell(row, columns.get(known.getKey())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPersonal(String column) {
        return WORDS.personal().matcher(column).matches();
    }

    private static boolean isOfTitles(String column) {
        return title(column) != null || WORDS.titleLists().matcher(column).matches();
    }

    /** The title that a column is about, however it is written; null where none is. */
    private static @Nullable TitleType title(String column) {
        TitleType meant = (TitleType) Words.meant(TitleType.class, column);
        return meant != null && WORDS.ofColumns().contains(meant) ? meant : null;
    }

    /** Columns that are not read, once for all firms; of those about people only that they are. */
    private void tellColumns(Extract whole) {
        for (TabCell cell : tab.seen(heading)) {
            if (cell.column() != columns.get(cell.dense())) {
                whole.leftOut(cell.source(), RegistryText.SAME_HEAD.with(cell.dense()));
            }
        }
        tellColumns(RegistryExport::isPersonal, RegistryText.PERSONAL, whole);
        tellColumns(
                name ->
                        !isPersonal(name)
                                && !WORDS.columns().containsKey(name)
                                && !isOfTitles(name),
                RegistryText.NO_FIELD,
                whole);
    }

    private void tellColumns(Predicate<String> which, RegistryText text, Extract whole) {
        String names = columns.keySet().stream().filter(which).collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            whole.leftOut(tab.source(), text.with(names));
        }
    }

    /** What a row says, by its cells. */
    private Extract firm(Map<String, TabCell> cells) {
        Source place =
                cells.values().stream().findFirst().map(TabCell::source).orElse(tab.source());
        Extract extract = new Extract(place);
        String name = null;
        for (Map.Entry<String, TabCell> entry : cells.entrySet()) {
            String head = entry.getKey();
            TabCell cell = entry.getValue();
            Source source = cell.source(head);
            Column what = WORDS.columns().get(head);
            TitleType title = title(head);
            if (cell.isDash()) {
                continue;
            }
            if (what != null) {
                name = what == Column.NAME ? LineName.trimmed(cell.text()) : name;
                take(what, cell, name, source, extract);
            } else if (title != null && !isNo(cell)) {
                offer(title, "", source, extract);
            } else if (title == null && WORDS.titleLists().matcher(head).matches() && !isNo(cell)) {
                titles(cell, source, extract);
            }
        }
        industry(cells, extract);
        if (columns.keySet().stream().anyMatch(c -> isOfTitles(c) && !cells.containsKey(c))) {
            extract.remark(tab.source(), RegistryText.EMPTY_TITLES.text());
        }
        return extract;
    }

    private void take(
            Column what, TabCell cell, @Nullable String name, Source source, Extract extract) {
        String text = cell.dense();
        switch (what) {
            case NAME -> extract.text("name", name, source);
            case CODE -> extract.text("creditCode", text.toUpperCase(Locale.ROOT), source);
            case PROVINCE -> extract.text("registration.province", text, source);
            case CITY -> extract.text("registration.city", text, source);
            case COUNTY -> extract.text("registration.county", text, source);
            case FOUNDED -> founded(cell, source, extract);
            case STATE -> {
                if (!WORDS.inBusiness().matcher(text).matches()) {
                    extract.warning(source, RegistryText.NOT_IN_BUSINESS.with(cell.text()));
                }
            }
            case BODY -> body(cell, name, source, extract);
            case INSURED -> extract.remark(source, RegistryText.INSURED.with(cell.text()));
            case SIZE -> extract.remark(source, RegistryText.OTHER_SIZE.with(cell.text()));
            case SCOPE -> {
                if (WORDS.training().matcher(cell.text()).find()) {
                    extract.remark(source, RegistryText.TRAINING.text());
                }
            }
            default -> {}
        }
    }

    private void founded(TabCell cell, Source source, Extract extract) {
        LocalDate day = Period.day(cell);
        if (day == null) {
            extract.fault(
                    source,
                    "foundedOn",
                    cell.text(),
                    InputText.NOT_A_DATE.text(),
                    RegistryText.WRITE_DATE);
            return;
        }
        extract.text("foundedOn", day.toString(), source);
        if (isRegisteredWhenFounded) {
            extract.text("registration.date", day.toString(), source);
        }
    }

    private static void body(TabCell cell, @Nullable String name, Source source, Extract extract) {
        String type = cell.dense();
        String body =
                WORDS.bodies().entrySet().stream()
                        .filter(known -> known.getValue().matcher(type).matches())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
        if (body == null) {
            extract.leftOut(source, RegistryText.NO_KIND_OF_BODY.with(cell.text()));
        } else if (body.equals("PUBLIC_INSTITUTION")
                && name != null
                && WORDS.university().matcher(name).find()) {
            // A university is a public institution too, and another kind of body in the profile.
            extract.leftOut(source, RegistryText.PUBLIC_INSTITUTION.text());
        } else {
            extract.text("subject.type", body, source);
        }
        if (type.contains("分公司") || type.contains("分支机构")) {
            extract.flag("subject.legalPerson", false, source);
        }
    }

    private static boolean isNo(TabCell cell) {
        return WORDS.no().matcher(cell.dense().toUpperCase(Locale.ROOT)).matches();
    }

    /** The titles that a cell lists; what names none is told, what may name several is asked. */
    private static void titles(TabCell cell, Source source, Extract extract) {
        List<String> unknown = new ArrayList<>();
        for (String word : WORDS.between().split(cell.text().strip())) {
            Matcher found = WORDS.level().matcher(word);
            String level = found.find() ? found.group() : "";
            String plain =
                    WORDS.level()
                            .matcher(WORDS.brackets().matcher(word).replaceAll(""))
                            .replaceFirst("");
            TitleType type = type(word, level, plain);
            if (WORDS.ambiguous().matcher(LineName.dense(plain).toUpperCase(Locale.ROOT)).matches()
                    || WORDS.byLevel().contains(type) && !word.matches(".*(?:国家|省).*")) {
                Bilingual problem = RegistryText.WHICH_TITLE.text();
                extract.fault(source, "titles", word, problem, RegistryText.NAME_TITLE);
            } else if (type == null || type == TitleType.OTHER) {
                unknown.add(word);
            } else {
                offer(type, WORDS.ofLevels().contains(type) ? level : "", source, extract);
            }
        }
        if (!unknown.isEmpty()) {
            extract.remark(source, RegistryText.NO_TITLES.with(Sentence.listed(unknown)));
        }
    }

    /** The title that a word names, its level wherever it stands; null where it names none. */
    private static @Nullable TitleType type(String word, String level, String plain) {
        TitleType whole = (TitleType) Words.meant(TitleType.class, word);
        TitleType joined = (TitleType) Words.meant(TitleType.class, level + plain);
        TitleType alone = (TitleType) Words.meant(TitleType.class, plain);
        return whole != null
                ? whole
                : joined != null || !WORDS.ofLevels().contains(alone) ? joined : alone;
    }

    private static void offer(TitleType type, String level, Source source, Extract extract) {
        Map<String, String> fields =
                level.isEmpty() ? Map.of() : Map.of("level", WORDS.levels().get(level).name());
        extract.title(type, fields, RegistryText.WITHOUT_DATES.with(Words.of(type)), source);
    }

    /** Takes the code of the industry, of the finest level that the export has. */
    private static void industry(Map<String, TabCell> cells, Extract extract) {
        for (int i = 0; i < WORDS.industries().size(); i++) {
            TabCell cell = cells.get(WORDS.industries().get(i));
            if (cell == null || cell.isDash()) {
                continue;
            }
            Source source = cell.source(WORDS.industries().get(i));
            List<String> named = Industries.codesIn(cell.text());
            if (named.size() > 1) {
                String all = String.join("、", named);
                extract.leftOut(source, RegistryText.SEVERAL_INDUSTRIES.with(all));
                return;
            }
            List<String> codes = codes(cell.text(), 4 - i, cells);
            if (codes.size() == 1) {
                extract.text("industry.code", codes.get(0), source);
            }
            for (String code : codes.size() > 1 ? codes : List.<String>of()) {
                Node value = new Node.Scalar(source.at(), Node.Kind.TEXT, code);
                String group = Industries.table().name(code.substring(0, 3));
                Bilingual label = RegistryText.INDUSTRY.with(code, cell.text(), group);
                extract.offers.add(new Offer("industry.code", value, label, source));
            }
            if (!codes.isEmpty()) {
                return;
            }
            extract.leftOut(source, RegistryText.UNKNOWN_INDUSTRY.with(cell.text()));
        }
    }

    /** The codes that a text names, of those that go with what the other columns say. */
    private static List<String> codes(String text, int digits, Map<String, TabCell> cells) {
        Industries industries = Industries.table();
        Matcher written = WORDS.industryCode().matcher(LineName.dense(text));
        if (written.find() && written.group(2).length() == digits) {
            String code = industries.withLetter((written.group(2) + "00").substring(0, 4));
            return code == null ? List.of() : List.of(code.substring(0, digits + 1));
        }
        List<String> codes = industries.codes(text, digits);
        for (int shorter = digits - 1; shorter > 1 && codes.size() > 1; shorter--) {
            TabCell above = cells.get(WORDS.industries().get(4 - shorter));
            if (above != null) {
                List<String> within = industries.codes(above.text(), shorter);
                codes =
                        codes.stream()
                                .filter(c -> within.stream().anyMatch(c::startsWith))
                                .toList();
            }
        }
        return codes;
    }
}
