package org.huiqi.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
            if (name.endsWith(ending) && !Files.isDirectory(file)) {
                texts.put(name, read(file));
            }
        }
        return texts;
    }

    private Path at(String folder) {
        return root.resolve(folder).normalize();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw CatalogueException.unreadable(file.toString(), e);
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
