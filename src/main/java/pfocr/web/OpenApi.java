package pfocr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The description of the API in OpenAPI 3.1, made from the operations of the running server. */
final class OpenApi {
  static final String PATH = "/api/v1/openapi.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern OPEN = Pattern.compile("\\{(\\w+)}");

  private final ObjectNode document = MAPPER.createObjectNode();

  private OpenApi() {}

  static byte[] of(List<Operation> operations) {
    try {
      return MAPPER.writeValueAsBytes(new OpenApi().write(operations));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode write(List<Operation> operations) throws IOException {
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "pfocr-search")
        .put("version", "1")
        .put(
            "description",
            "Search of the pathway figures of PFOCR. Members may be added to answers; none is removed"
                + " within v1. What is read with GET also answers HEAD, and every address OPTIONS."
                + " Pages of any other site may read the answers (CORS).");
    document.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = document.putObject("paths");
    ObjectNode components = document.putObject("components");
    try (InputStream in = OpenApi.class.getResourceAsStream("/pfocr/web/schemas.json")) {
      components.set("schemas", MAPPER.readTree(in));
    }
    headers(components.putObject("headers"));
    shared(components.putObject("responses"));
    for (Operation operation : operations)
      path(paths.withObjectProperty(operation.path()), operation);
    return document;
  }

  private void path(ObjectNode path, Operation operation) {
    for (String method : operation.methods()) {
      ObjectNode node = path.putObject(method);
      node.put("operationId", method + operation.path().replaceAll("[^A-Za-z0-9]+", "_"));
      node.put("summary", operation.summary());
      node.putArray("tags").add(operation.isPage() ? "pages" : "api");
      ArrayNode parameters = node.putArray("parameters");
      OPEN.matcher(operation.path())
          .results()
          .forEach(name -> ParamDocs.path(name.group(1), parameters.addObject()));
      if (method.equals("get"))
        for (Param param : operation.params()) parameter(parameters.addObject(), param, operation);
      else body(node.putObject("requestBody"), operation);
      responses(node.putObject("responses"), operation);
    }
  }

  private static void parameter(ObjectNode node, Param param, Operation operation) {
    node.put("name", param.key())
        .put("in", "query")
        .put("description", described(param, operation));
    aliases(param, node);
    ParamDocs.schema(param, operation, node.putObject("schema"));
  }

  private static void aliases(Param param, ObjectNode node) {
    List<String> others = param.names().subList(1, param.names().size());
    if (!others.isEmpty()) others.forEach(node.putArray("x-aliases")::add);
  }

  /** The meaning, the other spellings, and whether it changes anything there. */
  static String described(Param param, Operation operation) {
    List<String> others = param.names().subList(1, param.names().size());
    boolean batch = param == Param.Q && operation.takes().params().contains(Param.SCOPES);
    return ParamDocs.meaning(param)
        + (batch ? " A list in a posted body is a batch of queries." : "")
        + (others.isEmpty() ? "" : " Also spelled " + String.join(", ", others) + ".")
        + (operation.takes().idle().contains(param) ? " It changes nothing here." : "");
  }

  private void body(ObjectNode node, Operation operation) {
    String schema = operation.takes().message();
    if (schema.isEmpty()) schema = posted(operation);
    ObjectNode content = node.put("required", true).putObject("content");
    for (String type : operation.takes().bodies()) {
      ObjectNode each = content.putObject(type);
      if (Form.LIST_TYPES.contains(type)) each.putObject("schema").put("type", "string");
      else reference(each, schema);
    }
  }

  /** Describes the parameters as members of a body; the name of that schema comes back. */
  private String posted(Operation operation) {
    String name = "Posted" + operation.path().replaceAll("[^A-Za-z0-9]+", "_");
    ObjectNode schema = document.withObject("/components/schemas/" + name);
    ObjectNode members = schema.put("type", "object").putObject("properties");
    for (Param param : operation.params()) {
      ObjectNode value = MAPPER.createObjectNode();
      ParamDocs.schema(param, operation, value);
      ObjectNode member = members.putObject(param.key());
      member.put("description", described(param, operation));
      aliases(param, member);
      ArrayNode either = member.putArray("anyOf");
      either.add(value);
      either.addObject().put("type", "array").putObject("items").put("type", "string");
      // Switches and numbers are taken as such, also where words are.
      if (!value.at("/type").asText().equals("boolean")) either.addObject().put("type", "boolean");
      if (!value.at("/type").asText().equals("integer")) either.addObject().put("type", "integer");
    }
    return name;
  }

  private void responses(ObjectNode responses, Operation operation) {
    ObjectNode good = response(responses, 200, operation.summary());
    String type = operation.gives().type().isEmpty() ? "*/*" : operation.gives().type();
    ObjectNode contents = good.putObject("content");
    ObjectNode content = contents.putObject(type);
    if (!operation.gives().schema().isEmpty()) reference(content, operation.gives().schema());
    for (String form : operation.gives().forms()) contents.putObject(form);
    operation.gives().statuses().forEach((status, meaning) -> response(responses, status, meaning));
    ObjectNode shared = document.withObject("/components/responses");
    shared
        .fieldNames()
        .forEachRemaining(
            status -> responses.putObject(status).put("$ref", "#/components/responses/" + status));
    if (!operation.takes().message().isEmpty())
      refusedMessages(responses.putObject("400"), shared.get("400"), operation);
  }

  /** Messages that are not understood are answered in their protocol, too. */
  private static void refusedMessages(ObjectNode refusal, JsonNode usual, Operation operation) {
    refusal.setAll((ObjectNode) usual.deepCopy());
    ObjectNode own = refusal.withObject("/content").putObject(operation.gives().type());
    reference(own, operation.gives().schema());
  }

  /** What any address may answer. */
  private static void shared(ObjectNode responses) {
    response(responses, 304, "What the client has is still the answer.");
    moved(response(responses, 303, "The same as a page for people."));
    moved(response(responses, 307, "With genes: what answers gene sets takes the same request."));
    moved(response(responses, 308, "The usual spelling of the same address."));
    Map<Integer, String> problems = new TreeMap<>();
    for (ProblemType problem : ProblemType.values())
      problems.merge(problem.status(), problem.title(), (a, b) -> a + "; " + b);
    problems.forEach((status, title) -> {
      ObjectNode forms = response(responses, status, title).putObject("content");
      reference(forms.putObject(Errors.PROBLEM_JSON), "Problem");
      forms.putObject(Form.HTML_TYPE);
    });
  }

  private static ObjectNode response(ObjectNode responses, int status, String meaning) {
    ObjectNode response = responses.putObject(Integer.toString(status));
    ObjectNode headers = response.put("description", meaning).putObject("headers");
    for (AnswerHeader header : AnswerHeader.values())
      if (header.on(status))
        headers.putObject(header.key()).put("$ref", "#/components/headers/" + header.key());
    return response;
  }

  private static void headers(ObjectNode headers) {
    for (AnswerHeader header : AnswerHeader.values())
      headers
          .putObject(header.key())
          .put("description", header.meaning())
          .putObject("schema")
          .put("type", "string");
  }

  private static void moved(ObjectNode response) {
    response.putObject("content").putObject(Form.PLAIN_TYPE);
  }

  private static void reference(ObjectNode content, String schema) {
    content.putObject("schema").put("$ref", "#/components/schemas/" + schema);
  }
}
