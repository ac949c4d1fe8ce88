package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.Migration;
import org.huiqi.Migration.Aside;
import org.huiqi.Migration.Moved;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves a profile's attestations to another edition of the handbook. */
@Command(name = "migrate")
final class MigrateCommand extends BaseCommand {
    @Parameters(paramLabel = "PROFILE", descriptionKey = "migrate.profile")
    private Path profile;

    @Option(names = "--to", required = true, paramLabel = "ID", descriptionKey = "migrate.to")
    private String to;

    @Option(names = "--from", paramLabel = "ID", descriptionKey = "migrate.from")
    private @Nullable String from;

    @Mixin private PackOption pack;
    @Mixin private DayOption asOf;
    @Mixin private EntriesOption entries;

    @Override
    public Integer call() {
        Edition now = Catalogue.read(pack.files(to));
        Edition old = Catalogue.read(pack.files(old(now)));
        ProfileFile file = ProfileFile.at(profile, "migrate");
        byte[] held = file.held();
        if (held == null) {
            throw new Failure(Exit.USAGE, PathText.NO_PROFILE.with(profile));
        }
        ProfileReader reader = entries.reader(old.criterionIds());
        Profile firm = file.profile(reader, asOf.day());
        Migration migration = Migration.of(firm.attestations(), old, now, asOf.day());
        Path aside = migration.aside().isEmpty() ? null : asideOf(old);
        if (aside != null) {
            write(aside, old, migration);
        }
        ProfileDocument document =
                ProfileDocument.of(held, profile.toString(), file.format())
                        .with(AttestationKey.SECTION, section(now(migration)));
        Path copy = migration.moved().isEmpty() && aside == null ? null : file.save(document);
        told(migration, old, now, aside, copy);
        return Exit.DONE;
    }

    private String old(Edition now) {
        if (from != null) {
            return from;
        }
        if (now.previous() == null) {
            throw new Failure(Exit.USAGE, OptionText.SAY_FROM.with(to));
        }
        return now.previous();
    }

    /** Beside the profile, under a name that is free. */
    private Path asideOf(Edition old) {
        String name = profile.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.'));
        Path path = profile.resolveSibling(stem + "." + old.id() + "-aside.yaml");
        for (int i = 2; Files.exists(path); i++) {
            path = profile.resolveSibling(stem + "." + old.id() + "-aside" + i + ".yaml");
        }
        return path;
    }

    private void write(Path file, Edition old, Migration migration) {
        Map<String, AttestationEntry> set = new TreeMap<>();
        for (Aside one : migration.aside()) {
            set.put(one.key().toString(), Values.with(one.entry(), "edition", old.id()));
        }
        ProfileDocument document =
                ProfileDocument.blank(Format.YAML).with(AttestationKey.SECTION, section(set));
        write(document.text(), file);
    }

    private static Map<String, AttestationEntry> now(Migration migration) {
        Map<String, AttestationEntry> now = new TreeMap<>(migration.kept());
        for (Moved one : migration.moved()) {
            now.put(one.is().toString(), one.entry());
        }
        return now;
    }

    /** What became of the attestations, for people. */
    private void told(
            Migration migration,
            Edition old,
            Edition now,
            @Nullable Path aside,
            @Nullable Path copy) {
        say(Joint.PAIR, profile, old.id() + " → " + now.id());
        say(MigrationPhrase.MOVED, migration.moved().size());
        for (Moved one : migration.moved()) {
            String was = one.was().toString();
            String is = one.is().toString();
            String number = was.equals(is) ? was : was + " → " + is;
            console.out().println("  " + number + "  " + one.requirement().in(language()));
        }
        int left = migration.aside().size();
        if (aside == null) {
            say(MigrationPhrase.SET_ASIDE, left);
        } else {
            say(MigrationPhrase.SET_ASIDE_IN, left, aside);
        }
        for (Aside one : migration.aside()) {
            console.out().println("  " + one.key() + "  " + why(one).in(language()));
        }
        if (!migration.kept().isEmpty()) {
            say(MigrationPhrase.LEFT, Sentence.listed(migration.kept().keySet()));
        }
        if (copy != null) {
            say(ResultText.KEPT, copy);
        }
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

    /** The section of a profile. */
    private static Node section(Map<String, AttestationEntry> attestations) {
        Map<String, Object> written = new TreeMap<>();
        attestations.forEach(
                (key, entry) -> written.put(key, entry.isPlain() ? entry.value() : entry));
        return Node.of(written);
    }
}
