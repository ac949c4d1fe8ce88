package org.huiqi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The files of a pack on the class path, which can be asked for by name and not be listed. */
record PackResources(String name, ClassLoader loader, String folder) {

    /** Texts of those of some files that are there, by file name. */
    Map<String, String> texts(String part, Collection<String> ids, String ending) {
        Map<String, String> texts = new TreeMap<>();
        for (String id : ids) {
            String file = id + ending;
            String resource = folder + "/" + part + "/" + file;
            try (InputStream in = loader.getResourceAsStream(resource)) {
                if (in != null) {
                    texts.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw CatalogueException.unreadable(name + "/" + part + "/" + file, e);
            }
        }
        return texts;
    }
}
