package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Combine;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.catalogue.Standard.Score;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.schema.Fields;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Nearest;

/** Checks what a standard has and a programme has not: its title, its days and its score. */
public final class StandardCheck {
    private final Standard standard;
    private final Map<String, RuleText> rules = new HashMap<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private StandardCheck(Standard standard) {
        this.standard = standard;
    }

    /**
     * {@return everything that would make the standard misread or crash}
     *
     * @param standard a version of a standard
     * @param files the rule files
     */
    public static List<PackProblem> check(Standard standard, List<RuleFile> files) {
        StandardCheck check = new StandardCheck(standard);
        files.stream()
                .filter(f -> f.file().equals(standard.file() + ".drl"))
                .flatMap(f -> f.rules().stream())
                .forEach(rule -> check.rules.put(rule.id(), rule));
        check.title();
        check.trust();
        if (standard.score() != null) {
            check.score(standard.score());
        }
        check.points();
        return check.problems;
    }

    /**
     * {@return what two versions of a standard have against each other: no day has both}
     *
     * @param standards every version of every standard
     */
    public static List<PackProblem> overlaps(List<Standard> standards) {
        List<PackProblem> problems = new ArrayList<>();
        for (Standard one : standards) {
            for (Standard other : standards) {
                boolean starts = one.from() != null && other.appliesOn(one.from());
                if (one != other && one.id().equals(other.id()) && starts) {
                    problems.add(
                            new PackProblem(
                                    one.file() + ".yaml",
                                    "from",
                                    new Bilingual(
                                            "自 " + one.from() + " 起与 " + other.file() + " 同时适用",
                                            "applies together with "
                                                    + other.file()
                                                    + " from "
                                                    + one.from()),
                                    new Bilingual(
                                            "请更正 from 或 to，一天只有一个版本",
                                            "Correct from or to; a day has one version")));
                }
            }
        }
        return problems;
    }

    private void title() {
        try {
            TitleType.valueOf(standard.title());
        } catch (IllegalArgumentException e) {
            seed(
                    "title",
                    "title：" + standard.title() + " 不是资质类型",
                    "title: " + standard.title() + " is no kind of title",
                    "是否想写 " + near(standard.title()) + "？请写 titles[].type 的一个值",
                    "Did you mean " + near(standard.title()) + "? Write a word of titles[].type");
        }
        if (standard.from() != null
                && standard.to() != null
                && standard.to().isBefore(standard.from())) {
            seed("to", "to 早于 from", "to is before from", "请更正", "Correct one of them");
        }
    }

    private static String near(String title) {
        return Nearest.closest(
                title, Arrays.stream(TitleType.values()).map(TitleType::name).toList());
    }

    private void trust() {
        standard.criteria().stream()
                .filter(criterion -> criterion.trust() == null)
                .forEach(
                        criterion ->
                                seed(
                                        criterion.id(),
                                        criterion.id() + " 没有 trust",
                                        criterion.id() + " has no trust",
                                        "两份以上公开文本一致写 A，只有一份写 B",
                                        "Write A where two or more public copies agree, B for one"));
    }

    private void score(Score score) {
        RuleText rule = rules.get(score.criterion());
        boolean there =
                standard.criteria().stream().anyMatch(c -> c.id().equals(score.criterion()));
        if (!there || rule != null && rule.factType() != Points.class) {
            seed(
                    "score.criterion",
                    "score.criterion：" + score.criterion() + " 不是看得分的条件",
                    "score.criterion: " + score.criterion() + " does not ask for points",
                    "其规则应为 Points( criterion == \"" + score.criterion() + "\", … )",
                    "Its rule asks Points( criterion == \"" + score.criterion() + "\", … )");
        }
        Set<String> parts = score.parts().stream().map(Named::id).collect(Collectors.toSet());
        for (Indicator indicator : score.indicators()) {
            indicator(indicator, parts);
        }
    }

    private void indicator(Indicator indicator, Set<String> parts) {
        if (indicator.part() != null && !parts.contains(indicator.part())) {
            seed(
                    indicator.id() + ".part",
                    indicator.id() + " 的部分 " + indicator.part() + " 未定义",
                    "part " + indicator.part() + " of " + indicator.id() + " is not defined",
                    "请在 parts 中补上",
                    "Add it to parts");
        }
        if (indicator.entered() == null == indicator.bands().isEmpty()) {
            seed(
                    indicator.id(),
                    indicator.id() + " 须有档次（bands）或填报字段（entered）之一",
                    indicator.id() + " needs bands, or a field that its points are entered in",
                    "请补上一项，删去另一项",
                    "Give one of the two");
        }
        if (indicator.entered() != null && Fields.of(indicator.entered()).isEmpty()) {
            seed(
                    indicator.id() + ".entered",
                    indicator.id() + "：档案中没有字段 " + indicator.entered(),
                    indicator.id() + ": no profile field " + indicator.entered(),
                    "请改用 huiqi schema 列出的字段",
                    "Use a field that huiqi schema lists");
        }
        int most = 0;
        for (String band : indicator.bands()) {
            RuleText rule = rules.get(band);
            int points = rule == null ? 0 : rule.points();
            most = indicator.combine() == Combine.SUM ? most + points : Math.max(most, points);
        }
        boolean fits =
                indicator.combine() == Combine.SUM
                        ? most >= indicator.max()
                        : most == indicator.max();
        if (!indicator.bands().isEmpty() && !fits) {
            seed(
                    indicator.id() + ".max",
                    indicator.id() + " 的 max 是 " + indicator.max() + "，各档最高 " + most,
                    "max of "
                            + indicator.id()
                            + " is "
                            + indicator.max()
                            + ", its bands give "
                            + most,
                    "请更正 max 或规则中的分值",
                    "Correct max, or the points in the rules");
        }
    }

    /** Bands give points, and nothing else does. */
    private void points() {
        Set<String> bands = new HashSet<>();
        if (standard.score() != null) {
            standard.score().indicators().forEach(i -> bands.addAll(i.bands()));
        }
        for (RuleText rule : rules.values()) {
            if (bands.contains(rule.id()) == (rule.points() == 0)) {
                boolean band = bands.contains(rule.id());
                problems.add(
                        new PackProblem(
                                rule.file(),
                                rule.line(),
                                new Bilingual(
                                        rule.id() + (band ? " 是评分档次，没有给分" : " 不是评分档次，给了分"),
                                        rule.id()
                                                + (band
                                                        ? " is a band and gives no points"
                                                        : " is no band and gives points")),
                                new Bilingual(
                                        "档次写 points( drools, 8 );，条件写 met( drools );",
                                        "A band says points( drools, 8 );, a condition met( drools );")));
            }
        }
    }

    private void seed(String about, String zh, String en, String adviceZh, String adviceEn) {
        problems.add(
                new PackProblem(
                        standard.file() + ".yaml",
                        about,
                        new Bilingual(zh, en),
                        new Bilingual(adviceZh, adviceEn)));
    }
}
