package pfocr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One address of the API as its page shows it.
 *
 * @param answers media types of the answer, "" when it depends on the request
 * @param example an address to try, "" when it is not to be read
 */
public record ApiPage(
    String methods,
    String path,
    String summary,
    String answers,
    String example,
    List<Parameter> parameters) {
  /** What to ask of the addresses that need something. */
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(
              "/api/v1/query",
              "/api/v1/query?q=KCC2+morphine&facets=organism,year,gene&format=json"),
          Map.entry(
              "/api/v1/export", "/api/v1/export?q=insulin&format=tsv&fields=figid,year,genes"),
          Map.entry("/api/v1/suggest", "/api/v1/suggest?q=insu"),
          Map.entry("/api/v1/facets/{name}", "/api/v1/facets/gene?q=insulin&find=akt"),
          Map.entry("/api/v1/figures/{figid}", "/api/v1/figures/PMC4604226__F2?format=json"),
          Map.entry(
              "/api/v1/figures/{figid}/similar", "/api/v1/figures/PMC4604226__F2/similar?size=3"),
          Map.entry(
              "/pfocr/query",
              "/pfocr/query?q=associatedWith.mentions.genes.ncbigene:57468&format=json"),
          Map.entry("/api/v1/enrich", "/api/v1/enrich?genes=KCC2,TrkB,BDNF,morphine&size=3"),
          Map.entry("/api/v1/resolve", "/api/v1/resolve?q=KCC2&q=wnt"),
          Map.entry("/api/v1/entities/{curie}", "/api/v1/entities/NCBIGene:57468?size=5"),
          Map.entry("/api/v1/tree/{kind}", "/api/v1/tree/disease?q=signaling&parent=MESH:D009369"),
          Map.entry("/feed.atom", "/feed.atom?q=insulin"));

  /**
   * One parameter.
   *
   * @param values what it takes: a type, a range or the words
   */
  public record Parameter(String name, String values, String meaning) {}

  public ApiPage {
    parameters = List.copyOf(parameters);
  }

  static ApiPage of(Operation operation) {
    return new ApiPage(
        String.join(", ", operation.methods()).toUpperCase(Locale.ROOT),
        operation.path(),
        operation.summary(),
        answers(operation),
        example(operation),
        operation.params().stream().map(param -> parameter(param, operation)).toList());
  }

  private static String answers(Operation operation) {
    List<String> types = new ArrayList<>();
    if (!operation.gives().type().isEmpty()) types.add(operation.gives().type());
    types.addAll(operation.gives().forms());
    return String.join(", ", types);
  }

  private static String example(Operation operation) {
    boolean readable = operation.methods().contains("get") && !operation.path().contains("{");
    return EXAMPLES.getOrDefault(operation.path(), readable ? operation.path() : "");
  }

  private static Parameter parameter(Param param, Operation operation) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ParamDocs.schema(param, operation, schema);
    return new Parameter(param.key(), values(schema), OpenApi.described(param, operation));
  }

  private static String values(JsonNode schema) {
    if (schema.has("enum")) return words(schema.get("enum"));
    if (schema.has("minimum"))
      return Format.number(schema.get("minimum").asLong())
          + " to "
          + Format.number(schema.get("maximum").asLong());
    JsonNode known = schema.at("/items/examples");
    if (known.isArray()) return "list of " + words(known);
    return switch (schema.at("/type").asText()) {
      case "array" -> "list";
      case "boolean" -> "true or false";
      default -> "text";
    };
  }

  private static String words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return String.join(", ", words);
  }
}
