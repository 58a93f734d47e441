package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.List;
import pfocr.export.RecordJson;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.search.Hit;
import pfocr.search.MatchedEntity;
import pfocr.search.Snippet;

/** Hits and records as JSON objects with the members that are asked for. */
final class HitJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Shape shape;
  private final boolean highlight;

  /**
   * @param highlight whether hits have marked texts
   */
  HitJson(Shape shape, boolean highlight) {
    this.shape = shape;
    this.highlight = highlight;
  }

  /** Writes the members of one object. */
  @FunctionalInterface
  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes a hit. */
  void write(JsonGenerator json, Hit hit) throws IOException {
    object(json, to -> hit(to, hit));
  }

  /** Writes a hit of one query of many. */
  void write(JsonGenerator json, String query, Hit hit) throws IOException {
    object(
        json,
        to -> {
          JsonBytes.text(to, "query", query);
          hit(to, hit);
        });
  }

  /** Writes a whole record that was asked for by that id, "" when it was not one of many. */
  void write(JsonGenerator json, String query, FigureRecord record) throws IOException {
    object(
        json,
        to -> {
          if (!query.isEmpty()) JsonBytes.text(to, "query", query);
          JsonBytes.text(to, "_id", record.figure().figid());
          RecordJson.members(to, record);
          if (shape.fields().more()) BioThings.associatedWith(to, record);
          FigureJson.links(to, record.figure());
        });
  }

  private void object(JsonGenerator json, Members members) throws IOException {
    if (shape.dotfield()) {
      TokenBuffer buffer = new TokenBuffer(MAPPER, false);
      filtered(buffer, members);
      MAPPER.writeTree(json, flat(MAPPER.readTree(buffer.asParser())));
    } else {
      filtered(json, members);
    }
  }

  private void filtered(JsonGenerator json, Members members) throws IOException {
    JsonGenerator to =
        shape.fields().isDefault()
            ? json
            : new FilteringGeneratorDelegate(
                json, shape.fields().filter(), Inclusion.INCLUDE_ALL_AND_PATH, true);
    to.writeStartObject();
    members.write(to);
    to.writeEndObject();
  }

  private void hit(JsonGenerator json, Hit hit) throws IOException {
    Figure figure = hit.figure();
    JsonBytes.text(json, "_id", figure.figid());
    json.writeNumberField("_score", Json.score(hit.score()));
    if (shape.fields().more()) {
      FigureRecord record = new FigureRecord(figure, hit.mentions());
      RecordJson.members(json, record);
      BioThings.associatedWith(json, record);
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
    ArrayNode list = flat.withArray(com.fasterxml.jackson.core.JsonPointer.compile("/" + path));
    if (value.isArray()) value.forEach(list::add);
    else list.add(value);
  }
}
