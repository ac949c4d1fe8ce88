package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads what the row of a firm in an export says. */
final class RegistryFirm {
    private static final List<String> NAMES = List.of("企业名称", "公司名称", "单位名称");
    private static final String CODE = "统一社会信用代码";
    private static final Map<String, String> PLACES =
            Map.of(
                    "所属省份", "registration.province",
                    "省份", "registration.province",
                    "所属城市", "registration.city",
                    "城市", "registration.city",
                    "所属区县", "registration.county",
                    "区县", "registration.county");
    private static final List<String> FOUNDED = List.of("成立日期", "成立时间", "注册日期");
    private static final List<String> STATES = List.of("登记状态", "经营状态", "企业状态");
    private static final List<String> TYPES = List.of("企业(机构)类型", "企业类型", "公司类型", "机构类型");
    private static final List<String> INSURED = List.of("参保人数");
    private static final List<String> SIZES = List.of("企业规模", "人员规模");
    private static final List<String> OTHERS = List.of("参保人数所属年报");
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

    private static final Set<TitleType> TITLES =
            Set.of(
                    TitleType.NATIONAL_LITTLE_GIANT,
                    TitleType.PROV_SRDI,
                    TitleType.HNTE,
                    TitleType.INNOVATIVE_SME,
                    TitleType.TECH_SME);

    private final Industries industries;
    private final Set<Extra> extras;

    RegistryFirm(Industries industries, Set<Extra> extras) {
        this.industries = industries;
        this.extras = extras;
    }

    /** The title that a column is about, however it is written; null where none is. */
    private static @Nullable TitleType title(String column) {
        return Words.meant(TitleType.class, column) instanceof TitleType type
                        && TITLES.contains(type)
                ? type
                : null;
    }

    /** Whether a column is read, or told about. */
    boolean reads(String column) {
        return NAMES.contains(column)
                || column.equals(CODE)
                || PLACES.containsKey(column)
                || FOUNDED.contains(column)
                || STATES.contains(column)
                || TYPES.contains(column)
                || INSURED.contains(column)
                || SIZES.contains(column)
                || OTHERS.contains(column)
                || column.equals("经营范围")
                || RegistryIndustry.reads(column)
                || TITLE_LISTS.matcher(column).matches()
                || title(column) != null;
    }

    /**
     * The firm of a row.
     *
     * @param cells what stands in the row, by column
     * @param columns every column of the export
     */
    RegistryRow read(Tab tab, Map<String, TabCell> cells, Set<String> columns) {
        Extract extract = new Extract(tab.file());
        String name = null;
        String code = null;
        for (Map.Entry<String, TabCell> entry : cells.entrySet()) {
            String column = entry.getKey();
            TabCell cell = entry.getValue();
            Source source = tab.source(cell, column, "");
            if (FormAmount.isDash(cell.text())) {
                continue;
            }
            if (NAMES.contains(column)) {
                name = LineName.trimmed(cell.text());
                extract.text("name", name, source);
            } else if (column.equals(CODE)) {
                code = LineName.dense(cell.text()).toUpperCase(Locale.ROOT);
                extract.text("creditCode", code, source);
            } else if (PLACES.containsKey(column)) {
                extract.text(PLACES.get(column), LineName.dense(cell.text()), source);
            } else if (FOUNDED.contains(column)) {
                founded(cell, source, extract);
            } else if (STATES.contains(column)) {
                state(cell, source, extract);
            } else if (TYPES.contains(column)) {
                type(cell, name, source, extract);
            } else if (title(column) != null) {
                if (!isNo(cell)) {
                    title(title(column), "", source, extract);
                }
            } else if (TITLE_LISTS.matcher(column).matches()) {
                titles(cell, source, extract);
            } else {
                remark(column, cell, source, extract);
            }
        }
        new RegistryIndustry(industries).read(tab, cells, extract);
        boolean empty =
                columns.stream()
                        .filter(c -> title(c) != null || TITLE_LISTS.matcher(c).matches())
                        .anyMatch(c -> !cells.containsKey(c));
        if (empty) {
            extract.remark(tab.source(), RegistryText.EMPTY_TITLES.text());
        }
        Source place =
                cells.values().stream()
                        .findFirst()
                        .map(cell -> tab.source(cell, "", ""))
                        .orElse(tab.source());
        return new RegistryRow(name, code, place, extract);
    }

