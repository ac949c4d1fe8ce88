package org.huiqi.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqi.Checker;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.reading.Node;
import org.jspecify.annotations.Nullable;

/**
 * Cases of one edition run on another: what they say of a programme or criterion is said of its
 * number there, what is not there any more is set aside. Immutable.
 */
public final class CarryOver {
    private final Edition old;
    private final Checker now;
    private final Map<String, String> numbers;
    private final Map<String, String> programmes = new LinkedHashMap<>();

    /**
     * From an edition to another.
     *
     * @param old the edition that the cases are about
     * @param now the rules that they are run on
     */
    public CarryOver(Edition old, Checker now) {
        this.old = old;
        this.now = now;
        this.numbers = new LinkedHashMap<>(now.edition().numbersSince(old));
        for (Programme programme : old.programmes()) {
            programmes.put(programme.id(), programme.id());
            programme.criteria().forEach(c -> programmes.put(c.id(), programme.id()));
            programme.obligations().forEach(o -> obligation(programme, o.id()));
        }
    }

    private void obligation(Programme programme, String id) {
        programmes.put(id, programme.id());
        String number = numbers.get(programme.id());
        if (number != null) {
            String moved = id.replace(programme.id(), number);
            boolean there =
                    now.edition().programme(number).obligations().stream()
                            .anyMatch(o -> o.id().equals(moved));
            if (there) {
                numbers.put(id, moved);
            }
        }
    }

    /**
     * What became of the cases about a programme.
     *
     * @param was its number in the old edition; empty: they are about none
     * @param is its number in the new one; null: it is withdrawn
     * @param aside how many were set aside
     * @param outcomes what became of the others
     */
    public record Carried(String was, @Nullable String is, int aside, List<Outcome> outcomes) {
        public Carried {
            outcomes = List.copyOf(outcomes);
        }

        /** {@return the cases that fail} */
        public List<Outcome> failed() {
            return outcomes.stream().filter(outcome -> !outcome.passed()).toList();
        }
    }

    /**
     * {@return what becomes of cases, by the programme that each speaks of first, in the order of
     * the old edition}
     *
     * @param cases cases that are about the old edition
     */
    public List<Carried> run(List<Case> cases) {
        Map<String, List<Case>> byProgramme = new LinkedHashMap<>();
        old.programmes().forEach(p -> byProgramme.put(p.id(), new ArrayList<>()));
        cases.forEach(
                one ->
                        byProgramme
                                .computeIfAbsent(programme(one), id -> new ArrayList<>())
                                .add(one));
        CaseRunner runner = new CaseRunner(now);
        List<Carried> carried = new ArrayList<>();
        byProgramme.forEach(
                (id, own) -> {
                    List<Case> moved =
                            own.stream().map(this::moved).flatMap(Optional::stream).toList();
                    if (!own.isEmpty()) {
                        carried.add(
                                new Carried(
                                        id,
                                        numbers.get(id),
                                        own.size() - moved.size(),
                                        moved.parallelStream().map(runner::run).toList()));
                    }
                });
        return carried;
    }

    private String programme(Case one) {
        return one.expectations().stream()
                .map(expectation -> programmes.get(expectation.target().id()))
                .filter(id -> id != null)
                .findFirst()
                .orElse("");
    }

    /** The case about the new edition; empty where nothing of what it says is there any more. */
    private Optional<Case> moved(Case one) {
        List<Expectation> expectations =
                one.expectations().stream().map(this::moved).flatMap(Optional::stream).toList();
        return expectations.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Case(
                                one.at(),
                                one.name(),
                                one.firm(),
                                one.asOf(),
                                attested(one.profile()),
                                expectations));
    }

    private Optional<Expectation> moved(Expectation expectation) {
        ExpectationTarget target = expectation.target();
        if (programmes.containsKey(target.id())) {
            return Optional.ofNullable(numbers.get(target.id()))
                    .map(
                            id ->
                                    new ExpectationTarget(
                                            target.kind(), id, target.track(), target.candidate()))
                    .map(there -> new Expectation(expectation.at(), there, expectation.value()));
        }
        if (expectation.value() instanceof Node.Scalar scalar
                && AttestationKey.at(scalar.text()).isPresent()) {
            return key(AttestationKey.at(scalar.text()).orElseThrow())
                    .map(AttestationKey::path)
                    .map(path -> new Node.Scalar(scalar.at(), scalar.kind(), path))
                    .map(path -> new Expectation(expectation.at(), target, path));
        }
        return Optional.of(expectation);
    }

    private Node attested(Node profile) {
        if (!(profile instanceof Node.Mapping root)
                || !(root.get(AttestationKey.SECTION) instanceof Node.Mapping section)) {
            return profile;
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : section.entries()) {
            key(AttestationKey.of(entry.key()))
                    .ifPresent(
                            key ->
                                    entries.add(
                                            new Node.Entry(
                                                    entry.at(), key.toString(), entry.value())));
        }
        return root.with(AttestationKey.SECTION, new Node.Mapping(section.at(), entries));
    }

    /** What an attestation is about in the new edition; of a standard, the same. */
    private Optional<AttestationKey> key(AttestationKey key) {
        String number =
                programmes.containsKey(key.criterion())
                        ? numbers.get(key.criterion())
                        : key.criterion();
        return number == null
                ? Optional.empty()
                : Optional.of(new AttestationKey(number, key.candidate()));
    }
}
