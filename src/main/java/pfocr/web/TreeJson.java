package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import pfocr.search.Branches;

/** A level of a tree as JSON. */
final class TreeJson {
  private final JsonGenerator json;
  private final Browsed browsed;
  private final Branches level;

  private TreeJson(JsonGenerator json, Browsed browsed, Branches level) {
    this.json = json;
    this.browsed = browsed;
    this.level = level;
  }

  static byte[] write(Browsed browsed, Branches level) {
    return JsonBytes.of(json -> new TreeJson(json, browsed, level).write());
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("type", level.kind().key());
    json.writeNumberField("total", level.total());
    json.writeNumberField("missing", level.missing());
    json.writeBooleanField("timed_out", level.timedOut());
    json.writeBooleanField("relaxed", level.relaxed());
    json.writeFieldName("parent");
    if (level.open().isPresent()) branch(level.open().get());
    else json.writeNull();
    terms("path", level.path());
    terms("also_below", level.besides());
    json.writeNumberField("distinct", level.branches().size());
    json.writeArrayFieldStart("branches");
    for (Branches.Branch branch : browsed.shown(level)) branch(branch);
    json.writeEndArray();
    json.writeArrayFieldStart("warnings");
    for (String warning : level.warnings()) json.writeString(Text.wellFormed(warning));
    for (String warning : browsed.asked().warnings()) json.writeString(Text.wellFormed(warning));
    json.writeEndArray();
    json.writeObjectFieldStart("links");
    json.writeStringField("self", browsed.self());
    json.writeStringField("html", browsed.below(browsed.parent()).page());
    json.writeStringField("search", browsed.search());
    json.writeEndObject();
    json.writeObjectFieldStart("index");
    JsonBytes.text(json, "build", level.index().build());
    json.writeNumberField("figures", level.index().figures());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void terms(String name, List<Branches.Term> terms) throws IOException {
    json.writeArrayFieldStart(name);
    for (Branches.Term term : terms) {
      json.writeStartObject();
      JsonBytes.text(json, "id", term.id());
      JsonBytes.text(json, "label", term.label());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void branch(Branches.Branch branch) throws IOException {
    json.writeStartObject();
    JsonBytes.text(json, "id", branch.id());
    JsonBytes.text(json, "label", branch.label());
    json.writeNumberField("count", branch.figures());
    json.writeNumberField("exact", branch.exact());
    json.writeBooleanField("children", branch.hasChildren());
    json.writeObjectFieldStart("links");
    json.writeStringField("search", browsed.search(level, branch.id()));
    if (branch.hasChildren()) json.writeStringField("branches", browsed.below(branch.id()).json());
    json.writeStringField("html", FigureLinks.entity(branch.id()));
    json.writeEndObject();
    json.writeEndObject();
  }
}
