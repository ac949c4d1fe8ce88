package org.huiqi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huiqi.text.Bilingual;

/** The texts of a zip, read into memory within limits. */
final class ZipTree implements PackTree {
    static final int MOST_FILES = 2000;
    static final int MOST_BYTES = 32 << 20;

    private final Map<String, String> texts;

    private ZipTree(Map<String, String> texts) {
        this.texts = texts;
    }

    /** What a zip holds, without the folder that all of it lies in. */
    static ZipTree read(String name, InputStream in) {
        ZipTree tree = new ZipTree(new Reader(name, in).texts());
        List<String> top = tree.folders("");
        boolean wrapped = top.size() == 1 && tree.texts("", "").isEmpty();
        boolean ours = top.contains("rules") || top.contains("seeds");
        return wrapped && !ours ? new ZipTree(tree.within(top.get(0))) : tree;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean has(String folder) {
        return !within(folder).isEmpty();
    }

    @Override
    public List<String> folders(String folder) {
        return within(folder).keySet().stream()
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    @Override
    public Map<String, String> texts(String folder, String ending) {
        Map<String, String> files = within(folder);
        files.keySet().removeIf(path -> path.contains("/") || !path.endsWith(ending));
        return files;
    }

    /** Everything below a folder, by its path from there. */
    private Map<String, String> within(String folder) {
        String inside = folder.isEmpty() ? "" : folder + "/";
        Map<String, String> files = new TreeMap<>();
        texts.forEach(
                (path, text) -> {
                    if (path.startsWith(inside)) {
                        files.put(path.substring(inside.length()), text);
                    }
                });
        return files;
    }

    /** Reads a zip to its end. */
    private static final class Reader {
        private final String name;
        private final ZipInputStream zip;
        private final Map<String, String> texts = new TreeMap<>();
        private int files;
        private int left = MOST_BYTES;

        Reader(String name, InputStream in) {
            this.name = name;
            this.zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        }

        Map<String, String> texts() {
            try {
                for (ZipEntry entry = zip.getNextEntry();
                        entry != null;
                        entry = zip.getNextEntry()) {
                    take(entry);
                }
            } catch (IOException | IllegalArgumentException e) {
                // The latter is what a name in another encoding gives.
                throw CatalogueException.unreadable(name, e);
            }
            if (files == 0) {
                throw refused(PackText.NOT_A_ZIP.text());
            }
            return texts;
        }

        private void take(ZipEntry entry) throws IOException {
            String path = entry.getName();
            if (path.startsWith("/")
                    || path.matches(".*[\\\\:].*")
                    || List.of(path.split("/")).contains("..")) {
                throw refused(PackText.PATH_NOT_ALLOWED.with(path));
            }
            files++;
            if (files > MOST_FILES) {
                throw refused(PackText.TOO_MANY_FILES.with(MOST_FILES));
            }
            byte[] bytes = zip.readNBytes(left + 1);
            left -= bytes.length;
            if (left < 0) {
                throw refused(PackText.TOO_MANY_BYTES.with(MOST_BYTES));
            }
            if (isText(path) && texts.put(path, PackTree.text(name + "!" + path, bytes)) != null) {
                throw refused(PackText.FILE_TWICE.with(path));
            }
        }

        /** Not what macOS adds beside the files. */
        private static boolean isText(String path) {
            return (path.endsWith(".drl") || path.endsWith(".yaml"))
                    && !path.startsWith("__MACOSX/")
                    && !path.substring(path.lastIndexOf('/') + 1).startsWith(".");
        }

        private CatalogueException refused(Bilingual why) {
            return new CatalogueException(name + "：" + why.zh() + " / " + why.en());
        }
    }
}
