package org.huiqi.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
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
                || column.startsWith("国标行业")
                || title(column) != null;
    }

    /**
     * The firm of a row.
     *
     * @param cells what stands in the row, by column
     * @param columns every column of the export
     */
    RegistryRow read(Tab tab, Map<String, TabCell> cells, Set<String> columns) {
        Extract extract = new Extract();
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
                title(title(column), cell, source, extract);
            } else {
                remark(column, cell, source, extract);
            }
        }
        new RegistryIndustry(industries).read(tab, cells, extract);
        if (columns.stream().anyMatch(c -> title(c) != null && !cells.containsKey(c))) {
            extract.remark(tab.source(), RegistryText.EMPTY_TITLES.text());
        }
        return new RegistryRow(name, code, tab.source(), extract);
    }

    private void founded(TabCell cell, Source source, Extract extract) {
        LocalDate day = Certificate.day(cell);
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

    private static void title(TitleType type, TabCell cell, Source source, Extract extract) {
        if (LineName.dense(cell.text()).matches("否|无|未认定|不是|没有|N|n|NO|no|0|×|✗")) {
            return;
        }
        Bilingual name = Words.of(type);
        extract.offer(
                "titles",
                new Node.Mapping(
                        source.at(),
                        List.of(
                                new Node.Entry(
                                        source.at(),
                                        "type",
                                        new Node.Scalar(
                                                source.at(), Node.Kind.TEXT, type.name())))),
                RegistryText.WITHOUT_DATES.with(name),
                source);
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
