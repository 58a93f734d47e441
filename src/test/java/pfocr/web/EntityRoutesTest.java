package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, things and networks over HTTP, on the bundled sample. */
class EntityRoutesTest {
  private static final String KCC2 = "NCBIGene:57468";
  private static final Client client = SampleServer.client();

  private static long total(String search) throws Exception {
    assertTrue(search.startsWith("/"), search);
    return client.json("/api/v1/query" + search.substring(1)).at("/total").asLong();
  }

  @Test
  void idsThatNeedATableSaySo() throws Exception {
    JsonNode answer = client.json("/api/v1/resolve?q=HGNC:11998&q=ENSG00000141510.12&q=foobarx");
    for (int i = 0; i < 2; i++) {
      JsonNode each = answer.at("/results/" + i);
      assertTrue(each.at("/notfound").asBoolean(), each.toString());
      assertTrue(each.at("/reason").asText().contains("--lexicon"), each.toString());
      assertEquals(0, each.at("/suggestions").size());
    }
    assertTrue(answer.at("/results/2/reason").isMissingNode());
  }

  @Test
  void namesAreResolvedBestFirst() throws Exception {
    JsonNode answer = client.json("/api/v1/resolve?q=KCC2&q=mesh:d009020&q=morphne");
    JsonNode gene = answer.at("/results/0/matches/0");
    assertEquals(KCC2, gene.at("/id").asText());
    assertEquals("gene", gene.at("/type").asText());
    assertEquals("SLC12A5", gene.at("/label").asText());
    assertEquals("Homo sapiens", gene.at("/organism").asText());
    assertEquals("alias", gene.at("/class").asText());
    assertEquals(total("/?gene=" + KCC2), gene.at("/figures").asLong());
    assertEquals("MESH:D009020", answer.at("/results/1/matches/0/id").asText());
    assertTrue(answer.at("/results/2/notfound").asBoolean());
    assertEquals("MESH:D009020", answer.at("/results/2/suggestions/0/id").asText());
  }

  @Test
  void aListMayBePosted() throws Exception {
    String body = "{\"q\":[\"BDNF\",\"nothing of this name\"],\"size\":1}";
    HttpResponse<String> answer =
        client.post("/api/v1/resolve", body, "Content-Type", "application/json");
    JsonNode results = Client.parse(answer.body()).get("results");
    assertEquals(2, results.size());
    assertEquals("NCBIGene:627", results.at("/0/matches/0/id").asText());
    assertEquals(1, results.at("/0/matches").size());
    assertTrue(results.at("/1/notfound").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/resolve",
        "/api/v1/resolve?q=%20",
        "/api/v1/resolve?q=x&size=0",
        "/api/v1/resolve?q=x&size=51",
        "/api/v1/entities/NCBIGene:57468?size=101",
        "/api/v1/entities/NCBIGene:57468?sise=1",
        "/api/v1/network?nodes=0",
        "/api/v1/network?nodes=101",
        "/api/v1/network?order=size",
        "/explore?nodes=none",
        "/entities/NCBIGene:57468?order=up"
      })
  void badValuesAreRefused(String path) throws Exception {
    HttpResponse<String> answer = client.get(path, "Accept", "application/json");
    assertEquals(400, answer.statusCode(), path);
    JsonNode error = Client.parse(answer.body()).at("/errors/0");
    assertFalse(error.at("/parameter").asText().isEmpty(), answer.body());
  }

