package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields, filters, batches and refusals of the query, over the sample. */
class QueryApiTest {
  private static final String KCC2 = "PMC4604226__zns9991577730002";
  private static final String JSON = "application/json";

  private static final Client client = SampleServer.client();

  private static JsonNode post(String body) throws Exception {
    HttpResponse<String> answer = client.post("/api/v1/query", body, "Content-Type", JSON);
    assertEquals(200, answer.statusCode(), answer.body());
    return Client.parse(answer.body());
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fields=figtitle,year              | _id,_score,figtitle,year
          _source=pmcid                     | _id,_score,pmcid
          field=entities.genes              | _id,_score,entities
          fields=associatedWith.pmc         | _id,_score,associatedWith
          fields=caption,doi&fields=genes   | _id,_score,caption,doi,genes
          fields=links,-links.images        | _id,_score,links
          fields=figtitle&highlight=true    | _id,_score,figtitle,highlight
          """)
  void hitsHaveTheFieldsThatAreNamed(String query, String expected) throws Exception {
    JsonNode hit = client.json("/api/v1/query?size=1&q=KCC2+morphine&" + query).at("/hits/0");
    assertEquals(Set.of(expected.split(",")), names(hit), hit.toString());
  }

  @Test
  void pathsReachInside() throws Exception {
    JsonNode hit =
        client
            .json(
                "/api/v1/query?q=figid:"
                    + KCC2
                    + "&fields=genes.label,entities.genes,links,-links.images")
            .at("/hits/0");
    assertEquals(Set.of("label"), names(hit.at("/genes/0")));
    assertEquals(Set.of("genes"), names(hit.at("/entities")));
    assertTrue(hit.at("/links").has("html"));
    assertFalse(hit.at("/links").has("images"));
  }

  @Test
  void fieldsCanBeLeftOut() throws Exception {
    JsonNode usual = client.json("/api/v1/query?q=KCC2&size=1").at("/hits/0");
    JsonNode fewer =
        client.json("/api/v1/query?q=KCC2&size=1&fields=-links,-highlight").at("/hits/0");
    Set<String> expected = names(usual);
    expected.removeAll(Set.of("links", "highlight"));
    assertEquals(expected, names(fewer));
  }

  @Test
  void allFieldsAreThoseOfTheCatalogue() throws Exception {
    JsonNode hit =
        client
            .json("/api/v1/query?q=figid:" + KCC2 + "&fields=all&dotfield=true&explain=true")
            .at("/hits/0");
    JsonNode catalogue = client.json("/api/v1/metadata/fields");
    Set<String> unknown = names(hit);
    unknown.removeAll(names(catalogue));
    unknown.removeAll(Set.of("chemicals", "diseases", "genes", "matches"));
    assertEquals(Set.of(), unknown);
    assertEquals("keyword", catalogue.at("/associatedWith.pmc/type").asText());
    assertTrue(catalogue.at("/associatedWith.pmc/index").asBoolean());
    assertEquals("PMC4604226", hit.get("associatedWith.pmc").asText());
    assertTrue(hit.get("genes.label").toString().contains("SLC12A5"), hit.toString());
  }

  @Test
  void unknownFieldsAreRefusedWithASuggestion() throws Exception {
    HttpResponse<String> answer = client.get("/api/v1/query?q=x&fields=figtitel");
    assertEquals(400, answer.statusCode());
    assertEquals("figtitle", Client.parse(answer.body()).at("/errors/0/suggestion").asText());
    JsonNode lenient = client.json("/api/v1/query?q=x&fields=figtitel&lenient=true");
    assertTrue(lenient.at("/warnings").toString().contains("figtitel"), lenient.toString());
  }

  @Test
  void filterNarrowsFacetsAndPostFilterDoesNot() throws Exception {
    String query = "/api/v1/query?q=signaling&size=0&facets=organism&facet_size=100";
    JsonNode all = client.json(query);
    JsonNode filtered = client.json(query + "&filter=year:2015..");
    JsonNode posted = client.json(query + "&post_filter=year:2015..");
    JsonNode both = client.json("/api/v1/query?q=signaling&size=0&year=2015..");
    assertTrue(filtered.at("/total").asInt() < all.at("/total").asInt());
    assertEquals(both.at("/total"), filtered.at("/total"));
    assertEquals(both.at("/total"), posted.at("/total"));
    assertEquals(all.at("/facets"), posted.at("/facets"));
    assertFalse(all.at("/facets").equals(filtered.at("/facets")));
    assertEquals("year:2015..", filtered.at("/query/filter").asText());
  }

  @Test
  void narrowedResultsKeepTheirScoresAndPages() throws Exception {
    List<String> whole = new ArrayList<>();
    for (JsonNode hit : client.json("/api/v1/query?q=signaling&size=1000&fields=year").at("/hits"))
      if (hit.at("/year").asInt() >= 2015) whole.add(hit.at("/_id") + " " + hit.at("/_score"));
    List<String> paged = new ArrayList<>();
    String next = "/api/v1/query?q=signaling&size=4&post_filter=year:2015..";
    while (!next.isEmpty()) {
      JsonNode page = client.json(next);
      page.at("/hits").forEach(hit -> paged.add(hit.at("/_id") + " " + hit.at("/_score")));
      next = page.at("/links/next").asText("");
    }
    assertEquals(whole, paged);
  }

  @Test
  void batchAnswersEachQuery() throws Exception {
    JsonNode answer =
        post(
            "{\"q\":[\"KCC2 morphine\",\"zzzqqq\",\"insulin\"],\"size\":2,\"fields\":[\"pmcid\"]}");
    List<String> queries = new ArrayList<>();
    answer.forEach(each -> queries.add(each.at("/query").asText()));
    assertEquals(
        List.of("KCC2 morphine", "zzzqqq", "insulin", "insulin"), withoutRepeats(queries, answer));
    assertTrue(answer.get(queries.indexOf("zzzqqq")).at("/notfound").asBoolean());
    assertEquals(KCC2, answer.at("/0/_id").asText());
    assertEquals(Set.of("query", "_id", "_score", "pmcid"), names(answer.get(0)));
    JsonNode single = client.json("/api/v1/query?q=insulin&size=2");
    assertEquals(single.at("/hits/1/_id"), answer.get(answer.size() - 1).at("/_id"));
  }

  /** The queries of the entries; of the first one only one entry. */
  private static List<String> withoutRepeats(List<String> queries, JsonNode answer) {
    List<String> left = new ArrayList<>(queries);
    while (left.size() > 1 && left.get(1).equals("KCC2 morphine")) left.remove(1);
    return left;
  }

  @Test
  void batchTellsTheHighestTotal() throws Exception {
    JsonNode answer =
        post(
            "{\"q\":[\"57468\",\"627\"],\"scopes\":[\"ncbigene\"],\"size\":1,\"with_total\":true}");
    int highest =
        Math.max(
            client.json("/api/v1/query?q=gene:57468").at("/total").asInt(),
            client.json("/api/v1/query?q=gene:627").at("/total").asInt());
    assertEquals(highest, answer.at("/max_total").asInt());
    assertEquals(2, answer.at("/hits").size());
    assertTrue(answer.at("/msg").asText().startsWith(highest + " "), answer.toString());
  }

  @Test
  void batchesAreBounded() throws Exception {
    String many =
        IntStream.range(0, 1_001).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
    HttpResponse<String> answer =
        client.post("/api/v1/query", "{\"q\":[" + many + "]}", "Content-Type", JSON);
    assertEquals(400, answer.statusCode());
    assertEquals("/q", Client.parse(answer.body()).at("/errors/0/pointer").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"q":"x","sort":"-yaer"}             | /sort     | -year
          {"q":"x","facets":["gene","orgnism"]} | /facets/1 | organism
          {"q":"x","operator":"nad"}           | /operator | and
          {"q":"x","organisms":"Homo sapiens"} | /organisms | organism
          {"q":"x","size":5000}                | /size     | ``
          {"q":"x","fields":["year","titel"]}  | /fields/1 | ``
          """)
  void refusalsPointIntoTheBody(String body, String pointer, String suggestion) throws Exception {
    HttpResponse<String> answer = client.post("/api/v1/query", body, "Content-Type", JSON);
    assertEquals(400, answer.statusCode());
    JsonNode error = Client.parse(answer.body()).at("/errors/0");
    assertEquals(pointer, error.at("/pointer").asText());
    assertEquals(suggestion == null ? "" : suggestion, error.at("/suggestion").asText());
  }

