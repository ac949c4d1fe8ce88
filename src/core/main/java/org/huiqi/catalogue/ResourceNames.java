package org.huiqi.catalogue;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names of the files in a folder of the class path, in class folders and jars alike. */
final class ResourceNames {
    private ResourceNames() {}

    /**
     * Names of the files in a folder, without their ending, in alphabetical order.
     *
     * @param ending other files are passed over
     */
    static SortedSet<String> in(ClassLoader loader, String folder, String ending) {
        SortedSet<String> names = new TreeSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(folder))) {
                below(url, folder)
                        .filter(name -> name.endsWith(ending))
                        .map(name -> name.substring(0, name.length() - ending.length()))
                        .filter(name -> name.indexOf('/') < 0)
                        .forEach(names::add);
            }
        } catch (IOException | URISyntaxException e) {
            throw CatalogueException.unreadable(folder, e);
        }
        return names;
    }

    /** Names of everything in a folder and in its folders, from the folder. */
    private static Stream<String> below(URL url, String folder)
            throws IOException, URISyntaxException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            String above = folder + "/";
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(above))
                    .map(name -> name.substring(above.length()));
        }
        Path root = Path.of(new URI(url.toString()));
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }
}