  @Test
  void tooManyNamesAreRefused() throws Exception {
    String names = "[" + "\"x\",".repeat(1_000) + "\"x\"]";
    HttpResponse<String> answer =
        client.post("/api/v1/resolve", "{\"q\":" + names + "}", "Content-Type", "application/json");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("1000 allowed"), answer.body());
  }

  @Test
  void tellsAllAboutAGene() throws Exception {
    JsonNode gene = client.json("/api/v1/entities/" + KCC2);
    long figures = gene.at("/figures").asLong();
    assertTrue(figures > 0);
    assertEquals(total(gene.at("/links/search").asText()), figures);
    long byYear = 0;
    for (JsonNode year : gene.get("years")) byYear += year.at("/figures").asLong();
    assertEquals(figures, byYear);
    assertTrue(gene.get("drawn_as").toString().contains("KCC2"), gene.get("drawn_as").toString());
    assertTrue(gene.get("hits").size() > 0);
    assertTrue(gene.get("elsewhere").toString().contains("ncbi.nlm.nih.gov/gene/57468"));
    double last = Double.MAX_VALUE;
    for (JsonNode partner : gene.get("partners")) {
      assertTrue(partner.at("/strength").asDouble() <= last);
      last = partner.at("/strength").asDouble();
      String both = "/?gene=" + KCC2 + "&q=" + encoded(partner.at("/query").asText());
      assertEquals(total(both), partner.at("/figures").asLong(), both);
      String all = "/?q=" + encoded(partner.at("/query").asText());
      assertEquals(total(all), partner.at("/figures_everywhere").asLong(), all);
    }
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    QueryString.encode(text, out);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/entities/ncbigene:57468, /api/v1/entities/NCBIGene:57468",
    "/api/v1/entities/entrez:57468?size=3, /api/v1/entities/NCBIGene:57468?size=3",
    "/entities/mesh:d009020, /entities/MESH:D009020",
    "/entities/D009020, /entities/MESH:D009020"
  })
  void otherSpellingsAreSentOn(String path, String target) throws Exception {
    HttpResponse<String> answer = client.get(path);
    assertEquals(308, answer.statusCode());
    assertEquals(target, answer.headers().firstValue("Location").orElse(""));
    assertEquals(200, client.get(target).statusCode());
  }

  @ParameterizedTest
  @CsvSource({"KCC2, NCBIGene:57468", "gene:57468, NCBIGene:57468", "MESH:morphin, MESH:D009020"})
  void unknownIdsAreToldWithSuggestions(String id, String suggestion) throws Exception {
    HttpResponse<String> answer = client.get("/api/v1/entities/" + id);
    assertEquals(404, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("\"suggestion\":\"" + suggestion + '"'), answer.body());
    HttpResponse<String> page = client.get("/entities/" + id, "Accept", "text/html");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains(suggestion), page.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=",
        "q=KCC2+morphine",
        "q=pain&organism=Homo+sapiens",
        "q=a+OR+signaling",
        "q=cancer+signaling&operator=or"
      })
  void linksOfANetworkFindWhatWasCounted(String query) throws Exception {
    JsonNode network = client.json("/api/v1/network?nodes=12&" + query);
    assertEquals(total(network.at("/links/search").asText()), network.at("/total").asLong());
    long last = Long.MAX_VALUE;
    for (JsonNode node : network.get("nodes")) {
      long figures = node.at("/figures").asLong();
      assertTrue(figures <= last);
      last = figures;
      assertEquals(figures, total(node.at("/links/search").asText()), node.toString());
    }
    for (JsonNode edge : network.get("edges")) {
      long found = total(edge.at("/links/search").asText());
      assertEquals(edge.at("/figures").asLong(), found, edge.toString());
    }
  }

  @Test
  void aNarrowedNetworkHasTheFiguresOfItsThing() throws Exception {
    JsonNode network = client.json("/api/v1/network?nodes=3");
    JsonNode node = network.at("/nodes/0");
    String narrowed = node.at("/links/explore").asText().replace("/explore", "/api/v1/network");
    JsonNode inner = client.json(narrowed);
    assertEquals(node.at("/figures").asLong(), inner.at("/total").asLong());
    assertEquals(node.at("/key").asText(), inner.at("/nodes/0/key").asText());
  }

  @Test
  void pageAndOrderOfASearchDoNotMatter() throws Exception {
    String plain = client.json("/api/v1/network?q=pain").get("nodes").toString();
    String paged =
        client
            .json("/api/v1/network?q=pain&size=1&from=3&sort=-year&facets=gene&view=grid")
            .get("nodes")
            .toString();
    assertEquals(plain, paged);
    assertEquals(200, client.get("/explore?q=pain&size=1&page=2&sort=year&cursor=*").statusCode());
  }

  @Test
  void answersAreCachedUnderTheBuild() throws Exception {
    for (String path : List.of("/api/v1/network?q=pain", "/entities/" + KCC2, "/explore")) {
      HttpResponse<String> answer = client.get(path);
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      assertEquals(304, client.get(path, "If-None-Match", tag).statusCode(), path);
    }
  }

  @Test
  void thePageOfEachKindAnswers() throws Exception {
    for (String id : List.of(KCC2, "MESH:D009020", "NCBITaxon:9606", "FPLX:Wnt", "NCBIGene:57138"))
      assertTrue(List.of(200, 404).contains(client.get("/entities/" + id).statusCode()), id);
    assertEquals(200, client.get("/entities/FPLX:Wnt").statusCode());
    assertEquals(200, client.get("/entities/NCBITaxon:9606").statusCode());
  }
}
