package io.zhidu.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The product in a process of its own with the mysql profile, as an operator runs it, so that it can be killed. */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port;
    private final Path log;
    private final Process process;

    private Node(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Starts without waiting; the environment holds the variables of README's table. */
    public static Node start(Map<String, String> environment) {
        try {
            int port = freePort();
            Path log = Files.createTempFile(Path.of("target"), "node-", ".log");
            ProcessBuilder command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx500m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "io.zhidu.ZhiduApplication",
                            "--server.port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(new File(log.toString()));
            command.environment().putAll(environment);
            command.environment().put("SPRING_PROFILES_ACTIVE", "mysql");
            return new Node(port, log, command.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comes back when the node answers as healthy; fails with its log when it dies or takes too long. */
    public Node awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (isHealthy()) {
                return this;
            }
            pause();
        }
        throw new IllegalStateException("node did not start:\n" + log());
    }

    public int port() {
        return port;
    }

    /** kill -9: no shutdown hook runs, no transaction ends. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean isHealthy() {
        try {
            return HttpPerson.stranger(port).get("/actuator/health").status() == 200;
        } catch (UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
