package org.huiqi.bench.peer;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huiqi.bench.Decisions;
import org.huiqi.bench.Facts;
import org.huiqi.bench.FirmFacts;
import org.huiqi.bench.Firms;
import org.huiqi.bench.Register;
import org.huiqi.bench.Setting;
import org.huiqi.bench.Work;
import org.huiqi.bench.peer.PeerQuestions.Question;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Siblings;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.huiqi.verdict.Status;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.mvel.MVELRule;
import org.mvel2.ParserContext;

/**
 * Easy Rules with MVEL: one rule a question, its condition MVEL text that is compiled once. Each
 * applicant and each candidate is one fact, so that little is copied; {@code check} works out the
 * conditions without actions, which is the least that the engine does.
 */
public final class EasyRules implements Work {
    private final PlainJava plain;
    private final Register register;
    private final PeerQuestions questions;
    private final Map<String, Rules> rules = new HashMap<>();
    private final Map<String, Question> byName = new HashMap<>();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();

    /** Compiles the criteria. */
    public EasyRules(Setting setting) {
        this.plain = setting.plain();
        this.register = setting.register();
        this.questions = PeerQuestions.byList(setting);
        for (Question question : questions.all()) {
            String name = String.valueOf(question.number());
            byName.put(name, question);
            rules.computeIfAbsent(question.group(), group -> new Rules())
                    .register(
                            new MVELRule(new ParserContext())
                                    .name(name)
                                    .when(text(question.comparison())));
        }
    }

    /** MVEL has no {@code in}; a number that is missing cannot be compared. */
    private static String text(Comparison comparison) {
        String value = value(comparison.operand());
        Class<?> type = comparison.operand().type();
        List<String> words = comparison.literals().stream().map(EasyRules::text).toList();
        if (comparison.operator() == Operator.IN) {
            return words.stream()
                    .map(word -> value + " == " + word)
                    .reduce((a, b) -> a + " || " + b)
                    .orElseThrow();
        }
        String test = value + " " + comparison.operator().symbol() + " " + words.get(0);
        boolean number = Number.class.isAssignableFrom(type) || comparison.operator().isOrder();
        return number ? value + " != null && " + test : test;
    }

    private static String value(Operand operand) {
        String fact =
                operand.factType() == Applicant.class
                        ? "facts.applicant()"
                        : operand.factType() == Facts.class
                                ? "facts"
                                : Siblings.class.isAssignableFrom(operand.factType())
                                        ? "facts.siblings()"
                                        : "facts.candidate()";
        return fact + operand.calls().stream().map(EasyRules::text).collect(joining());
    }

    private static String text(AccessorCall call) {
        return call.arguments().stream()
                .map(EasyRules::text)
                .collect(joining(", ", "." + call.method().getName() + "(", ")"));
    }

    private static String text(Literal literal) {
        Object value = literal.on(Firms.DAY);
        if (value instanceof Enum<?> word) {
            return word.getDeclaringClass().getName() + "." + word.name();
        }
        return value instanceof LocalDate date
                ? "java.time.LocalDate.parse(\"" + date + "\")"
                : literal.text().replaceAll("B$", "");
    }

    @Override
    public void on(List<Profile> firms, Consumer<Object> results) {
        for (Profile firm : firms) {
            results.accept(statuses(plain.facts(firm)));
        }
    }

    private Status[] statuses(FirmFacts firm) {
        Hits hits = new Hits();
        ask(PeerQuestions.APPLICANT, firm.own(), hits);
        firm.lists().forEach((list, entries) -> entries.forEach(facts -> ask(list, facts, hits)));
        return Decisions.all(register, firm, (c, facts) -> questions.met(c, facts, hits));
    }

    private void ask(String group, Facts facts, Hits hits) {
        org.jeasy.rules.api.Facts asked = new org.jeasy.rules.api.Facts();
        asked.put("facts", facts);
        Map<Rule, Boolean> held = engine.check(rules.get(group), asked);
        held.forEach(
                (rule, holds) -> {
                    if (holds) {
                        Question question = byName.get(rule.getName());
                        hits.add(question.number(), question.subject().apply(facts));
                    }
                });
    }
}
