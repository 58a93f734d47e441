package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the server to its own description. */
class OpenApiTest {
  private static final Client client = SampleServer.client();
  private static ApiDocument document;

  @BeforeAll
  static void read() throws Exception {
    document = new ApiDocument(client.json(OpenApi.PATH));
  }

  @Test
  void describesEveryAddress() {
    Set<String> described = new TreeSet<>();
    document.calls().forEach(call -> described.add(call.method() + " " + call.path()));
    assertEquals(SampleServer.registered(), described);
  }

  @Test
  void describesEveryParameterOfTheQuery() {
    Set<String> names = new TreeSet<>();
    document
        .json()
        .at("/paths/~1api~1v1~1query/get/parameters")
        .forEach(parameter -> {
          names.add(parameter.at("/name").asText());
          assertTrue(parameter.at("/description").asText().length() > 8, parameter.toString());
          assertTrue(parameter.at("/schema").has("type"), parameter.toString());
        });
    assertEquals(new TreeSet<>(Param.QUERY.stream().map(Param::key).toList()), names);
  }

  @Test
  void whatChangesNothingIsSaidToChangeNothing() throws Exception {
    Map<String, String> given =
        Map.ofEntries(
            Map.entry("facets", "gene,year"),
            Map.entry("facet_size", "3"),
            Map.entry("highlight", "true"),
            Map.entry("explain", "true"),
            Map.entry("view", "grid"),
            Map.entry("size", "3"),
            Map.entry("from", "2"),
            Map.entry("page", "2"),
            Map.entry("cursor", "*"),
            Map.entry("fetch_all", "true"),
            Map.entry("sort", "-year"));
    Map<String, String> asked =
        Map.of(
            "/api/v1/export", "/api/v1/export?q=insulin&format=ndjson",
            "/api/v1/facets/{name}", "/api/v1/facets/gene?q=insulin",
            "/api/v1/network", "/api/v1/network?q=insulin",
            "/api/v1/tree/{kind}", "/api/v1/tree/chemical?q=insulin",
            "/feed.atom", "/feed.atom?q=insulin");
    int compared = 0;
    for (Map.Entry<String, String> each : asked.entrySet())
      for (JsonNode parameter : document.call("get", each.getKey()).operation().get("parameters")) {
        if (!parameter.at("/description").asText().endsWith("It changes nothing here.")) continue;
        String name = parameter.at("/name").asText();
        String more = each.getValue() + "&" + name + "=" + given.get(name);
        assertEquals(told(each.getValue()), told(more), more);
        compared++;
      }
    assertTrue(compared > 20, "" + compared);
  }

  /** An answer without what repeats the request. */
  private static String told(String address) throws Exception {
    String body = client.get(address).body();
    return address.startsWith("/feed")
        ? body.replaceAll("(/feed\\.atom|/\\?)[^<\"]*", "")
        : body.replaceAll("\"(took|query|links)\":(\\d+|\\{[^{}]*})", "");
  }

  @Test
  void pageForPeopleShowsEveryAddress() throws Exception {
    String page = client.get("/api").body();
    document.calls().forEach(call -> assertTrue(page.contains(call.path()), call.path()));
  }

  @Test
  void everythingToTryOnThePageWorks() throws Exception {
    String page = client.get("/api").body();
    Matcher links = Pattern.compile("<p>Try <a href=\"([^\"]+)\"").matcher(page);
    int tried = 0;
    for (; links.find(); tried++) {
      String address = links.group(1).replace("&amp;", "&");
      int status = client.get(address).statusCode();
      assertTrue(status == 200 || status == 308, address + " " + status);
    }
    assertTrue(tried > 10, page);
    for (ProblemType type : ProblemType.values()) {
      assertTrue(page.contains("href=\"" + type.path() + "\""), type.path());
      assertEquals(200, client.get(type.path()).statusCode());
    }
  }

  @Test
  void schemasRefuseWhatIsNoAnswer() throws Exception {
    for (String name : List.of("QueryAnswer", "Problem", "Record", "Suggestions", "Metadata"))
      assertTrue(
          !document.schema(name).validate(Client.parse("{\"took\":\"long\"}")).isEmpty(), name);
  }

  @Test
  void answersFitTheirSchemas() throws Exception {
    for (String path :
        List.of(
            "/api/v1/query?q=KCC2+morphine&facets=organism,year,gene&explain=true",
            "/api/v1/query?q=insuln&fields=all",
            "/api/v1/facets/gene?q=insulin",
            "/api/v1/suggest?q=ins",
            "/api/v1/figures/PMC4604226__zns9991577730002",
            "/api/v1/figures/PMC4604226__zns9991577730002/similar",
            "/api/v1/resolve?q=KCC2&q=nothing+at+all",
            "/api/v1/entities/NCBIGene:57468",
            "/api/v1/entities/FPLX:Wnt",
            "/api/v1/network?q=pain&nodes=9",
            "/api/v1/tree/chemical?q=signaling",
            "/api/v1/tree/disease?parent=MESH:D003920",
            "/api/v1/metadata",
            "/api/v1/metadata/fields",
            "/api/v1/enrich?genes=KCC2,TrkB,BDNF,morphine,GABA,p53,TP53,foobarx,PI3K,p38,AKT1/2,-1&facets=gene,year",
            "/api/v1/enrich?genes=TP53&format=tsv",
            "/api/v1/export?q=insulin&format=csv",
            "/figures/PMC4604226__zns9991577730002",
            "/help",
            "/api/v1/query?yeer=1")) {
      String described =
          path.replaceAll("\\?.*", "")
              .replaceAll("facets/gene", "facets/{name}")
              .replaceAll("tree/\\w+", "tree/{kind}")
              .replaceAll("figures/PMC\\w+", "figures/{figid}")
              .replaceAll("entities/\\w+:\\w+", "entities/{curie}");
      ApiDocument.Call call = document.call("get", described);
      assertEquals(List.of(), document.faults(call, client.get(path)), path);
    }
  }
}
