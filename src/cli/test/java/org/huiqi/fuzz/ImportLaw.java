package org.huiqi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiqi.Sample;
import org.huiqi.imports.FirmList;
import org.huiqi.imports.ImportFile;
import org.huiqi.imports.ImportOptions;
import org.huiqi.imports.Imported;
import org.huiqi.imports.Importer;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * Whatever is imported, the profile stays valid, says the same when it is read again, and what was
 * not put in is told; so it is when the same file is imported once more.
 */
final class ImportLaw {
    private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".csv");
    private static final Importer IMPORTER = new Importer(ProfileLaw.READER, Sample.AS_OF);
    private static final ImportOptions OPTIONS = new ImportOptions(2023, null, null, Set.of());

    private ImportLaw() {}

    /** For a file with its kind in front. */
    static boolean holds(byte[] input) {
        int kind = input.length == 0 ? 0 : Math.floorMod(input[0] - '0', ENDINGS.size());
        byte[] bytes = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        List<ImportFile> files = List.of(new ImportFile("x" + ENDINGS.get(kind), bytes));
        Imported imported = IMPORTER.fill(ProfileDocument.blank(Format.YAML), files, OPTIONS);
        told(imported);
        told(IMPORTER.fill(imported.document(), files, OPTIONS));
        FirmList firms = IMPORTER.firms(files, OPTIONS);
        for (int firm = 0; firm < Math.min(3, firms.names().size()); firm++) {
            told(firms.fill(firm, ProfileDocument.blank(Format.YAML)));
        }
        return !imported.filled().isEmpty();
    }

    private static void told(Imported imported) {
        Read read =
                ProfileLaw.READER.read(
                        imported.document().bytes(), "x.yaml", Format.YAML, Sample.AS_OF);
        assertThat(read).isInstanceOf(Read.Accepted.class);
        assertThat(((Read.Accepted) read).profile()).isEqualTo(imported.profile());
        imported.faults().forEach(fault -> said(fault.message()));
        imported.notes().forEach(note -> said(note.text()));
        imported.conflicts()
                .forEach(conflict -> assertThat(conflict.choices()).hasSizeGreaterThan(1));
    }

    private static void said(Bilingual text) {
        for (Language language : Language.values()) {
            assertThat(text.in(language)).isNotBlank();
        }
    }
}
