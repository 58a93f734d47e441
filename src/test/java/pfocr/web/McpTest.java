package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tools for language models, asked by the client of the official SDK over HTTP. */
class McpTest {
  private static final String KCC2 = "PMC4604226__zns9991577730002";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Client http = SampleServer.client();
  private static McpSyncClient client;

  @BeforeAll
  static void connect() {
    JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(MAPPER);
    client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + SampleServer.port())
                    .endpoint(McpRoutes.PATH)
                    .jsonMapper(mapper)
                    .build())
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
            .build();
    client.initialize();
  }

  @AfterAll
  static void close() {
    client.close();
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(new CallToolRequest(tool, arguments));
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }

  private static JsonNode answer(CallToolResult result) throws Exception {
    assertFalse(Boolean.TRUE.equals(result.isError()), text(result));
    JsonNode said = MAPPER.readTree(text(result));
    assertEquals(said, MAPPER.valueToTree(result.structuredContent()));
    return said;
  }

  @Test
  void toolsAreDescribed() {
    assertTrue(client.getServerInstructions().contains("pathway figures"));
    Map<String, Tool> tools = new HashMap<>();
    for (Tool tool : client.listTools().tools()) tools.put(tool.name(), tool);
    assertTrue(tools.keySet().containsAll(List.of("search", "figure", "enrich")), tools.toString());
    for (Tool tool : tools.values()) {
      assertTrue(tool.description().length() > 80, tool.toString());
      assertTrue(tool.annotations().readOnlyHint());
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(MAPPER.<JsonNode>valueToTree(tool.inputSchema()))
          .initializeValidators();
    }
    assertEquals(List.of("q"), tools.get("search").inputSchema().get("required"));
    String figure =
        MAPPER.valueToTree(tools.get("figure").inputSchema()).at("/properties/ids").toString();
    assertTrue(figure.contains("\"string\"") && !figure.contains("array"), figure);
    assertEquals(List.of("genes"), tools.get("enrich").inputSchema().get("required"));
  }

  @Test
  void searchFindsWhatTheApiFinds() throws Exception {
    JsonNode said = answer(call("search", Map.of("q", "KCC2 morphine", "size", 3)));
    JsonNode api = http.json("/api/v1/query?q=KCC2+morphine&size=3");
    assertEquals(KCC2, said.at("/hits/0/_id").asText());
    assertEquals(api.at("/hits"), said.at("/hits"));
    assertEquals(api.at("/interpretation/terms"), said.at("/interpretation/terms"));
    JsonNode few =
        answer(
            call(
                "search",
                Map.of("q", "insulin", "year", List.of("2010..2020"), "facets", "organism")));
    assertEquals(
        http.json("/api/v1/query?q=insulin&year=2010..2020&facets=organism").at("/facets"),
        few.at("/facets"));
  }

  @Test
  void cursorLeadsThroughEverything() throws Exception {
    JsonNode first = answer(call("search", Map.of("q", "signaling", "size", 2)));
    String cursor = first.at("/links/next").asText().replaceAll(".*cursor=([^&]*).*", "$1");
    JsonNode second = answer(call("search", Map.of("q", "signaling", "size", 2, "cursor", cursor)));
    JsonNode both = http.json("/api/v1/query?q=signaling&size=4");
    assertEquals(both.at("/hits/2/_id"), second.at("/hits/0/_id"));
  }

  @Test
  void figureBringsTheRecord() throws Exception {
    JsonNode record = answer(call("figure", Map.of("ids", "PMC4604226__F2")));
    assertEquals(http.json("/api/v1/figures/" + KCC2), record);
    JsonNode part =
        answer(call("figure", Map.of("ids", List.of(KCC2), "fields", List.of("genes.label"))));
    assertTrue(part.at("/genes/0").has("label") && !part.has("caption"), part.toString());
  }

  @Test
  void enrichTestsWhatTheApiTests() throws Exception {
    List<String> genes = List.of("KCC2", "TrkB", "BDNF", "morphine", "nosuchgene");
    JsonNode said = answer(call("enrich", Map.of("genes", genes, "q", "human", "size", 2)));
    JsonNode api =
        http.json("/api/v1/enrich?genes=KCC2,TrkB,BDNF,morphine,nosuchgene&q=human&size=2");
    assertEquals(KCC2, said.at("/hits/0/_id").asText());
    assertEquals(api.at("/hits"), said.at("/hits"));
    assertFalse(api.at("/set").isMissingNode());
    assertEquals(api.at("/set"), said.at("/set"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search|{}|missing",
        "search|{\"q\":\"x\",\"organisms\":\"Homo\"}|organism",
        "search|{\"q\":\"x\",\"size\":5000}|1000",
        "search|{\"q\":{\"a\":1}}|nested",
        "search|{\"q\":\"x\",\"cursor\":\"nonsense\"}|cursor",
        "figure|{\"ids\":\"nobody\"}|nobody",
        "figure|{}|missing",
        "enrich|{}|missing",
        "enrich|{\"genes\":\"TP53\",\"universe\":\"loose\"}|universe"
      })
  @SuppressWarnings("unchecked")
  void modelsAreToldWhatIsWrong(String line) throws Exception {
    String[] parts = line.split("\\|");
    CallToolResult result = call(parts[0], MAPPER.readValue(parts[1], Map.class));
    assertTrue(result.isError());
    JsonNode problem = MAPPER.readTree(text(result));
    assertTrue(problem.at("/status").asInt() >= 400, problem.toString());
    assertTrue(problem.toString().contains(parts[2]), problem.toString());
  }

  @Test
  void nothingThatIsSentEndsInAFault() throws Exception {
    String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":%s}";
    List<String> bodies =
        List.of(
            "",
            "{",
            "[]",
            "null",
            "7",
            "[".repeat(5_000),
            "{\"jsonrpc\":\"2.0\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nothing/here\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unknown\"}",
            "{\"jsonrpc\":\"1.0\",\"id\":{},\"method\":7}",
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
            call.formatted("null"),
            call.formatted("{}"),
            call.formatted("7"),
            call.formatted("{\"name\":\"nothing\",\"arguments\":{}}"),
            call.formatted("{\"name\":\"search\",\"arguments\":[]}"),
            call.formatted("{\"name\":\"search\",\"arguments\":{\"q\":null}}"),
            call.formatted("{\"name\":7,\"arguments\":\"x\"}"),
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    String good = call.formatted("{\"name\":\"search\",\"arguments\":{\"q\":\"insulin\"}}");
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      String body = i < bodies.size() ? bodies.get(i) : broken(good, random);
      HttpResponse<String> answer = post(body, "application/json, text/event-stream");
      assertTrue(answer.statusCode() < 500, body + "\n" + answer.statusCode() + answer.body());
      assertFalse(answer.body().contains("\tat "), answer.body());
    }
    assertTrue(post("[1", "application/json").body().contains("\"id\":null"));
    assertTrue(post("[]", "application/json").body().contains("-32600"));
    String[] old = {"Content-Type", "application/json", "MCP-Protocol-Version", "1900-01-01"};
    assertEquals(400, http.post(McpRoutes.PATH, good, old).statusCode());
    assertEquals(405, http.get(McpRoutes.PATH).statusCode());
    assertEquals(406, post("{}", "image/png").statusCode());
    assertEquals(415, http.post(McpRoutes.PATH, "q=a", "Content-Type", "text/plain").statusCode());
  }

  private static HttpResponse<String> post(String body, String accept) throws Exception {
    return http.post(McpRoutes.PATH, body, "Content-Type", "application/json", "Accept", accept);
  }

  /** The text with some letters cut out. */
  private static String broken(String text, Random random) {
    int from = random.nextInt(text.length());
    return text.substring(0, from)
        + text.substring(Math.min(text.length(), from + 1 + random.nextInt(8)));
  }
}
