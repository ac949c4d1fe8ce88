package org.huiqi.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.SharedChecker;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;

/** Reports of small invented firms; the rules are compiled once for all tests. */
public final class SampleReports {
    /** A day on which most windows of the third quarter are open. */
    public static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 20);

    /** A day before most of them. */
    public static final LocalDate JULY = LocalDate.of(2024, 7, 10);

    private static final Checker CHECKER = SharedChecker.CHECKER;

    private SampleReports() {}

    /** The report on YAML lines below {@code format: 1}. */
    public static Report of(LocalDate asOf, String... lines) {
        String yaml = "format: 1\n" + String.join("\n", lines) + "\n";
        Read read =
                new ProfileReader(CHECKER.edition().criterionIds())
                        .read(yaml.getBytes(UTF_8), "firm.yaml", Format.YAML, asOf);
        if (read instanceof Read.Accepted accepted) {
            return CHECKER.check(accepted.profile(), asOf, "firm.yaml");
        }
        throw new AssertionError(((Read.Refused) read).faults().toString());
    }

    /** A firm of which little is known. */
    public static Report sparse() {
        return of(
                SEPTEMBER,
                "name: Sparse Foods",
                "subject: {type: ENTERPRISE, legalPerson: true}",
                "registration: {province: 江苏}",
                "vouchers: {spend: 20, alreadyReceived: 0}");
    }

    /** A sensor maker that nearly leads a consortium and plans too small. */
    public static Report sensors(LocalDate asOf) {
        return of(
                asOf,
                "name: Huarui Sensors",
                "subject: {type: ENTERPRISE, legalPerson: true, mainlandRegistered: true,"
                        + " headquarters: true, financial: false, financialKind: NONE,"
                        + " vatStatus: GENERAL, businessScopeIncludesTraining: false,"
                        + " naturalResourcesRole: NONE, platformKind: NONE, roles: [],"
                        + " ownIpCount: 12, techAdvancedNameChange: NOT_RENAMED}",
                "registration: {province: 江苏, city: 无锡, date: 2010-03-01}",
                "industry: {code: C3562, in1650: true, icSegment: EQUIPMENT, onIcList2023: true}",
                "years: {2023: {revenue: 9000, salesRevenue: 100000, rdExpense: 2400,"
                        + " totalAssets: 12000, employees: 200}}",
                "titles: [{type: NATIONAL_LITTLE_GIANT, level: NATIONAL, issuedOn: 2022-09-01},"
                        + " {type: INDUSTRY_LEADER, validFrom: 2023-01-01, openEnded: true},"
                        + " {type: HNTE, issuedOn: 2022-11-18}]",
                "listings: []",
                "priorFunding: []",
                "growthPlan: {aspects: [NEW_PRODUCT], totalInvestment: 1800}",
                "conduct: {incidents: [], badRecords: [], abnormalList: false,"
                        + " seriousDishonestList: false, jointPunishment: false, penalties: []}",
                "guarantees: {outstanding: 2500, requested: [{id: g1, amount: 500.01}]}",
                "vouchers: {spend: 60, alreadyReceived: 0, linked: true,"
                        + " orders: [{id: o1, invoiceDate: 2024-05-06, redeemed: false}]}",
                "courses: []",
                "softwareProducts: []",
                "patentProducts: [{id: p1, filingPassedOn: 2024-03-05, updatedOn: 2024-03-05,"
                        + " optedIn: true, dataYear: 2023, usesPatentGrantedSince2023: true,"
                        + " firstSoldOn: 2023-08-01}]",
                "consortia: [{id: k1, applicantRole: LEAD, field: HIGH_END_EQUIPMENT,"
                        + " nicheHasConsortium: false, participants:"
                        + " [{type: UNIVERSITY, legalPerson: true}]}]",
                "attestations: {P14-04: {value: true, by: Wang Min, on: 2024-07-01,"
                        + " evidence: market report}, P14-06: true}");
    }
}
