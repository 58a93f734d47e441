package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send is refused in words, never by a fault of ours. */
class AbuseTest {
  private static final CannedSearch search = new CannedSearch();
  private static SearchServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    Settings settings =
        Settings.defaults()
            .withAddress("127.0.0.1", 0)
            .withSearches(2, 2, Duration.ofMillis(100))
            .withCacheBytes(0);
    server = SearchServer.start(search, settings);
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/query?q=%zz",
        "/api/v1/query?q=%",
        "/api/v1/query?q=%4",
        "/api/v1/query?%ff=%fe",
        "/api/v1/query?q=\u00e4\u00ff",
        "/api/v1/query?q=%00",
        "/api/v1/query?q=\u0001",
        "/api/v1/query?&&&=&=&q",
        "/api/v1/query?q[]=x&q[a][b]=y",
        "/api/v1/figures/%zz",
        "/api/v1/figures/%00",
        "/api/v1/figures/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/api/v1/figures/..%5c..%5cx",
        "/api/v1/figures/%ED%A0%80",
        "/api/v1/facets/%E2%80%A8",
        "/figures/%",
        "/figures/%C3%28",
        "/figures/a%2Fb",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f/pom.xml",
        "//",
        "/;jsessionid=1",
        "/?q=a#fragment",
        "*",
        "http://other.example/api/v1/query",
        "nonsense"
      })
  void refusesOddAddresses(String target) throws Exception {
    String answer = client.rawGet(target);
    int status = Integer.parseInt(answer.substring(9, 12));
    assertTrue(status < 500, answer);
    assertFalse(answer.contains("jetty") || answer.contains("\tat "), answer);
    if (status >= 400 && status != 404)
      assertTrue(answer.contains("\"type\":\"/problems/"), answer);
  }

  @Test
  void aBodyThatTricklesInIsGivenUp() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/query HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                  + "Content-Length: 9000\r\n\r\n{")
              .getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 50 && socket.getInputStream().available() == 0; i++) {
        out.write(' ');
        Thread.sleep(100);
      }
      byte[] start = socket.getInputStream().readNBytes(12);
      assertEquals("HTTP/1.1 408", new String(start, StandardCharsets.US_ASCII));
    }
    assertEquals(200, client.get("/readyz").statusCode());
  }

  @Test
  void namesTheLimits() throws Exception {
    assertProblem(414, "32768", client.rawGet("/api/v1/query?q=" + "a".repeat(40_000)));
    assertProblem(414, "too-long", client.rawGet("/api/v1/query?q=" + "a".repeat(100_000)));
    assertProblem(400, "20000", client.rawGet("/api/v1/query?q=" + "a".repeat(20_001)));
    assertProblem(400, "2000 parameters", client.rawGet("/api/v1/query?" + "a=&".repeat(2_001)));
    assertProblem(414, "32768", client.rawGet("/api/v1/query?" + "a=1&".repeat(10_000)));
    assertProblem(431, "headers", client.rawGet("/", "X-Long: " + "a".repeat(100_000)));
    String many = "X-A: b\r\n".repeat(20_000);
    assertProblem(431, "headers", client.rawGet("/", many.stripTrailing()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: \u0001\u0002",
        "Accept: text/html;q=nan, */*;q=-1",
        "Accept-Encoding: gzip;q=1e9, ;;",
        "If-None-Match: \"\"\",W/,*x",
        "X-Request-Id: <script>",
        "Content-Length: 5",
        "Cookie: a=\u0000",
        "Range: bytes=0-1",
        "Expect: 200-maybe",
        "Upgrade: websocket"
      })
  void survivesOddHeaders(String header) throws Exception {
    String answer = client.rawGet("/api/v1/query?size=1", header);
    assertTrue(answer.startsWith("HTTP/1.1 200") || answer.startsWith("HTTP/1.1 4"), answer);
    assertFalse(answer.contains("<script>"), answer);
  }

  @Test
  void survivesWhatIsNotHttp() throws Exception {
    for (String bytes :
        List.of(
            "\r\n\r\n",
            "GET\r\n\r\n",
            "\u0016\u0003\u0001 x\r\n\r\n",
            "FOO / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET / HTTP/9.9\r\n\r\n",
            "POST /api/v1/query HTTP/1.1\r\nHost: x\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n")) {
      String answer = client.raw(bytes);
      assertFalse(answer.startsWith("HTTP/1.1 500"), answer);
    }
    assertEquals(200, client.get("/healthz").statusCode());
  }

  @Test
  void refusesMoreSearchesThanItTakesAndRecovers() throws Exception {
    search.slowMillis = 700;
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    try (ExecutorService crowd = Executors.newFixedThreadPool(10)) {
      for (int i = 0; i < 10; i++) {
        String path = "/api/v1/query?q=slow+" + i;
        answers.add(crowd.submit(() -> client.get(path)));
      }
    }
    int refused = 0;
    for (Future<HttpResponse<String>> answer : answers) {
      HttpResponse<String> response = answer.get();
      if (response.statusCode() == 200) continue;
      refused++;
      assertEquals(503, response.statusCode());
      assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
      assertTrue(response.body().contains("/problems/overloaded"), response.body());
    }
    assertTrue(refused >= 6 && refused < 10, refused + " refused");
    assertEquals(200, client.get("/api/v1/query?q=morphine").statusCode());
  }

  private static void assertProblem(int status, String part, String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    assertTrue(answer.contains("\"type\":\"/problems/"), answer);
    assertTrue(answer.contains(part), answer);
  }
}
