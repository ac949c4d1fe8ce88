package org.huiqi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huiqi.files.RegularFile;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Folders with text files: of a file system, read as they are asked for, or of a zip that was read.
 * Folders are named from the root with slashes; the root is the empty text.
 */
final class PackTree {
    static final int MOST_FILES = 2000;
    static final int MOST_BYTES = 32 << 20;

    /** Root of a file system's folders; null of a zip. */
    private final @Nullable Path root;

    /** Texts of a zip by path. */
    private final Map<String, String> zipped;

    private PackTree(@Nullable Path root, Map<String, String> zipped) {
        this.root = root;
        this.zipped = zipped;
    }

    /** A folder of some file system. */
    static PackTree in(Path folder) {
        return new PackTree(folder.toAbsolutePath().normalize(), Map.of());
    }

    /** What a zip holds within limits, without the folder that all of it lies in. */
    static PackTree zip(String name, InputStream in) {
        PackTree tree = new PackTree(null, read(name, in));
        List<String> top = tree.folders("");
        boolean wrapped = top.size() == 1 && tree.texts("", "").isEmpty();
        boolean ours = top.contains("rules") || top.contains("seeds");
        return wrapped && !ours ? new PackTree(null, tree.within(top.get(0))) : tree;
    }

    /** Name of the root; empty where it has none. */
    String name() {
        Path name = root == null ? null : root.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Whether there is such a folder. */
    boolean has(String folder) {
        return root == null ? !within(folder).isEmpty() : Files.isDirectory(at(root, folder));
    }

    /** Names of the folders in a folder, sorted; empty where there is no such folder. */
    List<String> folders(String folder) {
        Stream<String> names =
                root == null
                        ? within(folder).keySet().stream()
                                .filter(path -> path.contains("/"))
                                .map(path -> path.substring(0, path.indexOf('/')))
                        : list(at(root, folder)).stream()
                                .filter(Files::isDirectory)
                                .map(path -> path.getFileName().toString());
        return names.distinct().toList();
    }

    /**
     * Texts of the files in a folder by name; empty where there is no such folder.
     *
     * @param ending how the names end
     * @throws CatalogueException where one cannot be read
     */
    Map<String, String> texts(String folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        if (root == null) {
            texts.putAll(within(folder));
            texts.keySet().removeIf(path -> path.contains("/") || !path.endsWith(ending));
            return texts;
        }
        for (Path file : list(at(root, folder))) {
            String name = file.getFileName().toString();
            if (name.endsWith(ending) && !name.startsWith(".")) {
                try {
                    byte[] bytes = RegularFile.read(file, LinkOption.NOFOLLOW_LINKS);
                    texts.put(name, text(file.toString(), bytes));
                } catch (IOException e) {
                    throw CatalogueException.notRegular(file, e);
                }
            }
        }
        return texts;
    }

    /** Text of a file; it is refused where it is not UTF-8. */
    static String text(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw CatalogueException.unreadable(file, e);
        }
    }

    /** A folder of the pack or beside it; what lies elsewhere, behind a link, is not of it. */
    private static Path at(Path root, String folder) {
        Path at = root.resolve(folder).normalize();
        for (Path one = at; one != null && !root.startsWith(one); one = one.getParent()) {
            if (Files.isSymbolicLink(one)) {
                throw CatalogueException.notRegular(one, null);
            }
        }
        return at;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw CatalogueException.unreadable(folder.toString(), e);
        }
    }

    /** Everything of the zip below a folder, by its path from there. */
    private Map<String, String> within(String folder) {
        String inside = folder.isEmpty() ? "" : folder + "/";
        Map<String, String> files = new TreeMap<>();
        zipped.forEach(
                (path, text) -> {
                    if (path.startsWith(inside)) {
                        files.put(path.substring(inside.length()), text);
                    }
                });
        return files;
    }

    private static Map<String, String> read(String name, InputStream in) {
        Map<String, String> texts = new TreeMap<>();
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        int files = 0;
        int left = MOST_BYTES;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
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
                if (isText && texts.put(path, text(name + "!" + path, bytes)) != null) {
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

    static CatalogueException refused(String name, Sentence why) {
        return new CatalogueException(name + "：" + why.text().zh() + " / " + why.text().en());
    }
}
