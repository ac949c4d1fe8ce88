package org.huiqi.screening.synthetic;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Where clauses of the 2024 Q3 handbook draw their lines, so that invented values fall on them and
 * beside them often. Nothing is decided by these: a wrong one only makes firms duller, and firms of
 * a seed stay the same when a rule changes.
 */
final class Thresholds {
    /** Floors and ceilings of revenue in 万元: size standard, P14, P20. */
    static final List<Integer> REVENUE =
            List.of(
                    300, 500, 1000, 2000, 5000, 6000, 10_000, 20_000, 30_000, 40_000, 80_000,
                    100_000, 200_000);

    /** Floors of the size standard for employees. */
    static final List<Integer> EMPLOYEES = List.of(5, 10, 20, 50, 100, 200, 300, 1000, 2000);

    /** Floors of the size standard for total assets in 万元. */
    static final List<Integer> ASSETS = List.of(300, 2000, 5000, 8000, 10_000, 80_000, 120_000);

    /** Shares of main revenue in per cent that standards ask for, and others. */
    static final List<Integer> MAIN_SHARE =
            List.of(49, 50, 55, 60, 69, 70, 80, 89, 90, 95, 95, 100, 100, 100);

    /** Debt ratios in per cent that standards allow, and others. */
    static final List<Integer> DEBT =
            List.of(15, 25, 35, 45, 50, 51, 55, 60, 61, 65, 70, 71, 75, 76, 80, 81, 92);

    private static final Map<String, List<String>> BY_PATH =
            Map.ofEntries(
                    entry("subject.ownIpCount", List.of("1")),
                    entry("srdiLocalScore", List.of("5", "10", "15")),
                    entry(
                            "market.nicheSince",
                            List.of("2013-12-31", "2018-12-31", "2020-12-31", "2021-12-31")),
                    entry("market.sharePct", List.of("10")),
                    entry("ip[].grantedOn", List.of("2018-05-01", "2021-06-01", "2022-09-20")),
                    entry("ip[].acquiredOn", List.of("2023-09-20")),
                    entry("equityFinancing[].paidIn", List.of("500", "2000")),
                    entry("equityFinancing[].date", List.of("2021-09-20", "2022-09-20")),
                    entry("awards[].date", List.of("2019-09-20", "2021-09-20")),
                    entry("technicalStandards[].date", List.of("2019-09-20")),
                    entry("growthPlan.totalInvestment", List.of("2000")),
                    entry("trainingProvider.years", List.of("5")),
                    entry("trainingProvider.annualTrainees", List.of("2000")),
                    entry("holdings[].pct", List.of("1", "25", "50")),
                    entry("guarantees.outstanding", List.of("2000", "3000")),
                    entry("guarantees.requested[].amount", List.of("500", "1000")),
                    entry("vouchers.spend", List.of("20", "40")),
                    entry("vouchers.alreadyReceived", List.of("0", "10")),
                    entry("vouchers.orders[].invoiceDate", List.of("2024-01-01", "2024-09-15")),
                    entry("vouchers.orders[].submittedOn", List.of("2024-10-20")),
                    entry("titles[].issuedOn", List.of("2021-09-20", "2021-09-21")),
                    entry("titles[].validTo", List.of("2024-09-20", "2025-06-30")),
                    entry("conduct.incidents[].date", List.of("2023-01-01", "2023-12-31")),
                    entry("conduct.badRecords[].date", List.of("2021-09-20")),
                    entry("conduct.penalties[].date", List.of("2021-09-20")),
                    entry("softwareProducts[].rdExpense", List.of("200")),
                    entry(
                            "softwareProducts[].copyright.developmentCompletedOn",
                            List.of("2023-01-01")),
                    entry("patentProducts[].filingPassedOn", List.of("2023-12-31", "2024-09-30")),
                    entry("patentProducts[].updatedOn", List.of("2024-01-01", "2024-09-30")),
                    entry("patentProducts[].firstSoldOn", List.of("2023-01-01")),
                    entry("bonds[].firstInterestPaidOn", List.of("2023-01-01", "2023-12-31")),
                    entry("xinchuangEntries[].unitCount", List.of("3")),
                    entry("youngScientistPosts[].person.birthDate", List.of("1979-05-01")),
                    entry("youngScientistPosts[].person.researchYears", List.of("5")),
                    entry("youngScientistPosts[].appliedOn", List.of("2024-05-01")),
                    entry("secondments[].person.birthDate", List.of("1964-09-20", "1984-09-20")),
                    entry("secondments[].serviceYears", List.of("2")),
                    entry("majorProjects[].months", List.of("36", "60")),
                    entry("ministryProjects[].teamSize", List.of("8")),
                    entry("ministryProjects[].teamAged40OrYounger", List.of("4")),
                    entry("ministryProjects[].guideCount", List.of("1")),
                    entry("constructionProjects[].grossFloorArea", List.of("50000")),
                    entry("constructionProjects[].contractAmount", List.of("5000")),
                    entry("researchProjects[].months", List.of("12", "24")),
                    entry("researchProjects[].unitCount", List.of("1", "3")),
                    entry("researchProjects[].agreementSignedOn", List.of("2024-09-20")),
                    entry("researchProjects[].leader.overdueProjects", List.of("0")),
                    entry("researchProjects[].leader.emergencyApplications", List.of("1")),
                    entry("futureInstitutes[].seniorResearchers", List.of("50")),
                    entry("futureInstitutes[].rdTeam", List.of("100")));

    private Thresholds() {}

    /** The lines of a field by its path, {@code []} for list entries; none where there is none. */
    static List<String> of(String path) {
        return BY_PATH.getOrDefault(path, List.of());
    }
}
