package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.query.SearchRequest;

/** The fields of the BioThings API find exactly the figures whose records have the id. */
class MentionedIdsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Client client = SampleServer.client();

  /** Figures by field and id, as the records say. */
  private static final Map<String, Set<String>> expected = new TreeMap<>();

  private static final Set<String> asked = new TreeSet<>();

  @BeforeAll
  static void read() {
    List<String> figures = new ArrayList<>();
    SampleServer.search()
        .scan(
            SearchRequest.of(""),
            record -> {
              figures.add(record.figure().figid());
              record
                  .mentions()
                  .forEach(mention -> {
                    for (String curie : List.of(mention.id(), mention.xref())) {
                      String[] parts = curie.split(":", 2);
                      if (parts.length < 2) continue;
                      String query =
                          "associatedWith.mentions."
                              + mention.type().key()
                              + "s."
                              + parts[0].toLowerCase(java.util.Locale.ROOT)
                              + ":"
                              + parts[1];
                      expected
                          .computeIfAbsent(query, q -> new TreeSet<>())
                          .add(record.figure().figid());
                      if (figures.size() % 5 == 1) asked.add(query);
                    }
                  });
            });
    assertTrue(asked.size() > 200, asked.size() + " ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pfocr/query", "/api/v1/query"})
  void findExactlyTheFiguresThatHaveAnId(String path) throws Exception {
    List<String> all = new ArrayList<>(asked);
    for (int from = 0; from < all.size(); from += 500) {
      List<String> part = all.subList(from, Math.min(all.size(), from + 500));
      Map<String, Set<String>> found = new TreeMap<>();
      for (JsonNode hit : batch(path, Map.of("q", part, "size", 1_000, "fields", "_id")))
        found
            .computeIfAbsent(hit.get("query").asText(), q -> new TreeSet<>())
            .add(hit.path("_id").asText());
      for (String query : part) assertEquals(expected.get(query), found.get(query), query);
    }
  }

  @Test
  void findThemAsScopesToo() throws Exception {
    for (String query : asked.stream().limit(40).toList()) {
      int colon = query.indexOf(':');
      Map<String, Object> body =
          Map.of(
              "q",
              List.of(query.substring(colon + 1)),
              "scopes",
              List.of(query.substring(0, colon)),
              "size",
              1_000);
      Set<String> found = new TreeSet<>();
      for (JsonNode hit : batch("/pfocr/query", body)) found.add(hit.path("_id").asText());
      assertEquals(expected.get(query), found, query);
    }
  }

  @Test
  void findNothingForNames() throws Exception {
    assertEquals(
        0,
        client
            .json("/pfocr/query?q=associatedWith.mentions.genes.ncbigene:BDNF")
            .get("total")
            .asInt());
  }

  private static JsonNode batch(String path, Map<String, Object> body) throws Exception {
    return Client.parse(client.post(path, MAPPER.writeValueAsString(body)).body());
  }
}
