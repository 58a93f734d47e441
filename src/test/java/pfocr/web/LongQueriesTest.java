package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries up to the limit are answered or refused, whatever addresses they make. */
class LongQueriesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Client client = SampleServer.client();

  private static String figid() throws Exception {
    return client.json("/api/v1/query?size=1").at("/hits/0/_id").asText();
  }

  private static List<String> texts() {
    return List.of(
        "a ".repeat(9_950),
        "β ".repeat(1_000),
        "β ".repeat(9_950),
        "insulin OR ".repeat(600) + "insulin",
        "x".repeat(20_000),
        ("insulin " + "a ".repeat(9_999)).substring(0, 19_990));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/query?q=",
        "/pfocr/query?q=",
        "/api/v1/query?format=html&q=",
        "/api/v1/query?format=tsv&q=",
        "/api/v1/export?format=csv&size=1&q=",
        "/api/v1/enrich?genes=INS&q=",
        "/api/v1/enrich?genes=",
        "/api/v1/network?q=",
        "/api/v1/facets/gene?q=",
        "/api/v1/tree/chemical?q=",
        "/api/v1/suggest?q=",
        "/explore?q=",
        "/enrich?genes=INS&q=",
        "/feed.atom?q=",
        "/search.html?query=",
        "/facets/gene?q=",
        "/tree/chemical?q=",
        "/?q="
      })
  void addressesOfAnyLengthAreNoFault(String path) throws Exception {
    for (String text : texts()) {
      assertNoFault(client.get(path + QueryString.encoded(text)), path);
      assertNoFault(
          client.get("/figures/" + figid() + "?rank=0&q=" + QueryString.encoded(text)), path);
      assertNoFault(
          client.get(
              "/figures/" + figid().toLowerCase() + "?rank=0&q=" + QueryString.encoded(text)),
          path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/query",
        "/pfocr/query",
        "/api/v1/export",
        "/api/v1/enrich",
        "/api/v1/network",
        "/api/v1/facets/gene",
        "/api/v1/tree/chemical"
      })
  void postedQueriesOfAnyLengthAreAnswered(String path) throws Exception {
    for (String text : texts()) {
      Map<String, Object> all = new java.util.HashMap<>(Map.of("q", text, "operator", "or"));
      if (path.endsWith("enrich")) all.put("genes", "INS");
      if (path.endsWith("export")) all.putAll(Map.of("format", "csv", "size", 1));
      HttpResponse<String> answer = client.post(path, MAPPER.writeValueAsString(all));
      assertEquals(200, answer.statusCode(), path + ' ' + answer.body());
      assertShort(answer);
    }
  }

  @Test
  void asksForThePageOnlyAtAnAddressThatItTakes() throws Exception {
    String body = MAPPER.writeValueAsString(Map.of("q", "β ".repeat(9_950), "format", "html"));
    assertEquals(414, client.post("/api/v1/query", body).statusCode());
    HttpResponse<String> moved = client.get("/search.html?query=" + "a+".repeat(9_950));
    assertEquals(308, moved.statusCode());
    String to = moved.headers().firstValue("Location").orElseThrow();
    assertEquals(200, client.get(to).statusCode());
  }

  @Test
  void theDescriptionForBrowsersIsKept() throws Exception {
    HttpResponse<String> answer = client.get("/opensearch.xml");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, client.get("/opensearch.xml", "If-None-Match", tag).statusCode());
  }

  @Test
  void manyFiltersAreNoFault() throws Exception {
    String filters = "&gene=NCBIGene%3A57468".repeat(300);
    HttpResponse<String> answer = client.get("/api/v1/query?q=insulin" + filters);
    assertEquals(200, answer.statusCode());
    assertShort(answer);
    assertTrue(
        client.get("/api/v1/query?q=insulin&size=1").headers().firstValue("Link").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "insulin", "insulin OR morphine"})
  void narrowsNetworksBesideAQueryWithoutRoom(String filter) throws Exception {
    String text = ("insulin " + "a ".repeat(9_999)).substring(0, 19_999);
    Map<String, Object> body =
        Map.of("q", text, "operator", "or", "nodes", 5, "filter", filter, "post_filter", filter);
    JsonNode network =
        Client.parse(client.post("/api/v1/network", MAPPER.writeValueAsString(body)).body());
    List<String> seen = new ArrayList<>();
    for (JsonNode node : network.get("nodes")) {
      String link = node.at("/links/search").asText();
      assertTrue(link.contains("drawn:"), "no thing in the link");
      JsonNode found = client.json(link.replaceFirst("^/\\?", "/api/v1/query?"));
      assertEquals(node.get("figures"), found.get("total"), "of " + node.get("label"));
      seen.add(link);
    }
    assertEquals(5, seen.size());
  }

  private static void assertNoFault(HttpResponse<String> answer, String path) {
    assertTrue(answer.statusCode() < 500, path + ' ' + answer.statusCode() + answer.body());
    assertShort(answer);
  }

  private static void assertShort(HttpResponse<String> answer) {
    String link = answer.headers().firstValue("Link").orElse("");
    assertTrue(link.length() <= LinkHeader.LONGEST, link);
  }
}
