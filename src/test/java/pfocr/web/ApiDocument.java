package pfocr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The description that a server gives of itself, to hold its answers against. */
final class ApiDocument {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> ANY = Set.of("*/*");

  /** What HTTP itself and browsers ask of every answer. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "date",
          "content-type",
          "content-length",
          "transfer-encoding",
          "connection",
          "access-control-allow-origin",
          "access-control-expose-headers",
          "content-security-policy",
          "cross-origin-opener-policy",
          "referrer-policy",
          "x-content-type-options");

  private final JsonNode document;
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  /** One method of one address. */
  record Call(String method, String path, JsonNode operation) {}

  ApiDocument(JsonNode document) {
    this.document = document;
  }

  JsonNode json() {
    return document;
  }

  /** All methods of all addresses. */
  List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(m -> calls.add(new Call(m.getKey(), path.getKey(), m.getValue()))));
    return calls;
  }

  Call call(String method, String path) {
    return new Call(method, path, document.get("paths").get(path).get(method));
  }

  /** The schema of what is posted. */
  JsonNode body(Call call) {
    String reference =
        call.operation().at("/requestBody/content/application~1json/schema/$ref").asText();
    return document.at(reference.substring(1));
  }

  JsonSchema schema(String name) {
    return schemas.computeIfAbsent(
        name,
        n -> {
          ObjectNode root = MAPPER.createObjectNode();
          root.put("$ref", "#/components/schemas/" + n);
          root.set("components", document.get("components"));
          return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
        });
  }

  private static boolean described(JsonNode response, String header) {
    Iterable<String> names = () -> response.path("headers").fieldNames();
    for (String name : names) if (name.equalsIgnoreCase(header)) return true;
    return false;
  }

  /** The complaints about an answer; none is good. */
  List<String> faults(Call call, HttpResponse<String> answer) throws Exception {
    int status = answer.statusCode();
    JsonNode described = call.operation().at("/responses/" + status);
    if (described.has("$ref")) described = document.at(described.at("/$ref").asText().substring(1));
    if (described.isMissingNode()) return List.of("status " + status + " is not described");
    if (status >= 500 && status != 503) return List.of("a 5xx");
    for (String header : answer.headers().map().keySet())
      if (!EVERYWHERE.contains(header) && !described(described, header))
        return List.of("the header '" + header + "' is not described");
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    JsonNode content = described.path("content");
    if (content.isMissingNode() || content.isEmpty())
      return answer.body().isEmpty() ? List.of() : List.of("a body that is not described");
    Set<String> types = new HashSet<>();
    content.fieldNames().forEachRemaining(types::add);
    if (!types.contains(type) && !types.equals(ANY))
      return List.of("the type '" + type + "' is not among " + types);
    String reference = content.path(type).at("/schema/$ref").asText("");
    if (reference.isEmpty()) return List.of();
    return schema(reference.substring(reference.lastIndexOf('/') + 1))
        .validate(Client.parse(answer.body()))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
