package org.huiqi.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An export of a registry, 企查查 or 天眼查: a firm a row. The heading row is the first that names the
 * unified social credit code; whatever stands above it is passed over.
 */
final class RegistryExport {
    private static final String CODE = "统一社会信用代码";
    private static final int MOST_FIRMS = 5_000;

    /** Columns that name a person or how to reach one: never read. */
    private static final Pattern PERSONAL =
            Pattern.compile(".*(?:代表人|负责人|电话|手机|邮箱|联系|股东|高管|董事|监事|受益人|控制人).*|.*(?i:e-?mail).*");

    private final Tab tab;
    private final RegistryFirm firms;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final int heading;

    private RegistryExport(Tab tab, RegistryFirm firms, int heading) {
        this.tab = tab;
        this.firms = firms;
        this.heading = heading;
        tab.row(heading).stream()
                .filter(cell -> !cell.isSpread())
                .forEach(cell -> columns.putIfAbsent(LineName.dense(cell.text()), cell.column()));
    }

    /** The export on a sheet; null where there is none. */
    static @Nullable RegistryExport in(Tab tab, RegistryFirm firms) {
        for (Map.Entry<Integer, NavigableMap<Integer, TabCell>> row : tab.rows().entrySet()) {
            long labels = row.getValue().values().stream().filter(TabCell::isLabel).count();
            boolean coded =
                    row.getValue().values().stream()
                            .anyMatch(c -> LineName.dense(c.text()).equals(CODE));
            boolean named =
                    row.getValue().values().stream()
                            .anyMatch(c -> LineName.dense(c.text()).matches("企业名称|公司名称|单位名称"));
            if (coded && named && labels > 2) {
                return new RegistryExport(tab, firms, row.getKey());
            }
        }
        return null;
    }

    /** Its firms, in order. */
    List<RegistryRow> rows(Extract whole) {
        leftOut(whole);
        List<RegistryRow> rows = new ArrayList<>();
        for (int row : tab.rows().tailMap(heading, false).keySet()) {
            TabCell name = cell(row, "企业名称", "公司名称", "单位名称");
            TabCell code = cell(row, CODE);
            long filled = tab.row(row).stream().filter(cell -> !cell.isSpread()).count();
            boolean firm = code != null || name != null && name.isLabel() && filled > 2;
            if (!firm) {
                continue;
            }
            TabCell first = name == null ? code : name;
            if (tab.isLongerThan(row, heading)) {
                whole.fault(
                        tab.source(first, "", ""),
                        "",
                        first.text(),
                        RegistryText.LONG_ROW.text(),
                        RegistryText.QUOTE.text());
                continue;
            }
            if (rows.size() == MOST_FIRMS) {
                whole.fault(
                        tab.source(),
                        "",
                        null,
                        RegistryText.TOO_MANY_FIRMS.with(MOST_FIRMS),
                        FileText.SPLIT.text());
                break;
            }
            Map<String, TabCell> cells = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                TabCell cell = tab.cell(row, column.getValue());
                if (cell != null
                        && !cell.isSpread()
                        && !PERSONAL.matcher(column.getKey()).matches()) {
                    cells.put(column.getKey(), cell);
                }
            }
            rows.add(firms.read(tab, cells, columns.keySet()));
        }
        return rows;
    }

    private @Nullable TabCell cell(int row, String... names) {
        for (String name : names) {
            Integer column = columns.get(name);
            TabCell cell = column == null ? null : tab.cell(row, column);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** Columns that are not read, once for all firms; of those about people only that they are. */
    private void leftOut(Extract whole) {
        String personal =
                columns.keySet().stream()
                        .filter(name -> PERSONAL.matcher(name).matches())
                        .collect(Collectors.joining("、"));
        String others =
                columns.keySet().stream()
                        .filter(name -> !PERSONAL.matcher(name).matches() && !firms.reads(name))
                        .collect(Collectors.joining("、"));
        tab.row(heading).stream()
                .filter(cell -> !cell.isSpread())
                .filter(cell -> cell.column() != columns.get(LineName.dense(cell.text())))
                .forEach(
                        cell ->
                                whole.leftOut(
                                        tab.source(cell, "", ""),
                                        RegistryText.SAME_HEAD.with(LineName.dense(cell.text()))));
        if (!personal.isEmpty()) {
            whole.leftOut(tab.source(), RegistryText.PERSONAL.with(personal));
        }
        if (!others.isEmpty()) {
            whole.leftOut(tab.source(), RegistryText.NO_FIELD.with(others));
        }
    }
}
