package org.huiqi.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.huiqi.rules.engine.RuleNetwork;

/**
 * Rules compiled to classes of Drools' executable model.
 *
 * @param models names of the model classes
 * @param classes every class by its file name
 */
public record CompiledRules(List<String> models, Map<String, byte[]> classes) {
    private static final String FOLDER = "org/huiqi/compiled/";

    /** File that names the classes of the rules of standards that lead to a title. */
    public static final String TITLE_STANDARDS = "title-standards.txt";

    /**
     * {@return the file that names the classes of the rules that are fired on each firm}
     *
     * @param edition id of the edition
     */
    public static String rules(String edition) {
        return edition + "/rules.txt";
    }

    /**
     * The network of classes that the build has written with {@link #write}.
     *
     * @param index name of the file that names them
     * @param line which of its lines
     */
    static RuleNetwork packaged(String index, int line) {
        return network(
                List.of(lines(index).get(line).split(" ")), CompiledRules.class.getClassLoader());
    }

    private static List<String> lines(String index) {
        ClassLoader loader = CompiledRules.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(FOLDER + index)) {
            if (in == null) {
                throw new IllegalStateException("compiled rules are missing");
            }
            String names = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return names.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the network of these classes} */
    public RuleNetwork network() {
        return network(new Loader(classes));
    }

    /** {@return the network of these classes, loaded together with others} */
    RuleNetwork network(ClassLoader loader) {
        return network(models, loader);
    }

    /** {@return what loads the classes of some rules} */
    static ClassLoader loader(Stream<CompiledRules> rules) {
        Map<String, byte[]> all = new HashMap<>();
        rules.forEach(one -> all.putAll(one.classes()));
        return new Loader(all);
    }

    private static RuleNetwork network(List<String> names, ClassLoader loader) {
        try {
            List<Model> models = new ArrayList<>();
            for (String name : names) {
                Class<? extends Model> model = loader.loadClass(name).asSubclass(Model.class);
                models.add(model.getDeclaredConstructor().newInstance());
            }
            return new RuleNetwork(models);
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
            throw new IllegalStateException(
                    "compiled rules are damaged, or a library is missing: " + cause, e);
        }
    }

    /**
     * Writes the classes of some rules into a class folder.
     *
     * @param rules classes of one network each
     * @param folder where it is
     * @param name name of the file that names them
     * @throws java.io.IOException where the file system refuses
     */
    public static void write(List<CompiledRules> rules, Path folder, String name)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (CompiledRules one : rules) {
            for (Map.Entry<String, byte[]> file : one.classes().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            lines.add(String.join(" ", one.models()));
        }
        Path index = folder.resolve(FOLDER + name);
        Files.createDirectories(index.getParent());
        Files.write(index, lines);
    }

    /**
     * Loads classes from memory, after a look at what they refer to, and lets go of their bytes.
     */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(CompiledRules.class.getClassLoader());
            CodeCheck.refuse(classes);
            this.classes = new ConcurrentHashMap<>(classes);
        }

        /** Its own classes first: the built-in pack has classes of the same names. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (findLoadedClass(name) == null && classes.containsKey(file(name))) {
                    return findClass(name);
                }
            }
            return super.loadClass(name, resolve);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = file(name);
            byte[] bytes = classes.get(file);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            Class<?> made = defineClass(name, bytes, 0, bytes.length);
            // Not before it is made: what is asked for again must not be the built-in class.
            classes.remove(file);
            return made;
        }

        private static String file(String name) {
            return name.replace('.', '/') + ".class";
        }
    }
}
