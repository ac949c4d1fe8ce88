package org.huiqi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.document.MediaFormat;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.huiqi.screening.run.FirmTable;
import org.huiqi.screening.run.Input;
import org.huiqi.screening.run.Monitor;
import org.huiqi.screening.run.Screening;
import org.huiqi.text.Language;

/**
 * Whatever {@code screen} is fed, every firm has a line of its own, in order and numbered, with one
 * worker or three; or the run says why there is none.
 */
final class FirmsLaw {
    private static final JsonMapper JSON = new JsonMapper();

    private FirmsLaw() {}

    static byte[] lines(Random random) {
        StringBuilder lines = new StringBuilder();
        for (int firm = random.nextInt(4); firm >= 0; firm--) {
            lines.append(Trees.json(Damage.tree(random))).append('\n');
        }
        return Damage.bytes(lines.toString().getBytes(UTF_8), random);
    }

    static byte[] table(Random random) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int firm = random.nextInt(4); firm >= 0; firm--) {
            lines.append(Trees.json(Damage.tree(random))).append('\n');
        }
        return Damage.bytes(FirmTable.of(lines.toString()).getBytes(UTF_8), random);
    }

    static boolean linesHold(byte[] input) throws IOException {
        return holds(input, MediaFormat.JSONL);
    }

    static boolean tableHolds(byte[] input) throws IOException {
        return holds(input, MediaFormat.CSV);
    }

    private static boolean holds(byte[] input, MediaFormat format) throws IOException {
        String alone;
        try {
            alone = screen(input, format, 1);
        } catch (ScreeningException refused) {
            assertThat(refused.text().zh()).isNotBlank();
            return false;
        }
        assertThat(screen(input, format, 3)).isEqualTo(alone);
        List<String> lines = alone.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(JSON.readTree(lines.get(i)).path("firm").asInt()).isEqualTo(i + 1);
        }
        return alone.contains("verdicts");
    }

    private static String screen(byte[] input, MediaFormat format, int threads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
        new Screening(CHECKER, ScreenOptions.of(Sample.AS_OF, OutputFormat.VERDICTS), threads)
                .toStream(
                        Input.stream("x", new ByteArrayInputStream(input), format),
                        out,
                        Monitor.quiet(nowhere, Language.ZH));
        return out.toString(UTF_8);
    }
}
