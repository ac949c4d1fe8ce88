package org.huiqi.bench;

import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.profile.Profile;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.pack.RulePack;

/**
 * What every measurement starts from.
 *
 * @param checker the built-in edition
 * @param register its criteria in the order of statuses
 * @param conditions the conditions of its rules by id, as the peers are given them
 * @param plain the same criteria as plain Java
 * @param firms the firms
 */
public record Setting(
        Checker checker,
        Register register,
        Map<String, Condition> conditions,
        PlainJava plain,
        List<Profile> firms) {

    /** Reads the firms and compiles the plain Java. */
    public static Setting prepare() {
        Checker checker = Checker.builtIn();
        Register register = Register.of(checker.edition());
        Map<String, Condition> conditions = Conditions.of(checker.pack());
        return new Setting(
                checker,
                register,
                conditions,
                new PlainJava(checker.pack(), register, conditions),
                Firms.all(checker.pack()));
    }

    /** The rules. */
    public RulePack pack() {
        return checker.pack();
    }

    /** Checks that some work says of every firm what the plain Java says. */
    public void holdToSameStatuses(String who, Work work) {
        new SameStatuses(register, plain).check(who, work, firms);
    }
}
