package org.huiqi.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.huiqi.Migration;
import org.huiqi.Migration.Aside;
import org.huiqi.Migration.Moved;
import org.huiqi.catalogue.Edition;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** What became of a profile's attestations, for people. */
final class MigrationText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    MigrationText(Language language) {
        this.language = language;
    }

    String of(
            Path profile,
            Migration migration,
            Edition old,
            Edition now,
            @Nullable Path aside,
            @Nullable Path copy) {
        line(profile + say("：", ": ") + old.id() + " → " + now.id());
        line(say("转入 ", "Moved: ") + migration.moved().size() + say(" 项确认", ""));
        migration.moved().forEach(this::moved);
        String where = aside == null ? "" : say("，写入 " + aside, ", written to " + aside);
        line(say("搁置 ", "Set aside: ") + migration.aside().size() + say(" 项确认", "") + where);
        migration.aside().forEach(this::aside);
        if (!migration.kept().isEmpty()) {
            line(
                    say(
                                    "未动（手册以外的标准，或按其他版次作出）：",
                                    "Left as they are (a standard outside the handbook, or another edition): ")
                            + String.join(say("、", ", "), migration.kept().keySet()));
        }
        if (copy != null) {
            line(say("原文件留存为 ", "What was there is kept as ") + copy);
        }
        return text.toString();
    }

    private void moved(Moved moved) {
        String number =
                moved.was().equals(moved.is())
                        ? moved.was().toString()
                        : moved.was() + " → " + moved.is();
        line("  " + number + "  " + moved.requirement().in(language));
    }

    private void aside(Aside aside) {
        line("  " + aside.key() + "  " + why(aside));
    }

    private String why(Aside aside) {
        return switch (aside.why()) {
            case PROGRAMME_WITHDRAWN ->
                    say("新版次不再收录该项目：", "the new edition does not have the programme: ")
                            + in(aside.was());
            case CONDITION_WITHDRAWN ->
                    say("新版次没有这一条件：", "the new edition does not have the condition: ")
                            + in(aside.was());
            case REWORDED ->
                    say("要求已改：原为“", "reworded: was \"")
                            + in(aside.was())
                            + say("”，现为“", "\", is \"")
                            + in(aside.is())
                            + say("”", "\"");
            case OTHER_WORDING_READ ->
                    say(
                            "确认时所读的条文与原版次的不同，请重新确认",
                            "was given for a wording that the old edition does not have");
            case UNKNOWN -> say("原版次没有这一条件", "the old edition has no such condition");
        };
    }

    private String in(@Nullable Bilingual requirement) {
        return Objects.requireNonNull(requirement).in(language);
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
