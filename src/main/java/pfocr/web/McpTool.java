package pfocr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that language models can ask for: an address of the API under a name, with the
 * parameters that are of use to them.
 *
 * @param name what models call it
 * @param description what it does and when to use it, for the model
 * @param params what it takes; read as strictly as those of the API
 * @param required the parameter that must be given
 * @param work the answer as JSON, a {@link HttpProblem} for arguments it refuses
 */
record McpTool(
    String name, String title, String description, Set<Param> params, Param required, Work work) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Most arguments of one call, values of lists counted one by one. */
  private static final int MOST = 2_000;

  /** Makes an answer of parameters. */
  @FunctionalInterface
  interface Work {
    byte[] answer(Given given) throws Exception;
  }

  McpTool {
    params = Set.copyOf(params);
  }

  /** The arguments in JSON Schema. */
  @SuppressWarnings("unchecked")
  Map<String, Object> schema() {
    ObjectNode schema = MAPPER.createObjectNode();
    ObjectNode properties = schema.put("type", "object").putObject("properties");
    for (Param param : params.stream().sorted().toList()) {
      ObjectNode property = properties.putObject(param.key());
      if (param == Param.IDS) {
        property.put("type", "string").put("description", "The id or alias of a figure.");
        continue;
      }
      ParamDocs.schema(param, property);
      property.put("description", ParamDocs.meaning(param));
    }
    schema.putArray("required").add(required.key());
    return MAPPER.convertValue(schema, Map.class);
  }

  /** The answer to a call with those arguments. */
  JsonNode call(Map<String, Object> arguments) throws Exception {
    Given given = Given.of(parameters(arguments), params);
    if (given.all(required).isEmpty()) throw given.problem(required, "", "is missing");
    return MAPPER.readTree(work.answer(given));
  }

  private static Parameters parameters(Map<String, Object> arguments) {
    Parameters parameters = new Parameters(MOST);
    arguments.forEach((name, value) -> {
      if (value instanceof List<?> list) {
        parameters.markList(name);
        for (Object each : list) add(parameters, name, each);
      } else {
        add(parameters, name, value);
      }
    });
    return parameters;
  }

  private static void add(Parameters parameters, String name, Object value) {
    if (value instanceof Map || value instanceof List)
      throw new HttpProblem(
          ProblemType.BAD_REQUEST, "The argument '" + Text.typed(name) + "' has a nested value.");
    if (value != null) parameters.addFromBody(name, value.toString());
  }
}
