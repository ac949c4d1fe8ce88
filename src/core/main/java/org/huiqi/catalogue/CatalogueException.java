package org.huiqi.catalogue;

/** A catalogue file is missing or cannot be read; the message names the file and the place. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A message that names the file.
     *
     * @param message both languages in one text
     * @param cause what happened
     */
    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * A message that names the file.
     *
     * @param message both languages in one text
     */
    public CatalogueException(String message) {
        super(message);
    }

    static CatalogueException unreadable(String file, Exception cause) {
        return new CatalogueException(file + "：无法读取 / cannot be read", cause);
    }
}
