package org.huiqi;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.huiqi.catalogue.Editions;
import org.jspecify.annotations.Nullable;

/**
 * A checker of each edition that a program checks against, made when it is first asked for. Build
 * one and share it: it is safe to use from any number of threads.
 *
 * <pre>{@code
 * Checkers checkers = Checkers.builtIn();
 * Report report = checkers.on(day).check(profile, day, "firm.yaml");
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Checkers {
    private final Editions editions;
    private final Function<String, Checker> maker;
    private final Map<String, Checker> made = new ConcurrentHashMap<>();

    /**
     * Checkers of some editions.
     *
     * @param editions which there are, at least one
     * @param maker makes the checker of an edition from its id
     */
    public Checkers(Editions editions, Function<String, Checker> maker) {
        this.editions = editions;
        this.maker = maker;
    }

    /** {@return checkers of the editions inside the jar} */
    public static Checkers builtIn() {
        return new Checkers(Editions.builtIn(), Checker::builtIn);
    }

    /**
     * {@return the checker of one edition, whatever the day}
     *
     * @param checker the checker
     */
    public static Checkers of(Checker checker) {
        return new Checkers(Editions.of(checker.edition()), id -> checker);
    }

    /** {@return which editions there are} */
    public Editions editions() {
        return editions;
    }

    /**
     * {@return the checker of the newest edition that holds on a day; of the first one before that}
     *
     * @param day the day
     */
    public Checker on(LocalDate day) {
        return chosen(null, day);
    }

    /**
     * {@return the checker of an edition}
     *
     * @param edition its id
     * @throws org.huiqi.catalogue.CatalogueException where there is none of this id
     */
    public Checker named(String edition) {
        return made.computeIfAbsent(editions.named(edition), maker);
    }

    /**
     * {@return the checker of the edition asked for, or of the newest that holds}
     *
     * @param edition id of the edition asked for; null: none
     * @param day the day that is looked at
     * @throws org.huiqi.catalogue.CatalogueException where there is none of this id
     */
    public Checker chosen(@Nullable String edition, LocalDate day) {
        return named(editions.chosen(edition, day));
    }
}
