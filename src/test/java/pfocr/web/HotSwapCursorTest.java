package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** Lists that a client reads on while the index is brought up to date under the server. */
class HotSwapCursorTest {
  private static final int FIGURES = 12;

  @TempDir Path folder;

  private void index(int without, int... more) throws IOException {
    List<FigureBuilder> figures = new ArrayList<>();
    for (int i = 0; i < FIGURES; i++) if (i != without) figures.add(figure(i));
    for (int each : more) figures.add(figure(each));
    TestFigures.index(
        TestFigures.writeNdjson(folder.resolve("figures.ndjson"), figures),
        folder.resolve("index"));
  }

  private static FigureBuilder figure(int number) {
    FigureBuilder figure =
        TestFigures.figure("PMC1__%03d".formatted(number * 10))
            .title("Insulin " + number)
            .gene("INS", 3630);
    return number < FIGURES ? figure : figure.gene("TP53", 7157);
  }

  private static void awaitBuildOtherThan(String build, Client client) throws Exception {
    long patience = System.nanoTime() + 60_000_000_000L;
    while (client.json("/api/v1/metadata").at("/build").asText().equals(build)) {
      assertTrue(System.nanoTime() < patience, "the new commit is not served");
      Thread.sleep(50);
    }
  }

  private static List<String> read(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.at("/hits").forEach(hit -> ids.add(hit.at("/_id").asText()));
    return ids;
  }

  @Test
  void cursorGoesOnFromItsPlaceAndTellsOfTheNewBuild() throws Exception {
    index(-1);
    Settings settings = Settings.defaults().withAddress("127.0.0.1", 0);
    try (FigureSearch search = LuceneFigureSearch.open(folder.resolve("index"));
        SearchServer server = SearchServer.start(search, settings)) {
      Client client = new Client(server.port());
      JsonNode first = client.json("/api/v1/query?q=insulin&sort=figid&size=4");
      String next = first.at("/links/next").asText();
      JsonNode second = client.json(next);
      assertEquals("[]", second.at("/warnings").toString());
      assertEquals(List.of("PMC1__040", "PMC1__050", "PMC1__060", "PMC1__070"), read(second));

      // The figure at the place of the cursor goes, and two come at the end.
      String build = first.at("/index/build").asText();
      index(3, 50, 51);
      awaitBuildOtherThan(build, client);
      JsonNode after = client.json(next);
      assertNotEquals(build, after.at("/index/build").asText());
      assertTrue(after.at("/warnings/0").asText().contains("index has changed"), after.toString());
      assertEquals(read(second), read(after));
      assertEquals(13, after.at("/total").asInt());

      Optional<String> link = Optional.of(after.at("/links/next").asText());
      List<String> rest = new ArrayList<>();
      while (link.isPresent()) {
        JsonNode page = client.json(link.get());
        assertEquals("[]", page.at("/warnings").toString());
        rest.addAll(read(page));
        link = Optional.of(page.at("/links/next").asText()).filter(l -> !l.isEmpty());
      }
      assertEquals(
          List.of("PMC1__080", "PMC1__090", "PMC1__100", "PMC1__110", "PMC1__500", "PMC1__510"),
          rest);
    }
  }

  @Test
  void theListOfAGeneSetGoesOnBehindTheSameFigure() throws Exception {
    index(-1);
    Settings settings = Settings.defaults().withAddress("127.0.0.1", 0);
    try (FigureSearch search = LuceneFigureSearch.open(folder.resolve("index"));
        SearchServer server = SearchServer.start(search, settings)) {
      Client client = new Client(server.port());
      JsonNode first = client.json("/api/v1/enrich?genes=INS&size=4");
      assertEquals(List.of("PMC1__000", "PMC1__010", "PMC1__020", "PMC1__030"), read(first));
      String next = first.at("/links/next").asText();
      JsonNode second = client.json(next);
      assertEquals(List.of("PMC1__040", "PMC1__050", "PMC1__060", "PMC1__070"), read(second));
      assertEquals("[]", second.at("/warnings").toString());
      String third = second.at("/links/next").asText();

      // The figure of the first cursor goes, that of the second stays; all p change, as the new
      // figures bring another gene.
      index(3, 50, 51);
      awaitBuildOtherThan(first.at("/index/build").asText(), client);
      JsonNode gone = client.json(next);
      assertTrue(gone.at("/warnings/0").asText().contains("index has changed"), gone.toString());
      assertEquals(read(second), read(gone));
      assertNotEquals(second.at("/hits/0/p"), gone.at("/hits/0/p"));
      JsonNode after = client.json(third);
      assertEquals(List.of("PMC1__080", "PMC1__090", "PMC1__100", "PMC1__110"), read(after));
      JsonNode last = client.json(after.at("/links/next").asText());
      assertEquals(List.of("PMC1__500", "PMC1__510"), read(last));
      assertTrue(last.at("/links/next").isMissingNode(), last.at("/links").toString());
    }
  }
}
