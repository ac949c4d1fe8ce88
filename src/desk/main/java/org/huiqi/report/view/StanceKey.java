package org.huiqi.report.view;

import java.util.Arrays;
import java.util.List;
import org.huiqi.text.Language;

/**
 * How a stance is shown where there is no room for a sentence. The mark tells them apart without
 * colour.
 *
 * @param stance what is told of a programme
 * @param mark one character
 * @param word its word
 * @param meaning what it means
 */
public record StanceKey(Stance stance, String mark, String word, String meaning) {

    /** Every one, best first. */
    static List<StanceKey> all(Language language) {
        Phrasing phrasing = new Phrasing(language);
        return Arrays.stream(Stance.values())
                .map(
                        stance ->
                                new StanceKey(
                                        stance,
                                        stance.mark(),
                                        phrasing.sentence(stance.words()),
                                        meaning(stance, phrasing)))
                .toList();
    }

    private static String meaning(Stance stance, Phrasing phrasing) {
        return switch (stance) {
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
            case UNSPECIFIC ->
                    phrasing.say(
                            "未见不符，但除主体资格外没有具体依据",
                            "nothing fails, but nothing beyond being an enterprise speaks for it");
            case HELD ->
                    phrasing.say(
                            "已有该资质或更高资质，无须申报",
                            "the title or a higher one is held; no need to apply");
            case NOT_ELIGIBLE -> phrasing.say("有必备条件不符合", "a mandatory condition fails");
            case NOT_APPLICABLE ->
                    phrasing.say("没有该项目所针对的对象", "nothing that the programme is about");
        };
    }
}
