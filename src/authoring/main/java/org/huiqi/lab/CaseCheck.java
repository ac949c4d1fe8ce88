package org.huiqi.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
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
    private final List<Fault> faults = new ArrayList<>();

    private CaseCheck(Edition edition) {
        this.edition = edition;
        this.reader = new ProfileReader(edition.criterionIds());
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

    /** What is wrong with the firm that a case makes, at the case where it has no target. */
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
        Set<String> known = known(target.kind());
        String id = target.track() == null ? target.id() : target.id() + "/" + target.track();
        if (target.id().isEmpty() || known.contains(id)) {
            return;
        }
        String near = WordSuggester.closest(id, known);
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

    private Set<String> known(Kind kind) {
        return switch (kind) {
            case VERDICTS, TIMING, BENEFITS -> edition.programmeIds();
            case TRACKS -> ids(edition.programmes().stream().flatMap(CaseCheck::tracks));
            case CRITERIA, SHORTFALLS -> edition.criterionIds();
            case OBLIGATIONS ->
                    ids(
                            edition.programmes().stream()
                                    .flatMap(p -> p.obligations().stream())
                                    .map(Programme.Obligation::id));
            case STANDARDS -> ids(edition.titleStandards().stream().map(Standard::id));
            case POINTS ->
                    ids(
                            Stream.concat(
                                    edition.titleStandards().stream().map(Standard::id),
                                    edition.titleStandards().stream()
                                            .map(Standard::score)
                                            .filter(Objects::nonNull)
                                            .flatMap(score -> score.indicators().stream())
                                            .map(Standard.Indicator::id)));
            case QUESTIONS, SIZE -> Set.of();
        };
    }

    /** {@code P14/L1}; the id alone of a programme without tracks. */
    private static Stream<String> tracks(Programme programme) {
        return programme.tracks().isEmpty()
                ? Stream.of(programme.id())
                : Stream.concat(
                        Stream.of(programme.id()),
                        programme.tracks().stream()
                                .map(Named::id)
                                .map(track -> programme.id() + "/" + track));
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(TreeSet::new));
    }
}
