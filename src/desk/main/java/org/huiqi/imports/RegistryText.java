package org.huiqi.imports;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/**
 * What is told of an export of a business registry: what is wrong in it, and what is not taken from
 * it.
 */
enum RegistryText implements Sentence {
    TOO_MANY_FIRMS("超过 %s 家企业", "has more than %s firms"),
    WHICH_FIRM("列有 %s 家企业，看不出是哪一家", "lists %s firms, and nothing says which one is meant"),
    NAME_FIRM(
            "请先在档案里写明统一社会信用代码或名称，或用 -o 文件夹 每家生成一份",
            "write the credit code or the name into the profile first, or name a folder with"
                    + " -o for one profile a firm"),
    SEVERAL_FIRMS(
            "与其他文件分属不同企业，都未读入：%s",
            "and the other files are about several firms, and none is read: %s"),
    OTHER_FIRM("是另一家企业（%s）的，未读入", "is about another firm, %s, and is not read"),
    NO_FIRM(
            "没有写明是哪家企业的，而其他文件是另一家的，未读入",
            "does not say which firm it is about, while others are about another one; it is not read"),
    CHECK_FIRM(
            "请分开导入；同一家的，先在档案里写明统一社会信用代码或名称，或指明以哪个文件为准（命令行：--prefer 文件）",
            "import them one by one; where they are of one firm, write its credit code or name into the"
                    + " profile first, or say which file counts (on the command line: --prefer FILE)"),
    FIRM_TWICE("这家企业在表中出现不止一行，已合并", "stands in more than one row, which are taken together"),
    SAME_HEAD("表头“%s”出现两次，第二列未读", "two columns are called %s, and the second is not read"),
    LONG_ROW(
            "这一行比表头多出几格（文字或数字中的逗号未加引号），未读",
            "is a row with more cells than the table has heads (commas not quoted), and is not read"),
    QUOTE("请给含逗号的内容加上引号，或另存为 .xlsx", "quote what holds commas, or save it as .xlsx"),
    SEVERAL_INDUSTRIES(
            "写有几个行业代码（%s），请选择主营的一个",
            "names several industries (%s); choose that of the main business"),
    PERSONAL("个人信息，不读入：%s", "about persons, never read: %s"),
    NO_FIELD("档案没有对应的字段：%s", "no field of the profile: %s"),
    EMPTY_TITLES("资质各列为空不等于没有该资质", "an empty column of a title does not mean that there is none"),
    NO_TITLES("档案没有对应的资质：%s", "no title of a profile: %s"),
    WHICH_TITLE("没有说明是哪一级的哪项资质", "does not say which title it is, or of which level"),
    NAME_TITLE(
            "核实后请自行填写，如 省级专精特新中小企业、国家专精特新“小巨人”",
            "find out, and fill it in yourself, such as provincial SRDI SME or national SRDI little"
                    + " giant"),
    WRITE_DATE("应为 2015-03-02 这样的日期", "write a date such as 2015-03-02"),
    NOT_IN_BUSINESS(
            "登记状态为“%s”，不是存续、在业或开业，请先核实",
            "the registry says %s, not 存续, 在业 or 开业; check that first"),
    NO_KIND_OF_BODY("“%s”不能判断主体类型", "%s does not tell the kind of body"),
    PUBLIC_INSTITUTION(
            "事业单位，可能是高校或科研院所，请选择主体类型",
            "a public institution, maybe a university or a research institute; choose the"
                    + " kind of body"),
    WITHOUT_DATES("%s（没有日期）", "%s (without dates)"),
    INSURED("%s；参保人数不是从业人员，未填入", "%s insured persons; they are not the employees, and not put in"),
    OTHER_SIZE("%s；不是按中小企业划型标准，未填入", "%s; not by the SME size standard, and not put in"),
    TRAINING("含培训等内容，请核对后自行填写", "names training or the like; check it and fill it in yourself"),
    UNKNOWN_INDUSTRY("“%s”不在 GB/T 4754-2017 中", "%s is not in GB/T 4754-2017"),
    INDUSTRY("%s %s，%s", "%s %s, %s");

    private final Bilingual text;

    RegistryText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
