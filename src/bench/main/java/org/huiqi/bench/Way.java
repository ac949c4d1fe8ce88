package org.huiqi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huiqi.Report;
import org.huiqi.bench.peer.Cel;
import org.huiqi.bench.peer.Dmn;
import org.huiqi.bench.peer.DroolsAlone;
import org.huiqi.catalogue.Programme;
import org.huiqi.report.JsonReport;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.Status;

/** What is measured: the same firms and criteria in different ways. The names are the table's. */
public enum Way {
    LAMBDAS(
            "plain Java, one lambda a criterion",
            Gives.STATUSES,
            s -> Work.oneAtATime(s.plain()::byLambdas)),
    FACTS("facts alone, no criterion", Gives.NOTHING, s -> Work.oneAtATime(s.plain()::facts)),
    HUIQI_VERDICTS(
            "Huiqi, one firm at a time",
            Gives.VERDICTS,
            s -> Work.oneAtATime(firm -> s.checker().verdicts(firm, Firms.DAY))),
    HUIQI_STATUSES(
            "Huiqi, one firm at a time",
            Gives.STATUSES,
            s -> Work.oneAtATime(firm -> statuses(s.pack().evaluate(firm, Firms.DAY), s))),
    HUIQI_FINDINGS(
            "Huiqi, explained report",
            Gives.REPORTS,
            s -> Work.oneAtATime(firm -> s.checker().check(firm, Firms.DAY, "firm"))),
    HUIQI_READ(
            "Huiqi, explained report, every field read",
            Gives.REPORTS,
            s -> Work.oneAtATime(firm -> read(s.checker().check(firm, Firms.DAY, "firm")))),
    HUIQI_JSON(
            "Huiqi, explained report as JSON",
            Gives.REPORTS,
            s ->
                    Work.oneAtATime(
                            firm -> JsonReport.line(s.checker().check(firm, Firms.DAY, "firm")))),
    DROOLS_SESSION_PER_FIRM(
            "Drools alone, a session a firm",
            Gives.STATUSES,
            s -> new DroolsAlone(s).sessionPerFirm()),
    DROOLS_REUSED_SESSION(
            "Drools alone, one session, firm by firm",
            Gives.STATUSES,
            s -> new DroolsAlone(s).reusedSession()),
    DROOLS_BATCH(
            "Drools alone, 256 firms a session", Gives.STATUSES, s -> new DroolsAlone(s).batches()),
    CEL("CEL-Java", Gives.STATUSES, Cel::new),
    DMN("KIE DMN", Gives.STATUSES, Dmn::new);

    /** What comes out of it. */
    public enum Gives {
        /** Every status. */
        STATUSES("every status"),
        /** Verdicts, which need no more statuses than settle them. */
        VERDICTS("verdicts"),
        /** Reports; measured on fewer firms. */
        REPORTS("reports"),
        /** Nothing but what everything rests on. */
        NOTHING("nothing");

        private final String title;

        Gives(String title) {
            this.title = title;
        }

        /** Heading of its table. */
        String title() {
            return title;
        }
    }

    private final String label;
    private final Gives gives;
    private final Function<Setting, Work> work;

    Way(String label, Gives gives, Function<Setting, Work> work) {
        this.label = label;
        this.gives = gives;
        this.work = work;
    }

    /** Every status of a firm that the rules were fired on. */
    private static Status[] statuses(Evaluation evaluation, Setting setting) {
        List<Status> statuses = new ArrayList<>();
        for (Programme programme : setting.pack().edition().programmes()) {
            statuses.addAll(evaluation.statuses(programme));
        }
        return statuses.toArray(Status[]::new);
    }

    /** Everything that is worked out when it is read, but for the ladder. */
    private static List<Object> read(Report report) {
        List<Object> read =
                new ArrayList<>(List.of(report.digest(), report.questions(), report.warnings()));
        report.programmes()
                .forEach(
                        programme ->
                                programme.candidates().stream()
                                        .flatMap(way -> way.findings().stream())
                                        .forEach(finding -> read.add(finding.explanation())));
        return read;
    }

    /** What the table calls it. */
    public String label() {
        return label;
    }

    /** What comes out of it. */
    public Gives gives() {
        return gives;
    }

    /** Whether it is this project's. */
    boolean isOwn() {
        return name().startsWith("HUIQI");
    }

    /** How many firms one pass is about. */
    public int firms() {
        return gives == Gives.REPORTS ? Firms.FEW : Firms.COUNT;
    }

    /**
     * Makes it ready to run.
     *
     * @throws IllegalStateException where it does not give the statuses that it should
     */
    public Work prepare(Setting setting) {
        Work made = work.apply(setting);
        if (gives == Gives.STATUSES) {
            setting.holdToSameStatuses(label, made);
        }
        return made;
    }
}
