package org.huiqi.catalogue;

import java.io.IOException;
import java.io.InputStream;
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
            String below = "/" + part + "/" + file;
            String at = name + below;
            try (InputStream in = loader.getResourceAsStream(folder + below)) {
                if (in != null) {
                    texts.put(file, PackTree.text(at, in.readAllBytes()));
                }
            } catch (IOException e) {
                throw CatalogueException.unreadable(at, e);
            }
        }
        return texts;
    }
}
