package pfocr.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/**
 * Sends a list of requests once, from one or more clients at a time, each waiting for its answer.
 */
public final class Load {
  /** Sends requests one after the other; closed at the end of a pass. */
  public interface Client extends AutoCloseable {
    void send(String request) throws IOException;

    @Override
    default void close() throws IOException {}
  }

  /** Makes the client of one thread. */
  public interface Clients {
    Client open() throws IOException;
  }

  private final Clients clients;
  private final DoubleSupplier cpuSeconds;

  /**
   * A load.
   *
   * @param cpuSeconds processor time used so far by whoever answers
   */
  public Load(Clients clients, DoubleSupplier cpuSeconds) {
    this.clients = clients;
    this.cpuSeconds = cpuSeconds;
  }

  /** One pass. */
  public Timings pass(List<String> requests, int concurrency) throws IOException {
    long[] nanos = new long[requests.size()];
    AtomicInteger next = new AtomicInteger();
    double cpu = cpuSeconds.getAsDouble();
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(concurrency)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < concurrency; i++)
        workers.add(
            pool.submit(() -> {
              work(requests, nanos, next);
              return null;
            }));
      for (Future<?> worker : workers) worker.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Timings(nanos, seconds, cpuSeconds.getAsDouble() - cpu);
  }

  private void work(List<String> requests, long[] nanos, AtomicInteger next) throws IOException {
    try (Client client = clients.open()) {
      for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
        long start = System.nanoTime();
        client.send(requests.get(i));
        nanos[i] = System.nanoTime() - start;
      }
    }
  }
}
