package org.huiqi.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Language;

/**
 * Many firms that a command looks at, one after the other.
 *
 * @param console where faults of those that are refused are told
 * @param language language of the faults
 * @param entries how large a profile may be
 * @param paths files and folders; standard input has one a line
 */
record FirmFiles(
        Console console, Language language, BaseCommand.EntriesOption entries, List<String> paths) {

    /**
     * Reads them.
     *
     * @param criterionIds ids that may be attested
     * @param asOf the day
     * @param take takes each that is accepted, with where it stands
     * @return how many were refused
     */
    long read(Set<String> criterionIds, LocalDate asOf, BiConsumer<String, Profile> take) {
        long[] refused = new long[1];
        ProfileSources sources =
                new ProfileSources(
                        entries.reader(criterionIds), asOf, console.in(), MediaFormat.JSONL);
        for (String path : paths) {
            sources.readMany(
                    path,
                    (source, read) -> {
                        if (read instanceof Read.Accepted accepted) {
                            take.accept(source, accepted.profile());
                        } else {
                            refused[0]++;
                            tell((Read.Refused) read);
                        }
                    });
        }
        return refused[0];
    }

    private void tell(Read.Refused refused) {
        refused.faults().forEach(fault -> console.err().println(fault.message().in(language)));
    }
}
