package pfocr.web;

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
            "Search of the pathway figures of PFOCR. Members may be added to answers; none is removed within v1.");
    document.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = document.putObject("paths");
    for (Operation operation : operations)
      path(paths.withObjectProperty(operation.path()), operation);
    ObjectNode components = document.putObject("components");
    try (InputStream in = OpenApi.class.getResourceAsStream("/pfocr/web/schemas.json")) {
      components.set("schemas", MAPPER.readTree(in));
    }
    return document;
  }

  private static void path(ObjectNode path, Operation operation) {
    for (String method : operation.methods()) {
      ObjectNode node = path.putObject(method);
      node.put("operationId", method + operation.path().replaceAll("[^A-Za-z0-9]+", "_"));
      node.put("summary", operation.summary());
      ArrayNode parameters = node.putArray("parameters");
      OPEN.matcher(operation.path())
          .results()
          .forEach(name ->
              parameters
                  .addObject()
                  .put("name", name.group(1))
                  .put("in", "path")
                  .put("required", true)
                  .putObject("schema")
                  .put("type", "string"));
      if (method.equals("get"))
        for (Param param : sorted(operation)) parameter(parameters.addObject(), param, operation);
      else body(node.putObject("requestBody"), operation);
      responses(node.putObject("responses"), operation);
    }
  }

  private static List<Param> sorted(Operation operation) {
    return operation.params().stream().sorted().toList();
  }

  private static void parameter(ObjectNode node, Param param, Operation operation) {
    node.put("name", param.key()).put("in", "query").put("description", described(param));
    aliases(param, node);
    ParamDocs.schema(param, operation, node.putObject("schema"));
  }

  private static void aliases(Param param, ObjectNode node) {
    List<String> others = param.names().subList(1, param.names().size());
    if (!others.isEmpty()) others.forEach(node.putArray("x-aliases")::add);
  }

  /** The meaning and the other spellings. */
  static String described(Param param) {
    List<String> others = param.names().subList(1, param.names().size());
    return ParamDocs.meaning(param)
        + (others.isEmpty() ? "" : " Also spelled " + String.join(", ", others) + ".");
  }

  private static void body(ObjectNode node, Operation operation) {
    ObjectNode schema = node.putObject("content").putObject("application/json").putObject("schema");
    ObjectNode members = schema.put("type", "object").putObject("properties");
    for (Param param : sorted(operation)) {
      ObjectNode value = MAPPER.createObjectNode();
      ParamDocs.schema(param, operation, value);
      ObjectNode member = members.putObject(param.key()).put("description", described(param));
      aliases(param, member);
      ArrayNode either = member.putArray("anyOf");
      either.add(value);
      either.addObject().put("type", "array").putObject("items").put("type", "string");
    }
  }

  private static void responses(ObjectNode responses, Operation operation) {
    ObjectNode good = responses.putObject("200").put("description", operation.summary());
    String type = operation.type().isEmpty() ? "*/*" : operation.type();
    ObjectNode contents = good.putObject("content");
    ObjectNode content = contents.putObject(type);
    if (!operation.schema().isEmpty()) reference(content, operation.schema());
    for (String form : operation.forms()) good.withObjectProperty("content").putObject(form);
    Map<Integer, String> problems = new TreeMap<>();
    for (ProblemType problem : ProblemType.values())
      problems.merge(problem.status(), problem.title(), (a, b) -> a + "; " + b);
    responses.putObject("304").put("description", "What the client has is still the answer.");
    moved(responses.putObject("303"), "The same as a page for people.");
    moved(responses.putObject("308"), "Another name of the same figure.");
    problems.forEach((status, title) -> {
      ObjectNode problem = responses.putObject(status.toString()).put("description", title);
      ObjectNode forms = problem.putObject("content");
      reference(forms.putObject(Errors.PROBLEM_JSON), "Problem");
      forms.putObject(Form.HTML_TYPE);
    });
  }

  private static void moved(ObjectNode response, String description) {
    response.put("description", description);
    response.putObject("headers").putObject("Location").putObject("schema").put("type", "string");
    response.putObject("content").putObject("text/plain");
  }

  private static void reference(ObjectNode content, String schema) {
    content.putObject("schema").put("$ref", "#/components/schemas/" + schema);
  }
}
