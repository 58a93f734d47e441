package pfocr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import pfocr.web.ApiDocument.Call;

/** Makes requests of what a description says: of its addresses, parameters, schemas and types. */
final class ApiFuzz {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What anyone may type, and what only somebody with bad intent does. */
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
          "a".repeat(3_000),
          "'; DROP TABLE figures; --",
          "${jndi:ldap://x}",
          "{{7*7}}",
          "\uD800",
          "\u202Egnp.exe",
          "(".repeat(300),
          "a* OR ".repeat(200),
          "gene:(1 OR 2 OR 3)",
          "/.*/",
          "[1 TO *]",
          "PMC1,PMC2",
          "9".repeat(30));

  private static final List<String> ACCEPTS =
      List.of(
          "application/json",
          "application/json, text/plain, */*",
          "*/*",
          "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
          "text/csv",
          "application/x-ndjson, application/json;q=0.1",
          "image/png",
          ";;q=x,/");

  private static final List<String> BROKEN_BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "{\"q\":{\"a\":1}}",
          "{\"q\":[[\"a\"]]}",
          "{\"q\":1e999}",
          "{\"q\":\"a\"}{}",
          "[".repeat(2_000),
          "q=a&size=1",
          "\u0000");

  private final ApiDocument document;
  private final List<Call> calls;
  private final Random random;

  /**
   * A request, ready to send.
   *
   * @param headers names and values in turn
   */
  record Request(Call call, String target, String body, String... headers) {
    @Override
    public String toString() {
      return call.method() + " " + target + " " + body + " " + Arrays.toString(headers);
    }
  }

  ApiFuzz(ApiDocument document, Random random) {
    this.document = document;
    this.calls = document.calls();
    this.random = random;
  }

  Request next() {
    Call call = any(calls);
    String path = call.path();
    while (path.contains("{")) {
      String name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
      path = path.replace("{" + name + "}", encoded(segment(call, name)));
    }
    boolean get = call.method().equals("get");
    List<String> headers = new ArrayList<>();
    String type = type(call);
    boolean any = random.nextInt(3) == 0;
    headers.addAll(List.of("Accept", any ? any(ACCEPTS) : "application/json, */*;q=0.5"));
    if (random.nextInt(8) == 0) headers.addAll(List.of("Accept-Encoding", "identity"));
    if (!get) headers.addAll(List.of("Content-Type", type));
    String target = get || random.nextInt(10) == 0 ? path + query(call) : path;
    return new Request(call, target, get ? "" : body(call, type), headers.toArray(String[]::new));
  }

  /** One of the types that can be posted, now and then another. */
  private String type(Call call) {
    List<String> types = new ArrayList<>();
    call.operation().at("/requestBody/content").fieldNames().forEachRemaining(types::add);
    return types.isEmpty() || random.nextInt(20) == 0 ? any(ACCEPTS) : any(types);
  }

  private String segment(Call call, String name) {
    if (random.nextInt(3) > 0) return text();
    for (JsonNode parameter : call.operation().get("parameters"))
      if (parameter.at("/name").asText().equals(name)) return value(parameter.get("schema"));
    throw new AssertionError("not described: " + name + " of " + call.path());
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String text() {
    return any(TEXTS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String query(Call call) {
    StringBuilder query = new StringBuilder("?");
    for (JsonNode parameter : call.operation().get("parameters")) {
      if (!parameter.at("/in").asText().equals("query") || random.nextInt(6) > 0) continue;
      for (int times = random.nextInt(8) == 0 ? 2 : 1; times > 0; times--)
        query
            .append(encoded(spelling(parameter.at("/name").asText(), parameter)))
            .append('=')
            .append(encoded(value(parameter.get("schema"))))
            .append('&');
    }
    if (random.nextInt(30) == 0) query.append(encoded(text())).append('=').append("x&");
    return query.toString();
  }

  private String spelling(String name, JsonNode parameter) {
    JsonNode others = parameter.path("x-aliases");
    return others.isEmpty() || random.nextInt(3) > 0
        ? name
        : others.get(random.nextInt(others.size())).asText();
  }

  private String body(Call call, String type) {
    if (random.nextInt(12) == 0) return any(BROKEN_BODIES);
    if (type.equals("text/plain")) return text();
    ObjectNode body = MAPPER.createObjectNode();
    JsonNode schema = document.body(call);
    int rare = schema.has("required") ? 2 : 5;
    schema
        .get("properties")
        .properties()
        .forEach(member -> {
          if (random.nextInt(rare) == 0) put(body, member.getKey(), member.getValue());
        });
    if (!type.equals("application/x-www-form-urlencoded")) return body.toString();
    StringBuilder form = new StringBuilder();
    body.properties()
        .forEach(member ->
            form.append(encoded(member.getKey()))
                .append('=')
                .append(encoded(member.getValue().asText()))
                .append('&'));
    return form.toString();
  }

  private void put(ObjectNode body, String name, JsonNode schema) {
    String value = value(schema.has("anyOf") ? schema.at("/anyOf/0") : schema);
    String key = spelling(name, schema);
    JsonNode examples = schema.path("examples");
    if (schema.path("type").asText().equals("object") && random.nextInt(4) > 0) {
      body.set(key, examples.get(random.nextInt(examples.size())));
      return;
    }
    switch (random.nextInt(6)) {
      case 0 -> body.put(key, random.nextInt());
      case 1 -> body.put(key, random.nextBoolean());
      case 2, 3 -> {
        ArrayNode list = body.putArray(key);
        for (int n = random.nextInt(4); n >= 0; n--) list.add(n == 0 ? value : text());
      }
      default -> body.put(key, value);
    }
  }

  /** Mostly a value that fits, now and then one at the edge, else anything. */
  private String value(JsonNode schema) {
    if (random.nextInt(4) == 0) return text();
    JsonNode known = schema.findPath("enum");
    if (!known.isArray()) known = schema.findPath("examples");
    if (known.isArray()) return known.get(random.nextInt(known.size())).asText();
    return switch (schema.at("/type").asText()) {
      case "integer" -> number(schema);
      case "boolean" -> "" + random.nextBoolean();
      default -> text();
    };
  }

  private String number(JsonNode schema) {
    long least = schema.at("/minimum").asLong(0);
    long most = schema.at("/maximum").asLong(Integer.MAX_VALUE);
    return switch (random.nextInt(8)) {
      case 0 -> "" + (least - 1);
      case 1 -> "" + least;
      case 2 -> "" + most;
      case 3 -> "" + (most + 1);
      default -> "" + (least + random.nextInt(30));
    };
  }
}
