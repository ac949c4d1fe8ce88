package org.huiqi.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of regression cases.
 *
 * <pre>{@code
 * # 省创新联合体
 * edition: 2024q3              # the edition that it is about; else whichever is run
 * firm: consortium-lead.yaml   # a file of the folder of sample firms, or a profile written out
 * asOf: 2024-09-20
 * cases:
 *   - name: 2023年销售收入恰为10亿元，符合
 *     set: {years.2023.salesRevenue: 10亿元}
 *     expect: {criteria: {P14-07: MET}, tracks: {P14/L1: ELIGIBLE}}
 * }</pre>
 *
 * <p>A case has a {@code name} and an {@code expect}, may have a {@code firm} and an {@code asOf}
 * of its own, and changes the firm by {@code set} (values by path), {@code remove} (a list of
 * paths) and {@code add} (entries by path of the list), in this order. {@code expect} may hold:
 *
 * <ul>
 *   <li>{@code verdicts: {P14: ELIGIBLE}}
 *   <li>{@code tracks: {P14/L1: ELIGIBLE, P14/L1@k1: ELIGIBLE, P10@s1: UNDECIDED}}
 *   <li>{@code criteria: {P14-07: MET, P10-10@s1: NOT_MET}}; without a candidate: of every
 *       candidate
 *   <li>{@code shortfalls: {P14-07: {by: 600, path: years.2023.salesRevenue}}}, {@code null} for
 *       none
 *   <li>{@code timing: {P09: OPEN, P16: {state: OPEN, daysLeft: 0}}}, deadlines by their date:
 *       {@code timing: {P16: {deadlines: {2024-09-20: {actor: APPLICANT, closes: true}}}}}
 *   <li>{@code benefits: {P17: {headroom: 500, atMost: 3000, guarantees: {g1: {feeMax: 2.5}}}}}
 *   <li>{@code obligations: {P20-15: DUE}}
 *   <li>{@code questions: [years.2023.rdExpense]}: these are among them
 *   <li>{@code size: MEDIUM} by the SME standard, {@code null} where it is open
 * </ul>
 *
 * @param path the file
 * @param edition id of the edition that it is about; null: of whichever is run
 * @param cases its cases, in order
 */
public record CaseFile(Path path, @Nullable String edition, List<Case> cases) {
    /** Name of the file beside the cases that explains mutants which no case can tell apart. */
    public static final String EQUIVALENT_MUTANTS = "equivalent-mutants.yaml";

    private static final Path CASES = Path.of("cases");

    public CaseFile {
        cases = List.copyOf(cases);
    }

    /**
     * Reads a case file. Firms are looked for beside the nearest folder above that is named {@code
     * cases}; where there is none, beside the file.
     *
     * @param file name of the file
     * @return the file
     * @throws CaseFileException where it cannot be read, with every fault
     */
    public static CaseFile read(Path file) {
        return read(file, firms(file));
    }

    /**
     * Reads a case file.
     *
     * @param file the file
     * @param firms folder of the sample firms
     * @return the file
     * @throws CaseFileException where it cannot be read, with every fault
     */
    public static CaseFile read(Path file, Path firms) {
        return new CaseReader(file, firms).read();
    }

    /**
     * {@return whether its cases are about an edition}
     *
     * @param id id of the edition
     */
    public boolean isAbout(String id) {
        return edition == null || edition.equals(id);
    }

    /**
     * {@return the case files of some paths: a file is taken as it is, of a folder every YAML file
     * below it but {@link #EQUIVALENT_MUTANTS}, in the order of their names}
     *
     * @param paths files and folders
     * @throws UncheckedIOException where a folder cannot be read
     */
    public static List<Path> find(List<Path> paths) {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                found.add(path);
                continue;
            }
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(file -> !Files.isDirectory(file))
                        .filter(file -> file.toString().matches(".*\\.ya?ml"))
                        .filter(file -> !file.endsWith(EQUIVALENT_MUTANTS))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /**
     * {@return the folder in which the firms of a case file are looked for}
     *
     * @param file the case file, which need not be there yet
     */
    public static Path firms(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (Path above = folder; above.getParent() != null; above = above.getParent()) {
            if (above.endsWith(CASES)) {
                return above.getParent();
            }
        }
        return folder;
    }
}
