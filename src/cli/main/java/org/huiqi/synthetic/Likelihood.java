package org.huiqi.synthetic;

import java.util.Set;

/** How likely a yes is, and which words are the odd ones. */
final class Likelihood {
    /** Fields where yes is the exception and mostly counts against the firm. */
    private static final Set<String> RARELY_TRUE =
            Set.of(
                    "centralSoe",
                    "financial",
                    "abnormalList",
                    "seriousDishonestList",
                    "jointPunishment",
                    "sameGroupSimilarProduct",
                    "criminal",
                    "classified",
                    "degreeEducation",
                    "nicheHasConsortium",
                    "affiliateOfApplicant",
                    "personFoundedOrInvested",
                    "homeUnitFoundedOrInvested",
                    "homeUnitIndirectInterest",
                    "misconductRecord",
                    "businessScopeIncludesTraining",
                    "innovationPointsList",
                    "onIcList2023",
                    "openEnded",
                    "redeemed",
                    "prohibitedProduct",
                    "timeHonoured",
                    "newProduct",
                    "provincialAward");

    /** Fields of which as many firms say yes as say no. */
    private static final Set<String> AS_LIKELY =
            Set.of(
                    "strategicEmerging",
                    "chainEffect",
                    "sixBases",
                    "suppliesChainLeader",
                    "highValue",
                    "qualified");

    private static final Set<String> ODD_WORDS = Set.of("OTHER", "NONE", "CHINA", "DEVELOPED");

    private Likelihood() {}

    /** Per cent of a yes in a boolean field. */
    static int ofTrue(String field) {
        if (AS_LIKELY.contains(field)) {
            return 50;
        }
        return RARELY_TRUE.contains(field) ? 6 : 88;
    }

    /** Whether a word of an enum says that the thing is none of those that count. */
    static boolean isOdd(Enum<?> word) {
        return ODD_WORDS.contains(word.name());
    }
}
