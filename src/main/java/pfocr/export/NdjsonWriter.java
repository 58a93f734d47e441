package pfocr.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import pfocr.figure.FigureRecord;

/** One record a line, with the member names of the API. */
final class NdjsonWriter implements FigureWriter {
  private final JsonGenerator json;

  NdjsonWriter(Writer out) {
    json = generator(out);
  }

  /** A generator that leaves the writer open and separates top-level values by line ends. */
  static JsonGenerator generator(Writer out) {
    try {
      return new JsonFactory()
          .createGenerator(out)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    json.writeStartObject();
    json.writeStringField("_id", record.figure().figid());
    RecordJson.members(json, record);
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
