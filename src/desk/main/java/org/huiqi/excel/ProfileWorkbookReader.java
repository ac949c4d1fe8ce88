package org.huiqi.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.workbook.WorkbookFile;
import org.huiqi.workbook.WorkbookRefused;

/**
 * Reads workbooks that {@link ProfileWorkbook} wrote and somebody filled in. What was filled in
 * gives the profile that YAML would give; a wrong cell is refused in the words of {@link
 * ProfileReader} with file, sheet and cell. No content makes it throw. Formulas, macros, links to
 * other files, encrypted files and files over 10 MB, or over 8 MB when unpacked, are refused.
 * Immutable, safe to share.
 *
 * <p>Needs {@code org.apache.poi:poi-ooxml}, an optional dependency.
 */
public final class ProfileWorkbookReader {
    private final ProfileReader reader;

    /**
     * A reader.
     *
     * @param reader what checks the values
     */
    public ProfileWorkbookReader(ProfileReader reader) {
        this.reader = reader.ofForms();
    }

    /**
     * Reads one workbook.
     *
     * @param bytes the .xlsx file
     * @param source its name for messages
     * @param asOf the as-of date, which a birth date cannot be after
     * @return the profile, or every fault of the workbook
     */
    public Read read(byte[] bytes, String source, LocalDate asOf) {
        List<Fault> faults = new ArrayList<>();
        try (XSSFWorkbook workbook = WorkbookFile.open(bytes)) {
            Node tree = new QuestionnaireReader(source, faults).tree(workbook);
            Read read = reader.bind(tree, asOf);
            if (faults.isEmpty()) {
                return read;
            }
            if (read instanceof Read.Accepted accepted) {
                return new Read.Refused(faults, accepted.profile());
            }
            Read.Refused refused = (Read.Refused) read;
            faults.addAll(refused.faults());
            return new Read.Refused(faults, refused.readable());
        } catch (WorkbookRefused refused) {
            Location whole = Location.somewhere(source);
            faults.add(new Fault(whole, "", null, refused.problem(), refused.advice()));
        } catch (IOException e) {
            throw new UncheckedIOException("closing a workbook in memory cannot fail", e);
        }
        return new Read.Refused(faults);
    }

    /**
     * Reads a workbook without making a profile of it, for who takes its values apart.
     *
     * @param workbook the workbook
     * @param source its name for messages
     * @param faults takes what a workbook alone can get wrong
     * @return the tree that YAML would give, each value at its sheet and cell; empty where the
     *     workbook is none of a questionnaire
     * @throws WorkbookRefused where it is one and cannot be read
     */
    public static Optional<Node> tree(XSSFWorkbook workbook, String source, List<Fault> faults)
            throws WorkbookRefused {
        return QuestionnaireReader.isQuestionnaire(workbook)
                ? Optional.of(new QuestionnaireReader(source, faults).tree(workbook))
                : Optional.empty();
    }
}
