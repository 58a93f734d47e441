package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the server to its own description. */
class OpenApiTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int REQUESTS = Integer.getInteger("pfocr.fuzz", 2_000);
  private static final List<String> TEXTS =
      List.of(
          "",
          "KCC2 morphine",
          "insulin",
          "\"",
          "((",
          "a AND",
          "NF-κB",
          "-",
          "*",
          "?",
          "*:*",
          "x~9",
          "gene:",
          "year:9999..0",
          "[dp]",
          "\u0000",
          "\uD83D\uDE00",
          "0",
          "-1",
          "1",
          "5",
          "20",
          "1001",
          "2147483648",
          "1e9",
          "true",
          "false",
          "none",
          "null",
          "_score",
          "-year",
          "figid",
          "gene,year",
          "organism",
          "Homo sapiens",
          "-Homo sapiens",
          "2010..2020",
          "unknown",
          "NCBIGene:57468",
          "PMC4604226",
          "PMC4604226__F2",
          "PMC4604226__zns9991577730002",
          "all",
          "-links",
          "genes.label",
          "json",
          "csv",
          "gmt",
          "1ms",
          "2s",
          "../../x",
          "<script>",
          "%",
          "a".repeat(3_000));

  private static final Client client = SampleServer.client();
  private static final Map<String, JsonSchema> schemas = new HashMap<>();
  private static JsonNode document;

  @BeforeAll
  static void read() throws Exception {
    document = client.json(OpenApi.PATH);
  }

  private static JsonSchema schema(String name) {
    return schemas.computeIfAbsent(
        name,
        n -> {
          ObjectNode root = MAPPER.createObjectNode();
          root.put("$ref", "#/components/schemas/" + n);
          root.set("components", document.get("components"));
          return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
        });
  }

  /** The complaints about an answer of an operation; none is good. */
  private static List<String> faults(JsonNode operation, HttpResponse<String> answer)
      throws Exception {
    JsonNode described = operation.at("/responses/" + answer.statusCode());
    if (described.isMissingNode())
      return List.of("status " + answer.statusCode() + " is not described");
    if (answer.statusCode() >= 500 && answer.statusCode() != 503) return List.of("a 5xx");
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    if (answer.statusCode() == 200 && !type.equals("application/json"))
      return described.at("/content").has(type) || described.at("/content").has("*/*")
          ? List.of()
          : List.of("type " + type + " is not described");
    String reference = described.findPath("$ref").asText("");
    if (reference.isEmpty()) return List.of();
    return schema(reference.substring(reference.lastIndexOf('/') + 1))
        .validate(Client.parse(answer.body()))
        .stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void describesEveryAddressOfTheApi() {
    Set<String> described = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(m -> described.add(m + " " + path.getKey())));
    Set<String> registered = new TreeSet<>(SampleServer.registered());
    registered.removeIf(each -> !each.contains(" /api/") && !described.contains(each));
    assertEquals(registered, described);
  }

  @Test
  void describesEveryParameterOfTheQuery() {
    Set<String> names = new TreeSet<>();
    document
        .at("/paths/~1api~1v1~1query/get/parameters")
        .forEach(parameter -> {
          names.add(parameter.at("/name").asText());
          assertTrue(parameter.at("/description").asText().length() > 8, parameter.toString());
          assertTrue(parameter.at("/schema").has("type"), parameter.toString());
        });
    assertEquals(new TreeSet<>(Param.QUERY.stream().map(Param::key).toList()), names);
  }

  @Test
  void pageForPeopleShowsEveryAddress() throws Exception {
    String page = client.get("/api").body();
    document
        .get("paths")
        .fieldNames()
        .forEachRemaining(path -> assertTrue(page.contains(path), path));
  }

  @Test
  void schemasRefuseWhatIsNoAnswer() throws Exception {
    for (String name : List.of("QueryAnswer", "Problem", "Record", "Suggestions", "Metadata"))
      assertTrue(!schema(name).validate(Client.parse("{\"took\":\"long\"}")).isEmpty(), name);
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
            "/api/v1/metadata",
            "/api/v1/metadata/fields",
            "/api/v1/enrich?genes=KCC2,TrkB,BDNF,morphine,GABA,p53,TP53,foobarx,PI3K,p38&facets=gene,year",
            "/api/v1/enrich?genes=TP53&format=tsv",
            "/api/v1/query?yeer=1")) {
      String described =
          path.replaceAll("\\?.*", "")
              .replaceAll("facets/gene", "facets/{name}")
              .replaceAll("figures/PMC\\w+", "figures/{figid}");
      JsonNode operation = document.get("paths").get(described).get("get");
      assertEquals(List.of(), faults(operation, client.get(path)), path);
    }
  }

  @Test
  void randomRequestsAreAnsweredAsDescribed() throws Exception {
    long seed = Long.getLong("pfocr.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String[]> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method -> operations.add(new String[] {method, path.getKey()})));
    String before = "";
    for (int i = 0; i < REQUESTS; i++) {
      String[] chosen = operations.get(random.nextInt(operations.size()));
      JsonNode operation = document.get("paths").get(chosen[1]).get(chosen[0]);
      String request = chosen[1].replaceAll("\\{\\w+}", "~");
      while (request.contains("~")) request = request.replaceFirst("~", encoded(text(random)));
      boolean get = chosen[0].equals("get");
      String body = get ? "" : body(operation, random);
      if (get) request += query(operation, random);
      HttpResponse<String> answer;
      try {
        answer =
            get
                ? client.get(request, "Accept", "application/json, */*;q=0.5")
                : client.post(request, body, "Content-Type", "application/json");
      } catch (IOException e) {
        throw new AssertionError(
            "seed " + seed + ": " + chosen[0] + " " + request + " " + body + "\nbehind " + before,
            e);
      }
      before = chosen[0] + " " + request + " " + body + " " + answer.statusCode();
      List<String> faults = faults(operation, answer);
      if (!faults.isEmpty())
        fail(
            "seed "
                + seed
                + ", request "
                + i
                + ": "
                + chosen[0]
                + " "
                + request
                + " "
                + body
                + "\n"
                + answer.statusCode()
                + " "
                + faults);
    }
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "-");
  }

  private static String query(JsonNode operation, Random random) {
    StringBuilder query = new StringBuilder("?");
    for (JsonNode parameter : operation.get("parameters")) {
      if (!parameter.at("/in").asText().equals("query") || random.nextInt(5) > 0) continue;
      query
          .append(parameter.at("/name").asText())
          .append('=')
          .append(encoded(value(parameter.get("schema"), random)))
          .append('&');
    }
    return query.toString();
  }

  private static String body(JsonNode operation, Random random) {
    ObjectNode body = MAPPER.createObjectNode();
    operation
        .at("/requestBody/content/application~1json/schema/properties")
        .properties()
        .forEach(member -> {
          if (random.nextInt(5) > 0) return;
          String value = value(member.getValue().at("/anyOf/0"), random);
          if (random.nextBoolean()) {
            body.put(member.getKey(), value);
          } else {
            ArrayNode list = body.putArray(member.getKey());
            for (int n = random.nextInt(4); n >= 0; n--) list.add(n == 0 ? value : text(random));
          }
        });
    return body.toString();
  }

  /** Mostly a value that fits, else anything. */
  private static String value(JsonNode schema, Random random) {
    if (random.nextInt(4) == 0) return text(random);
    Optional<JsonNode> known =
        Optional.of(schema.findPath("enum"))
            .filter(JsonNode::isArray)
            .or(() -> Optional.of(schema.findPath("examples")).filter(JsonNode::isArray));
    if (known.isPresent()) return known.get().get(random.nextInt(known.get().size())).asText();
    return switch (schema.at("/type").asText()) {
      case "integer" -> "" + random.nextInt(30);
      case "boolean" -> "" + random.nextBoolean();
      default -> text(random);
    };
  }
}
