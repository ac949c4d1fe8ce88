package org.huiqi.screening.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.huiqi.profile.reading.JsonLine;
import org.huiqi.profile.reading.JsonLines;
import org.huiqi.profile.reading.Position;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.jspecify.annotations.Nullable;

/** Firms of a JSON Lines input: one a line, blank lines passed over. */
final class JsonFirms implements FirmSource {
    private final JsonLines lines;
    private final String source;
    private final ProfileReader reader;

    JsonFirms(InputStream in, String source, ProfileReader reader) {
        this.lines = new JsonLines(in);
        this.source = source;
        this.reader = reader;
    }

    @Override
    public @Nullable UnreadFirm next() throws IOException {
        try {
            return lines.hasNext() ? new Unread(lines.next(), source, reader) : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Position position() {
        return lines.position();
    }

    @Override
    public void moveTo(Position position) throws IOException {
        lines.moveTo(position);
    }

    /** A line that was split off. */
    private record Unread(JsonLine text, String source, ProfileReader reader)
            implements UnreadFirm {
        @Override
        public int line() {
            return text.number();
        }

        @Override
        public Read read(LocalDate asOf) {
            return reader.readLine(text, source, asOf);
        }
    }
}