  @Test
  void answersAsTheContractShows() throws Exception {
    HttpResponse<String> response =
        client.get(
            "/api/v1/query?q=insulin&organism=Homo+sapiens&facets=organism,year,gene&size=1&highlight=true");
    JsonNode answer = Client.parse(response.body());
    assertTrue(
        names(answer)
            .containsAll(
                Set.of(
                    "took",
                    "timed_out",
                    "total",
                    "max_score",
                    "query",
                    "interpretation",
                    "hits",
                    "facets",
                    "suggest",
                    "warnings",
                    "links",
                    "index")));
    assertTrue(
        names(answer.at("/hits/0"))
            .containsAll(
                Set.of(
                    "_id",
                    "_score",
                    "figid_alias",
                    "figtitle",
                    "papertitle",
                    "year",
                    "organisms",
                    "pmcid",
                    "number",
                    "highlight",
                    "matches",
                    "entities",
                    "links")));
    assertEquals("[\"_score\"]", answer.at("/query/sort").toString());
    assertTrue(answer.at("/interpretation/as_typed").asText().contains("expand=false"));
    for (String link : List.of("self", "html", "export"))
      assertEquals(200, client.get(answer.at("/links/" + link).asText()).statusCode(), link);
    assertTrue(
        answer.at("/links/next").asText().contains("cursor="), answer.at("/links").toString());
    String links = response.headers().allValues("Link").toString();
    for (String rel : List.of("self", "next", "first")) assertTrue(links.contains("rel=\"" + rel));
    assertTrue(response.headers().firstValue("Server-Timing").isPresent());
  }

