package org.huiqi.report.view;

import java.util.Arrays;
import java.util.List;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;

/**
 * How a verdict is shown where there is no room for a sentence. The mark tells verdicts apart
 * without colour.
 *
 * @param verdict verdict
 * @param mark one character
 * @param word its word
 * @param meaning what it means
 */
public record VerdictKey(Verdict verdict, String mark, String word, String meaning) {

    /** Every verdict, best first. */
    static List<VerdictKey> all(Language language) {
        Phrasing phrasing = new Phrasing(language);
        return Arrays.stream(Verdict.values())
                .map(
                        verdict ->
                                new VerdictKey(
                                        verdict,
                                        mark(verdict),
                                        phrasing.heading(verdict),
                                        meaning(verdict, phrasing)))
                .toList();
    }

    /** One character for a verdict. */
    public static String mark(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> "●";
            case NEEDS_ATTESTATION -> "◐";
            case CONDITIONAL -> "△";
            case UNDECIDED -> "?";
            case NOT_ELIGIBLE -> "×";
            case NOT_APPLICABLE -> "–";
        };
    }

    private static String meaning(Verdict verdict, Phrasing phrasing) {
        return switch (verdict) {
            case ELIGIBLE ->
                    phrasing.say("条件均符合，可以提出申请", "every condition holds; the firm may apply");
            case NEEDS_ATTESTATION ->
                    phrasing.say(
                            "事实条件均符合，其余须由人确认", "the facts hold; somebody has to confirm the rest");
            case CONDITIONAL ->
                    phrasing.say(
                            "有原则性条件未满足，能否受理以主管部门意见为准",
                            "a condition in principle fails; the authority decides");
            case UNDECIDED ->
                    phrasing.say("资料不足，不等于不符合", "information is missing, which does not mean no");
            case NOT_ELIGIBLE -> phrasing.say("有必备条件不符合", "a mandatory condition fails");
            case NOT_APPLICABLE ->
                    phrasing.say("没有该项目所针对的对象", "nothing that the programme is about");
        };
    }
}
