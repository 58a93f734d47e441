package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import pfocr.export.RecordJson;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.search.Completion;
import pfocr.search.IndexInfo;
import pfocr.search.SimilarFigure;
import pfocr.search.Suggestion;

/** Figures, lists of figures and other answers beside the search, as JSON. */
final class FigureJson {
  private FigureJson() {}

  /** A whole record; member names are those of the PFOCR files. */
  static byte[] record(FigureRecord record, Shape shape) {
    return JsonBytes.of(json -> new HitJson(shape, false).write(json, "", record));
  }

  /** The fields with that text in their names, in the form of the BioThings APIs. */
  static byte[] fields(String find) {
    String text = find.toLowerCase(Locale.ROOT);
    return JsonBytes.of(json -> {
      json.writeStartObject();
      for (ApiField field : ApiField.ALL) {
        if (!field.name().toLowerCase(Locale.ROOT).contains(text)) continue;
        json.writeObjectFieldStart(field.name());
        json.writeStringField("type", field.type());
        json.writeBooleanField("index", field.searched().isPresent());
        json.writeBooleanField("usual", field.usual());
        json.writeStringField("description", field.description());
        json.writeEndObject();
      }
      json.writeEndObject();
    });
  }

  /** Where a figure is, here and elsewhere. */
  static void links(JsonGenerator json, Figure figure) throws IOException {
    json.writeObjectFieldStart("links");
    json.writeStringField("self", FigureLinks.record(figure));
    json.writeStringField("html", FigureLinks.page(figure));
    json.writeStringField("similar", FigureLinks.similar(figure));
    json.writeStringField("paper", FigureLinks.article(figure));
    json.writeStringField("figure", FigureLinks.pmcFigure(figure));
    JsonBytes.texts(json, "images", FigureLinks.images(figure));
    json.writeEndObject();
  }

  static byte[] similar(String figid, List<SimilarFigure> all) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      JsonBytes.text(json, "figid", figid);
      json.writeArrayFieldStart("hits");
      for (SimilarFigure similar : all) similar(json, similar);
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void similar(JsonGenerator json, SimilarFigure similar) throws IOException {
    Figure figure = similar.figure();
    json.writeStartObject();
    JsonBytes.text(json, "_id", figure.figid());
    json.writeNumberField("_score", similar.score());
    JsonBytes.texts(json, "shared", similar.shared());
    JsonBytes.text(json, "figid_alias", figure.alias());
    JsonBytes.text(json, "figtitle", figure.title());
    JsonBytes.text(json, "papertitle", figure.paper().title());
    RecordJson.year(json, figure.paper().year());
    JsonBytes.text(json, "pmcid", figure.paper().pmcid());
    links(json, figure);
    json.writeEndObject();
  }

  static byte[] completions(String typed, List<Completion> all, List<Suggestion> meant) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("q", typed);
      json.writeArrayFieldStart("suggestions");
      for (Completion completion : all) completion(json, completion);
      json.writeEndArray();
      json.writeArrayFieldStart("did_you_mean");
      for (Suggestion suggestion : meant) {
        json.writeStartObject();
        JsonBytes.text(json, "text", suggestion.query());
        json.writeNumberField("figures", suggestion.figures());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** The form of the OpenSearch suggestions extension: texts, descriptions, addresses. */
  static byte[] openSearch(String typed, List<Completion> all) {
    return JsonBytes.of(json -> {
      json.writeStartArray();
      json.writeString(typed);
      json.writeStartArray();
      for (Completion each : all) json.writeString(Text.wellFormed(each.text()));
      json.writeEndArray();
      json.writeStartArray();
      for (Completion each : all)
        json.writeString(
            Text.wellFormed(each.type() + ", " + Format.count(each.figures(), "figure")));
      json.writeEndArray();
      json.writeStartArray();
      for (Completion each : all)
        json.writeString(Asked.of(Params.PAGE).with(r -> r.withText(each.text())).url("/"));
      json.writeEndArray();
      json.writeEndArray();
    });
  }

  private static void completion(JsonGenerator json, Completion completion) throws IOException {
    json.writeStartObject();
    JsonBytes.text(json, "text", completion.text());
    json.writeStringField("type", completion.type());
    JsonBytes.text(json, "label", completion.label());
    JsonBytes.text(json, "matched", completion.matched());
    JsonBytes.text(json, "organism", completion.organism());
    JsonBytes.text(json, "id", completion.id());
    json.writeNumberField("figures", completion.figures());
    json.writeEndObject();
  }

  static byte[] metadata(IndexInfo index) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("biothing_type", "pfocr");
      JsonBytes.text(json, "build", index.build());
      JsonBytes.text(json, "build_version", index.build());
      json.writeStringField("build_date", index.built().toString());
      json.writeNumberField("index_format", index.format());
      json.writeObjectFieldStart("stats");
      json.writeNumberField("total", index.figures());
      json.writeNumberField("figures", index.figures());
      json.writeNumberField("papers", index.papers());
      json.writeNumberField("rejected", index.rejected());
      json.writeEndObject();
      json.writeArrayFieldStart("years");
      json.writeNumber(index.firstYear());
      json.writeNumber(index.lastYear());
      json.writeEndArray();
      JsonBytes.texts(json, "sources", index.sources().stream().map(Text::lastName).toList());
      src(json, index);
      json.writeEndObject();
    });
  }

  /** What BioThings clients read about the source. */
  private static void src(JsonGenerator json, IndexInfo index) throws IOException {
    json.writeObjectFieldStart("src");
    json.writeObjectFieldStart("pfocr");
    json.writeStringField("url", "https://pfocr.wikipathways.org/");
    json.writeStringField("license", "CC0 1.0");
    JsonBytes.text(json, "version", index.build());
    json.writeObjectFieldStart("stats");
    json.writeNumberField("pfocr", index.figures());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
