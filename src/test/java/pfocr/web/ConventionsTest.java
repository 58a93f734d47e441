package pfocr.web;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of answers, refusals and limits that hold for the whole API. */
class ConventionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "q=morphine&pmcid=4604226          | morphine | [\"4604226\"]              | pmcid=4604226",
        "q=morphine&pmcid=PMC4604226,-PMC1 | morphine | [\"PMC4604226\",\"-PMC1\"] | pmcid=PMC4604226",
        "pmcid=PMC4604226                  | -        | [\"PMC4604226\"]           | pmcid=PMC4604226",
        "q=morphine                        | morphine | -                          | q=morphine",
      })
  void papersAreToldAsTheyWereSent(String sent, String q, String pmcid, String link)
      throws Exception {
    JsonNode answer = client.json("/api/v1/query?" + sent);
    assertEquals(q == null ? "" : q, answer.at("/query/q").asText());
    assertEquals(pmcid == null ? "" : pmcid, answer.at("/query/pmcid").toString());
    for (String each : List.of("self", "html", "export")) {
      String url = answer.at("/links/" + each).asText();
      assertTrue(url.contains(link), url);
    }
    String again = answer.at("/links/self").asText();
    assertEquals(answer.at("/total"), client.json(again).at("/total"));
    assertEquals(again, client.json(again).at("/links/self").asText());
  }

  @Test
  void aCursorOfAnotherQueryIsToldOf() throws Exception {
    String next = client.json("/api/v1/query?q=insulin&size=2").at("/links/next").asText();
    assertEquals("[]", client.json(next).at("/warnings").toString());
    String warnings = client.json(next.replace("insulin", "glucose")).at("/warnings").toString();
    assertTrue(warnings.contains("another query"), warnings);
  }

  private static final String KCC2 = "PMC4604226__zns9991577730002";

  private static final Client client = SampleServer.client();

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                                      | application/json
          application/json, text/plain, */*                        | application/json
          application/*                                            | application/json
          text/csv                                                 | text/csv
          text/csv;q=0.5, application/json;q=0.4                   | text/csv
          text/tab-separated-values, */*;q=0.1                     | text/tab-separated-values
          application/x-ndjson                                     | application/x-ndjson
          application/x-research-info-systems                      | application/x-research-info-systems
          application/x-bibtex                                     | application/x-bibtex
          application/vnd.citationstyles.csl+json                  | application/vnd.citationstyles.csl+json
          text/plain                                               | text/plain
          no sense                                                 | application/json
          """)
  void acceptChoosesTheForm(String accept, String type) throws Exception {
    for (String path : List.of("/api/v1/query?q=insulin&size=3", "/api/v1/figures/" + KCC2)) {
      HttpResponse<String> answer = client.get(path, "Accept", accept);
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals(type, header(answer, "Content-Type").replaceAll(";.*", ""));
      assertTrue(header(answer, "Vary").contains("Accept"));
      String tag = header(answer, "ETag");
      assertEquals(
          304, client.get(path, "Accept", accept, "If-None-Match", tag).statusCode(), path);
    }
  }

  @Test
  void feedsAndBatchesRefuseAsTheirClientsRead() throws Exception {
    HttpResponse<String> feed = client.get("/feed.atom?foo=1", "Accept", "*/*");
    assertEquals("/foo", "/" + Client.parse(feed.body()).at("/errors/0/parameter").asText());
    HttpResponse<String> seen = client.get("/feed.atom?foo=1", "Accept", "text/html, */*;q=0.8");
    assertTrue(header(seen, "Content-Type").startsWith("text/html"), seen.body());
    String batch = "{\"q\":[\"akt\"]}";
    assertEquals(406, client.post("/api/v1/query", batch, "Accept", "text/csv").statusCode());
    String file = "{\"q\":[\"akt\"],\"format\":\"csv\"}";
    assertEquals(422, client.post("/api/v1/query", file).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/query?q=insulin",
        "/api/v1/figures/" + KCC2,
        "/api/v1/figures/" + KCC2 + "/similar",
        "/api/v1/export?q=insulin",
        "/api/v1/facets/gene",
        "/api/v1/tree/disease",
        "/api/v1/suggest?q=in",
        "/api/v1/metadata",
        "/api/v1/openapi.json"
      })
  void whatFitsNobodyIsRefused(String path) throws Exception {
    HttpResponse<String> answer = client.get(path, "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    JsonNode problem = Client.parse(answer.body());
    assertEquals("/problems/not-acceptable", problem.at("/type").asText());
    assertTrue(problem.at("/detail").asText().contains("application/"), problem.toString());
    assertEquals(200, client.get(path, "Accept", "image/png, */*;q=0.1").statusCode());
  }

  @Test
  void browsersAreLedToThePages() throws Exception {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    HttpResponse<String> query =
        client.get("/api/v1/query?q=insulin&organism=Homo+sapiens", "Accept", browser);
    assertEquals(303, query.statusCode());
    assertTrue(header(query, "Location").endsWith("/?q=insulin&organism=Homo+sapiens"));
    HttpResponse<String> figure = client.get("/api/v1/figures/PMC4604226__F2", "Accept", browser);
    assertEquals(303, figure.statusCode());
    assertTrue(header(figure, "Location").endsWith("/figures/" + KCC2));
    assertEquals(200, client.get("/api/v1/query?format=json", "Accept", browser).statusCode());
  }

  @Test
  void tablesOfAPageHaveItsHitsInTheirOrder() throws Exception {
    List<String> ids = new ArrayList<>();
    client
        .json("/api/v1/query?q=signaling&size=5&from=2")
        .at("/hits")
        .forEach(hit -> ids.add(hit.at("/_id").asText()));
    HttpResponse<String> table = client.get("/api/v1/query?q=signaling&size=5&from=2&format=csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<String> rows = new ArrayList<>();
    for (CSVRecord row : format.parse(new StringReader(table.body()))) rows.add(row.get("figid"));
    assertEquals(ids, rows);
    assertTrue(header(table, "Link").contains("rel=\"next\""));
    long total = client.json("/api/v1/query?q=signaling&size=0").at("/total").asLong();
    assertEquals("" + total, header(table, "X-Total-Count"));
  }

  @Test
  void tablesGoOnInTheirFormAndColumns() throws Exception {
    List<String> whole =
        client
            .get("/api/v1/query?q=insulin&size=9&format=tsv&fields=_id,year")
            .body()
            .lines()
            .toList();
    List<String> paged = new ArrayList<>();
    String next = "/api/v1/query?q=insulin&size=3&format=tsv&fields=_id,year";
    for (int page = 0; page < 3; page++) {
      HttpResponse<String> table = client.get(next);
      paged.addAll(table.body().lines().skip(page == 0 ? 0 : 1).toList());
      next = header(table, "Link").replaceAll(".*<([^>]*)>; rel=\"next\".*", "$1");
    }
    assertEquals(whole, paged);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/query?format=csv&", "/api/v1/export?format=csv&"})
  void filesTellInAHeaderWhatWasNotUnderstood(String path) throws Exception {
    assertEquals("", header(client.get(path + "q=KCC2"), "X-Warnings"));
    String relaxed = header(client.get(path + "q=KCC2+nosuchwordzz"), "X-Warnings");
    assertTrue(Client.parse(relaxed).get(0).asText().startsWith("Few figures have all"), relaxed);
    String klingon = header(client.get(path + "q=insulin&organism=Kl%C3%AFngon"), "X-Warnings");
    assertTrue(klingon.chars().allMatch(c -> c < 128), klingon);
    assertTrue(Client.parse(klingon).get(0).asText().contains("Kl\u00efngon"), klingon);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/figures/PMC4604226__F2?format=tsv&fields=figid, /api/v1/figures/",
    "/api/v1/figures/PMC4604226__F2/similar?size=1, /similar",
    "/api/v1/entities/ncbigene:57468?size=1, /api/v1/entities/"
  })
  void otherSpellingsLeadToTheSameQuestion(String path, String kind) throws Exception {
    HttpResponse<String> moved = client.get(path);
    assertEquals(308, moved.statusCode());
    String there = header(moved, "Location").replaceFirst("^http://[^/]*", "");
    assertTrue(there.contains(kind) && !there.equals(path), there);
    assertEquals(path.substring(path.indexOf('?')), there.substring(there.indexOf('?')));
    assertEquals(200, client.get(there).statusCode());
  }

  @Test
  void theWayOnIsTheLastLinkToBeLeftOut() throws Exception {
    String ids = IntStream.range(200, 400).mapToObj(Integer::toString).collect(joining(","));
    String link = header(client.get("/api/v1/enrich?size=1&genes=TP53,BDNF,TNF," + ids), "Link");
    assertTrue(link.contains("rel=\"next\""), link);
    String longer = ids.replace(",", ",NCBIGene:");
    link = header(client.get("/api/v1/enrich?size=1&genes=TP53,BDNF,TNF," + longer), "Link");
    assertTrue(link.contains("rel=\"next\"") && !link.contains("rel=\"self\""), link);
  }

  @Test
  void setsAreSentToTheirAddress() throws Exception {
    for (String page : List.of("/?genes=TP53+MDM2&organism=human", "/search?genes=TP53"))
      assertTrue(
          header(client.get(page), "Location").endsWith(page.replaceFirst("/[a-z]*", "/enrich")));
    HttpResponse<String> sentOn = client.get("/api/v1/query?genes=TP53+MDM2&year=2010..");
    assertEquals(307, sentOn.statusCode());
    assertTrue(header(sentOn, "Location").endsWith("/api/v1/enrich?genes=TP53+MDM2&year=2010.."));
    HttpResponse<String> posted =
        client.post("/api/v1/query", "{\"genes\":[\"TP53\"]}", "Content-Type", "application/json");
    assertEquals(307, posted.statusCode());
    assertTrue(header(posted, "Location").endsWith("/api/v1/enrich"));
    JsonNode problem = client.json("/api/v1/facets/gene?genes=TP53");
    assertTrue(problem.at("/detail").asText().contains("/api/v1/enrich"), problem.toString());
    assertEquals("", problem.at("/errors/0/suggestion").asText(""));
  }

  @Test
  void whatIsAskedForIsAmongTheChosenMembers() throws Exception {
    JsonNode hit =
        client
            .json("/api/v1/query?q=KCC2+morphine&fields=year&explain=true&highlight=caption")
            .at("/hits/0");
    assertTrue(hit.has("year") && hit.has("explanation") && hit.has("highlight"), hit.toString());
    assertFalse(hit.has("figtitle"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/query?size=2&", "/api/v1/export?size=2&"})
  void columnsAndMembersCanBeChosen(String path) throws Exception {
    String table = client.get(path + "q=insulin&format=tsv&fields=year,figid,gene_ids").body();
    assertTrue(table.startsWith("year\tfigid\tgene_ids\n"), table);
    assertEquals(3, table.lines().count());
    String fewer = client.get(path + "q=insulin&format=csv&fields=-caption,-genes").body();
    assertTrue(fewer.startsWith("figid,figid_alias,number,figtype,figtitle,pmcid,"), fewer);
    assertFalse(fewer.lines().findFirst().orElseThrow().contains("caption"));
    for (String line :
        client.get(path + "q=insulin&format=ndjson&fields=year,genes.id").body().lines().toList())
      assertTrue(line.matches("\\{\"_id\":\"[^\"]+\",\"year\":\\d+,\"genes\":\\[.*]}"), line);
    HttpResponse<String> unknown = client.get(path + "q=x&format=csv&fields=gene_id");
    assertEquals(400, unknown.statusCode());
    assertEquals("gene_ids", Client.parse(unknown.body()).at("/errors/0/suggestion").asText());
    assertEquals(422, client.get(path + "q=x&format=ris&fields=year").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "'/api/v1/query?q=insulin&cursor=%s&from=5', cursor",
    "'/api/v1/query?q=insulin&cursor=%s&sort=year', cursor",
    "'/api/v1/query?q=insulin&cursor=%s&page=2', cursor",
    "/api/v1/query?q=insulin&page=2&from=5, page",
    "/api/v1/export?q=insulin&after=nobody, after"
  })
  void whatCannotBeHadTogetherIsImpossible(String path, String parameter) throws Exception {
    String next = client.json("/api/v1/query?q=insulin&size=1").at("/links/next").asText();
    String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
    HttpResponse<String> answer = client.get(path.replace("%s", cursor));
    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(parameter, Client.parse(answer.body()).at("/errors/0/parameter").asText());
  }

  @Test
  void onlyTheTextsThatAreListedComeWithMarks() throws Exception {
    JsonNode hit =
        client.json("/api/v1/query?q=KCC2+morphine&size=1&highlight=caption").at("/hits/0");
    assertTrue(hit.at("/highlight/caption/0").asText().contains("<mark>"));
    assertFalse(hit.at("/highlight").has("figtitle"), hit.toString());
    String self =
        client
            .json("/api/v1/query?q=KCC2&highlight=figtitle,papertitle")
            .at("/links/self")
            .asText();
    assertEquals("/api/v1/query?q=KCC2&highlight=figtitle,papertitle", self);
  }

  @Test
  void limitsOfRatesAreAnnouncedAndKept() throws Exception {
    Settings settings = Settings.defaults().withAddress("127.0.0.1", 0).withRequestsPerMinute(3);
    try (SearchServer server = SearchServer.start(new CannedSearch(), settings)) {
      Client own = new Client(server.port());
      for (int left = 2; left >= 0; left--) {
        HttpResponse<String> answer = own.get("/api/v1/query?q=morphine");
        assertEquals(200, answer.statusCode());
        assertEquals("\"default\";q=3;w=60", header(answer, "RateLimit-Policy"));
        assertTrue(
            header(answer, "RateLimit").matches("\"default\";r=" + left + ";t=\\d+"),
            header(answer, "RateLimit"));
      }
      HttpResponse<String> refused = own.get("/api/v1/query?q=morphine");
      assertEquals(429, refused.statusCode());
      int seconds = Integer.parseInt(header(refused, "Retry-After"));
      assertTrue(seconds >= 1 && seconds <= 60);
      JsonNode problem = Client.parse(refused.body());
      assertEquals(seconds, problem.at("/retry_after_seconds").asInt());
      assertEquals("/problems/too-many-requests", problem.at("/type").asText());
      assertEquals(200, own.get("/healthz").statusCode());
      assertEquals(204, own.send("OPTIONS", "/api/v1/query", BodyPublishers.noBody()).statusCode());
      String other = "203.0.113.9, 198.51.100.7";
      assertEquals(200, own.get("/api/v1/metadata", "X-Forwarded-For", other).statusCode());
    }
    assertEquals("", header(client.get("/api/v1/metadata"), "RateLimit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pfocr/query?q=insulin", "/pfocr/metadata", "/pfocr/metadata/fields"})
  void clientsOfBioThingsOnlyChangeTheHost(String path) throws Exception {
    String ours = path.replace("/pfocr/", "/api/v1/");
    JsonNode answer = client.json(path);
    JsonNode same = client.json(ours);
    for (String member : List.of("hits", "total", "build_date", "_id"))
      assertEquals(same.path(member), answer.path(member));
  }

  @Test
  void metadataHasTheNamesOfBioThings() throws Exception {
    JsonNode metadata = client.json("/api/v1/metadata");
    assertEquals("pfocr", metadata.at("/biothing_type").asText());
    assertEquals(metadata.at("/build"), metadata.at("/build_version"));
    assertEquals(131, metadata.at("/stats/total").asInt());
    assertEquals(131, metadata.at("/src/pfocr/stats/pfocr").asInt());
    JsonNode fields = client.json("/api/v1/metadata/fields?search=mentions");
    assertTrue(fields.size() == 5 && fields.has("associatedWith.mentions.genes.ncbigene"));
  }

  @Test
  void whatOthersHangOnLinksOfPagesIsIgnoredButNotInTheApi() throws Exception {
    String plain = "/?q=TNF&organism=human";
    for (String more : List.of("utm_source=chat", "fbclid=a", "gclid=1", "mc_cid=1", "ref_src=x")) {
      HttpResponse<String> page = client.get(plain + "&" + more, "Accept", "text/html");
      assertEquals(200, page.statusCode(), more);
      assertEquals(client.get(plain, "Accept", "text/html").body(), page.body());
      assertEquals(200, client.get("/figures/" + KCC2 + "?" + more).statusCode(), more);
      assertEquals(200, client.get("/enrich?genes=TP53&" + more).statusCode(), more);
      assertEquals(400, client.get("/api/v1/query?q=TNF&" + more).statusCode(), more);
    }
    assertEquals(400, client.get("/?q=TNF&yeer=2015").statusCode());
    HttpResponse<String> moved =
        client.get("/search?q=TNF&fields=figtitle&dotfield=true&scopes=gene&with_total=true");
    assertEquals(client.get("/search?q=TNF").body(), moved.body());
  }
}
