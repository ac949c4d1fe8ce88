package org.huiqi.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.ExpectationTarget.Kind;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.InputText;
import org.huiqi.text.WordSuggester;

/**
 * Checks case files without firing a rule: their shape, the firms that they make, and the ids that
 * they expect something of.
 */
public final class CaseCheck {
    private final Edition edition;
    private final ProfileReader reader;
    private final Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);
    private final List<Fault> faults = new ArrayList<>();

    private CaseCheck(Edition edition) {
        this.edition = edition;
        this.reader = new ProfileReader(edition.criterionIds());
        List.of(Kind.values()).forEach(kind -> known.put(kind, new TreeSet<>()));
        for (Programme programme : edition.programmes()) {
            String id = programme.id();
            known.get(Kind.TRACKS).add(id);
            programme.tracks().forEach(t -> known.get(Kind.TRACKS).add(id + "/" + t.id()));
            programme.obligations().forEach(o -> known.get(Kind.OBLIGATIONS).add(o.id()));
        }
        for (Standard standard : edition.titleStandards()) {
            known.get(Kind.STANDARDS).add(standard.id());
            known.get(Kind.POINTS).add(standard.id());
            standard.indicators().forEach(i -> known.get(Kind.POINTS).add(i.id()));
        }
        for (Kind kind : List.of(Kind.VERDICTS, Kind.TIMING, Kind.BENEFITS)) {
            known.put(kind, edition.programmeIds());
        }
        known.put(Kind.CRITERIA, edition.criterionIds());
        known.put(Kind.SHORTFALLS, edition.criterionIds());
    }

    /**
     * {@return every fault of some case files, in their order; empty where they are in order} Of a
     * file about another edition, what makes it unreadable.
     *
     * @param files case files
     * @param edition the catalogue that they are held against
     */
    public static List<Fault> check(List<Path> files, Edition edition) {
        CaseCheck check = new CaseCheck(edition);
        files.forEach(check::file);
        return List.copyOf(check.faults);
    }

    private void file(Path file) {
        try {
            CaseFile read = CaseFile.read(file);
            if (!read.isAbout(edition.id())) {
                return;
            }
            for (Case one : read.cases()) {
                profile(one);
                one.expectations().forEach(this::expectation);
            }
        } catch (CaseFileException e) {
            faults.addAll(e.faults());
        }
    }

    /** What is wrong with the firm that a case makes, at the case where it has no place. */
    private void profile(Case one) {
        if (reader.bind(one.profile(), one.asOf()) instanceof Read.Refused refused) {
            for (Fault fault : refused.faults()) {
                faults.add(
                        new Fault(
                                fault.at().line() > 0 ? fault.at() : one.at(),
                                fault.path(),
                                fault.value(),
                                fault.problem(),
                                fault.advice()));
            }
        }
    }

    private void expectation(Expectation expectation) {
        ExpectationTarget target = expectation.target();
        Set<String> ids = known.get(target.kind());
        String id = target.track() == null ? target.id() : target.id() + "/" + target.track();
        if (target.id().isEmpty() || ids.contains(id)) {
            return;
        }
        String near = WordSuggester.closest(id, ids);
        faults.add(
                new Fault(
                        expectation.at(),
                        target.toString(),
                        null,
                        target.kind().absent(),
                        near == null
                                ? CaseFaultText.CHECK_ID.text()
                                : InputText.DID_YOU_MEAN.with(near)));
    }
}
