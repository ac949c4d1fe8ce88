package org.huiqi.cli;

import java.nio.charset.StandardCharsets;
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
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
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
        Read read = reader.read(held, profile.toString(), file.format(), asOf.day());
        if (read instanceof Read.Refused refused) {
            refused.faults()
                    .forEach(f -> console.err().println(f.message().in(language.language())));
            return Exit.REFUSED;
        }
        Profile firm = ((Read.Accepted) read).profile();
        Migration migration = Migration.of(firm.attestations(), old, now, asOf.day());
        Path aside = migration.aside().isEmpty() ? null : asideOf(old);
        if (aside != null) {
            write(aside, old, migration);
        }
        ProfileDocument document =
                ProfileDocument.of(held, profile.toString(), file.format())
                        .with(AttestationKey.SECTION, AttestationNodes.of(now(migration)));
        Path copy = migration.moved().isEmpty() && aside == null ? null : file.save(document);
        console.out()
                .print(
                        new MigrationText(language.language())
                                .of(profile, migration, old, now, aside, copy));
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
            AttestationEntry entry = one.entry();
            set.put(
                    one.key().toString(),
                    new AttestationEntry(
                            entry.value(),
                            entry.by(),
                            entry.on(),
                            entry.evidence(),
                            old.id(),
                            entry.digest()));
        }
        byte[] bytes = AttestationNodes.yaml(set).getBytes(StandardCharsets.UTF_8);
        Output.write(bytes, file, console.out());
    }

    private static Map<String, AttestationEntry> now(Migration migration) {
        Map<String, AttestationEntry> now = new TreeMap<>(migration.kept());
        for (Moved one : migration.moved()) {
            now.put(one.is().toString(), one.entry());
        }
        return now;
    }
}
