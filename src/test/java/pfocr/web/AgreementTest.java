package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.query.Expansion;
import pfocr.query.SearchRequest;

/** The page, the API and the engine, asked again and again, give one order. */
class AgreementTest {
  private static final Pattern HIT = Pattern.compile("<h2><a href=\"/figures/([^\"?#]+)");

  private final Client client = SampleServer.client();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KCC2 morphine",
        "SLC12A5",
        "TNF-α",
        "NFkB signaling in mouse",
        "lipids",
        "insulin OR leptin",
        "gene:TP53 -cancer",
        "what happens in the mitochondria of neurons?",
        "signaling",
        "year:2010..2015 pathway",
        "ERK1/2"
      })
  void pageAndApiAgree(String text) throws Exception {
    List<String> expansions = new ArrayList<>(List.of("true", "false"));
    for (Expansion expansion : Expansion.values()) expansions.add(expansion.key());
    for (String expand : expansions) {
      String query = "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&expand=" + expand;
      List<String> api = new ArrayList<>();
      JsonNode answer = client.json("/api/v1/query" + query);
      for (JsonNode hit : answer.get("hits")) api.add(hit.get("_id").asText());
      List<String> page = new ArrayList<>();
      for (Matcher m = HIT.matcher(client.get("/" + query).body()); m.find(); )
        page.add(m.group(1));
      assertEquals(api, page, query);
      assertEquals(api, engine(text, expand), query);
      assertEquals(api, engine(text, expand), query);
      if (expand.equals("true")) assertTrue(!api.isEmpty(), query);
    }
  }

  private static List<String> engine(String text, String expand) {
    Set<Expansion> on =
        switch (expand) {
          case "true" -> Expansion.ALL;
          case "false" -> Set.of();
          default -> Set.of(Expansion.of(expand).orElseThrow());
        };
    return SampleServer.search()
        .search(SearchRequest.of(text).withExpand(on, Set.of()))
        .hits()
        .stream()
        .map(hit -> hit.figure().figid())
        .toList();
  }
}
