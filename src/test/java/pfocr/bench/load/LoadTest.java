package pfocr.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load generator against a server of the JDK. */
class LoadTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/whole", false);
    answer("/chunked", true);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsWholeAndChunkedAnswersOnOneConnection() throws IOException {
    try (HttpConnection connection = new HttpConnection(server.getAddress().getPort())) {
      for (String path : List.of("/whole?a=1", "/chunked?b=2", "/whole?c=3")) {
        HttpConnection.Answer answer = connection.get(path);
        assertEquals(200, answer.status());
        assertEquals("asked " + path, answer.text());
      }
      assertEquals(404, connection.get("/nowhere").status());
    }
  }

  @Test
  void sendsEachRequestOnce() throws IOException {
    Set<String> sent = ConcurrentHashMap.newKeySet();
    Load load = new Load(() -> sent::add, () -> 0);
    Timings timings = load.pass(List.of("a", "b", "c", "d"), 3);
    assertEquals(Set.of("a", "b", "c", "d"), sent);
    assertTrue(timings.requestsPerSecond() > 0);
  }

  @Test
  void failedRequestFailsThePass() {
    Load load =
        new Load(
            () ->
                request -> {
                  throw new IOException(request);
                },
            () -> 0);
    assertThrows(IOException.class, () -> load.pass(List.of("a"), 1));
  }

  @Test
  void percentilesAreOfTheSortedTimes() {
    Timings timings = new Timings(new long[] {4_000_000, 1_000_000, 3_000_000, 2_000_000}, 2, 0.1);
    assertEquals(2, timings.percentile(0.5));
    assertEquals(4, timings.percentile(0.95));
    assertEquals(25, timings.cpuMillisPerRequest(), 1e-9);
    assertEquals(2, timings.requestsPerSecond());
  }

  private void answer(String path, boolean chunked) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = ("asked " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, chunked ? 0 : body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }
}
