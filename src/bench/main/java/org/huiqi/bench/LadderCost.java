package org.huiqi.bench;

import java.nio.file.Path;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.Ladder;
import org.huiqi.profile.Profile;

/**
 * What a ladder of titles costs one firm at a time, beside verdicts alone: processor time and bytes
 * allocated of the calling thread, the least of all rounds: {@code java -cp
 * target/huiqi-bench/classes:target/huiqi-cli/huiqi.jar org.huiqi.bench.LadderCost
 * target/firms.jsonl 20}, after {@code mvn -Pbench package -DskipTests}.
 */
public final class LadderCost {
    private LadderCost() {}

    /** Runs it on a file of JSON Lines, so many rounds. */
    public static void main(String[] args) throws Exception {
        Checker checker = Checker.builtIn();
        List<Profile> firms = OneByOne.firms(checker, Path.of(args[0]));
        int rounds = Integer.parseInt(args[1]);
        OneByOne.measure("verdicts", firms, rounds, firm -> checker.verdicts(firm, OneByOne.DAY));
        OneByOne.measure(
                "titles", firms, rounds, firm -> checker.ladder(firm, OneByOne.DAY).rungs());
        OneByOne.measure(
                "ladder",
                firms,
                rounds,
                firm -> {
                    Ladder ladder = checker.ladder(firm, OneByOne.DAY);
                    ladder.rungs();
                    ladder.steps();
                });
    }
}