  @Test
  void formatHtmlLeadsToThePage() throws Exception {
    HttpResponse<String> page = client.get("/api/v1/query?q=insulin&format=html");
    assertEquals(303, page.statusCode());
    assertEquals(
        "/?q=insulin",
        page.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]*", ""));
    assertEquals(400, client.get("/api/v1/query?format=xml").statusCode());
  }

  @Test
  void recordsAreGivenByTheList() throws Exception {
    HttpResponse<String> response =
        client.post(
            "/api/v1/figures",
            "{\"ids\":[\"" + KCC2 + "\",\"nobody\",\"PMC4604226__F2\"],\"fields\":[\"figtitle\"]}",
            "Content-Type",
            JSON);
    JsonNode answer = Client.parse(response.body());
    assertEquals(3, answer.size());
    assertEquals(Set.of("query", "_id", "figtitle"), names(answer.get(0)));
    assertEquals("{\"query\":\"nobody\",\"notfound\":true}", answer.get(1).toString());
    assertEquals(KCC2, answer.at("/2/_id").asText());
    assertEquals(400, client.post("/api/v1/figures", "{}", "Content-Type", JSON).statusCode());
  }

  @Test
  void brokenJsonIsToldWithItsPlace() throws Exception {
    HttpResponse<String> response =
        client.post("/api/v1/query", "{\"q\": \"insulin\",\n  oops}", "Content-Type", JSON);
    assertEquals(400, response.statusCode());
    String detail = Client.parse(response.body()).get("detail").asText();
    assertTrue(
        detail.matches("The body is not JSON: it cannot be read at line 2, column \\d+\\."),
        detail);
  }

