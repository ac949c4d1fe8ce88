package org.huiqi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Statements, returns and exports that are nearly right, as workbooks of both kinds and as tables.
 */
final class FormMaker {
    private static final List<String> FORMS =
            List.of(
                    """
                    资产负债表
                    |||||||会小企01表
                    编制单位：无锡示例传感科技有限公司|||2023年12月31日||||单位：元
                    资  产|行次|期末余额|年初余额|负债和所有者权益|行次|期末余额|年初余额
                    流动资产：||||流动负债：
                    货币资金|1|5,600,000.00|4,100,000.00|短期借款|31|10,000,000.00|12,000,000.00
                    流动资产合计|15|60,000,000.50|48,000,000.00|流动负债合计|41|30,000,000.50|28,000,000.00
                    固定资产原价|18|50,000,000.00|45,000,000.00|长期借款|42|5,000,000.00|5,000,000.00
                    减：累计折旧|19|(12,000,000.00)|9,000,000.00|负债合计|47|35,000,000.50|33,000,000.00
                    资产总计|30|100,000,000.50|86,000,000.00|负债和所有者权益总计|53|100,000,000.50|86,000,000.00
                    """,
                    """
                    利润表
                    |||会企02表
                    编制单位：无锡示例传感科技有限公司|2023年度||单位：万元
                    项    目|行次|本年累计金额|上年金额
                    一、营业收入|1|11,200.00|9,800.00
                    减：营业成本|2|8,000.00|7,000.00
                    研发费用|14|618.50|500.00
                    其中：利息费用|15||
                    二、营业利润（亏损以“-”号填列）|20|-1,200.00|(35.50)
                    四、净利润（净亏损以“-”号填列）|30|-900.00|120
                    """,
                    """
                    A107041|高新技术企业优惠情况及明细表
                    1|税收优惠基本信息|高新技术企业证书编号|GR202232001234|高新技术企业证书取得时间|2022-11-18
                    4||一、本年高新技术产品（服务）收入|88,000,000.00
                    7||二、本年企业总收入（8-9）|113,000,000.00
                    11|人员指标|四、本年科技人员数|36
                    14|研发费用指标|高新研发费用归集年度|本年度|前一年度|前二年度|合计
                    15||七、归集的高新研发费用金额（16+25）|6,000,000.00|5,200,000.00|4,800,000.00|16,000,000.00
                    26||1.境内的外部研发费|500,000.00|250,000.00|0.00|750,000.00
                    29||八、销售（营业）收入|112,000,000.00|100,000,000.00|92,000,000.00|304,000,000.00
                    """,
                    """
                    企业名称|登记状态|注册资本|成立日期|统一社会信用代码|所属省份|所属城市|参保人数|国标行业小类|高新技术企业
                    无锡示例传感科技有限公司|存续|2000万元人民币|2015-06-01|91320211MA1EXAMP86|江苏省|无锡市|186|敏感元件及传感器制造|是
                    苏州示例软件有限公司|在业|500万元人民币|2018-03-12||江苏省|苏州市|42|应用软件开发|-
                    """);

    private static final List<String> VALUES =
            List.of(
                    "",
                    "-",
                    "0",
                    "-1",
                    "1e308",
                    "99999999999999999999999999999999999999999999",
                    "(1,234.50)",
                    "壹万元",
                    "1.2亿元",
                    "单位：元",
                    "单位：万元",
                    "2023年12月31日",
                    "2199-02-30",
                    "#REF!",
                    "=1+1",
                    "是",
                    "√",
                    "其中：",
                    "资产总计",
                    "净利润",
                    "企业名称",
                    "\u0000\u202e",
                    "<script>alert(1)</script>");

    private FormMaker() {}

    /** A file; its first byte says which kind it is, for {@link ImportLaw}. */
    static byte[] make(Random random) throws IOException {
        List<List<List<String>>> sheets = new ArrayList<>();
        for (int more = random.nextInt(3); more >= 0; more--) {
            List<List<String>> rows = rows(FORMS.get(random.nextInt(FORMS.size())));
            for (int change = random.nextInt(6); change > 0; change--) {
                change(rows, random);
            }
            sheets.add(rows);
        }
        int kind = random.nextInt(3);
        byte[] file =
                switch (kind) {
                    case 0 -> book(new XSSFWorkbook(), sheets);
                    case 1 -> book(new HSSFWorkbook(), sheets);
                    default -> table(sheets.get(0));
                };
        byte[] damaged = random.nextInt(8) == 0 ? Damage.bytes(file, random) : file;
        byte[] marked = new byte[damaged.length + 1];
        marked[0] = (byte) ('0' + kind);
        System.arraycopy(damaged, 0, marked, 1, damaged.length);
        return marked;
    }

    private static List<List<String>> rows(String form) {
        return form.lines()
                .map(line -> (List<String>) new ArrayList<>(List.of(line.split("\\|", -1))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void change(List<List<String>> rows, Random random) {
        List<String> row = rows.get(random.nextInt(rows.size()));
        int cell = random.nextInt(row.size());
        switch (random.nextInt(6)) {
            case 0 -> row.add(cell, VALUES.get(random.nextInt(VALUES.size())));
            case 1 -> row.subList(cell, row.size()).clear();
            case 2 -> rows.add(random.nextInt(rows.size()), new ArrayList<>(row));
            case 3 -> {
                List<String> other = rows.get(random.nextInt(rows.size()));
                row.set(cell, other.isEmpty() ? "" : other.get(random.nextInt(other.size())));
            }
            default -> row.set(cell, VALUES.get(random.nextInt(VALUES.size())));
        }
        rows.removeIf(List::isEmpty);
        if (rows.isEmpty()) {
            rows.add(new ArrayList<>(List.of("")));
        }
    }

    private static byte[] book(Workbook workbook, List<List<List<String>>> sheets)
            throws IOException {
        try (workbook) {
            for (List<List<String>> rows : sheets) {
                Sheet sheet = workbook.createSheet();
                for (int i = 0; i < rows.size(); i++) {
                    fill(sheet.createRow(i), rows.get(i));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).matches("-?[0-9]{1,15}")) {
                row.createCell(i).setCellValue(Double.parseDouble(cells.get(i)));
            } else {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    private static byte[] table(List<List<String>> rows) {
        return rows.stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(UTF_8);
    }
}
