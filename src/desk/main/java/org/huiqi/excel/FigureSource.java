package org.huiqi.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqi.text.Bilingual;

/** Which form has a figure of a year, for who fills in a table of figures. */
final class FigureSource {
    private static final Map<String, Bilingual> FORMS = new LinkedHashMap<>();

    static {
        put("revenue", "利润表“营业收入”；A101010 第1行", "income statement, 营业收入; A101010 line 1");
        put("mainRevenue", "A101010 第2行“主营业务收入”", "A101010 line 2, 主营业务收入");
        put(
                "costTotal",
                "利润表：营业成本＋税金及附加＋销售、管理、研发、财务费用（小企业会计准则无研发费用一行）",
                "income statement: 营业成本 + 税金及附加 + 销售, 管理, 研发, 财务费用 (no line 研发费用 for small enterprises)");
        put("netProfit", "利润表“净利润”，亏损为负数", "income statement, 净利润; a loss is negative");
        put(
                "rdExpense",
                "利润表“研发费用”；小企业会计准则为“其中：研究费用”",
                "income statement, 研发费用; 其中：研究费用 of small enterprises");
        put("totalAssets", "资产负债表“资产总计”，年末", "balance sheet, 资产总计, year end");
        put("totalLiabilities", "资产负债表“负债合计”，年末", "balance sheet, 负债合计, year end");
        put("salesRevenue", "A107041 第29行“销售（营业）收入”", "A107041 line 29, 销售（营业）收入");
        put("totalIncome", "A107041 第7行“本年企业总收入”", "A107041 line 7, 本年企业总收入");
        put("highTechIncome", "A107041 第4行", "A107041 line 4");
        put("rdExpenseHnte", "A107041 第15行“归集的高新研发费用金额”", "A107041 line 15");
        put("rdExpenseHnteDomestic", "A107041 第16行＋第26行×80%", "A107041 line 16 + 80 % of line 26");
        put(
                "advancedServiceIncome",
                "技术先进型服务企业专项审计",
                "special audit of the technology-advanced title");
        put("offshoreIncome", "技术先进型服务企业专项审计", "special audit of the technology-advanced title");
        put("platformScore", "优质中小企业梯度培育平台", "the national cultivation platform");
        put(
                "employees",
                "A000000 第104行（全年平均）；或年末花名册",
                "A000000 line 104 (yearly average), or the staff list");
        put("techStaff", "A107041 第11行“本年科技人员数”", "A107041 line 11");
        put("rdStaff", "花名册", "staff list");
        put("collegeStaff", "花名册", "staff list");
    }

    private FigureSource() {}

    private static void put(String field, String zh, String en) {
        FORMS.put(field, new Bilingual(zh, en));
    }

    /** The form; empty for a figure that no form has. */
    static Bilingual of(String field) {
        return FORMS.getOrDefault(field, Bilingual.same(""));
    }

    /** Figures of staff, which stand on a sheet of their own. */
    static boolean isStaff(String field) {
        return field.equals("employees") || field.endsWith("Staff");
    }

    /** The place of a figure in the table. */
    static int place(String field) {
        int place = 0;
        for (String known : FORMS.keySet()) {
            if (known.equals(field)) {
                return place;
            }
            place++;
        }
        return place;
    }
}
