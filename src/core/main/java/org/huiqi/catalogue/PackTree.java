package org.huiqi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huiqi.files.RegularFile;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Folders with text files: of a file system or of the class path, read as they are asked for, or of
 * a zip that was read. Folders and files are named from the root with slashes; the root is the
 * empty text.
 */
interface PackTree {
    /** Name of the root; empty where it has none. */
    String name();

    /**
     * What is in a folder, names of folders with a slash behind them; empty where there is no such
     * folder.
     */
    SortedSet<String> names(String folder);

    /**
     * Text of a file; null where there is none.
     *
     * @throws CatalogueException where it cannot be read or is not UTF-8
     */
    @Nullable String text(String file);

    /** Names of the folders in a folder, sorted. */
    default List<String> folders(String folder) {
        return names(folder).stream()
                .filter(name -> name.endsWith("/"))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
    }

    /** Texts of the files in a folder whose names end so, by name. */
    default Map<String, String> texts(String folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names(folder)) {
            String file = name.replace("/", "");
            boolean isAsked = file.endsWith(ending) && !file.startsWith(".");
            String text = isAsked ? text(folder.isEmpty() ? file : folder + "/" + file) : null;
            if (text != null) {
                texts.put(file, text);
            }
        }
        return texts;
    }

    /** Texts of those of some files that are there, by file name. */
    default Map<String, String> texts(String folder, Collection<String> ids, String ending) {
        Map<String, String> texts = new TreeMap<>();
        for (String id : ids) {
            String text = text(folder + "/" + id + ending);
            if (text != null) {
                texts.put(id + ending, text);
            }
        }
        return texts;
    }

    private static String decoded(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw CatalogueException.unreadable(file, e);
        }
    }

    static CatalogueException refused(String name, Sentence why) {
        return new CatalogueException(name + "：" + why.text().zh() + " / " + why.text().en());
    }

    /** What lies in a folder among paths. */
    private static Stream<String> within(Stream<String> paths, String folder) {
        String inside = folder.isEmpty() ? "" : folder + "/";
        return paths.filter(path -> path.startsWith(inside) && path.length() > inside.length())
                .map(path -> path.substring(inside.length()))
                .map(path -> path.replaceFirst("(?s)/.*", "/"));
    }

    /**
     * A folder of some file system, and what lies beside it.
     *
     * @param root absolute and normal
     */
    record Folder(Path root) implements PackTree {
        static Folder of(Path folder) {
            return new Folder(folder.toAbsolutePath().normalize());
        }

        @Override
        public String name() {
            Path name = root.getFileName();
            return name == null ? "" : name.toString();
        }

        @Override
        public SortedSet<String> names(String folder) {
            return list(at(folder));
        }

        static SortedSet<String> list(Path folder) {
            if (!Files.isDirectory(folder)) {
                return Collections.emptySortedSet();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                        .map(name -> name.replace("//", "/"))
                        .collect(Collectors.toCollection(TreeSet::new));
            } catch (IOException e) {
                throw CatalogueException.unreadable(folder.toString(), e);
            }
        }

        @Override
        public String text(String file) {
            Path path = at(file);
            try {
                byte[] bytes = RegularFile.read(path, LinkOption.NOFOLLOW_LINKS);
                return decoded(path.toString(), bytes);
            } catch (IOException e) {
                throw CatalogueException.notRegular(path, e);
            }
        }

        /** What lies elsewhere, behind a link, is not of the pack. */
        private Path at(String path) {
            Path at = root.resolve(path).normalize();
            for (Path one = at; one != null && !root.startsWith(one); one = one.getParent()) {
                if (Files.isSymbolicLink(one)) {
                    throw CatalogueException.notRegular(one, null);
                }
            }
            return at;
        }
    }

    /**
     * A folder of the class path, in class folders and jars alike. Where a jar does not name its
     * folders, its files can be asked for and are not listed.
     *
     * @param name what to call it in messages; empty for what is built in
     * @param above the folder with a slash behind it; empty for all of the class path
     */
    record ClassPath(String name, ClassLoader loader, String above) implements PackTree {
        static final ClassPath BUILT_IN = new ClassPath("", PackTree.class.getClassLoader(), "");

        @Override
        public SortedSet<String> names(String folder) {
            SortedSet<String> names = new TreeSet<>();
            String path = above + folder;
            try {
                for (URL url : Collections.list(loader.getResources(path))) {
                    URLConnection connection = url.openConnection();
                    if (connection instanceof JarURLConnection jar) {
                        within(jar.getJarFile().stream().map(ZipEntry::getName), path)
                                .forEach(names::add);
                    } else {
                        names.addAll(Folder.list(Path.of(new URI(url.toString()))));
                    }
                }
            } catch (IOException | URISyntaxException e) {
                throw CatalogueException.unreadable(path, e);
            }
            return names;
        }

        @Override
        public @Nullable String text(String file) {
            String called = name.isEmpty() ? file : name + "/" + file;
            try (InputStream in = loader.getResourceAsStream(above + file)) {
                return in == null ? null : decoded(called, in.readAllBytes());
            } catch (IOException e) {
                throw CatalogueException.unreadable(called, e);
            }
        }
    }

    /**
     * A zip.
     *
     * @param files its texts by path
     */
    record Zip(Map<String, String> files) implements PackTree {
        static final int MOST_FILES = 2000;
        static final int MOST_BYTES = 32 << 20;

        /** What a zip holds within limits, without the folder that all of it lies in. */
        static Zip of(String name, InputStream in) {
            Zip zip = new Zip(read(name, in));
            SortedSet<String> top = zip.names("");
            boolean wrapped = top.size() == 1 && top.first().endsWith("/");
            if (!wrapped || top.contains("rules/") || top.contains("seeds/")) {
                return zip;
            }
            Map<String, String> inside = new TreeMap<>();
            int length = top.first().length();
            zip.files.forEach((path, text) -> inside.put(path.substring(length), text));
            return new Zip(inside);
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public SortedSet<String> names(String folder) {
            return within(files.keySet().stream(), folder)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public @Nullable String text(String file) {
            return files.get(file);
        }

        private static Map<String, String> read(String name, InputStream in) {
            Map<String, String> texts = new TreeMap<>();
            ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
            int files = 0;
            int left = MOST_BYTES;
            try {
                ZipEntry entry;
                while ((entry = zip.getNextEntry()) != null) {
                    String path = entry.getName();
                    List<String> steps = List.of(path.split("/"));
                    if (path.matches("(?s)/.*|.*[\\\\:].*") || steps.contains("..")) {
                        throw refused(name, PackText.PATH_NOT_ALLOWED.with(path));
                    }
                    files++;
                    if (files > MOST_FILES) {
                        throw refused(name, PackText.TOO_MANY_FILES.with(MOST_FILES));
                    }
                    byte[] bytes = zip.readNBytes(left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        throw refused(name, PackText.TOO_MANY_BYTES.with(MOST_BYTES));
                    }
                    // Not what macOS adds beside the files.
                    boolean isText =
                            path.matches("(?s).*\\.(drl|yaml)")
                                    && !path.startsWith("__MACOSX/")
                                    && !steps.get(steps.size() - 1).startsWith(".");
                    if (isText && texts.put(path, decoded(name + "!" + path, bytes)) != null) {
                        throw refused(name, PackText.FILE_TWICE.with(path));
                    }
                }
            } catch (IOException | IllegalArgumentException e) {
                // The latter is what a name in another encoding gives.
                throw CatalogueException.unreadable(name, e);
            }
            if (files == 0) {
                throw refused(name, PackText.NOT_A_ZIP);
            }
            return texts;
        }
    }
}
