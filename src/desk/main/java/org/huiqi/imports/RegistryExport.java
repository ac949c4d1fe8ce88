package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.imports.Forms.Column;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.Title;
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

    /** Columns that name a person or how to reach one: never read. */
    private static final Pattern PERSONAL =
            Pattern.compile(".*(?:代表人|负责人|电话|手机|邮箱|联系|股东|高管|董事|监事|受益人|控制人).*|.*(?i:e-?mail).*");

    private static final List<String> INDUSTRIES = List.of("国标行业小类", "国标行业中类", "国标行业大类");
    private static final Pattern INDUSTRY_CODE =
            Pattern.compile("^\\(?([A-T])?([0-9]{2,4})\\)?(?![0-9])");

    private static final Pattern TITLE_LISTS =
            Pattern.compile("(?:企业)?(?:资质|荣誉|资质荣誉|荣誉资质|标签)(?:名称|称号|证书)?|专精特新(?:企业)?|科技型?企业");

    /** What stands between the words of a list, and not in brackets. */
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；|｜/\\s]+(?![^（(]*[）)])");

    private static final Pattern LEVEL = Pattern.compile("(?:国家|省|市|区|县)级");

    /** A level, a batch or a year in brackets; anything else there may take the title back. */
    private static final Pattern BRACKETS =
            Pattern.compile("[（(][^（()）]*(?:[0-9]{4}|级|批)[^（()）]*[）)]");

    /** Words of which several titles, or none, may be meant. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("是|有|已认定|Y|YES|1|√|✓|(?:专精特新)?(?:企业)?|科技型?企业");

    private static final Pattern NO = Pattern.compile("否|无|未认定|不是|没有|N|NO|0|×|✗");
    private static final Map<String, Title.Level> LEVELS =
            Map.of(
                    "国家级", Title.Level.NATIONAL,
                    "省级", Title.Level.PROVINCIAL,
                    "市级", Title.Level.MUNICIPAL,
                    "区级", Title.Level.COUNTY,
                    "县级", Title.Level.COUNTY);

    /** Titles of one name that are another title at each level. */
    private static final Set<TitleType> BY_LEVEL =
            EnumSet.of(TitleType.NATIONAL_LITTLE_GIANT, TitleType.PROV_SRDI);

    /** Titles that are awarded at several levels. */
    private static final Set<TitleType> OF_LEVELS =
            EnumSet.of(
                    TitleType.LEADING_INNOVATIVE,
                    TitleType.INDUSTRY_LEADER,
                    TitleType.UNICORN,
                    TitleType.GAZELLE);

    /** Titles that have a column of their own. */
    private static final Set<TitleType> IN_COLUMNS =
            EnumSet.of(
                    TitleType.NATIONAL_LITTLE_GIANT,
                    TitleType.PROV_SRDI,
                    TitleType.HNTE,
                    TitleType.INNOVATIVE_SME,
                    TitleType.TECH_SME);

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
        for (Map.Entry<Integer, NavigableMap<Integer, TabCell>> row : tab.rows().entrySet()) {
            Collection<TabCell> cells = row.getValue().values();
            List<Column> known =
                    cells.stream().map(cell -> Forms.ALL.registry().get(cell.dense())).toList();
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
        for (int row : tab.rows().tailMap(heading, false).keySet()) {
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
        return Forms.ALL.registry().entrySet().stream()
                .filter(known -> known.getValue() == what && columns.containsKey(known.getKey()))
                .map(known -> tab.cell(row, columns.get(known.getKey())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPersonal(String column) {
        return PERSONAL.matcher(column).matches();
    }

    private static boolean isOfTitles(String column) {
        return title(column) != null || TITLE_LISTS.matcher(column).matches();
    }

    /** The title that a column is about, however it is written; null where none is. */
    private static @Nullable TitleType title(String column) {
        TitleType meant = (TitleType) Words.meant(TitleType.class, column);
        return meant != null && IN_COLUMNS.contains(meant) ? meant : null;
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
                                && !Forms.ALL.registry().containsKey(name)
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
            Column what = Forms.ALL.registry().get(head);
            TitleType title = title(head);
            if (cell.isDash()) {
                continue;
            }
            if (what != null) {
                name = what == Column.NAME ? LineName.trimmed(cell.text()) : name;
                take(what, cell, name, source, extract);
            } else if (title != null && !isNo(cell)) {
                offer(title, "", source, extract);
            } else if (title == null && TITLE_LISTS.matcher(head).matches() && !isNo(cell)) {
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
                if (!text.matches("(?:存续|在业|开业).*")) {
                    extract.warning(source, RegistryText.NOT_IN_BUSINESS.with(cell.text()));
                }
            }
            case BODY -> body(cell, name, source, extract);
            case INSURED -> extract.remark(source, RegistryText.INSURED.with(cell.text()));
            case SIZE -> extract.remark(source, RegistryText.OTHER_SIZE.with(cell.text()));
            case SCOPE -> {
                if (cell.text().matches("(?s).*(?:培训|继续教育).*")) {
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
                Forms.ALL.bodies().entrySet().stream()
                        .filter(known -> known.getValue().matcher(type).matches())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
        if (body == null) {
            extract.leftOut(source, RegistryText.NO_KIND_OF_BODY.with(cell.text()));
        } else if (body.equals("PUBLIC_INSTITUTION")
                && name != null
                && name.matches(".*(?:大学|学院|学校|研究院|研究所|研究中心|医院).*")) {
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
        return NO.matcher(cell.dense().toUpperCase(Locale.ROOT)).matches();
    }

    /** The titles that a cell lists; what names none is told, what may name several is asked. */
    private static void titles(TabCell cell, Source source, Extract extract) {
        List<String> unknown = new ArrayList<>();
        for (String word : BETWEEN.split(cell.text().strip())) {
            Matcher found = LEVEL.matcher(word);
            String level = found.find() ? found.group() : "";
            String plain = LEVEL.matcher(BRACKETS.matcher(word).replaceAll("")).replaceFirst("");
            TitleType type = type(word, level, plain);
            if (AMBIGUOUS.matcher(LineName.dense(plain).toUpperCase(Locale.ROOT)).matches()
                    || BY_LEVEL.contains(type) && !word.matches(".*(?:国家|省).*")) {
                Bilingual problem = RegistryText.WHICH_TITLE.text();
                extract.fault(source, "titles", word, problem, RegistryText.NAME_TITLE);
            } else if (type == null || type == TitleType.OTHER) {
                unknown.add(word);
            } else {
                offer(type, OF_LEVELS.contains(type) ? level : "", source, extract);
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
                : joined != null || !OF_LEVELS.contains(alone) ? joined : alone;
    }

    private static void offer(TitleType type, String level, Source source, Extract extract) {
        Map<String, String> fields =
                level.isEmpty() ? Map.of() : Map.of("level", LEVELS.get(level).name());
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
        Matcher written = INDUSTRY_CODE.matcher(LineName.dense(text));
        if (written.find() && written.group(2).length() == digits) {
            String code = industries.withLetter((written.group(2) + "00").substring(0, 4));
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
