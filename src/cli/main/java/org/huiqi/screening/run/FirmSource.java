package org.huiqi.screening.run;

import java.io.IOException;
import org.huiqi.profile.reading.Position;
import org.jspecify.annotations.Nullable;

/** Yields the firms of an input in order. For one thread. */
interface FirmSource {
    /**
     * The next firm, or null after the last one.
     *
     * @throws IOException where the input fails
     */
    @Nullable UnreadFirm next() throws IOException;

    /** Where the firm after the last one begins, or blank lines before it. */
    Position position();

    /**
     * Goes on to a firm; none was read before.
     *
     * @throws IOException where the input fails or is shorter
     */
    void moveTo(Position position) throws IOException;
}
