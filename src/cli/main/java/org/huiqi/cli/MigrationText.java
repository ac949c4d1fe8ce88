package org.huiqi.cli;

import java.nio.file.Path;
import org.huiqi.Migration;
import org.huiqi.Migration.Aside;
import org.huiqi.Migration.Moved;
import org.huiqi.catalogue.Edition;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
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
        line(Joint.PAIR.with(profile, old.id() + " → " + now.id()));
        line(MigrationPhrase.MOVED.with(migration.moved().size()));
        migration.moved().forEach(this::moved);
        int left = migration.aside().size();
        line(
                aside == null
                        ? MigrationPhrase.SET_ASIDE.with(left)
                        : MigrationPhrase.SET_ASIDE_IN.with(left, aside));
        migration.aside().forEach(this::aside);
        if (!migration.kept().isEmpty()) {
            line(MigrationPhrase.LEFT.with(Sentence.listed(migration.kept().keySet())));
        }
        if (copy != null) {
            line(ResultText.KEPT.with(copy));
        }
        return text.toString();
    }

    private void moved(Moved moved) {
        String number =
                moved.was().equals(moved.is())
                        ? moved.was().toString()
                        : moved.was() + " → " + moved.is();
        text.append("  " + number + "  " + moved.requirement().in(language)).append('\n');
    }

    private void aside(Aside aside) {
        text.append("  " + aside.key() + "  " + why(aside).in(language)).append('\n');
    }

    private static Bilingual why(Aside aside) {
        return switch (aside.why()) {
            case PROGRAMME_WITHDRAWN -> MigrationPhrase.NO_PROGRAMME.with(aside.was());
            case CONDITION_WITHDRAWN -> MigrationPhrase.NO_CONDITION.with(aside.was());
            case REWORDED -> MigrationPhrase.REWORDED.with(aside.was(), aside.is());
            case OTHER_WORDING_READ -> MigrationPhrase.OTHER_WORDING.text();
            case UNKNOWN -> MigrationPhrase.UNKNOWN.text();
        };
    }

    private void line(Bilingual line) {
        text.append(line.in(language)).append('\n');
    }
}
