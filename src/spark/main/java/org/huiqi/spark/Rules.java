package org.huiqi.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.huiqi.Checker;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.compile.PackCompiler;

/**
 * The rules that a dataset is checked against, in a form that reaches the executors: the built-in
 * pack is compiled in the jar that they have, any other one travels as its files and is compiled
 * there. However many tasks ask, a JVM makes one checker of a pack. Immutable.
 *
 * @param files the pack's files
 * @serial exclude
 */
public record Rules(PackFiles files) implements Serializable {
    private static final ConcurrentMap<Rules, Checker> CHECKERS = new ConcurrentHashMap<>();

    /** {@return the edition in the jar that holds today} */
    public static Rules builtIn() {
        return new Rules(PackFiles.builtIn());
    }

    /**
     * {@return an edition in the jar}
     *
     * @param edition its id
     * @throws org.huiqi.catalogue.CatalogueException where there is none of this id
     */
    public static Rules builtIn(String edition) {
        return new Rules(PackFiles.builtIn(Editions.builtIn().named(edition)));
    }

    /**
     * {@return the pack of a folder on this machine}
     *
     * @param folder where it is
     * @throws org.huiqi.catalogue.CatalogueException where it holds no rule file
     */
    public static Rules in(Path folder) {
        return new Rules(PackFiles.in(folder));
    }

    /** This JVM's checker of these rules, made when it is first asked for. */
    Checker checker() {
        return CHECKERS.computeIfAbsent(this, rules -> Checker.of(PackCompiler.load(rules.files)));
    }
}
