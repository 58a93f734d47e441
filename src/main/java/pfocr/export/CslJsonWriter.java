package pfocr.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import pfocr.figure.FigureRecord;

/** An array of CSL items, one for each figure. */
final class CslJsonWriter implements FigureWriter {
  private final JsonGenerator json;

  CslJsonWriter(Writer out) {
    json = NdjsonWriter.generator(out);
  }

  @Override
  public void begin() throws IOException {
    json.writeStartArray();
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    write(Reference.of(record.figure()));
  }

  void write(Reference reference) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", reference.key());
    json.writeStringField("type", reference.kind().csl);
    text("title", reference.title());
    if (!reference.author().isEmpty()) author(reference.author());
    if (reference.year().isPresent()) issued(reference.year().getAsInt());
    text("container-title", reference.journal());
    text("volume", reference.line().volume());
    text("issue", reference.line().issue());
    text("page", reference.line().pages());
    text("publisher", reference.publisher());
    text("DOI", reference.doi());
    text("PMCID", reference.pmcid());
    text("URL", reference.url());
    text("abstract", reference.caption());
    text("keyword", String.join(", ", reference.keywords()));
    text("note", reference.note());
    json.writeEndObject();
  }

  private void text(String name, String value) throws IOException {
    if (!value.isEmpty()) json.writeStringField(name, value);
  }

  private void author(String name) throws IOException {
    json.writeArrayFieldStart("author");
    json.writeStartObject();
    json.writeStringField("family", Reference.family(name));
    if (!Reference.given(name).isEmpty()) json.writeStringField("given", Reference.given(name));
    json.writeEndObject();
    json.writeEndArray();
  }

  private void issued(int year) throws IOException {
    json.writeObjectFieldStart("issued");
    json.writeArrayFieldStart("date-parts");
    json.writeStartArray();
    json.writeNumber(year);
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeRaw('\n');
    json.close();
  }
}
