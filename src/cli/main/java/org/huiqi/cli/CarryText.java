package org.huiqi.cli;

import java.util.List;
import org.huiqi.catalogue.Edition;
import org.huiqi.lab.CarryOver.Carried;
import org.huiqi.lab.Outcome;
import org.huiqi.text.Language;

/** What became of an edition's cases on another edition, summed up. */
final class CarryText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    CarryText(Language language) {
        this.language = language;
    }

    String of(Edition old, Edition now, List<Carried> carried) {
        int run = carried.stream().mapToInt(c -> c.outcomes().size()).sum();
        int failed = carried.stream().mapToInt(c -> c.failed().size()).sum();
        int aside = carried.stream().mapToInt(Carried::aside).sum();
        line(
                old.id() + " → " + now.id(),
                run
                        + aside
                        + " 个用例：转入 "
                        + run
                        + " 个（"
                        + passed(run, failed)
                        + "），搁置 "
                        + aside
                        + " 个",
                run
                        + aside
                        + " cases: "
                        + run
                        + " carried over ("
                        + passed(run, failed)
                        + "), "
                        + aside
                        + " set aside");
        carried.forEach(this::programme);
        return text.toString();
    }

    private void programme(Carried carried) {
        String name =
                carried.was().isEmpty()
                        ? say("手册以外", "outside the handbook")
                        : carried.is() == null || carried.is().equals(carried.was())
                                ? carried.was()
                                : carried.was() + " → " + carried.is();
        if (!carried.was().isEmpty() && carried.is() == null) {
            name += say(" 不再收录", " withdrawn");
        }
        int run = carried.outcomes().size();
        String aside =
                carried.aside() == 0 ? "" : carried.aside() + say(" 个用例搁置", " cases set aside");
        String over =
                run == 0
                        ? ""
                        : run
                                + say(" 个转入：", " carried over: ")
                                + passed(run, carried.failed().size());
        String both = over.isEmpty() || aside.isEmpty() ? "" : say("，", ", ");
        line(name, over + both + aside, over + both + aside);
        for (Outcome outcome : carried.failed()) {
            text.append("  ")
                    .append(outcome.of().at())
                    .append(' ')
                    .append(outcome.of().name())
                    .append('\n');
        }
    }

    private String passed(int run, int failed) {
        return failed == 0
                ? say("全部通过", "all pass")
                : say(
                        (run - failed) + " 个通过，" + failed + " 个未通过",
                        (run - failed) + " pass, " + failed + " fail");
    }

    private void line(String name, String zh, String en) {
        text.append(name).append(say("：", ": ")).append(say(zh, en)).append('\n');
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