    private void founded(TabCell cell, Source source, Extract extract) {
        LocalDate day = Period.day(cell);
        if (day == null) {
            extract.fault(
                    source,
                    "foundedOn",
                    cell.text(),
                    InputText.NOT_A_DATE.text(),
                    RegistryText.WRITE_DATE.text());
            return;
        }
        extract.date("foundedOn", day, source);
        if (extras.contains(Extra.REGISTRATION_DATE)) {
            extract.date("registration.date", day, source);
        }
    }

    private static void state(TabCell cell, Source source, Extract extract) {
        if (!LineName.dense(cell.text()).matches("(?:存续|在业|开业).*")) {
            extract.warning(source, RegistryText.NOT_IN_BUSINESS.with(cell.text()));
        }
    }

    private static void type(TabCell cell, @Nullable String name, Source source, Extract extract) {
        String type = LineName.dense(cell.text());
        if (type.contains("个体工商户") || type.equals("个体户")) {
            extract.text("subject.type", "INDIVIDUAL_BUSINESS", source);
        } else if (type.contains("社会团体")) {
            extract.text("subject.type", "SOCIAL_ORG", source);
        } else if (type.contains("机关")) {
            extract.text("subject.type", "GOVERNMENT", source);
        } else if (type.contains("事业单位")) {
            institution(name, source, extract);
        } else if (type.matches(".*(?:公司|企业|所有制|合伙|独资|合营|合作经营|国有|集体|外商|股份|联营).*")
                && !type.contains("非企业")
                && !type.contains("合作社")) {
            extract.text("subject.type", "ENTERPRISE", source);
        } else {
            extract.leftOut(source, RegistryText.NO_KIND_OF_BODY.with(cell.text()));
        }
        if (type.contains("分公司") || type.contains("分支机构")) {
            extract.flag("subject.legalPerson", false, source);
        }
    }

    /** A university is a public institution too, and another kind of body in the profile. */
    private static void institution(@Nullable String name, Source source, Extract extract) {
        if (name != null && name.matches(".*(?:大学|学院|学校|研究院|研究所|研究中心|医院).*")) {
            extract.leftOut(source, RegistryText.PUBLIC_INSTITUTION.text());
        } else {
            extract.text("subject.type", "PUBLIC_INSTITUTION", source);
        }
    }

    private static boolean isNo(TabCell cell) {
        return NO.matcher(LineName.dense(cell.text()).toUpperCase(Locale.ROOT)).matches();
    }

    /** The titles that a cell lists; what names none is told, what may name several is asked. */
    private static void titles(TabCell cell, Source source, Extract extract) {
        List<String> unknown = new ArrayList<>();
        for (String word : isNo(cell) ? new String[0] : BETWEEN.split(cell.text().strip())) {
            Matcher found = LEVEL.matcher(word);
            String level = found.find() ? found.group() : "";
            String plain = LEVEL.matcher(BRACKETS.matcher(word).replaceAll("")).replaceFirst("");
            TitleType type = type(word, level, plain);
            if (AMBIGUOUS.matcher(LineName.dense(plain).toUpperCase(Locale.ROOT)).matches()
                    || BY_LEVEL.contains(type) && !word.matches(".*(?:国家|省).*")) {
                extract.fault(
                        source,
                        "titles",
                        word,
                        RegistryText.WHICH_TITLE.text(),
                        RegistryText.NAME_TITLE.text());
            } else if (type == null || type == TitleType.OTHER) {
                unknown.add(word);
            } else {
                title(type, OF_LEVELS.contains(type) ? level : "", source, extract);
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

    private static void title(TitleType type, String level, Source source, Extract extract) {
        Map<String, String> fields =
                level.isEmpty() ? Map.of() : Map.of("level", LEVELS.get(level).name());
        extract.title(type, fields, RegistryText.WITHOUT_DATES.with(Words.of(type)), source);
    }

    private static void remark(String column, TabCell cell, Source source, Extract extract) {
        if (INSURED.contains(column)) {
            extract.remark(source, RegistryText.INSURED.with(cell.text()));
        } else if (SIZES.contains(column)) {
            extract.remark(source, RegistryText.OTHER_SIZE.with(cell.text()));
        } else if (column.equals("经营范围") && cell.text().matches("(?s).*(?:培训|继续教育).*")) {
            extract.remark(source, RegistryText.TRAINING.text());
        }
    }
}
