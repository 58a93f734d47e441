package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** Objects with the members that are asked for, in the form that is asked for. */
final class ShapedJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ShapedJson() {}

  /** Writes the members of one object. */
  @FunctionalInterface
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes an object; of its members only those of the shape are kept. */
  static void object(JsonGenerator json, Shape shape, Members members) throws IOException {
    if (shape.dotfield()) {
      TokenBuffer buffer = new TokenBuffer(MAPPER, false);
      filtered(buffer, shape, members);
      MAPPER.writeTree(json, flat(MAPPER.readTree(buffer.asParser())));
    } else {
      filtered(json, shape, members);
    }
  }

  private static void filtered(JsonGenerator json, Shape shape, Members members)
      throws IOException {
    JsonGenerator to =
        shape.fields().isDefault()
            ? json
            : new FilteringGeneratorDelegate(
                json, shape.fields().filter(), Inclusion.INCLUDE_ALL_AND_PATH, true);
    to.writeStartObject();
    members.write(to);
    to.writeEndObject();
  }

  /** The object with all inner objects written flat; lists of objects become lists of values. */
  private static ObjectNode flat(JsonNode object) {
    ObjectNode flat = MAPPER.createObjectNode();
    object.properties().forEach(member -> flatten(member.getKey(), member.getValue(), flat));
    return flat;
  }

  private static void flatten(String path, JsonNode value, ObjectNode flat) {
    if (value.isObject()) {
      value.properties().forEach(m -> flatten(path + "." + m.getKey(), m.getValue(), flat));
    } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
      for (JsonNode each : value)
        flat(each).properties().forEach(m -> append(path + "." + m.getKey(), m.getValue(), flat));
    } else {
      flat.set(path, value);
    }
  }

  private static void append(String path, JsonNode value, ObjectNode flat) {
    ArrayNode list = flat.withArray(JsonPointer.compile("/" + path));
    if (value.isArray()) value.forEach(list::add);
    else list.add(value);
  }
}
