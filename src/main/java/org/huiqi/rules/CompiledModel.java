package org.huiqi.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Rules compiled to classes of Drools' executable model.
 *
 * @param models names of the model classes
 * @param classes every class by its file name
 */
record CompiledModel(List<String> models, Map<String, byte[]> classes) {

    /** The engines of classes that the build has written with {@link #write}, one a line. */
    static List<KieBase> packaged(String javaPackage) {
        ClassLoader loader = CompiledModel.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(index(javaPackage))) {
            if (in == null) {
                throw new IllegalStateException("compiled rules are missing: " + javaPackage);
            }
            String names = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return names.lines().map(line -> engine(List.of(line.split(" ")), loader)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine of these classes. */
    KieBase engine() {
        return engine(models, new Loader(classes));
    }

    private static KieBase engine(List<String> names, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        for (String name : names) {
            try {
                models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("compiled rules are damaged: " + name, e);
            }
        }
        return KieBaseBuilder.createKieBaseFromModel(models);
    }

    private static String index(String javaPackage) {
        return javaPackage.replace('.', '/') + "/models.txt";
    }

    /** Writes the classes of some engines into a class folder. */
    static void write(List<CompiledModel> engines, String javaPackage, Path folder)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (CompiledModel engine : engines) {
            for (Map.Entry<String, byte[]> file : engine.classes().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            lines.add(String.join(" ", engine.models()));
        }
        Files.write(folder.resolve(index(javaPackage)), lines);
    }

    /** Loads classes from memory. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(CompiledModel.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
