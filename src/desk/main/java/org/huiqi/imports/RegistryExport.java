package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import java.util.stream.Stream;
import org.huiqi.imports.Forms.As;
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
    private static final Forms.Titles TITLES = Forms.ALL.titles();

    /** Columns of the industry, the finest first. */
    private static final List<String> INDUSTRIES = heads(As.INDUSTRY).toList();

    private static final Map<String, Forms.Line> LINES = new HashMap<>();

    static {
        Forms.ALL.registry().forEach(line -> line.names().forEach(head -> LINES.put(head, line)));
    }

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

    private static Stream<String> heads(As as) {
        return Forms.ALL.registry().stream()
                .filter(line -> line.as() == as)
                .flatMap(line -> line.names().stream());
    }

    /** The export on a sheet; null where there is none. */
    static @Nullable RegistryExport in(Tab tab, Set<Extra> extras) {
        for (Map.Entry<Integer, NavigableMap<Integer, TabCell>> row : tab.rows.entrySet()) {
            Collection<TabCell> cells = row.getValue().values();
            Set<As> known =
                    cells.stream()
                            .map(cell -> LINES.get(cell.dense()))
                            .filter(Objects::nonNull)
                            .map(Forms.Line::as)
                            .collect(Collectors.toSet());
            if (known.containsAll(List.of(As.NAME, As.CODE))
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
            TabCell name = cell(row, As.NAME);
            TabCell code = cell(row, As.CODE);
            boolean isFirm = name != null && name.isLabel() && tab.seen(row).size() > 2;
            if (code == null && !isFirm) {
                continue;
            }
            TabCell first = name == null ? code : name;
            if (tab.isLongerThan(row, heading)) {
                Bilingual problem = RegistryText.LONG_ROW.text();
                whole.fault(first.source(), first.text(), problem, RegistryText.QUOTE);
            } else if (firms.size() == MOST_FIRMS) {
                Bilingual problem = RegistryText.TOO_MANY_FIRMS.with(MOST_FIRMS);
                whole.fault(tab.source(), null, problem, FileText.SPLIT);
                break;
            } else {
                firms.add(firm(row, name));
            }
        }
        return firms;
    }

    private @Nullable TabCell cell(int row, As as) {
        return heads(as)
                .filter(columns::containsKey)
                .map(head -> tab.cell(row, columns.get(head)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPersonal(String head) {
        return Forms.is("personal", head);
    }

    private static boolean isOfTitles(String head) {
        return title(head) != null || Forms.is("titleLists", head);
    }

    /** The title that a column is about, however it is written; null where none is. */
    private static @Nullable TitleType title(String head) {
        TitleType meant = (TitleType) Words.meant(TitleType.class, head);
        return meant != null && TITLES.ofColumns().contains(meant) ? meant : null;
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
                head -> !isPersonal(head) && !LINES.containsKey(head) && !isOfTitles(head),
                RegistryText.NO_FIELD,
                whole);
    }

    private void tellColumns(Predicate<String> which, RegistryText text, Extract whole) {
        String heads = columns.keySet().stream().filter(which).collect(Collectors.joining("、"));
        if (!heads.isEmpty()) {
            whole.leftOut(tab.source(), text.with(heads));
        }
    }

    /** What a row says. */
    private Extract firm(int row, @Nullable TabCell name) {
        Map<String, TabCell> cells = new LinkedHashMap<>();
        columns.forEach(
                (head, column) -> {
                    TabCell cell = tab.cell(row, column);
                    if (cell != null && !cell.isSpread() && !isPersonal(head)) {
                        cells.put(head, cell);
                    }
                });
        Extract extract =
                new Extract(
                        cells.values().stream()
                                .findFirst()
                                .map(TabCell::source)
                                .orElse(tab.source()));
        cells.forEach(
                (head, cell) -> {
                    if (!cell.isDash()) {
                        take(head, cell, name, extract);
                    }
                });
        industry(cells, extract);
        if (columns.keySet().stream().anyMatch(c -> isOfTitles(c) && !cells.containsKey(c))) {
            extract.remark(tab.source(), RegistryText.EMPTY_TITLES.text());
        }
        return extract;
    }

    private void take(String head, TabCell cell, @Nullable TabCell name, Extract extract) {
        Forms.Line line = LINES.get(head);
        TitleType title = title(head);
        Source source = cell.source(head);
        String text = cell.dense();
        boolean isNo = Forms.is("noTitle", text.toUpperCase(Locale.ROOT));
        if (line == null && title != null && !isNo) {
            offer(title, "", source, extract);
        } else if (line == null && Forms.is("titleLists", head) && !isNo) {
            titles(cell, source, extract);
        } else if (line != null) {
            switch (line.as()) {
                case NAME -> extract.text(line.field(), LineName.trimmed(cell.text()), source);
                case CODE -> extract.text(line.field(), text.toUpperCase(Locale.ROOT), source);
                case TEXT -> extract.text(line.field(), text, source);
                case DAY -> founded(cell, source, extract);
                case BODY -> body(cell, name, source, extract);
                case REMARK, WARNING -> {
                    if (line.matching() == null || line.matching().matcher(text).find()) {
                        Note.Kind kind = Note.Kind.valueOf(line.as().name());
                        Bilingual said = Forms.sentence(line.remark()).with(cell.text());
                        extract.notes.add(new Note(kind, source, said));
                    }
                }
                default -> {}
            }
        }
    }

    private void founded(TabCell cell, Source source, Extract extract) {
        LocalDate day = Period.day(cell);
        if (day == null) {
            Bilingual problem = InputText.NOT_A_DATE.text();
            extract.fault(source, "foundedOn", cell.text(), problem, RegistryText.WRITE_DATE);
            return;
        }
        extract.text("foundedOn", day.toString(), source);
        if (isRegisteredWhenFounded) {
            extract.text("registration.date", day.toString(), source);
        }
    }

    private static void body(TabCell cell, @Nullable TabCell name, Source source, Extract extract) {
        String type = cell.dense();
        String body =
                Forms.ALL.bodies().entrySet().stream()
                        .filter(known -> known.getValue().matcher(type).matches())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
        if (body.isEmpty()) {
            extract.leftOut(source, RegistryText.NO_KIND_OF_BODY.with(cell.text()));
        } else if (body.equals("PUBLIC_INSTITUTION")
                && name != null
                && Forms.word("university").matcher(name.text()).find()) {
            // A university is a public institution too, and another kind of body in the profile.
            extract.leftOut(source, RegistryText.PUBLIC_INSTITUTION.text());
        } else {
            extract.text("subject.type", body, source);
        }
        if (Forms.word("branch").matcher(type).find()) {
            extract.flag("subject.legalPerson", false, source);
        }
    }

    /** The titles that a cell lists; what names none is told, what may name several is asked. */
    private static void titles(TabCell cell, Source source, Extract extract) {
        List<String> unknown = new ArrayList<>();
        for (String word : Forms.word("between").split(cell.text().strip())) {
            Matcher found = Forms.word("level").matcher(word);
            String level = found.find() ? found.group() : "";
            String bare = Forms.word("brackets").matcher(word).replaceAll("");
            String plain = Forms.word("level").matcher(bare).replaceFirst("");
            TitleType type = type(word, level, plain);
            if (Forms.is("ambiguous", LineName.dense(plain).toUpperCase(Locale.ROOT))
                    || TITLES.byLevel().contains(type) && !word.matches(".*(?:国家|省).*")) {
                Bilingual problem = RegistryText.WHICH_TITLE.text();
                extract.fault(source, "titles", word, problem, RegistryText.NAME_TITLE);
            } else if (type == null || type == TitleType.OTHER) {
                unknown.add(word);
            } else {
                offer(type, TITLES.ofLevels().contains(type) ? level : "", source, extract);
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
                : joined != null || !TITLES.ofLevels().contains(alone) ? joined : alone;
    }

    private static void offer(TitleType type, String level, Source source, Extract extract) {
        Map<String, String> fields =
                level.isEmpty() ? Map.of() : Map.of("level", TITLES.levels().get(level).name());
        extract.title(type, fields, RegistryText.WITHOUT_DATES.with(Words.of(type)), source);
    }

    /** Takes the code of the industry, of the finest level that the export has. */
    private static void industry(Map<String, TabCell> cells, Extract extract) {
        for (int i = 0; i < INDUSTRIES.size(); i++) {
            TabCell cell = cells.get(INDUSTRIES.get(i));
            if (cell == null || cell.isDash()) {
                continue;
            }
            Source source = cell.source(INDUSTRIES.get(i));
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
        Matcher written = Forms.word("industryCode").matcher(LineName.dense(text));
        if (written.find() && written.group(2).length() == digits) {
            String code = industries.withLetter(written.group(1) + "0".repeat(4 - digits));
            return code == null ? List.of() : List.of(code.substring(0, digits + 1));
        }
        List<String> codes = industries.codes(text, digits);
        for (int shorter = digits - 1; shorter > 1 && codes.size() > 1; shorter--) {
            TabCell above = cells.get(INDUSTRIES.get(4 - shorter));
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
