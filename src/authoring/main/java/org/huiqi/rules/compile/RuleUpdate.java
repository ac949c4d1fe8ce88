package org.huiqi.rules.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.huiqi.files.AtomicFile;
import org.huiqi.files.RegularFile;

/**
 * Compiles the built-in rules of a checkout again, without a build: only the files that changed,
 * unless all are asked for. The launcher runs it with the class folder first on the class path.
 *
 * <pre>
 * java org.huiqi.rules.compile.RuleUpdate &lt;checkout&gt; &lt;class folder&gt; &lt;jar&gt; [all]
 * </pre>
 */
public final class RuleUpdate {
    private static final JsonMapper JSON = new JsonMapper();

    private RuleUpdate() {}

    /**
     * Brings class folder and jar up to date with {@code seeds/} and {@code rules/}, and the bill
     * of materials with the jar, where there is one above the jar's folder.
     *
     * @param args checkout, class folder of the core, its jar, and {@code all} to compile every
     *     file
     * @throws IOException where the file system refuses
     */
    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        copy(home.resolve("seeds"), classes.resolve("seeds"), ".yaml");
        copy(home.resolve("rules"), classes.resolve("rules"), ".drl");
        boolean all = args.length > 3;
        Precompiler.run(
                classes, all ? RuleCompiler::compile : new EarlierClasses(classes)::compile);
        Path jar = Path.of(args[2]);
        pack(classes, jar);
        Path bill = jar.toAbsolutePath().getParent().resolveSibling("bill-of-materials.cdx.json");
        if (Files.exists(bill)) {
            enter(jar, bill);
        }
    }

    /** The bill of materials has the digests of the jar that is there now. */
    static void enter(Path jar, Path bill) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        JsonNode tree = JSON.readTree(bill.toFile());
        for (JsonNode component : tree.path("components")) {
            String name =
                    component.path("name").asText() + "-" + component.path("version").asText();
            if (jar.endsWith(name + ".jar")) {
                for (JsonNode hash : component.path("hashes")) {
                    ((ObjectNode) hash).put("content", digest(hash.path("alg").asText(), bytes));
                }
            }
        }
        try (AtomicFile draft = AtomicFile.of(bill)) {
            draft.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree));
            draft.finish();
        }
    }

    private static String digest(String algorithm, byte[] bytes) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    /** The files of a folder take the place of those of another, which has no others then. */
    private static void copy(Path from, Path to, String ending) throws IOException {
        Set<Path> kept = new HashSet<>();
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (file.toString().endsWith(ending)) {
                kept.add(target);
                Files.createDirectories(target.getParent());
                Files.write(target, RegularFile.read(file, LinkOption.NOFOLLOW_LINKS));
            }
        }
        for (Path file : files(to)) {
            if (!kept.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }

    /** A jar of the class folder, with what the old one says of itself. */
    private static void pack(Path classes, Path jar) throws IOException {
        try (AtomicFile draft = AtomicFile.of(jar)) {
            try (OutputStream out = Files.newOutputStream(draft.path());
                    ZipOutputStream packed = new ZipOutputStream(out);
                    ZipFile old = new ZipFile(jar.toFile())) {
                Set<String> names = new HashSet<>();
                packed.setLevel(Deflater.BEST_SPEED);
                for (ZipEntry entry : old.stream().filter(RuleUpdate::isOfTheJar).toList()) {
                    try (InputStream in = old.getInputStream(entry)) {
                        put(packed, entry.getName(), in.readAllBytes(), names);
                    }
                }
                for (Path file : files(classes)) {
                    String name = classes.relativize(file).toString().replace('\\', '/');
                    put(packed, name, Files.readAllBytes(file), names);
                }
            }
            draft.finish();
        }
    }

    private static boolean isOfTheJar(ZipEntry entry) {
        return entry.getName().startsWith("META-INF/") && !entry.isDirectory();
    }

    /** An entry that is not there yet, after those of its folders, which are looked into. */
    private static void put(ZipOutputStream packed, String name, byte[] bytes, Set<String> names)
            throws IOException {
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
            if (names.add(name.substring(0, end + 1))) {
                packed.putNextEntry(new ZipEntry(name.substring(0, end + 1)));
                packed.closeEntry();
            }
        }
        if (names.add(name)) {
            packed.putNextEntry(new ZipEntry(name));
            packed.write(bytes);
            packed.closeEntry();
        }
    }
}
