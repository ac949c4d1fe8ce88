package org.huiqi.rules.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
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
        for (Path file : RegularFile.below(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (file.toString().endsWith(ending)) {
                kept.add(target);
                Files.createDirectories(target.getParent());
                Files.write(target, RegularFile.read(file, LinkOption.NOFOLLOW_LINKS));
            }
        }
        for (Path file : RegularFile.below(to)) {
            if (!kept.contains(file)) {
                Files.delete(file);
            }
        }
    }

    /** The jar holds what the class folder does, beside what it says of itself. */
    private static void pack(Path classes, Path jar) throws IOException {
        try (AtomicFile draft = AtomicFile.of(jar)) {
            Files.copy(jar, draft.path(), StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem packed = FileSystems.newFileSystem(draft.path())) {
                Path root = packed.getPath("/");
                for (Path file : RegularFile.below(root)) {
                    if (!file.startsWith("/META-INF")) {
                        Files.delete(file);
                    }
                }
                for (Path file : RegularFile.below(classes)) {
                    Path target = root.resolve(classes.relativize(file).toString());
                    if (!Files.exists(target)) {
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target);
                    }
                }
            }
            draft.finish();
        }
    }
}
