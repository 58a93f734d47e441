package pfocr.bench.load;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server in a process of its own, so that its processor time and memory can be told apart. */
public final class ServerProcess implements Closeable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int POLL_MS = 2;

  private final Process process;
  private final int port;
  private final long startNanos;

  /**
   * What the start took until the first answer.
   *
   * @param cpuSeconds processor time of the process and its children until then
   */
  public record Start(double wallSeconds, double cpuSeconds) {}

  private ServerProcess(Process process, int port, long startNanos) {
    this.process = process;
    this.port = port;
    this.startNanos = startNanos;
  }

  /** Starts {@code command serve --index I --port P}; what it prints goes to the log. */
  public static ServerProcess start(List<String> command, Path index, Path log) throws IOException {
    return start(command, index, log, Map.of());
  }

  /** The same with further variables in its environment. */
  public static ServerProcess start(
      List<String> command, Path index, Path log, Map<String, String> environment)
      throws IOException {
    int port = freePort();
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of("serve", "--index", index.toString(), "--port", String.valueOf(port)));
    Files.createDirectories(log.toAbsolutePath().getParent());
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start(), port, start);
  }

  /** Asks until the path is answered with 200; the clock runs since the process was started. */
  public Start awaitAnswer(String path) throws IOException {
    while (System.nanoTime() - startNanos < PATIENCE.toNanos()) {
      if (!process.isAlive()) throw new IOException("serve ended with " + process.exitValue());
      try (HttpConnection connection = new HttpConnection(port)) {
        if (connection.get(path).status() == 200)
          return new Start((System.nanoTime() - startNanos) / 1e9, cpuSeconds());
      } catch (IOException e) {
        // Not listening yet.
      }
      sleep();
    }
    throw new IOException("no answer to " + path + " within " + PATIENCE.toSeconds() + " s");
  }

  public int port() {
    return port;
  }

  /** Processor time used so far by the process and its children; resolution 10 ms on Linux. */
  public double cpuSeconds() {
    return processes()
        .mapToDouble(p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
        .sum();
  }

  /** Resident memory in MB, read from {@code /proc}; NaN where there is none. */
  public double residentMegabytes() {
    return processes().mapToDouble(ServerProcess::residentMegabytes).sum();
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> all = processes().toList();
    all.reversed().forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) all.forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  private static double residentMegabytes(ProcessHandle process) {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(POLL_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
