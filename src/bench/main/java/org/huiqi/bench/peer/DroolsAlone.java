package org.huiqi.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.huiqi.bench.Decisions;
import org.huiqi.bench.Facts;
import org.huiqi.bench.FirmFacts;
import org.huiqi.bench.Firms;
import org.huiqi.bench.Register;
import org.huiqi.bench.Setting;
import org.huiqi.bench.Work;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.profile.Profile;
import org.huiqi.verdict.Status;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools as its manual shows it, in different ways: rules that note in a global what they fired on,
 * in sessions without options. There is one rule a comparison, which is how to learn from an engine
 * why a condition is not met; an attestation is a fact of its own. The rule files as they stand,
 * one rule a criterion, are what this project's engine fires.
 */
public final class DroolsAlone {
    private static final int FIRMS_A_BATCH = 256;

    private final PlainJava plain;
    private final KieBase base;
    private final Register register;
    private final PeerQuestions questions;

    /** Compiles the criteria. */
    public DroolsAlone(Setting setting) {
        this.plain = setting.plain();
        this.register = setting.register();
        this.questions = new PeerQuestions(setting);
        this.base = DroolsRules.compile(questions);
    }

    /** A new session for every firm. */
    public Work sessionPerFirm() {
        return Work.oneAtATime(
                profile -> {
                    FirmFacts firm = plain.facts(profile);
                    KieSession session = base.newKieSession();
                    try {
                        return statuses(firm, fire(session, List.of(firm), new ArrayList<>()));
                    } finally {
                        session.dispose();
                    }
                });
    }

    /** One session for all firms, emptied after each. */
    public Work reusedSession() {
        KieSession session = base.newKieSession();
        return Work.oneAtATime(
                profile -> {
                    FirmFacts firm = plain.facts(profile);
                    List<FactHandle> handles = new ArrayList<>();
                    Hits hits = fire(session, List.of(firm), handles);
                    handles.forEach(session::delete);
                    return statuses(firm, hits);
                });
    }

    /** A new session for some hundred firms that are inserted together. */
    public Work batches() {
        return this::inBatches;
    }

    private void inBatches(List<Profile> firms, Consumer<Object> results) {
        for (int from = 0; from < firms.size(); from += FIRMS_A_BATCH) {
            int to = Math.min(from + FIRMS_A_BATCH, firms.size());
            List<FirmFacts> batch = firms.subList(from, to).stream().map(plain::facts).toList();
            KieSession session = base.newKieSession();
            try {
                Hits hits = fire(session, batch, new ArrayList<>());
                batch.forEach(firm -> results.accept(statuses(firm, hits)));
            } finally {
                session.dispose();
            }
        }
    }

    private Status[] statuses(FirmFacts firm, Hits hits) {
        return Decisions.all(register, firm, (c, facts) -> questions.met(c, facts, hits));
    }

    private static Hits fire(KieSession session, List<FirmFacts> firms, List<FactHandle> handles) {
        Hits hits = new Hits();
        session.setGlobal("asOf", Firms.DAY);
        session.setGlobal("hits", hits);
        for (FirmFacts firm : firms) {
            handles.add(session.insert(firm.own().applicant()));
            firm.own().attestations().all().forEach(a -> handles.add(session.insert(a)));
            firm.lists().values().forEach(list -> list.forEach(f -> insert(f, session, handles)));
        }
        session.fireAllRules();
        return hits;
    }

    private static void insert(Facts facts, KieSession session, List<FactHandle> handles) {
        handles.add(session.insert(facts.candidate()));
        if (facts.siblings() != null) {
            handles.add(session.insert(facts.siblings()));
        }
    }
}
