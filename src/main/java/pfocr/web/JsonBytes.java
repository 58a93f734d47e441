package pfocr.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON written straight into an array of bytes. */
final class JsonBytes {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Writes one document. */
  interface Writer {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonBytes() {}

  static byte[] of(Writer writer) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(16_000)) {
      try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
        writer.write(json);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  /** Texts as a list that has only ASCII, with the rest escaped. */
  static String ascii(List<String> texts) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json =
        FACTORY.createGenerator(out).enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature())) {
      json.writeStartArray();
      for (String text : texts) json.writeString(Text.wellFormed(text));
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toString();
  }

  /** A generator that leaves the stream open. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** A text of the index, which may hold anything. */
  static void text(JsonGenerator json, String name, String value) throws IOException {
    json.writeStringField(name, Text.wellFormed(value));
  }

  static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) json.writeString(Text.wellFormed(value));
    json.writeEndArray();
  }
}
