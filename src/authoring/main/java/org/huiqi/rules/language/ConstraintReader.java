package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Condition.Any;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Turns the constraints of one pattern into conditions. */
final class ConstraintReader {
    private final OperandReader operands;
    private final Scope scope;
    private final int line;

    ConstraintReader(Class<?> factType, Scope scope, int line) {
        this.operands = new OperandReader(factType, scope);
        this.scope = scope;
        this.line = line;
    }

    /**
     * Reads one constraint.
     *
     * @throws Unreadable where it holds something that a rule may not hold
     */
    Condition read(String text) throws Unreadable {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr tree = parser.parse(text);
        if (tree == null || parser.hasErrors()) {
            throw unsafe(text);
        }
        return read(tree, text);
    }

    private Condition read(BaseDescr part, String text) throws Unreadable {
        if (part instanceof RelationalExprDescr relation) {
            return comparison(relation);
        }
        if (!(part instanceof ConstraintConnectiveDescr connective) || connective.isNegated()) {
            throw unsafe(text);
        }
        List<Condition> parts = new ArrayList<>();
        for (BaseDescr child : connective.getDescrs()) {
            parts.add(read(child, text));
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (connective.getConnective() == ConnectiveType.OR) {
            return oneOf(parts);
        }
        if (connective.getConnective() == ConnectiveType.AND) {
            return new All(parts);
        }
        throw unsafe(text);
    }

    /** The parser unfolds {@code x in ( a, b )}; fold it back, so that it stays one question. */
    private Condition oneOf(List<Condition> parts) {
        List<Literal> words = new ArrayList<>();
        Operand common = null;
        for (Condition part : parts) {
            if (!(part instanceof Comparison c)
                    || c.operator() != Operator.EQUAL
                    || common != null && !common.equals(c.operand())) {
                return new Any(parts);
            }
            common = c.operand();
            words.addAll(c.literals());
        }
        return new Comparison(common, Operator.IN, List.copyOf(words), line);
    }

    private Comparison comparison(RelationalExprDescr relation) throws Unreadable {
        Operator operator = Operator.of(relation.getOperator()).orElse(null);
        String text = relation.getLeft() + " " + relation.getOperator() + " " + relation.getRight();
        if (operator == null
                || relation.getOperatorDescr().isNegated()
                || !(relation.getLeft() instanceof AtomicExprDescr left)
                || !(relation.getRight() instanceof AtomicExprDescr right)) {
            throw unsafe(text);
        }
        Operand operand = operands.read(left.getExpression().strip());
        Literal literal =
                LiteralReader.read(right.getExpression().strip(), scope)
                        .filter(l -> l.fits(operand.type()))
                        .orElseThrow(() -> wrongLiteral(operand, right.getExpression().strip()));
        if (operator.isOrder() && !literal.isOrdered()) {
            throw wrongLiteral(operand, literal.text());
        }
        return new Comparison(operand, operator, List.of(literal), line);
    }

    private static Unreadable unsafe(String text) {
        return new Unreadable(DrlText.UNSAFE.with(text), DrlText.SAFE_COMPARISONS.text());
    }

    private static Unreadable wrongLiteral(Operand operand, String text) {
        if (text.matches("-?\\d+\\.\\d+")) {
            return new Unreadable(
                    DrlText.BINARY_FRACTION.with(text), DrlText.WRITE_DECIMAL.with(text));
        }
        return new Unreadable(
                DrlText.NOT_COMPARABLE.with(operand.text(), text),
                DrlText.FACT_TYPE.with(operand.type().getSimpleName()));
    }
}
