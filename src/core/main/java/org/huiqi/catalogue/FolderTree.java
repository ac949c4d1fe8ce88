package org.huiqi.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiqi.files.RegularFile;

/** A folder of some file system. */
final class FolderTree implements PackTree {
    private final Path root;

    FolderTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        Path name = root.getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public boolean has(String folder) {
        return Files.isDirectory(at(folder));
    }

    @Override
    public List<String> folders(String folder) {
        return list(at(folder)).stream()
                .filter(Files::isDirectory)
                .map(path -> path.getFileName().toString())
                .toList();
    }

    @Override
    public Map<String, String> texts(String folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : list(at(folder))) {
            String name = file.getFileName().toString();
            if (name.endsWith(ending) && !name.startsWith(".")) {
                texts.put(name, read(file));
            }
        }
        return texts;
    }

    /**
     * A folder of the pack or beside it; what lies elsewhere, behind a link, is not of the pack.
     */
    private Path at(String folder) {
        Path at = root.resolve(folder).normalize();
        for (Path one = at; one != null && !root.startsWith(one); one = one.getParent()) {
            if (Files.isSymbolicLink(one)) {
                throw CatalogueException.notRegular(one, null);
            }
        }
        return at;
    }

    private static String read(Path file) {
        try {
            return PackTree.text(
                    file.toString(), RegularFile.read(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw CatalogueException.notRegular(file, e);
        }
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
}
