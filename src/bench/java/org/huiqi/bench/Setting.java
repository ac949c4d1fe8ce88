package org.huiqi.bench;

import java.util.List;
import org.huiqi.Checker;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.RulePack;

/**
 * What every measurement starts from.
 *
 * @param checker the built-in edition
 * @param register its criteria in the order of statuses
 * @param plain the same criteria as plain Java
 * @param firms the firms
 */
public record Setting(Checker checker, Register register, PlainJava plain, List<Profile> firms) {

    /** Reads the firms and compiles the plain Java. */
    public static Setting prepare() {
        Checker checker = Checker.builtIn();
        Register register = Register.of(checker.edition());
        return new Setting(
                checker,
                register,
                new PlainJava(checker.pack(), register),
                Firms.all(checker.edition()));
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
