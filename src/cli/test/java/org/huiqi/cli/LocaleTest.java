package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huiqi.text.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Language, charset and time zone of a machine change no byte of what is written. */
class LocaleTest {
    private static final String FIRM = "facts/first-time-srdi-applicant.yaml";

    /** What is run one after the other; {@code @} stands for the folder of the run. */
    private static final String COMMANDS =
            """
            check FIRM DAY
            check FIRM DAY --lang en --full
            check FIRM DAY --brief -o @/brief.pdf
            check FIRM DAY -o @/report.html
            check FIRM DAY -o @/report.md
            check FIRM DAY -o @/report.json
            check FIRM DAY -o @/report.xlsx
            check FIRM DAY -o @/report.docx
            check facts/one-point-below-srdi.yaml FIRM DAY --format html -o @/reports
            check @/refused.yaml DAY
            export FIRM DAY -o @/export.xlsx
            export @/export.xlsx DAY -o @/again.yaml
            template DAY --figures -o @/figures.xlsx
            template DAY --for FIRM -o @/open.xlsx
            import @/income.csv @/registry.csv DAY -o @/imported.yaml
            generate 10 DAY -o @/firms.jsonl
            screen @/firms.jsonl DAY --format csv -o @/screen.csv
            calendar FIRM DAY -o @/dates.ics
            ladder FIRM DAY
            ladder facts/one-point-below-srdi.yaml FIRM DAY --format json
            whatif FIRM DAY --set years.2023.revenue=3.5亿元
            whatif FIRM DAY --set years.2023.revenue=3.5亿元 --format json
            schema
            schema --catalogue --lang en
            programmes
            programmes P14
            """;

    private static final String INCOME = "利润表,2023年度\n单位：元\n项目,本期金额\n营业收入,\"112,000,000.00\"\n";
    private static final String REGISTRY =
            "企业名称,登记状态,所属省份,所属城市,成立日期\n无锡示例公司,存续,江苏省,无锡市,2015-03-02\n";

    @TempDir private Path folder;

    /** Runs the commands in a process of its own, which a test gives its locale. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.writeString(folder.resolve("income.csv"), INCOME);
        Files.writeString(folder.resolve("registry.csv"), REGISTRY);
        Files.writeString(
                folder.resolve("refused.yaml"), "years: {2023: {revenue: İ}}\nTITLES: \u0007\n");
        List<String> commands = COMMANDS.lines().toList();
        for (int i = 0; i < commands.size(); i++) {
            Run run =
                    Run.of(
                            commands.get(i)
                                    .replace("FIRM", FIRM)
                                    .replace("DAY", "--as-of 2024-09-20")
                                    .replace("@", args[0])
                                    .split(" "));
            String said = run.exit() + "\n" + run.out() + run.err();
            Files.writeString(
                    folder.resolve("said-" + i),
                    said.replace(args[0], "@").replaceFirst("用时.*", ""));
        }
    }

    private Process started(String name, String... options) throws IOException {
        Path of = Files.createDirectory(folder.resolve(name));
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        call.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        call.addAll(List.of(options));
        call.addAll(List.of("-cp", System.getProperty("java.class.path")));
        call.addAll(List.of(LocaleTest.class.getName(), of.toString()));
        return new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    /** Digests of everything that was written, but for when it was. */
    private Map<String, String> written(String name) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.resolve(name).relativize(file).toString();
                if (path.endsWith(".pdf")) {
                    digests.put(path, text(file));
                } else if (path.matches(".*\\.(xlsx|docx)")) {
                    digests.putAll(entries(path, file));
                } else {
                    digests.put(path, Digest.of(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Map<String, String> entries(String path, Path file) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.getName().equals("docProps/core.xml")) {
                    digests.put(
                            path + "!" + entry.getName(),
                            Digest.of(zip.getInputStream(entry).readAllBytes()));
                }
            }
        }
        return digests;
    }

    @Test
    void every_face_writes_the_same_bytes_under_any_locale_charset_and_time_zone()
            throws Exception {
        List<Process> runs =
                List.of(
                        started(
                                "ar-EG",
                                "-Duser.language=ar",
                                "-Duser.country=EG",
                                "-Dfile.encoding=UTF-8",
                                "-Duser.timezone=Pacific/Kiritimati"),
                        started(
                                "tr-TR",
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Dfile.encoding=ISO-8859-9",
                                "-Duser.timezone=Pacific/Pago_Pago"));
        for (Process run : runs) {
            assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(run.exitValue()).isZero();
        }
        Map<String, String> written = written("ar-EG");
        assertThat(written).hasSizeGreaterThan(COMMANDS.lines().toList().size() + 15);
        assertThat(written("tr-TR")).isEqualTo(written);
    }
}
