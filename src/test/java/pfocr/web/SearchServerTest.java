package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchServerTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private static final CannedSearch search = new CannedSearch();
  private static SearchServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = SearchServer.start(search, Settings.defaults().withAddress("127.0.0.1", 0));
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /api/v1/query?q=morphine                                | 200 | "total":2
          /api/v1/query                                           | 200 | "total":5
          /api/v1/query?query=morphine&limit=1                    | 200 | rel_next
          /api/v1/query?q=morphine&pageSize=1&page=2              | 200 | 30003
          /api/v1/query?q=x&organism=-Homo+sapiens                | 200 | "organism":["-Homo sapiens"]
          /api/v1/query?f%5Borganism%5D%5B%5D=Homo+sapiens        | 200 | "organism":["Homo sapiens"]
          /api/v1/query?year=2020..2010&year=unknown              | 200 | "year":["2010..2020","unknown"]
          /api/v1/query?year_from=2010&year_to=                   | 200 | "year":["2010.."]
          /api/v1/query?q=a&pmcid=4604226,PMC1                    | 200 | pmcid:PMC4604226 OR pmcid:PMC1
          /api/v1/query?facets=year,gene&facet_size=5             | 200 | "_type":"histogram"
          /api/v1/query?expand=alias,greek&highlight=caption      | 200 | "expand":["alias","greek"]
          /api/v1/query?expand=false&literal=NO&literal=On        | 200 | "literal":["NO","On"]
          /api/v1/query?timeout=2s&operator=AND&sort=-year        | 200 | timeout=2000ms
          /api/v1/query?cursor=*&size=0                           | 200 | "hits":[]
          /api/v1/query?yeer=2015                                 | 400 | "suggestion":"year"
          /api/v1/query?yeer=2015&lenient=true                    | 200 | 'yeer' is not known
          /api/v1/query?size=1001                                 | 400 | from 0 to 1000
          /api/v1/query?size=-1                                   | 400 | from 0 to 1000
          /api/v1/query?from=10001                                | 400 | from 0 to 10000
          /api/v1/query?size=10&size=20                           | 400 | takes one value
          /api/v1/query?sort=best                                 | 400 | _score, -year
          /api/v1/query?facets=colour                             | 400 | organism, year
          /api/v1/query?year=2O15                                 | 400 | 2010..2020
          /api/v1/query?timeout=31s                               | 400 | 30s
          /api/v1/query?operator=xor                              | 400 | auto, and, or
          /api/v1/query?expand=colours                            | 400 | alias, greek
          /api/v1/query?q=badcursor                               | 400 | "parameter":"cursor"
          /api/v1/query?pmcid=x                                   | 400 | PMC4604226
          /api/v1/query?q=%ED%A0%80                               | 400 | UTF-8
          /api/v1/query?q=%00%07                                  | 200 | "q":""
          /api/v1/query?q=boom                                    | 500 | our fault
          /api/v1/query?q=unreadable                              | 503 | Not ready
          /api/v1/query?q=overflow                                | 500 | Internal error
          /api/v1/figures/PMC4604226__zns9991577730002            | 200 | "label":"SLC12A5"
          /api/v1/figures/PMC4604226__zns9991577730002.json       | 200 | "word":"KCC2"
          /api/v1/figures/PMC4604226__F2                          | 308 | ``
          /api/v1/figures/nope                                    | 404 | no figure
          /api/v1/figures/PMC4604226__zns9991577730002/similar    | 200 | "shared"
          /api/v1/facets/gene?q=morphine&find=slc&size=3          | 200 | NCBIGene:57468
          /api/v1/facets/gene?q=morphine&from=2                   | 400 | from
          /api/v1/facets/colour                                   | 404 | organism, year
          /api/v1/suggest?q=kc&size=3                             | 200 | "label":"SLC12A5"
          /api/v1/suggest?q=kc&year=2015                          | 400 | not known
          /api/v1/metadata                                        | 200 | "sources":["sample"]
          /api/v1/nope                                            | 404 | nothing at this address
          /healthz                                                | 200 | ok
          /readyz                                                 | 200 | ready
          /                                                       | 200 | Figures by year
          /?q=KCC2+morphine                                       | 200 | Read as
          /search?q=morphine&view=grid                            | 200 | class="grid"
          /?q=nothingatall                                        | 200 | Nothing matches
          /?q=relaxed+morphine                                    | 200 | No figure has all words
          /search.html?query=morphine                             | 308 | ``
          /figures/PMC4604226__zns9991577730002                   | 200 | Similar figures
          /figures/PMC4604226__zns9991577730002.html              | 200 | Similar figures
          /figures/pmc4604226__f2.html                            | 308 | ``
          /help                                                   | 200 | How to search
          /problems/unknown-parameter                             | 200 | lenient
          /nope                                                   | 404 | Not found
          /?yeer=1                                                | 400 | Did you mean
          """)
  void answers(String path, int status, String part) throws Exception {
    HttpResponse<String> response = client.get(path);
    assertEquals(status, response.statusCode(), response.body());
    if ("rel_next".equals(part))
      assertTrue(response.headers().allValues("Link").toString().contains("rel=\"next\""));
    else if (part != null) assertTrue(response.body().contains(part), response.body());
    assertFalse(response.body().contains("secret"), response.body());
  }

  @Test
  void tellsAHitInFull() throws Exception {
    JsonNode answer = client.json("/api/v1/query?q=KCC2+morphine&size=1&facets=organism,year,gene");
    JsonNode hit = answer.at("/hits/0");
    assertEquals(CannedSearch.FIRST, hit.at("/_id").asText());
    assertEquals(4.1875, hit.at("/_score").asDouble());
    assertEquals("PMC4604226__F2", hit.at("/figid_alias").asText());
    assertEquals(2015, hit.at("/year").asInt());
    assertTrue(hit.at("/highlight/caption/0").asText().contains("<mark>KCC2</mark>"));
    assertEquals("KCC2", hit.at("/matches/0/word").asText());
    assertEquals("figure", hit.at("/matches/0/in/0").asText());
    assertEquals(3, hit.at("/entities/genes").asInt());
    assertEquals("/figures/" + CannedSearch.FIRST, hit.at("/links/html").asText());
    assertEquals("NCBIGene:57468", answer.at("/interpretation/terms/0/concept/id").asText());
    assertEquals(2015, answer.at("/facets/year/terms/0/term").asInt());
    assertEquals("terms", answer.at("/facets/organism/_type").asText());
    assertEquals("b20260901", answer.at("/index/build").asText());
    assertEquals("/?q=KCC2+morphine&size=1", answer.at("/links/html").asText());
  }

  @Test
  void escapesWhateverTheIndexHolds() throws Exception {
    String page = client.get("/?q=%3Cscript%3E+chloride+title").body();
    assertFalse(page.contains("<script>alert"), page);
    assertFalse(page.contains("<img src=x"), page);
    assertFalse(page.contains("musculus\"><b>"), page);
    JsonNode answer = client.json("/api/v1/query?q=title");
    String marked = answer.at("/hits/0/highlight/figtitle/0").asText();
    assertTrue(marked.startsWith("<mark>Title</mark> with &lt;script&gt;"), marked);
    String figid = answer.at("/hits/0/links/html").asText();
    String figure = client.get(figid).body();
    assertFalse(figure.contains("<script>alert"), figure);
    assertFalse(figure.contains("<b>TNF"), figure);
    String warning = client.get("/?q=%22%3Cb%3E").body();
    assertFalse(warning.contains("<b>read"), warning);
  }

  @Test
  void answersNotModifiedWithoutSearching() throws Exception {
    String path = "/api/v1/query?q=morphine&size=7";
    HttpResponse<String> first = client.get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertTrue(tag.startsWith("\"b20260901-"), tag);
    int searches = search.searches.get();
    HttpResponse<String> second =
        client.get("/api/v1/query?limit=7&query=morphine", "If-None-Match", "W/\"x\", " + tag);
    assertEquals(304, second.statusCode());
    assertEquals(tag, second.headers().firstValue("ETag").orElseThrow());
    assertEquals(200, client.get(path, "If-None-Match", "\"other\"").statusCode());
    assertEquals(searches, search.searches.get(), "the second answer comes from the cache");
    String page = client.get("/?q=morphine&size=7").headers().firstValue("ETag").orElseThrow();
    assertFalse(page.equals(tag), "another representation has another tag");
  }

  @Test
  void forgetsAnswersOfAnotherBuild() throws Exception {
    String path = "/api/v1/query?q=morphine&size=6";
    String tag = client.get(path).headers().firstValue("ETag").orElseThrow();
    search.build = "b2";
    try {
      assertEquals(200, client.get(path, "If-None-Match", tag).statusCode());
      assertEquals("b2", client.json(path).at("/index/build").asText());
    } finally {
      search.build = "b20260901";
    }
  }

  @Test
  void doesNotKeepPartialAnswers() throws Exception {
    HttpResponse<String> response = client.get("/api/v1/query?q=partial");
    assertTrue(response.body().contains("\"timed_out\":true"));
    assertEquals("no-store", response.headers().firstValue("Cache-Control").orElseThrow());
    int searches = search.searches.get();
    client.get("/api/v1/query?q=partial");
    assertEquals(searches + 1, search.searches.get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip                        | true
          gzip, deflate, br, zstd     | true
          br;q=1.0, gzip;q=0.5        | true
          *                           | true
          gzip;q=0                    | false
          gzip;q=0, *;q=1             | false
          identity;q=1, gzip;q=0.2    | false
          br                          | false
          ;;;,,,q=                    | false
          """)
  void compressesAsAsked(String accepted, boolean gzipped) throws Exception {
    HttpResponse<byte[]> response =
        client.bytes("/api/v1/query?q=morphine&facets=gene", "Accept-Encoding", accepted);
    boolean coded = response.headers().firstValue("Content-Encoding").isPresent();
    assertEquals(gzipped, coded);
    byte[] body = response.body();
    if (coded) body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    assertTrue(new String(body, StandardCharsets.UTF_8).startsWith("{\"took\""));
    assertTrue(response.headers().allValues("Vary").toString().contains("Accept-Encoding"));
  }

  @Test
  void sendsTheHeadersOfEveryAnswer() throws Exception {
    for (String path : new String[] {"/", "/api/v1/query", "/nope", "/api/v1/query?x=1"}) {
      var headers = client.get(path).headers();
      assertEquals("*", headers.firstValue("Access-Control-Allow-Origin").orElseThrow(), path);
      assertTrue(headers.firstValue("Content-Security-Policy").orElseThrow().contains("'none'"));
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
      assertTrue(headers.firstValue("X-Request-Id").isPresent());
    }
    assertEquals(
        "abc-1",
        client.get("/", "X-Request-Id", "abc-1").headers().firstValue("X-Request-Id").get());
    assertTrue(client.get("/?q=gaba").headers().firstValue("Server-Timing").isPresent());
  }

  @Test
  void answersHeadOptionsAndWrongMethods() throws Exception {
    HttpResponse<String> get = client.get("/api/v1/query?q=morphine");
    HttpResponse<String> head =
        client.send("HEAD", "/api/v1/query?q=morphine", BodyPublishers.noBody());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"));
    assertEquals(
        get.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
    HttpResponse<String> options = client.send("OPTIONS", "/api/v1/query", BodyPublishers.noBody());
    assertEquals(204, options.statusCode());
    assertTrue(options.headers().firstValue("Allow").orElseThrow().contains("POST"));
    for (String method : new String[] {"DELETE", "PUT", "PATCH"}) {
      HttpResponse<String> wrong = client.send(method, "/api/v1/query", BodyPublishers.noBody());
      assertEquals(405, wrong.statusCode(), method);
      assertTrue(wrong.headers().firstValue("Allow").orElseThrow().contains("GET"), method);
    }
  }

  @Test
  void readsPostedJsonAndForms() throws Exception {
    String json = "{\"q\": \"morphine\", \"organism\": [\"Homo sapiens\"], \"size\": 5}";
    JsonNode answer = Client.parse(client.post("/api/v1/query", json).body());
    assertEquals(1, answer.at("/total").asInt());
    HttpResponse<String> form =
        client.post(
            "/api/v1/query?size=1",
            "q=morphine",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertEquals(2, Client.parse(form.body()).at("/total").asInt());
    assertEquals(400, client.post("/api/v1/query", "{\"q\":").statusCode());
    assertEquals(400, client.post("/api/v1/query", "{\"q\":{\"a\":1}}").statusCode());
    assertEquals(400, client.post("/api/v1/query", "{} {}").statusCode());
    assertEquals(200, client.post("/api/v1/query", "{\"q\":\"a\\ud800b\\u0000\"}").statusCode());
    assertEquals(415, client.post("/api/v1/query", "hello").statusCode());
    assertEquals(413, client.post("/api/v1/query", "{" + " ".repeat(1 << 20) + "}").statusCode());
    assertEquals(400, client.post("/api/v1/query", "{\"q\":" + "[".repeat(5_000)).statusCode());
  }

  @Test
  void tellsProblemsInTheFormThatIsAskedFor() throws Exception {
    HttpResponse<String> json = client.get("/api/v1/query?yeer=2015");
    assertEquals("application/problem+json", json.headers().firstValue("Content-Type").orElse(""));
    JsonNode problem = Client.parse(json.body());
    assertEquals("/problems/unknown-parameter", problem.at("/type").asText());
    assertEquals(400, problem.at("/status").asInt());
    assertEquals("yeer", problem.at("/errors/0/parameter").asText());
    HttpResponse<String> page = client.get("/api/v1/query?yeer=2015", "Accept", BROWSER);
    assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    assertTrue(page.body().contains("Did you mean 'year'?"), page.body());
    HttpResponse<String> asked = client.get("/nope", "Accept", "application/json");
    assertTrue(asked.body().startsWith("{\"type\""), asked.body());
    for (String odd : new String[] {"*", "a/b;q=x", ",,,;;", "\"", "text/html;q=9999999"})
      assertEquals(404, client.get("/nope", "Accept", odd).statusCode(), odd);
  }

  @Test
  void keepsAssetsForEver() throws Exception {
    String page = client.get("/").body();
    String css = page.replaceAll("(?s).*href=\"(/assets/[^\"]+\\.css)\".*", "$1");
    HttpResponse<String> response = client.get(css);
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    HttpResponse<String> stale = client.get("/assets/0/search.css");
    assertEquals("no-cache", stale.headers().firstValue("Cache-Control").orElse(""));
    assertEquals(404, client.get("/assets/0/pom.xml").statusCode());
  }
}
