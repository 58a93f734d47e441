package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** Suggestions over HTTP, from the sample to the wire. */
class SuggestTest {
  @TempDir static Path folder;
  private static FigureSearch search;
  private static SearchServer server;
  private static Client client;

  @BeforeAll
  static void start() throws IOException {
    var options = new IndexBuilder.Options(folder, false, 1, Optional.empty());
    IndexBuilder.build(List.of(Path.of("sample")), options, IndexProgress.NONE);
    search = LuceneFigureSearch.open(folder);
    server = SearchServer.start(search, Settings.defaults().withAddress("127.0.0.1", 0));
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() throws IOException {
    server.stop();
    search.close();
  }

  private static JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(client.get(path).body());
  }

  @Test
  void completionTellsWhatItIs() throws Exception {
    JsonNode answer = json("/api/v1/suggest?q=microglia+glucos&size=3");
    assertEquals("microglia glucos", answer.get("q").asText());
    JsonNode first = answer.get("suggestions").get(0);
    assertEquals("microglia Glucose", first.get("text").asText());
    assertEquals("chemical", first.get("type").asText());
    assertEquals("Glucose", first.get("label").asText());
    assertEquals("", first.get("matched").asText());
    assertEquals("", first.get("organism").asText());
    assertEquals("MESH:D005947", first.get("id").asText());
    assertTrue(first.get("figures").asLong() > 0);
  }

  @Test
  void completionTellsTheMatchedAlias() throws Exception {
    JsonNode gene = null;
    for (JsonNode each : json("/api/v1/suggest?q=p53").get("suggestions"))
      if (each.get("label").asText().equals("TP53")) gene = each;
    assertEquals("gene", gene.get("type").asText());
    assertEquals("p53", gene.get("matched").asText().toLowerCase());
    assertEquals("Homo sapiens", gene.get("organism").asText());
    assertEquals("NCBIGene:7157", gene.get("id").asText());
  }

  @Test
  void mistypedWordIsAnsweredWithWhatWasMeant() throws Exception {
    JsonNode meant = json("/api/v1/suggest?q=microgila").get("did_you_mean").get(0);
    assertEquals("microglia", meant.get("text").asText());
    assertTrue(meant.get("figures").asLong() > 0);
    assertEquals(meant.get("figures"), json("/api/v1/query?q=microglia").get("total"));
  }

  @Test
  void nameInUseIsNeverCorrected() throws Exception {
    for (String name : List.of("SLC12A5", "TP53", "microglia"))
      assertTrue(json("/api/v1/suggest?q=" + name).get("did_you_mean").isEmpty(), name);
  }

  @Test
  void suggestedSearchIsALinkThatKeepsTheRest() throws Exception {
    JsonNode answer = json("/api/v1/query?q=glucose+AND+microgila&figtype=Figure&size=5");
    assertEquals(0, answer.get("total").asLong());
    JsonNode words = answer.get("interpretation").get("words");
    assertEquals("glucose", words.get(0).get("text").asText());
    assertEquals("microgila", answer.get("interpretation").get("dropped").get(0).asText());
    assertEquals(0, words.get(1).get("figures").asLong());
    assertFalse(answer.get("suggest").isEmpty());
    for (JsonNode suggestion : answer.get("suggest")) {
      String url = suggestion.get("url").asText();
      assertTrue(url.contains("figtype=Figure") && url.contains("size=5"), url);
      assertEquals(suggestion.get("figures"), json(url).get("total"));
    }
  }

  @Test
  void pageOfNoResultHelps() throws Exception {
    String page = client.get("/?q=microgila&figtype=Figure", "Accept", "text/html").body();
    assertTrue(page.contains("Figures with each word: microgila\u00a00"), page);
    assertTrue(page.contains("href=\"/?q=microglia&amp;figtype=Figure\""), page);
    assertTrue(page.contains("Did you mean"), page);
    String blocked = client.get("/?q=glucose&year=1901", "Accept", "text/html").body();
    assertTrue(blocked.contains("Without the filter on year: <a href=\"/?q=glucose\""), blocked);
  }
}
