package org.huiqi.rules.language;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What a rule file may not hold, and what to write instead. */
enum DrlText implements Sentence {
    UNEXPECTED("这里应为 %s，写的是“%s”", "%s belongs here, not '%s'"),
    INVISIBLE("有看不见的字符 %s", "there is an invisible character, %s"),
    REMOVE_INVISIBLE(
            "请删去；规则文件只用看得见的字符、空格、制表符和换行",
            "Remove it; a rule file has visible characters, spaces, tabs and line ends only"),
    COMPARE_NEIGHBOUR(
            "请对照相邻规则检查 rule/when/then/end、括号和逗号",
            "Compare rule/when/then/end, parentheses and commas with a neighbouring rule"),
    NOT_IMPORTED("没有引入 %s", "%s is not imported"),
    ADD_IMPORT("请加上 import static %s%s", "Add import static %s%s"),
    FOREIGN("规则文件里有“%s”", "'%s' in a rule file"),
    RULES_ONLY(
            "请删去；规则文件只写规则，要算的写成档案上的方法",
            "Remove it; a rule file holds rules only, what is worked out is a method of the"
                    + " fact"),
    OWN_PACKAGE(
            "请写 package 加自己的名称，如 org.huiqi.edition2025q1.p14，不用本工具和引擎的",
            "Write package and a name of its own, such as org.huiqi.edition2025q1.p14; those of"
                    + " this tool and of the engine are taken"),
    IMPORT_VOCABULARY(
            "只能引入 org.huiqi.profile、org.huiqi.profile.candidate、org.huiqi.profile.fact 里的类型、"
                    + "java.time.LocalDate，以及 static org.huiqi.rules.Firing.met 和 points，逐个写出",
            "Import, one by one, types of org.huiqi.profile, org.huiqi.profile.candidate and"
                    + " org.huiqi.profile.fact, java.time.LocalDate, and static"
                    + " org.huiqi.rules.Firing.met and points; nothing else"),
    OTHER_CONSEQUENCE("规则 %s 的结果部分不是 %s", "the consequence of rule %s is not %s"),
    SAY_MET(
            "规则只表示条件成立，不输出、不修改事实；评分档次写 points( drools, 8 );",
            "A rule only says that its condition is met; a band of a score says points("
                    + " drools, 8 );"),
    EXTENDS("规则 %s 继承了另一条规则", "rule %s extends another rule"),
    WRITE_IN_FULL("请写出完整条件", "Write its condition in full"),
    HAS_ATTRIBUTES("规则 %s 的 when 之前带有属性", "rule %s has attributes before when"),
    REMOVE_ATTRIBUTES("请删去 salience、@ 等", "Remove salience, @ and the like"),
    NO_CONDITION("规则里有 not、exists、eval 之类或没有条件", "not, exists, eval or no condition"),
    COMPARE_FACT(
            "请改用带三值结果的事实，与 true 或 false 比较",
            "Compare a three-valued fact with true or false instead"),
    SEVERAL_FACTS("一条规则匹配了多个事实", "a rule matches several facts"),
    MATCH_ONE(
            "请只匹配一个事实，用 || 连接；从申报对象可到 applicant，例如 CaseSubmission( … || applicant.sme == true"
                    + " )",
            "Match one fact and join with ||; what is put forward leads to its applicant, for"
                    + " example CaseSubmission( … || applicant.sme == true )"),
    FROM_CLAUSE("模式带有 from", "a pattern has a from clause"),
    MATCH_FACTS("请只匹配事实", "Match facts only"),
    TYPE_NOT_IMPORTED("没有引入类型 %s", "type %s is not imported"),
    IMPORT_TYPE("请在文件开头写 import", "Import it at the top of the file"),
    UNREADABLE("约束“%s”无法识别", "the constraint '%s' cannot be read"),
    NO_CONSTRAINT("%s( ) 没有约束", "%s( ) has no constraint"),
    WRITE_CONDITION("请写出条件", "Write the condition"),
    UNSAFE("约束“%s”在事实缺失时可能误判", "the constraint '%s' is not safe on missing facts"),
    SAFE_COMPARISONS(
            "只用 == in >= > <= < 与 || && 连接的比较，例如 listedOn( Listing.Venue.SSE ) == false",
            "Use only comparisons with == in >= > <= <, joined by || or &&, for example"
                    + " listedOn( Listing.Venue.SSE ) == false"),
    BINARY_FRACTION("小数 %s 会被引擎当作二进制近似值", "the engine would take the fraction %s for a binary one"),
    WRITE_DECIMAL("请写 %sB", "Write %sB"),
    NOT_COMPARABLE("“%s”不能与“%s”比较", "'%s' cannot be compared with '%s'"),
    FACT_TYPE("该事实的类型是 %s", "The fact is of type %s"),
    NOT_A_LITERAL("“%s”不是可用的字面值", "'%s' is not a literal"),
    WRITE_LITERAL(
            "请写数字（至多 40 位）、true/false、\"文字\"、枚举常量、LocalDate.of( 年, 月, 日 )，或已声明的 asOf",
            "Write a number (of 40 digits at most), true/false, \"text\", an enum constant,"
                    + " LocalDate.of( y, m, d ), or asOf where it is declared"),
    NO_FACT("%s 没有事实“%s”", "%s has no fact '%s'"),
    DID_YOU_MEAN("是否想写 %s？可用的有：%s", "Did you mean %s? There are: %s");

    private final Bilingual text;

    DrlText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
