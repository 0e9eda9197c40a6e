package dev.sottovoce.app.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A server in a Java of its own, with the class path of this one. */
final class ServerProcess implements AutoCloseable {
    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 15;
    private static final String BLOCKED = "has been blocked";

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final AtomicLong blocked = new AtomicLong();
    private final AtomicLong warnings = new AtomicLong();

    private ServerProcess(Process process) {
        this.process = process;
        var reader = new Thread(this::listen, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts it and returns when it serves.
     *
     * @param options for its Java
     */
    static ServerProcess start(Class<?> main, Path handover, List<String> options)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), handover.toString()));
        var server = new ServerProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        try {
            server.port.get(START_SECONDS, TimeUnit.SECONDS);
            return server;
        } catch (ExecutionException | TimeoutException | InterruptedException failed) {
            server.close();
            throw failed;
        }
    }

    int port() {
        return port.join();
    }

    /** User and system time since it started, as the operating system counts it, in steps of some 10 ms. */
    Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "This system does not tell the CPU time of a process, or the server has ended; see its output"));
    }

    /** How often it said that a thread was blocked. */
    long blocked() {
        return blocked.get();
    }

    /** Lines of warning or error in its log. */
    long warnings() {
        return warnings.get();
    }

    /** Its input ends, and so does it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException stubborn) {
            process.destroyForcibly();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null) {
                hear(line);
                line = output.readLine();
            }
        } catch (IOException ended) {
            System.err.println("load: the output of a server broke off");
        }
        port.completeExceptionally(
                new IllegalStateException("The server ended before it served; see its output above"));
    }

    private void hear(String line) {
        if (line.startsWith(Handover.READY)) {
            port.complete(Integer.parseInt(line.substring(Handover.READY.length())));
            return;
        }
        if (line.contains(BLOCKED)) {
            blocked.incrementAndGet();
        }
        boolean warning = line.contains(" WARN ") || line.contains(" ERROR ");
        if (warning) {
            warnings.incrementAndGet();
        }
        if (!port.isDone() || (warning && warnings.get() < 10)) {
            System.err.println(line);
        }
    }
}
