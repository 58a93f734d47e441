package pfocr.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import pfocr.figure.FigureRecord;

/** One record a line, with the member names of the API. */
final class NdjsonWriter implements FigureWriter {
  private final JsonGenerator lines;
  private final JsonGenerator json;
  private final boolean whole;

  NdjsonWriter(Writer out, Selection selection) {
    lines = generator(out);
    whole = selection.whole();
    json =
        selection.members() == TokenFilter.INCLUDE_ALL
            ? lines
            : new FilteringGeneratorDelegate(
                lines, selection.members(), Inclusion.INCLUDE_ALL_AND_PATH, true);
  }

  /** A generator that leaves the writer open and puts nothing between top-level values. */
  static JsonGenerator generator(Writer out) {
    try {
      return new JsonFactory()
          .createGenerator(out)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .setPrettyPrinter(new MinimalPrettyPrinter(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    json.writeStartObject();
    json.writeStringField("_id", record.figure().figid());
    RecordJson.members(json, record);
    if (whole) AssociatedWith.write(json, record);
    json.writeEndObject();
    lines.writeRaw('\n');
  }

  @Override
  public void end() throws IOException {
    lines.close();
  }
}
