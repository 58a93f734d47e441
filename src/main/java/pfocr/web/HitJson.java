package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import pfocr.export.AssociatedWith;
import pfocr.export.RecordJson;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.search.Hit;
import pfocr.search.MatchedEntity;
import pfocr.search.Snippet;

/** Hits and records as JSON objects with the members that are asked for. */
final class HitJson {
  private final Shape shape;
  private final boolean highlight;

  /**
   * @param highlight whether hits have marked texts
   */
  HitJson(Shape shape, boolean highlight) {
    this.shape = shape;
    this.highlight = highlight;
  }

  /** Writes a hit. */
  void write(JsonGenerator json, Hit hit) throws IOException {
    ShapedJson.object(json, shape, to -> hit(to, hit));
  }

  /** Writes a hit of one query of many, with what is to be said of that query. */
  void write(JsonGenerator json, String query, Hit hit, List<String> warnings) throws IOException {
    ShapedJson.object(
        json,
        shape,
        to -> {
          JsonBytes.text(to, "query", query);
          if (!warnings.isEmpty()) JsonBytes.texts(to, "warnings", warnings);
          hit(to, hit);
        });
  }

  /** Writes a whole record that was asked for by that id, "" when it was not one of many. */
  void write(JsonGenerator json, String query, FigureRecord record) throws IOException {
    ShapedJson.object(
        json,
        shape,
        to -> {
          if (!query.isEmpty()) JsonBytes.text(to, "query", query);
          JsonBytes.text(to, "_id", record.figure().figid());
          RecordJson.members(to, record);
          if (shape.fields().more()) AssociatedWith.write(to, record);
          FigureJson.links(to, record.figure());
        });
  }

  private void hit(JsonGenerator json, Hit hit) throws IOException {
    Figure figure = hit.figure();
    JsonBytes.text(json, "_id", figure.figid());
    json.writeNumberField("_score", Json.score(hit.score()));
    if (shape.fields().more()) {
      FigureRecord record = new FigureRecord(figure, hit.mentions());
      RecordJson.members(json, record);
      AssociatedWith.write(json, record);
    } else {
      usual(json, figure);
    }
    if (highlight) highlight(json, hit);
    json.writeArrayFieldStart("matches");
    for (MatchedEntity match : hit.matches()) match(json, match);
    json.writeEndArray();
    json.writeObjectFieldStart("entities");
    json.writeNumberField("genes", hit.genes());
    json.writeNumberField("chemicals", hit.chemicals());
    json.writeNumberField("diseases", hit.diseases());
    json.writeEndObject();
    if (hit.explanation().isPresent()) JsonBytes.text(json, "explanation", hit.explanation().get());
    FigureJson.links(json, figure);
  }

  private static void usual(JsonGenerator json, Figure figure) throws IOException {
    JsonBytes.text(json, "figid_alias", figure.alias());
    JsonBytes.text(json, "figtitle", figure.title());
    JsonBytes.text(json, "papertitle", figure.paper().title());
    JsonBytes.text(json, "reftext", figure.paper().citation());
    RecordJson.year(json, figure.paper().year());
    JsonBytes.texts(json, "organisms", figure.organisms());
    JsonBytes.text(json, "pmcid", figure.paper().pmcid());
    JsonBytes.text(json, "number", figure.number());
    JsonBytes.text(json, "figtype", figure.figtype());
  }

  private void highlight(JsonGenerator json, Hit hit) throws IOException {
    json.writeObjectFieldStart("highlight");
    for (String text : shape.highlights())
      switch (text) {
        case "caption" -> marked(json, text, hit.caption());
        case "figtitle" -> marked(json, text, onlyMarked(hit.title()));
        default -> marked(json, text, onlyMarked(hit.paperTitle()));
      }
    json.writeEndObject();
  }

  private static List<Snippet> onlyMarked(Snippet snippet) {
    return snippet.marks().isEmpty() ? List.of() : List.of(snippet);
  }

  private static void marked(JsonGenerator json, String name, List<Snippet> passages)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Snippet passage : passages) json.writeString(Marks.html(passage));
    json.writeEndArray();
  }

  private static void match(JsonGenerator json, MatchedEntity match) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", match.type().key());
    JsonBytes.text(json, "id", match.id());
    JsonBytes.text(json, "label", match.label());
    JsonBytes.text(json, "word", match.word());
    JsonBytes.text(json, "source", match.source());
    json.writeStringField("via", RecordJson.via(match.provenance(), match.type()));
    JsonBytes.texts(json, "in", match.places());
    json.writeEndObject();
  }
}
