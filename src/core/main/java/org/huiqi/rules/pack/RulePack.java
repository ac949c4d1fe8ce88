package org.huiqi.rules.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.engine.Session;
import org.huiqi.rules.engine.SizeStandard;
import org.huiqi.rules.explain.FieldUse;
import org.kie.api.KieBase;

/** A compiled rule pack with its catalogue. Immutable and thread-safe; built once and shared. */
public final class RulePack {
    private final Edition edition;
    private final String digest;
    private final RuleBase base;
    private final Set<String> standards;
    private final Programmes programmes;
    private final SizeStandard sizes;
    private final TitleStandards titleStandards;

    private RulePack(RulePack pack, RuleBase base, String changed) {
        this.edition = pack.edition;
        this.digest = pack.digest;
        this.base = base;
        this.standards = pack.standards;
        this.programmes = pack.programmes.with(base, changed);
        this.sizes = new SizeStandard(base);
        this.titleStandards = pack.titleStandards;
    }

    private RulePack(RulePack pack, TitleStandards titleStandards) {
        this.edition = pack.edition;
        this.digest = pack.digest;
        this.base = pack.base;
        this.standards = pack.standards;
        this.programmes = pack.programmes;
        this.sizes = pack.sizes;
        this.titleStandards = titleStandards;
    }

    RulePack(PackIndex index, Supplier<List<KieBase>> bases, IntFunction<KieBase> titleStandards) {
        this.edition = index.edition();
        this.digest = index.digest();
        this.base = new RuleBase(index.all(), bases);
        this.standards = index.standards().stream().map(RuleText::id).collect(Collectors.toSet());
        this.programmes = new Programmes(edition, base);
        this.sizes = new SizeStandard(base);
        this.titleStandards =
                TitleStandards.of(edition.titleStandards(), index.titleStandards(), titleStandards);
    }

    /** {@return the built-in edition that holds today; empty where the build compiled none} */
    public static Optional<RulePack> builtIn() {
        return builtIn(Editions.builtIn().on(Editions.today()));
    }

    /**
     * {@return a built-in edition; empty where the build has not compiled it} Of the others nothing
     * is read.
     *
     * @param edition its id, one of {@link Editions#builtIn()}
     * @throws org.huiqi.catalogue.CatalogueException where there is none of this id
     */
    public static Optional<RulePack> builtIn(String edition) {
        String id = Editions.builtIn().named(edition);
        return PackIndex.packaged(id)
                .map(
                        index ->
                                new RulePack(
                                        index,
                                        () -> BuiltInRules.bases(id),
                                        BuiltInRules::titleStandard));
    }

    /**
     * Begins to load a built-in edition in the background, for a process that will soon ask for it
     * and has something else to do meanwhile. Takes 0.12 s off the main thread of a start, a third.
     *
     * @param edition its id
     */
    public static void prepare(String edition) {
        BuiltInRules.prepare(edition);
    }

    /**
     * Begins to make the engines of the standards of a day in the background, for a process that
     * checks one firm and tells its titles.
     *
     * @param asOf the day
     */
    public void prepareStandards(LocalDate asOf) {
        titleStandards.prepare(asOf);
    }

    /** {@return the catalogue} */
    public Edition edition() {
        return edition;
    }

    /** {@return SHA-256 over every file of the pack} */
    public String digest() {
        return digest;
    }

    /** {@return what tells whether an attestation is about the clauses of this edition} */
    public AttestedClauses attestedClauses() {
        return programmes.clauses();
    }

    /** {@return every rule of the programmes as written, in the order of the files} */
    public List<RuleText> rules() {
        return base.rules().values().stream().filter(r -> !standards.contains(r.id())).toList();
    }

    /**
     * {@return the rule of a criterion of the handbook as written}
     *
     * @param id id of a criterion or an obligation of the edition
     */
    public RuleText rule(String id) {
        return base.rule(id);
    }

