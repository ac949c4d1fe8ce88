package org.huiqi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Spark's standalone master and two workers with a core each, as processes on the loopback address,
 * from the jars that the build's own Spark has.
 */
final class Cluster implements AutoCloseable {
    private static final Path BUILT = Path.of("target/huiqi-spark").toAbsolutePath();
    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts it in a folder; both workers have reported when it is returned. */
    static Cluster start(Path folder) throws IOException, InterruptedException {
        Cluster cluster = new Cluster(folder, freePort());
        try {
            cluster.home();
            cluster.run("master", "Master", "--port", String.valueOf(cluster.port));
            cluster.await(
                    "the master", () -> cluster.said("master").contains("I have been elected"));
            for (String worker : List.of("one", "two")) {
                String work = folder.resolve("work-" + worker).toString();
                cluster.run(
                        worker,
                        "Worker",
                        "--cores",
                        "1",
                        "--memory",
                        "1g",
                        "-d",
                        work,
                        cluster.url());
            }
            cluster.await("two workers", () -> registered(cluster.said("master")) == 2);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** What {@code --master} is told. */
    String url() {
        return "spark://127.0.0.1:" + port;
    }

    /** Submits a job whose log is kept under a name. */
    Process submit(String name, List<String> options, String... job) throws IOException {
        List<String> call =
                java("-Xmx1g", "org.apache.spark.deploy.SparkSubmit", "--master", url());
        call.addAll(options);
        call.addAll(List.of(job));
        return start(name, call);
    }

    /** What a process has printed so far. */
    String said(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"), UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The executors that run now. */
    List<ProcessHandle> executors() {
        return processes.stream()
                .flatMap(Process::descendants)
                .filter(p -> p.info().commandLine().orElse("").contains(EXECUTOR))
                .toList();
    }

    /** Waits until something is so, three minutes at most, while all processes run. */
    void await(String what, BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end) || !processes.stream().allMatch(Process::isAlive)) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
        processes.forEach(process -> process.onExit().join());
    }

    private static long registered(String log) {
        return log.lines().filter(line -> line.contains("Registering worker")).count();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What Spark takes for its installation: the jars of its class path. */
    private void home() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        String options = Files.readString(BUILT.resolve("options"), UTF_8);
        String path = options.substring(options.indexOf('"') + 1, options.lastIndexOf('"'));
        for (String entry : path.split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar)) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
    }

    private void run(String name, String kind, String... args) throws IOException {
        List<String> call =
                java(
                        "-Xmx512m",
                        "org.apache.spark.deploy." + kind.toLowerCase(Locale.ROOT) + "." + kind);
        call.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
        call.addAll(List.of(args));
        start(name, call);
    }

    private static List<String> java(String... args) {
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        call.add("@" + BUILT.resolve("options"));
        call.addAll(List.of(args));
        return call;
    }

    private Process start(String name, List<String> call) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(call)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        Process process = builder.start();
        processes.add(process);
        return process;
    }
}
