package org.huiqi.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Folders with text files: of a file system, or of a zip that was read. Folders are named from the
 * root with slashes; the root is the empty text.
 */
interface PackTree {
    /** Name of the root; empty where it has none. */
    String name();

    /** Whether there is such a folder. */
    boolean has(String folder);

    /** Names of the folders in a folder, sorted; empty where there is no such folder. */
    List<String> folders(String folder);

    /**
     * Texts of the files in a folder by name; empty where there is no such folder.
     *
     * @param ending how the names end
     * @throws CatalogueException where one cannot be read
     */
    Map<String, String> texts(String folder, String ending);

    /**
     * Text of a file in UTF-8.
     *
     * @throws CatalogueException where it is in another encoding
     */
    static String text(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw CatalogueException.unreadable(file, e);
        }
    }
}