    /**
     * {@return profile fields that each programme reads, by programme id: paths with {@code []} for
     * list entries and {@code <Y>} for a year, as in {@link org.huiqi.profile.schema.Fields#map()}}
     */
    public Map<String, Set<String>> fieldsByProgramme() {
        return FieldUse.byProgramme(edition, rules());
    }

    /** {@return every rule of the size standard as written} */
    public List<RuleText> standards() {
        return base.rules().values().stream().filter(r -> standards.contains(r.id())).toList();
    }

    /**
     * {@return every rule of what is judged as written: of the programmes, then of the standards
     * that lead to a title, bands and conditions; versions of a standard may use an id again}
     */
    public List<RuleText> judgedRules() {
        return Stream.concat(rules().stream(), titleStandards.rules().stream()).toList();
    }

    /**
     * {@return every rule of the pack as written: of the programmes, of the size standard, of the
     * standards that lead to a title}
     */
    public List<RuleText> allRules() {
        return Stream.of(rules(), standards(), titleStandards.rules())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * {@return a pack with one rule replaced by another of the same id, to try a change without
     * compiling} It keeps this pack's digest; make no reports with it.
     *
     * @param rule a rule of an id that this pack has
     */
    public RulePack with(RuleText rule) {
        return titleStandards.has(rule.id())
                ? new RulePack(this, titleStandards.with(rule))
                : new RulePack(this, base.with(rule), rule.id());
    }

    /**
     * {@return a pack with another catalogue entry of a version of a standard, on the same rules}
     * It keeps this pack's digest; make no reports with it.
     *
     * @param entry the entry instead, of a file that this pack has
     */
    public RulePack with(Standard entry) {
        return new RulePack(this, titleStandards.with(entry));
    }

    Programmes programmes() {
        return programmes;
    }

    /**
     * {@return what the size standard says of a firm, without firing the programmes' rules}
     *
     * @param profile a profile as it was read
     * @param asOf the day that it is asked for
     */
    public Size size(Profile profile, LocalDate asOf) {
        AsOf.allowed(asOf);
        try (Session session = base.open(asOf)) {
            return sizes.classify(List.of(profile), session, asOf).get(0);
        }
    }

    /**
     * {@return how many findings there are on a programme}
     *
     * @param profile a profile as it was read
     * @param programme a programme of the edition
     */
    public int findings(Profile profile, Programme programme) {
        Object list =
                programme.candidates() == null ? null : Values.at(profile, programme.candidates());
        JudgedRules rules = programmes.of(programme);
        return list instanceof List<?> entries
                ? entries.size() * rules.findings(true)
                : rules.findings(programme.candidates() == null);
    }

    /**
     * Fires the rules on one firm.
     *
     * @param profile a profile as it was read
     * @param asOf the day that it is asked for
     * @return what the rules say
     * @throws IllegalArgumentException where {@link AsOf} does not allow the day
     */
    public Evaluation evaluate(Profile profile, LocalDate asOf) {
        return evaluate(List.of(profile), asOf).get(0);
    }

    /**
     * Fires the rules on some firms at once, which takes less time than one after the other. They
     * do not see each other.
     *
     * @param profiles some dozens of firms; what is asked about all of them is held until the call
     *     returns
     * @param asOf the day that it is asked for
     * @return what the rules say, in the order of the firms
     * @throws IllegalArgumentException where {@link AsOf} does not allow the day
     */
    public List<Evaluation> evaluate(List<Profile> profiles, LocalDate asOf) {
        AsOf.allowed(asOf);
        if (profiles.isEmpty()) {
            return List.of();
        }
        try (Session session = base.open(asOf)) {
            List<Size> classes = sizes.classify(profiles, session, asOf);
            List<Applicant> applicants = new ArrayList<>(profiles.size());
            for (int i = 0; i < profiles.size(); i++) {
                Profile profile = profiles.get(i);
                applicants.add(
                        new Applicant(
                                profile,
                                asOf,
                                classes.get(i),
                                programmes.orderStates(profile, asOf),
                                new FirmStandards(titleStandards, programmes.clauses())));
            }
            return Evaluation.of(programmes, applicants, session);
        }
    }
}
