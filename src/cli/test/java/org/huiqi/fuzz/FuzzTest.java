package org.huiqi.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each kind of input that comes from outside, for a while, and every fault that was found. */
class FuzzTest {
    private static final Path CORPUS = Path.of("src/cli/test/corpus");

    @Test
    void profiles() throws Exception {
        Fuzz.run("profile", Damage::profile, ProfileLaw::text);
    }

    @Test
    void workbooks() throws Exception {
        Fuzz.run("workbook", new BookMaker()::make, ProfileLaw::workbook);
    }

    @Test
    void files_to_import() throws Exception {
        Fuzz.run("import", FormMaker::make, ImportLaw::holds);
    }

    @Test
    void lines_of_firms() throws Exception {
        Fuzz.run("lines", FirmsLaw::lines, FirmsLaw::linesHold);
    }

    @Test
    void tables_of_firms() throws Exception {
        Fuzz.run("table", FirmsLaw::table, FirmsLaw::tableHolds);
    }

    @Test
    void requests() throws Exception {
        try (HttpLaw server = new HttpLaw()) {
            Fuzz.run("request", HttpLaw::request, server::holds);
        }
    }

    @TestFactory
    Stream<DynamicTest> profiles_that_made_trouble() throws IOException {
        return replayed("profile", ProfileLaw::text);
    }

    @TestFactory
    Stream<DynamicTest> workbooks_that_made_trouble() throws IOException {
        return replayed("workbook", ProfileLaw::workbook);
    }

    @TestFactory
    Stream<DynamicTest> lines_that_made_trouble() throws IOException {
        return replayed("lines", FirmsLaw::linesHold);
    }

    @TestFactory
    Stream<DynamicTest> tables_that_made_trouble() throws IOException {
        return replayed("table", FirmsLaw::tableHolds);
    }

    @Test
    void requests_that_made_trouble() throws IOException {
        try (HttpLaw server = new HttpLaw()) {
            for (Path file : corpus("request")) {
                Fuzz.hold(file.getFileName().toString(), Files.readAllBytes(file), server::holds);
            }
        }
    }

    private static Stream<DynamicTest> replayed(String kind, Fuzz.Law law) throws IOException {
        return corpus(kind).stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(),
                                        () ->
                                                Fuzz.hold(
                                                        kind + "-corpus-" + file.getFileName(),
                                                        Files.readAllBytes(file),
                                                        law)));
    }

    private static List<Path> corpus(String kind) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(kind))) {
            return files.sorted().toList();
        }
    }
}
