package org.huiqi.rules.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.OrderState;
import org.huiqi.profile.Profile;
import org.huiqi.rules.engine.CandidateList;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.explain.Explanations;
import org.jspecify.annotations.Nullable;

/** Every programme of an edition with its rules. Immutable. */
final class Programmes {
    private final RuleBase base;
    private final Explanations explanations = new Explanations();
    private final Map<String, JudgedRules> byId;
    private final List<CandidateList> lists;
    private final BenefitTerms.@Nullable Orders orders;
    private final AttestedClauses clauses;

    Programmes(Edition edition, RuleBase base) {
        this.base = base;
        this.clauses = new AttestedClauses(edition);
        this.byId = new LinkedHashMap<>();
        edition.programmes().forEach(p -> byId.put(p.id(), new JudgedRules(p, base)));
        this.lists =
                edition.programmes().stream()
                        .map(Programme::candidates)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(CandidateList::of)
                        .toList();
        this.orders =
                edition.programmes().stream()
                        .map(Programme::benefit)
                        .filter(Objects::nonNull)
                        .map(BenefitTerms::orders)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private Programmes(Programmes programmes, RuleBase base, String rule) {
        this.base = base;
        this.byId = new LinkedHashMap<>(programmes.byId);
        this.lists = programmes.lists;
        this.orders = programmes.orders;
        this.clauses = programmes.clauses;
        byId.replaceAll(
                (id, p) -> rule.startsWith(id + "-") ? new JudgedRules(p.judged(), base) : p);
    }

    /** The same programmes on rules of which one was replaced. */
    Programmes with(RuleBase changed, String rule) {
        return new Programmes(this, changed, rule);
    }

    /** What the firms' attestations have to be about. */
    AttestedClauses clauses() {
        return clauses;
    }

    RuleBase base() {
        return base;
    }

    /** The rules of a programme, laid out by what its catalogue entry says, changed or not. */
    JudgedRules of(Programme programme) {
        JudgedRules rules = byId.get(programme.id());
        return rules.judged() == programme ? rules : new JudgedRules(programme, base);
    }

    /** What explains its criteria. */
    Explanations explanations() {
        return explanations;
    }

    /** Lists of the profile whose entries are judged. */
    List<CandidateList> lists() {
        return lists;
    }

    /** States of a firm's voucher orders, or null where the orders are not known. */
    @Nullable List<OrderState> orderStates(Profile profile, LocalDate asOf) {
        if (profile.vouchers().orders() == null || orders == null) {
            return null;
        }
        return profile.vouchers().orders().stream()
                .map(
                        order ->
                                order.state(
                                        orders.invoicedFrom(),
                                        orders.invoicedTo(),
                                        orders.fileBy(),
                                        asOf))
                .toList();
    }
}