  @Test
  void pageNamesItsFeed() throws Exception {
    String page = client.get("/?q=insulin", "Accept", "text/html").body();
    assertTrue(
        page.contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
            && page.contains("href=\"/feed.atom?q=insulin\">\n"),
        page.substring(0, Math.min(1500, page.length())));
  }

  @ParameterizedTest
  @CsvSource({
    "gene, brain, BDNF",
    "gene, brain-derived neuro, BDNF",
    "gene, NCBIGene:57468, SLC12A5",
    "organism, mou, Mus musculus",
    "organism, zebra, Danio rerio",
    "chemical, amino, gamma-Aminobutyric Acid"
  })
  void valuesOfFacetsAreFoundByWordsOfTheirNames(String facet, String find, String label)
      throws Exception {
    JsonNode found =
        SampleServer.client()
            .json("/api/v1/facets/" + facet + "?size=1000&find=" + find.replace(" ", "+"));
    assertTrue(found.findValuesAsText("label").contains(label), found.toString());
    JsonNode exact = SampleServer.client().json("/api/v1/facets/gene?find=KCC2");
    assertEquals(List.of("SLC12A5"), exact.findValuesAsText("label"));
  }

  @ParameterizedTest
  @CsvSource({
    "D009020, MESH:D009020",
    "d009020, MESH:D009020",
    "57468, NCBIGene:57468",
    "D009020 KCC2, MESH:D009020"
  })
  void pastedIdsAreReadWithoutTheirPrefixes(String typed, String id) throws Exception {
    String query = "/api/v1/query?facets=none&q=";
    JsonNode answer = client.json(query + typed.replace(" ", "+"));
    assertEquals(id, answer.at("/interpretation/terms/0/concept/id").asText(), answer.toString());
    String curie = typed.replaceFirst("\\S+", id).replace(" ", "+");
    assertEquals(client.json(query + curie).at("/total"), answer.at("/total"));
    for (String number : List.of("2015", "12", "57468 pain"))
      for (JsonNode term :
          client.json(query + number.replace(" ", "+")).at("/interpretation/terms"))
        assertFalse(term.at("/text").asText().matches("\\d+"), term.toString());
  }

  @Test
  void anyWordIsEnoughButNotTheNumberOfAnId() throws Exception {
    String query = "/api/v1/query?facets=none&size=0&operator=";
    for (String id : List.of("NCBIGene:2", "MESH:D00", "NCBIGene:57468"))
      assertEquals(
          client.json(query + "and&q=" + id).at("/total"),
          client.json(query + "or&q=" + id).at("/total"),
          id);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 16, 17, 1_400})
  void longListsOfIdsAreReadWhole(int size) throws Exception {
    List<String> genes = new ArrayList<>(List.of("57468", "627"));
    for (int id = 900_000_000; genes.size() < size - 1; id++) genes.add(Integer.toString(id));
    genes.add("7124");
    JsonNode many =
        posted("associatedWith.mentions.genes.ncbigene:(" + String.join(" OR ", genes) + ")");
    assertEquals("[]", many.at("/warnings").toString());
    JsonNode few = posted("associatedWith.mentions.genes.ncbigene:(57468 OR 627 OR 7124)");
    assertEquals(few.at("/total"), many.at("/total"));
    assertEquals(ids(few), ids(many));
    List<String> figures = ids(few).stream().sorted().toList();
    String list = String.join(" OR ", figures);
    for (int i = 0; i < Math.min(size, 600); i++) list += " OR PMC9__" + i;
    assertEquals(figures, ids(posted("figid:(" + list + ")")).stream().sorted().toList());
  }

  private static JsonNode posted(String query) throws Exception {
    String body = "{\"q\":\"" + query + "\",\"size\":1000,\"operator\":\"and\"}";
    return Client.parse(client.post("/api/v1/query", body, "Content-Type", JSON).body());
  }

  private static List<String> ids(JsonNode answer) {
    return answer.at("/hits").findValuesAsText("_id").stream().sorted().toList();
  }
}
