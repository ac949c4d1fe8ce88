package org.huiqi.screening;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Yields the firms of an input in order. For one thread. */
interface FirmSource {
    /**
     * The next firm, or null after the last one.
     *
     * @throws IOException where the input fails
     */
    @Nullable UnreadFirm next() throws IOException;
}
