package org.huiqi.bench.peer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.Type;
import org.evrete.api.builders.RuleSetBuilder;
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
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.huiqi.verdict.Status;

/**
 * Evrete: one rule a question. The knowledge is compiled once, conditions are texts that Evrete
 * compiles to Java over declared fields, sessions are stateless, which is its fast mode. Facts of
 * different lists are facts of different logical types, so that no rule sees facts it is not about.
 */
public final class Evrete implements Work {
    private static final String FACT = "$fact";

    private final PlainJava plain;
    private final Register register;
    private final PeerQuestions questions;
    private final int firmsASession;
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final Set<String> declared = new HashSet<>();
    private Hits hits = new Hits();

    /**
     * Compiles the criteria.
     *
     * @param firmsASession how many firms are inserted together
     */
    public Evrete(Setting setting, int firmsASession) {
        this.plain = setting.plain();
        this.register = setting.register();
        this.questions = PeerQuestions.byList(setting);
        this.firmsASession = firmsASession;
        this.knowledge = service.newKnowledge("register");
        RuleSetBuilder<Knowledge> builder = knowledge.builder();
        for (Question question : questions.all()) {
            Type<Facts> type =
                    knowledge.getTypeResolver().getOrDeclare(question.group(), Facts.class);
            declareField(type, question.comparison().operand());
            builder.newRule(String.valueOf(question.number()))
                    .forEach(FACT, type.getName())
                    .where(text(question.comparison()))
                    .execute(context -> hit(question, context.get(FACT)));
        }
        builder.build();
    }

    private void hit(Question question, Facts facts) {
        hits.add(question.number(), question.subject().apply(facts));
    }

    private void declareField(Type<Facts> type, Operand operand) {
        String name = PlainJava.nameOf(operand);
        if (declared.add(type.getName() + name)) {
            @SuppressWarnings("unchecked")
            Class<Object> valueType = (Class<Object>) operand.type();
            type.declareField(name, valueType, plain.operands().get(name)::apply);
        }
    }

    private static String text(Comparison comparison) {
        String value = FACT + "." + PlainJava.nameOf(comparison.operand());
        Class<?> type = comparison.operand().type();
        List<String> words =
                comparison.literals().stream()
                        .map(literal -> test(value, comparison.operator(), literal, type))
                        .toList();
        return value + " != null && (" + String.join(" || ", words) + ")";
    }

    private static String test(String value, Operator operator, Literal literal, Class<?> type) {
        Object word = literal.value();
        if (word instanceof Boolean yes) {
            return yes ? value : "!" + value;
        }
        if (word instanceof Enum<?>) {
            return value + " == " + literal.text();
        }
        if (word instanceof String) {
            return value + ".equals(" + literal.text() + ")";
        }
        if (type == Integer.class) {
            return value + " " + operator.symbol() + " " + literal.text();
        }
        String other =
                word instanceof BigDecimal number
                        ? "new java.math.BigDecimal(\"" + number.toPlainString() + "\")"
                        : "java.time.LocalDate.parse(\"" + literal.on(Firms.DAY) + "\")";
        return value + ".compareTo(" + other + ") " + operator.symbol() + " 0";
    }

    @Override
    public void on(List<Profile> firms, Consumer<Object> results) {
        for (int from = 0; from < firms.size(); from += firmsASession) {
            int to = Math.min(from + firmsASession, firms.size());
            List<FirmFacts> facts = firms.subList(from, to).stream().map(plain::facts).toList();
            hits = new Hits();
            StatelessSession session = knowledge.newStatelessSession();
            facts.forEach(firm -> insert(firm, session));
            session.fire();
            facts.forEach(firm -> results.accept(statuses(firm)));
        }
    }

    private static void insert(FirmFacts firm, StatelessSession session) {
        session.insertAs(PeerQuestions.APPLICANT, firm.own());
        firm.lists().forEach((list, entries) -> session.insertAs(list, entries));
    }

    private Status[] statuses(FirmFacts firm) {
        return Decisions.all(register, firm, (c, facts) -> questions.met(c, facts, hits));
    }
}
