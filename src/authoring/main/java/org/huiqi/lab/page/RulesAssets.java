package org.huiqi.lab.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files of the officer's page, beside this class. */
public final class RulesAssets {
    /** Its style, besides that of the server's pages. */
    public static final String STYLE = "rules.css";

    /** Its script. */
    public static final String SCRIPT = "rules.js";

    /** Its addresses as {@code paths} of OpenAPI. */
    public static final String DESCRIPTION = "openapi.yaml";

    private RulesAssets() {}

    /**
     * {@return the text of a file}
     *
     * @param name one of those above
     */
    public static String text(String name) {
        try (InputStream in = RulesAssets.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
