package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of chemicals and diseases over the sample, as JSON and as a page. */
class TreeRoutesTest {
  private static final Client client = SampleServer.client();

  private static final Pattern FIGURES =
      Pattern.compile("class=\"figures\" href=\"([^\"]+)\">([\\d,]+) figures?<");

  private static String api(String page) {
    return "/api/v1/query" + page.substring(1);
  }

  /** Every branch that can be reached, of searches of every kind. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/tree/disease",
        "/api/v1/tree/chemical",
        "/api/v1/tree/chemical?q=KCC2+morphine",
        "/api/v1/tree/chemical?q=insulin+OR+%22cell+cycle%22",
        "/api/v1/tree/disease?q=cancer+signaling+pathway&organism=Homo+sapiens",
        "/api/v1/tree/chemical?q=cancer+zzqqxy",
        "/api/v1/tree/chemical?q=pathway&expand=false&sort=-year&view=grid",
        "/api/v1/tree/chemical?q=signaling&filter=year%3A2010..&post_filter=receptor&operator=or",
        "/api/v1/tree/chemical?q=cancer+signaling+pathway&operator=or",
        "/api/v1/tree/chemical?chemical=-MESH%3AD002118&chemical=MESH%3AD000255"
      })
  void theLinkToTheFiguresOfABranchFindsWhatWasCounted(String top) throws Exception {
    Deque<String> open = new ArrayDeque<>(List.of(top));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      JsonNode level = client.json(open.pop());
      for (JsonNode branch : level.at("/branches")) {
        if (!seen.add(branch.at("/id").asText())) continue;
        String figures = api(branch.at("/links/search").asText());
        assertEquals(branch.at("/count"), client.json(figures).at("/total"), figures);
        assertEquals(branch.at("/children").asBoolean(), branch.at("/links").has("branches"));
        if (branch.at("/children").asBoolean()) open.add(branch.at("/links/branches").asText());
      }
      String all = api(level.at("/links/search").asText());
      assertEquals(level.at("/total"), client.json(all).at("/total"), all);
      assertEquals(level, client.json(level.at("/links/self").asText()));
    }
    assertTrue(seen.size() > 3, top + seen);
  }

  @Test
  void theLinksOfThePageFindWhatItShows() throws Exception {
    String page = client.get("/tree/chemical?q=pathway&sort=-year&parent=MESH:D009930").body();
    assertTrue(page.contains("<h1>Organic Chemicals"), page);
    int followed = 0;
    for (Matcher link = FIGURES.matcher(page); link.find(); followed++) {
      String figures = link.group(1).replace("&amp;", "&").replace("&#34;", "%22");
      assertTrue(figures.contains("sort=-year"), figures);
      assertEquals(
          link.group(2), client.json(api(figures)).at("/total").asText().replace(",", ""), figures);
    }
    assertTrue(followed > 1, page);
  }

  @Test
  void aTermIsOpenedByAnyFormOfItsId() throws Exception {
    JsonNode level = client.json("/api/v1/tree/disease?parent=d003920");
    assertEquals("MESH:D003920", level.at("/parent/id").asText());
    assertEquals("Diabetes Mellitus", level.at("/parent/label").asText());
    assertEquals(
        "Nutritional and Metabolic Diseases", level.at("/path/0/label").asText(), level.toString());
    assertEquals("Endocrine System Diseases", level.at("/also_below/0/label").asText());
    assertTrue(client.json("/api/v1/tree/disease").at("/parent").isNull());
    assertEquals(level, Client.parse(posted("{\"parent\":\"MESH:D003920\"}").body()));
  }

  private static HttpResponse<String> posted(String body) throws Exception {
    return client.post("/api/v1/tree/disease", body, "Content-Type", "application/json");
  }

  @Test
  void fewerBranchesCanBeAskedForAndAllAreCounted() throws Exception {
    JsonNode all = client.json("/api/v1/tree/chemical");
    JsonNode two = client.json("/api/v1/tree/chemical?size=2");
    assertEquals(2, two.at("/branches").size());
    assertEquals(two, client.json(two.at("/links/self").asText()));
    assertEquals("/tree/chemical", two.at("/links/html").asText());
    assertEquals(all.at("/distinct"), two.at("/distinct"));
    assertEquals(all.at("/distinct").asInt(), all.at("/branches").size());
    assertEquals(all.at("/branches/1"), two.at("/branches/1"));
    String page = client.get("/tree/chemical?facet_size=2").body();
    assertTrue(page.contains("href=\"/tree/chemical?facet_size=8\""), page);
    assertFalse(client.get("/tree/chemical?facet_size=999").body().contains("Show more"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/tree/gene                           | 404 | chemical and disease
          /tree/year                                  | 404 | chemical and disease
          /api/v1/tree/disease?parent=Neoplasms       | 400 | Did you mean 'MESH:D009369'?
          /api/v1/tree/disease?parent=MESH:D99999999  | 400 | like MESH:D009369
          /api/v1/tree/disease?parent=NCBIGene:57468  | 400 | parent
          /tree/disease?parent=nosuchterm             | 400 | is not the id of a chemical
          /api/v1/tree/disease?from=2                 | 400 | from
          /api/v1/tree/disease?parant=MESH:D009369    | 400 | Did you mean 'parent'?
          /api/v1/tree/disease?size=0                 | 400 | 1 to 1000
          /api/v1/query?parent=MESH:D009369           | 400 | parent
          """)
  void whatIsNotKnownIsRefused(String path, int status, String told) throws Exception {
    HttpResponse<String> answer = client.get(path);
    assertEquals(status, answer.statusCode(), answer.body());
    String body = answer.body().replace("&#39;", "'");
    assertTrue(body.contains(told), body);
  }

  @Test
  void theFacetsOfASearchLeadToTheirTrees() throws Exception {
    for (String kind : List.of("chemical", "disease")) {
      String tree = "href=\"/tree/" + kind + "?q=signaling&amp;organism=Homo+sapiens\"";
      String asked = "?q=signaling&organism=Homo+sapiens";
      assertTrue(client.get("/" + asked).body().contains(tree), kind);
      assertTrue(client.get("/facets/" + kind + asked).body().contains(tree), kind);
      String back = client.get("/tree/" + kind + asked).body();
      assertTrue(back.contains("href=\"/?q=signaling&amp;organism=Homo+sapiens\""), back);
      assertTrue(
          back.contains("href=\"/facets/" + kind + "?q=signaling&amp;organism=Homo+sapiens\""),
          back);
    }
    assertFalse(client.get("/facets/gene?q=signaling").body().contains("As a tree"));
    assertFalse(client.get("/enrich?genes=KCC2;BDNF").body().contains("As a tree"));
  }
}
