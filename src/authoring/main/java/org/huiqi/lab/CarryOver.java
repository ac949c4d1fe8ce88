package org.huiqi.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
        Map<String, List<Case>> byProgramme =
                cases.stream().collect(Collectors.groupingBy(this::programme));
        List<String> order = new ArrayList<>(old.programmes().stream().map(Programme::id).toList());
        order.add("");
        order.retainAll(byProgramme.keySet());
        CaseRunner runner = new CaseRunner(now);
        List<Carried> carried = new ArrayList<>();
        for (String id : order) {
            List<Case> own = byProgramme.get(id);
            List<Case> moved = own.stream().map(this::moved).flatMap(Optional::stream).toList();
            List<Outcome> outcomes = moved.parallelStream().map(runner::run).toList();
            carried.add(new Carried(id, numbers.get(id), own.size() - moved.size(), outcomes));
        }
        return carried;
    }

    private String programme(Case one) {
        return one.expectations().stream()
                .map(expectation -> programmes.get(expectation.target().id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The id in the new edition, itself where it is about no programme; null: it is withdrawn. */
    private @Nullable String later(String id) {
        return programmes.containsKey(id) ? numbers.get(id) : id;
    }

    private Optional<AttestationKey> later(AttestationKey key) {
        return Optional.ofNullable(later(key.criterion()))
                .map(id -> new AttestationKey(id, key.candidate()));
    }

    /** The case about the new edition; empty where nothing of what it says is there any more. */
    private Optional<Case> moved(Case one) {
        List<Expectation> expectations =
                one.expectations().stream().map(this::moved).flatMap(Optional::stream).toList();
        Node profile = attested(one.profile());
        return Optional.of(
                        new Case(
                                one.at(),
                                one.name(),
                                one.firm(),
                                one.asOf(),
                                profile,
                                expectations))
                .filter(moved -> !moved.expectations().isEmpty());
    }

    /** What is asked of an attestation is asked of the one that it is now. */
    private Optional<Expectation> moved(Expectation expectation) {
        ExpectationTarget target = expectation.target();
        String id = later(target.id());
        if (id == null) {
            return Optional.empty();
        }
        ExpectationTarget there =
                new ExpectationTarget(target.kind(), id, target.track(), target.candidate());
        Node value = expectation.value();
        if (value instanceof Node.Scalar scalar && AttestationKey.isAt(scalar.text())) {
            return AttestationKey.at(scalar.text())
                    .flatMap(this::later)
                    .map(key -> new Node.Scalar(scalar.at(), scalar.kind(), key.path()))
                    .map(path -> new Expectation(expectation.at(), there, path));
        }
        return Optional.of(new Expectation(expectation.at(), there, value));
    }

    /** A profile whose attestations are about the new edition; those of a standard stay. */
    private Node attested(Node profile) {
        if (!(profile instanceof Node.Mapping root)
                || !(root.get(AttestationKey.SECTION) instanceof Node.Mapping section)) {
            return profile;
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry one : section.entries()) {
            later(AttestationKey.of(one.key()))
                    .map(key -> new Node.Entry(one.at(), key.toString(), one.value()))
                    .ifPresent(entries::add);
        }
        return root.with(AttestationKey.SECTION, new Node.Mapping(section.at(), entries));
    }
}
