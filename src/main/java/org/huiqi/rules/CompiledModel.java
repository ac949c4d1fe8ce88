package org.huiqi.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.huiqi.text.Digest;
import org.kie.api.KieBase;

/**
 * Rules compiled to classes of Drools' executable model. They are found again by the digest of the
 * rule text, so what is packaged can never be out of date.
 *
 * @param models names of the model classes
 * @param classes every class by its file name
 */
record CompiledModel(List<String> models, Map<String, byte[]> classes) {

    /** The engine for a rule text: packaged where the build has compiled it, else compiled now. */
    static KieBase engine(String name, String drl) {
        ClassLoader packaged = CompiledModel.class.getClassLoader();
        return packagedModels(drl, packaged)
                .map(models -> engine(models, packaged))
                .orElseGet(() -> EngineCompiler.compile(name, drl, packageOf(drl)).engine());
    }

    private KieBase engine() {
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

    /** Java package of the classes of a rule text. */
    static String packageOf(String drl) {
        return "org.huiqi.compiled.r" + Digest.of(List.of(drl)).substring(7, 23);
    }

    private static String index(String drl) {
        return packageOf(drl).replace('.', '/') + "/models.txt";
    }

    private static Optional<List<String>> packagedModels(String drl, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(index(drl))) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes the classes of a rule text into a class folder. */
    void write(String drl, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : classes.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.writeString(folder.resolve(index(drl)), String.join("\n", models) + "\n");
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
