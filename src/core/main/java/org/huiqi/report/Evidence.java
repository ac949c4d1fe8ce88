package org.huiqi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;

/**
 * A document that we suggest to prove conditions of one or more programmes with.
 *
 * @param text what it is
 * @param programmes ids of the programmes that it serves, in order
 * @param isPerProgramme whether each of them needs one of its own
 */
public record Evidence(Bilingual text, List<String> programmes, boolean isPerProgramme) {
    public Evidence {
        programmes = List.copyOf(programmes);
    }

    /**
     * {@return what to prepare for the programmes that can still be applied for and are eligible,
     * need attestation or are conditional; each document once, in the order of the handbook}
     *
     * @param report a report
     */
    public static List<Evidence> of(Report report) {
        Map<Bilingual, Set<String>> documents = new LinkedHashMap<>();
        for (ProgrammeResult result : withinReach(report)) {
            pieces(Standing.deciding(result), report.asOf().getYear() - 1)
                    .forEach(
                            piece ->
                                    documents
                                            .computeIfAbsent(piece, p -> new LinkedHashSet<>())
                                            .add(result.id()));
        }
        List<Evidence> evidence = new ArrayList<>();
        documents.forEach(
                (text, programmes) ->
                        evidence.add(
                                new Evidence(
                                        text,
                                        List.copyOf(programmes),
                                        report.edition().perProgramme().contains(text.zh()))));
        return evidence;
    }

    /**
     * {@return what can still be applied for and is eligible, needs attestation or is conditional}
     *
     * @param report the report
     */
    public static List<ProgrammeResult> withinReach(Report report) {
        return report.programmes().stream()
                .filter(result -> result.verdict().compareTo(Verdict.CONDITIONAL) <= 0)
                .filter(result -> !result.isHeld())
                .filter(
                        result ->
                                result.verdict() != Verdict.NEEDS_ATTESTATION
                                        || result.isSpecific())
                .filter(result -> result.timing().state().isTimely())
                .toList();
    }

    /**
     * {@return whether the handbook itself lists it among a programme's documents}
     *
     * @param piece a document
     * @param programme a programme of the edition
     */
    public static boolean isPrinted(Bilingual piece, Programme programme) {
        return programme.materials().stream().anyMatch(m -> m.zh().equals(piece.zh()));
    }

    /**
     * {@return what would prove the requirements, each piece once, in the order of the handbook}
     *
     * @param standings ways into the programme
     * @param lastYear the last full year, so that its audit report has the same name everywhere
     */
    public static Set<Bilingual> pieces(List<Standing> standings, int lastYear) {
        Set<Bilingual> pieces = new LinkedHashSet<>();
        for (Standing standing : standings) {
            for (Requirement requirement : standing.requirements()) {
                requirement.findings().stream()
                        .filter(finding -> isToProve(requirement, finding))
                        .map(Finding::criterion)
                        .forEach(criterion -> pieces.addAll(pieces(criterion, lastYear)));
            }
        }
        return pieces;
    }

    private static List<Bilingual> pieces(Criterion criterion, int lastYear) {
        String[] zh = criterion.evidence().zh().split("；");
        String[] en = criterion.evidence().en().split(";");
        if (zh.length != en.length) {
            return List.of(criterion.evidence());
        }
        List<Bilingual> pieces = new ArrayList<>();
        for (int i = 0; i < zh.length; i++) {
            pieces.add(
                    new Bilingual(
                            zh[i].strip().replace("上一年度", lastYear + "年度"),
                            en[i].strip().replace("of the last full year", "for " + lastYear)));
        }
        return pieces;
    }

    private static boolean isToProve(Requirement requirement, Finding finding) {
        boolean preferred = finding.criterion().force() == Force.PREFERRED;
        boolean settled = preferred || requirement.status() == Status.MET;
        return finding.status() != Status.NOT_MET && (!settled || finding.status() == Status.MET);
    }
}
