package org.huiqi.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiqi.Sample;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;

/** Short ways to import files in tests. */
final class Imports {
    static final Importer IMPORTER =
            new Importer(new ProfileReader(Sample.EDITION.criterionIds()), Sample.AS_OF);

    private Imports() {}

    static Imported of(ImportFile... files) {
        return into("format: 1\n", files);
    }

    static Imported of(ImportOptions options, ImportFile... files) {
        return IMPORTER.fill(document("format: 1\n"), List.of(files), options);
    }

    static Imported into(String yaml, ImportFile... files) {
        return IMPORTER.fill(document(yaml), List.of(files), ImportOptions.NONE);
    }

    static ProfileDocument document(String yaml) {
        return ProfileDocument.of(
                yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), "client.yaml", Format.YAML);
    }

    static ImportOptions year(int year) {
        return new ImportOptions(year, null, null, Set.of());
    }

    /** What was put in: {@code years.2023.revenue=11200}. */
    static List<String> filled(Imported imported) {
        return imported.filled().stream().map(f -> f.path() + "=" + text(f.value())).toList();
    }

    /** What was put in of one year, without its path. */
    static List<String> year(Imported imported, int year) {
        String prefix = "years." + year + ".";
        return filled(imported).stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    static String text(Node value) {
        return value instanceof Node.Scalar scalar ? scalar.text() : String.valueOf(value);
    }

    static List<String> notes(Imported imported, Note.Kind kind) {
        return imported.notes(kind).stream().map(n -> n.source() + " " + n.text().zh()).toList();
    }

    static List<String> faults(Imported imported) {
        return imported.faults().stream().map(fault -> fault.message().zh()).toList();
    }

    static String origin(Imported imported, String path) {
        return imported.profile().origin().get(path);
    }

    /** Everything that became of an import, line by line. */
    static List<String> everything(Imported imported) {
        List<String> lines = new ArrayList<>();
        imported.filled()
                .forEach(f -> lines.add(f.path() + " = " + text(f.value()) + " ← " + f.origin()));
        if (imported.agreed() > 0) {
            lines.add("AGREED " + imported.agreed());
        }
        for (Conflict conflict : imported.conflicts()) {
            for (Filling choice : conflict.choices()) {
                String origin = choice.file() == null ? "-" : choice.origin();
                lines.add(
                        "CONFLICT "
                                + conflict.path()
                                + " = "
                                + text(choice.value())
                                + " ← "
                                + origin);
            }
        }
        imported.offers()
                .forEach(
                        o ->
                                lines.add(
                                        "OFFER "
                                                + o.path()
                                                + " = "
                                                + o.label().zh()
                                                + " ← "
                                                + o.source()));
        imported.notes().forEach(n -> lines.add(n.kind() + " " + n.source() + " " + n.text().zh()));
        imported.faults().forEach(fault -> lines.add("FAULT " + fault.message().zh()));
        return lines;
    }
}
