package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many queries in one request: odd ones spoil nothing, and all share one time. */
class BatchTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Client client = SampleServer.client();

  private static JsonNode answer(String body) throws Exception {
    var answer = client.post("/api/v1/query", body);
    assertEquals(200, answer.statusCode(), answer.body());
    return Client.parse(answer.body());
  }

  @Test
  void noQueriesAreNoHits() throws Exception {
    assertEquals("[]", answer("{\"q\":[]}").toString());
    assertEquals("[]", answer("{\"q\":[],\"scopes\":[\"gene\"]}").toString());
  }

  @Test
  void blankQueriesKeepTheirPlaces() throws Exception {
    JsonNode all = answer("{\"q\":[\"morphine\",\"\",\" \",\"insulin\"],\"size\":1}");
    assertEquals(4, all.size());
    for (int i = 1; i < 3; i++) {
      assertEquals("", all.get(i).get("query").asText());
      assertTrue(all.get(i).get("notfound").asBoolean());
    }
    assertEquals("insulin", all.get(3).get("query").asText());
  }

  @Test
  void whatIsNoQueryDoesNotTakeTheOthersWithIt() throws Exception {
    JsonNode all = answer("{\"q\":[null,\"morphine\"],\"size\":1}");
    assertTrue(all.get(0).get("notfound").asBoolean());
    assertEquals("morphine", all.get(1).get("query").asText());
  }

  @Test
  void queriesAreNotRelaxedUnlessThatIsAskedFor() throws Exception {
    String both = "{\"q\":[\"KCC2 nosuchwordzz\"],\"with_total\":true";
    JsonNode strict = answer(both + "}");
    assertEquals(0, strict.at("/max_total").asInt());
    assertTrue(strict.at("/hits/0/notfound").asBoolean());
    assertTrue(answer(both + ",\"operator\":\"auto\"}").at("/max_total").asInt() > 0);
  }

  @Test
  void eachQueryTellsWhatWasNotUnderstood() throws Exception {
    JsonNode all = answer("{\"q\":[\"foo:barzz\",\"(morphine\"],\"size\":1,\"fields\":\"_id\"}");
    assertTrue(all.at("/0/notfound").asBoolean(), all.toString());
    assertTrue(all.at("/0/warnings/0").asText().contains("no field 'foo'"), all.toString());
    assertTrue(all.at("/1/warnings/0").asText().contains("bracket"), all.toString());
    assertTrue(all.at("/1/_id").isTextual());
  }

  @Test
  void warningsAreToldOnceForAllQueries() throws Exception {
    JsonNode all =
        answer("{\"q\":[\"KCC2\",\"insulin\"],\"organism\":\"Klingon\",\"with_total\":true}");
    assertEquals(1, all.at("/warnings").size(), all.toString());
    assertTrue(all.at("/warnings/0").asText().contains("Klingon"));
  }

  @Test
  void whatBelongsToOneListIsRefused() throws Exception {
    for (String each : List.of("cursor", "fetch_all", "facets")) {
      var refused = client.post("/api/v1/query", "{\"q\":[\"KCC2\"],\"" + each + "\":\"true\"}");
      assertEquals(422, refused.statusCode(), refused.body());
      assertEquals("/" + each, Client.parse(refused.body()).at("/errors/0/pointer").asText());
    }
  }

  @Test
  void aQueryThatIsTooLongFailsAlone() throws Exception {
    String body =
        MAPPER.writeValueAsString(Map.of("q", List.of("x".repeat(20_001), "morphine"), "size", 1));
    JsonNode all = answer(body);
    assertTrue(all.get(0).get("error").asText().contains("20000"), all.get(0).toString());
    assertTrue(all.get(1).has("_id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"year\":[2015,null]}  | /year/1",
        "{\"q\":{\"a\":1}}        | /q",
        "{\"q\":[\"a\",[\"b\"]]}  | /q/1",
        "{\"organism\":{\"a\":1}} | /organism",
      })
  void pointsToWhatCannotBeRead(String body, String pointer) throws Exception {
    var answer = client.post("/api/v1/query", body);
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(pointer, Client.parse(answer.body()).at("/errors/0/pointer").asText());
  }

  @Test
  void pointsToAListThatIsTooLong() throws Exception {
    String body = MAPPER.writeValueAsString(Map.of("q", Collections.nCopies(1_001, "x")));
    var answer = client.post("/api/v1/query", body);
    assertEquals(400, answer.statusCode());
    assertEquals("/q", Client.parse(answer.body()).at("/errors/0/pointer").asText());
  }

  @Test
  void allQueriesShareTheTime() throws Exception {
    List<String> slow = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) slow.add("a*" + i + " b* c* OR *d*");
    long start = System.nanoTime();
    JsonNode all = answer(MAPPER.writeValueAsString(Map.of("q", slow, "timeout", "50ms")));
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis < 2_000, millis + " ms");
    JsonNode last = all.get(all.size() - 1);
    assertEquals("time ran out before this query", last.path("error").asText(), last.toString());
  }

  @Test
  void explainingEndsWithTheTime() throws Exception {
    String query = "/api/v1/query?explain=true&size=1000&q=a*+b*+c*+*d*";
    JsonNode whole = client.json(query + "&timeout=30s");
    assertFalse(whole.get("timed_out").asBoolean());
    assertTrue(whole.at("/hits/0").has("explanation"));
    JsonNode part = client.json(query + "&timeout=1ms");
    assertTrue(part.get("timed_out").asBoolean());
    for (JsonNode hit : part.get("hits")) if (!hit.has("explanation")) return;
    assertEquals(0, part.get("hits").size(), "all explained in 1 ms");
  }

  @Test
  void refusesSwitchesThatAreNone() throws Exception {
    assertEquals(400, client.get("/api/v1/query?lenient=maybe").statusCode());
    assertEquals(400, client.get("/api/v1/query?lenient=maybe&x=y").statusCode());
    assertEquals(200, client.get("/api/v1/query?lenient=true&x=y").statusCode());
  }
}
