package org.huiqi.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiqi.profile.Profile;

/** Something that is done to many firms. Used by one thread. */
@FunctionalInterface
public interface Work {
    /** Does it, and hands out one result a firm, in order. */
    void on(List<Profile> firms, Consumer<Object> results);

    /** Does it firm by firm. */
    static Work oneAtATime(Function<Profile, Object> work) {
        return (firms, results) -> {
            for (Profile firm : firms) {
                results.accept(work.apply(firm));
            }
        };
    }
}
