package org.example.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.huiqi.Checker;
import org.huiqi.web.Limits;
import org.huiqi.web.Settings;
import org.huiqi.web.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A client is generated from what the server says of itself, compiled, and asks it for a report. */
class GeneratedClientTest {
    /** What somebody writes who has the client. */
    private static final String CALLER =
            """
            import java.time.LocalDate;
            import org.example.generated.ApiClient;
            import org.example.generated.api.DefaultApi;
            import org.example.generated.model.Profile;

            public final class Caller {
                public static String verdict(String address) throws Exception {
                    ApiClient client = new ApiClient();
                    client.updateBaseUri(address);
                    Profile smallest = new Profile().format(1);
                    return new DefaultApi(client)
                            .check(
                                    smallest, null, LocalDate.of(2024, 9, 20), "P14",
                                    null, null, null, null, null, null)
                            .getProgrammes().get(0).getVerdict().getValue();
                }
            }
            """;

    @TempDir private Path folder;

    @Test
    void a_client_that_is_generated_from_the_description_gets_the_report_of_the_smallest_profile()
            throws Exception {
        Settings settings =
                new Settings(InetAddress.getLoopbackAddress(), 0, null, Limits.DEFAULT);
        try (WebServer server = WebServer.start(Checker.builtIn(), settings)) {
            Path description = folder.resolve("openapi.json");
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.address().resolve("/openapi.json"))
                                    .build(),
                            BodyHandlers.ofFile(description));
            generate(description);
            compile();
            String address = server.address().toString().replaceFirst("/$", "");
            URL[] classes = {folder.resolve("classes").toUri().toURL()};
            try (URLClassLoader loader =
                    new URLClassLoader(classes, getClass().getClassLoader())) {
                assertEquals(
                        "UNDECIDED",
                        loader.loadClass("Caller")
                                .getMethod("verdict", String.class)
                                .invoke(null, address));
            }
        }
    }

    private void generate(Path description) {
        CodegenConfigurator generator =
                new CodegenConfigurator()
                        .setGeneratorName("java")
                        .setLibrary("native")
                        .setInputSpec(description.toString())
                        .setOutputDir(folder.resolve("client").toString())
                        .setInvokerPackage("org.example.generated")
                        .setApiPackage("org.example.generated.api")
                        .setModelPackage("org.example.generated.model")
                        .setValidateSpec(true)
                        .addAdditionalProperty("hideGenerationTimestamp", "true")
                        .addGlobalProperty("apiTests", "false")
                        .addGlobalProperty("modelTests", "false");
        new DefaultGenerator().opts(generator.toClientOptInput()).generate();
    }

    private void compile() throws IOException {
        Path caller = Files.writeString(folder.resolve("Caller.java"), CALLER);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-nowarn",
                                "-proc:none",
                                "-d",
                                folder.resolve("classes").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                caller.toString()));
        try (Stream<Path> sources = Files.walk(folder.resolve("client/src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> arguments.add(file.toString()));
        }
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new)));
    }
}
