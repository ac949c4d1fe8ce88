package org.huiqi.screening.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.huiqi.profile.reading.Position;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.screening.ScreeningException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PositionTest {
    private static final ProfileReader READER =
            new ProfileReader(Runs.CHECKER.edition().criterionIds());

    /** More than one block of reading, so that a position may lie in the first one or behind it. */
    private static final String LONG = "长".repeat(9_000);

    @TempDir Path folder;

    static Stream<Arguments> inputs() {
        String lines =
                "\n{\"format\":1,\"name\":\"甲\"}\r\n  \n{\"format\":2}\n{\"format\":1,\"name\":\"L\"}\n";
        String rows = "甲,\"一\n\n二 \"\"三\"\"\"\r\n\n,,\n乙,L\n\"丙\r\n丁\",[1]\n";
        return Stream.of(
                Arguments.of("firms.jsonl", lines.replace("L", LONG).repeat(8) + "{}"),
                Arguments.of(
                        "firms.csv", "\uFEFFname,note\r\n" + rows.replace("L", LONG).repeat(8)));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void from_the_position_after_any_firm_the_others_are_read_as_in_one_go(String name, String text)
            throws IOException {
        Path plain = Files.writeString(folder.resolve(name), text);
        Path zipped = zipped(plain);
        List<Position> positions = new ArrayList<>();
        List<String> firms = new ArrayList<>();
        try (OpenInput open = open(plain)) {
            positions.add(open.position());
            for (UnreadFirm firm = open.next(); firm != null; firm = open.next()) {
                positions.add(open.position());
                firms.add(said(firm));
            }
        }
        assertThat(positions.get(firms.size()).offset()).isEqualTo(Files.size(plain));
        assertThat(firms).hasSizeGreaterThan(16);
        for (int done = 0; done <= firms.size(); done++) {
            List<String> left = firms.subList(done, firms.size());
            assertThat(rest(plain, done, positions.get(done))).isEqualTo(left);
            assertThat(rest(zipped, done, positions.get(done)))
                    .isEqualTo(left.stream().map(s -> s.replace(name, name + ".gz")).toList());
        }
    }

    @Test
    void what_is_done_is_not_read_again() throws IOException {
        byte[] firms = Runs.firms(200);
        Path file = Files.write(folder.resolve("firms.jsonl"), firms);
        Position middle;
        List<String> left;
        try (OpenInput open = open(file)) {
            for (int i = 0; i < 120; i++) {
                open.next();
            }
            middle = open.position();
            left = rest(open);
        }
        Arrays.fill(firms, 0, (int) middle.offset(), (byte) '?');
        Files.write(file, firms);
        try (OpenInput open = open(file)) {
            open.skip(120, middle);
            assertThat(open.storedBytes()).isEqualTo(middle.offset());
            assertThat(rest(open)).isEqualTo(left).hasSize(80);
            assertThat(open.storedBytes()).isEqualTo(open.size());
        }
    }

    @Test
    void a_position_behind_the_end_is_refused() throws IOException {
        Path plain = Files.writeString(folder.resolve("firms.csv"), "name\n甲\n");
        for (Path input : List.of(plain, zipped(plain))) {
            try (OpenInput open = open(input)) {
                assertThatThrownBy(() -> open.skip(7, new Position(100_000, 8)))
                        .isInstanceOf(ScreeningException.class)
                        .hasMessageContaining("holds fewer than the 7 firms of the progress file");
            }
        }
    }

    @Test
    void a_firm_that_fails_in_the_middle_leaves_the_position_before_it() throws IOException {
        Path zipped = zipped(Files.write(folder.resolve("firms.jsonl"), Runs.firms(50)));
        byte[] whole = Files.readAllBytes(zipped);
        Files.write(zipped, Arrays.copyOf(whole, whole.length / 2));
        try (OpenInput open = open(zipped)) {
            List<Position> positions = new ArrayList<>();
            assertThatThrownBy(
                            () -> {
                                while (open.next() != null) {
                                    positions.add(open.position());
                                }
                            })
                    .isInstanceOf(ScreeningException.class);
            assertThat(open.position()).isEqualTo(positions.get(positions.size() - 1));
        }
    }

    private static List<String> rest(Path input, int done, Position position) {
        try (OpenInput open = open(input)) {
            open.skip(done, position);
            return rest(open);
        }
    }

    private static List<String> rest(OpenInput open) {
        List<String> rest = new ArrayList<>();
        for (UnreadFirm firm = open.next(); firm != null; firm = open.next()) {
            rest.add(said(firm));
        }
        return rest;
    }

    private static String said(UnreadFirm firm) {
        return firm.line() + " " + firm.read(Runs.DAY);
    }

    private static OpenInput open(Path file) {
        return Input.file(file, null).open(READER);
    }

    private static Path zipped(Path file) throws IOException {
        Path zipped = file.resolveSibling(file.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(file, out);
        }
        return zipped;
    }
}
