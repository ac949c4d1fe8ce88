package org.huiqi.imports;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.excel.ProfileWorkbookReader;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Node;
import org.huiqi.workbook.WorkbookRefused;

/** A questionnaire, or a table of three years, that somebody filled in. */
final class Questionnaire {
    private final String file;
    private final Extract extract;

    private Questionnaire(String file, Extract extract) {
        this.file = file;
        this.extract = extract;
    }

    /** Takes what a workbook says; false where it is no questionnaire. */
    static boolean read(Workbook workbook, Extract extract) throws WorkbookRefused {
        if (!(workbook instanceof XSSFWorkbook xlsx)) {
            return false;
        }
        String file = extract.place.file();
        Optional<Node> root = ProfileWorkbookReader.tree(xlsx, file, extract.faults);
        root.ifPresent(
                tree -> {
                    extract.questionnaires.add(file);
                    new Questionnaire(file, extract).take("", tree);
                });
        return root.isPresent();
    }

    private void take(String path, Node node) {
        if (node instanceof Node.Mapping map && !AttestationKey.isAt(path)) {
            for (Node.Entry entry : map.entries()) {
                if (!path.isEmpty() || !List.of("format", Profile.ORIGIN).contains(entry.key())) {
                    take(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value());
                }
            }
        } else if (!node.isNull()) {
            extract.values.add(new Filling(path, node, source(path, node)));
        }
    }

    private Source source(String path, Node node) {
        String place = node.at().source().substring(file.length()).strip();
        int cell = place.lastIndexOf('!');
        return new Source(
                file,
                cell < 0 ? place : place.substring(0, cell),
                cell < 0 ? "" : place.substring(cell + 1),
                FieldText.name(path).zh(),
                FieldPath.parse(path).flatMap(FieldPath::year).orElse(""));
    }
}
