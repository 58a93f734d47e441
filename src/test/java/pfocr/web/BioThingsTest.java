package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.query.SearchRequest;

/**
 * The calls of the figure enrichment of BioThings Explorer: 100 queries a batch, windows of 1,000,
 * {@code from} until {@code max_total} is reached.
 */
class BioThingsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Client client = SampleServer.client();

  private static JsonNode call(List<String> queries, int from) throws Exception {
    ObjectNode body = MAPPER.createObjectNode();
    queries.forEach(body.putArray("q")::add);
    body.putArray("scopes");
    body.putArray("fields")
        .add("_id")
        .add("associatedWith.pmc")
        .add("associatedWith.figureUrl")
        .add("associatedWith.pfocrUrl")
        .add("associatedWith.mentions");
    body.put("size", 1_000).put("with_total", true).put("from", from);
    HttpResponse<String> answer =
        client.post(
            "/api/v1/query",
            body.toString(),
            "Content-Type",
            "application/json",
            "Accept",
            "application/json, text/plain, */*");
    assertEquals(200, answer.statusCode(), answer.body());
    return Client.parse(answer.body());
  }

  private static String local(String curie) {
    return curie.substring(curie.indexOf(':') + 1);
  }

  /** Pairs of things that a figure shows together, and in which figures. */
  private static Map<String, Set<String>> pairs() {
    Map<String, Set<String>> figures = new HashMap<>();
    SampleServer.search()
        .scan(
            SearchRequest.of(""),
            record -> {
              for (String gene : ids(record, EntityType.GENE))
                for (String chemical : ids(record, EntityType.CHEMICAL))
                  figures
                      .computeIfAbsent(
                          "(associatedWith.mentions.genes.ncbigene:("
                              + local(gene)
                              + ")) AND (associatedWith.mentions.chemicals.mesh:("
                              + local(chemical)
                              + " OR D999999))",
                          pair -> new HashSet<>())
                      .add(record.figure().figid());
            });
    return figures;
  }

  private static List<String> ids(FigureRecord record, EntityType type) {
    String prefix = type == EntityType.GENE ? "NCBIGene:" : "MESH:";
    return record
        .mentions(type)
        .map(Mention::id)
        .filter(id -> id.startsWith(prefix))
        .distinct()
        .limit(2)
        .toList();
  }

  @Test
  void batchesFindTheFiguresThatShowBoth() throws Exception {
    Map<String, Set<String>> expected = pairs();
    List<String> queries = expected.keySet().stream().sorted().limit(100).toList();
    assertTrue(queries.size() > 50, "the sample has many pairs");
    JsonNode answer = call(queries, 0);
    Map<String, Set<String>> found = new HashMap<>();
    for (JsonNode hit : answer.at("/hits")) {
      found
          .computeIfAbsent(hit.at("/query").asText(), q -> new HashSet<>())
          .add(hit.at("/_id").asText());
      assertTrue(hit.at("/associatedWith/figureUrl").asText().contains("/bin/"), hit.toString());
      assertTrue(hit.at("/associatedWith/pfocrUrl").asText().endsWith(".html"), hit.toString());
      assertTrue(hit.at("/associatedWith/pmc").asText().startsWith("PMC"), hit.toString());
      String gene = hit.at("/query").asText().replaceAll(".*ncbigene:\\((\\d+)\\).*", "$1");
      JsonNode genes = hit.at("/associatedWith/mentions/genes/ncbigene");
      assertTrue(genes.toString().contains("\"" + gene + "\""), hit.toString());
    }
    for (String query : queries)
      assertTrue(found.get(query).containsAll(expected.get(query)), query);
    assertTrue(answer.at("/max_total").asInt() >= 1);
  }

  @Test
  void windowsEndWhereTheTotalSays() throws Exception {
    List<String> queries =
        List.of(
            "associatedWith.mentions.genes.ncbigene:(207 OR 5290 OR 7157 OR 627)",
            "notthere:zzzz AND zzzqqq");
    List<String> ids = new ArrayList<>();
    JsonNode answer = call(queries, 0);
    assertTrue(answer.at("/max_total").asInt() < 1_000);
    answer.at("/hits").forEach(hit -> ids.add(hit.at("/_id").asText()));
    assertEquals(answer.at("/max_total").asInt(), ids.stream().filter(id -> !id.isEmpty()).count());
    assertTrue(answer.at("/hits").get(ids.size() - 1).at("/notfound").asBoolean());
    for (JsonNode hit : call(queries, 1_000).at("/hits")) assertFalse(hit.has("_id"));
  }

  @Test
  void whatOnlyThatApiKnowsIsToldAndIgnored() throws Exception {
    String more = "&always_list=_id&species=human&fields=_id,nosuch&facets=associatedWith.pmc";
    JsonNode answer = client.json("/pfocr/query?format=json&q=KCC2+morphine" + more);
    assertEquals("PMC4604226__zns9991577730002", answer.at("/hits/0/_id").asText());
    for (String ignored : List.of("always_list", "species", "nosuch", "associatedWith.pmc"))
      assertTrue(answer.at("/warnings").toString().contains("'" + ignored + "'"), ignored);
    assertEquals(400, client.get("/pfocr/query?q=KCC2&lenient=false&species=human").statusCode());
    assertEquals(400, client.get("/api/v1/query?q=KCC2&species=human").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "associatedWith.mentions.genes.ncbigene:57468",
        "associatedWith.mentions.chemicals.mesh:D009020",
        "associatedWith.pmc:PMC4604226"
      })
  void fieldNamesOfBioThingsAreUnderstood(String query) throws Exception {
    JsonNode answer = client.json("/api/v1/query?q=" + query);
    assertTrue(answer.at("/total").asInt() > 0, query);
    assertEquals("[]", answer.at("/warnings").toString());
  }

  @Test
  void chebiAndDiseaseOntologyIdsAreFoundWithoutPrefix() throws Exception {
    Map<String, String> queries = new HashMap<>();
    SampleServer.search()
        .scan(
            SearchRequest.of(""),
            record ->
                record.mentions().stream()
                    .filter(mention -> mention.xref().matches("(CHEBI|DOID):\\d+"))
                    .forEach(mention ->
                        queries.put(
                            "associatedWith.mentions."
                                + mention.type().key()
                                + "s."
                                + mention.xref().replaceAll(":.*", "").toLowerCase()
                                + ":"
                                + local(mention.xref()),
                            record.figure().figid())));
    assertTrue(queries.size() > 5, "the sample has such ids");
    for (Map.Entry<String, String> query : queries.entrySet().stream().limit(20).toList()) {
      JsonNode hits =
          client.json("/api/v1/query?size=1000&fields=_id&q=" + query.getKey()).at("/hits");
      assertTrue(hits.toString().contains(query.getValue()), query.toString());
    }
  }

  @Test
  void formsWithScopesAreBatches() throws Exception {
    HttpResponse<String> answer =
        client.post(
            "/api/v1/query",
            "q=D009020,D999999&scopes=associatedWith.mentions.chemicals.mesh&fields=associatedWith.pmc",
            "Content-Type",
            "application/x-www-form-urlencoded");
    JsonNode hits = Client.parse(answer.body());
    assertEquals("D009020", hits.at("/0/query").asText());
    assertTrue(hits.get(hits.size() - 1).at("/notfound").asBoolean(), answer.body());
  }

  @Test
  void scrollsBringEverythingAndThenTheMessageThatClientsExpect() throws Exception {
    List<String> ids = new ArrayList<>();
    JsonNode part = client.json("/api/v1/query?q=signaling&fetch_all=TRUE&size=10&fields=_id");
    long total = part.at("/total").asLong();
    while (!part.has("error")) {
      part.at("/hits").forEach(hit -> ids.add(hit.at("/_id").asText()));
      part = client.json("/api/v1/query?scroll_id=" + part.at("/_scroll_id").asText());
    }
    assertEquals("No results to return.", part.at("/error").asText());
    assertEquals(total, new HashSet<>(ids).size());
    assertEquals(total, ids.size());
    assertEquals(400, client.get("/api/v1/query?scroll_id=nonsense").statusCode());
  }
}
