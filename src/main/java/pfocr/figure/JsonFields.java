package pfocr.figure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a JSON object so that every number and word stays the text that was written. */
final class JsonFields {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(YamlFields.MAX_DEPTH)
                  .maxStringLength(Storage.MAX_BYTES)
                  .build())
          .build();

  private final Consumer<String> twice;

  private JsonFields(Consumer<String> twice) {
    this.twice = twice;
  }

  /**
   * @param twice is told each field that stands there again; its first value is kept
   */
  static Map<String, Object> read(String json, int line, Consumer<String> twice) throws Rejected {
    try (JsonParser parser = opened(JSON.createParser(json), line)) {
      Map<String, Object> fields = new JsonFields(twice).object(parser);
      if (parser.nextToken() != null) throw new Rejected(line, "text behind the JSON object");
      return fields;
    } catch (IOException e) {
      throw invalid(e, line);
    }
  }

  /** Finds the figid without reading more than needed. */
  static String figid(byte[] json) throws Rejected {
    try (JsonParser parser = opened(JSON.createParser(json), 0)) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals("figid");
        JsonToken value = parser.nextToken();
        if (found && value.isScalarValue() && value != JsonToken.VALUE_NULL)
          return required(parser.getText().strip());
        parser.skipChildren();
      }
      return required("");
    } catch (IOException e) {
      throw invalid(e, 0);
    }
  }

  private static String required(String figid) throws Rejected {
    if (figid.isEmpty()) throw new Rejected(0, "figid: it is missing");
    return figid;
  }

  private static JsonParser opened(JsonParser parser, int line) throws IOException, Rejected {
    if (parser.nextToken() == JsonToken.START_OBJECT) return parser;
    throw new Rejected(line, "a JSON object is expected");
  }

  private static Rejected invalid(IOException e, int line) {
    String reason = e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.toString();
    return new Rejected(line, "invalid JSON: " + reason);
  }

  private Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (fields.putIfAbsent(name, value(parser)) != null) twice.accept(name);
    }
    return fields;
  }

  private Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NULL -> "";
      default -> parser.getText();
    };
  }

  private List<Object> array(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser));
    return items;
  }
}
