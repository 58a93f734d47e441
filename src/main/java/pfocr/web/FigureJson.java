package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Paper;
import pfocr.figure.Provenance;
import pfocr.search.Completion;
import pfocr.search.IndexInfo;
import pfocr.search.SimilarFigure;

/** Figures, lists of figures and other answers beside the search, as JSON. */
final class FigureJson {
  private FigureJson() {}

  /** A whole record; member names are those of the PFOCR files. */
  static byte[] record(FigureRecord record) {
    return JsonBytes.of(json -> record(json, record));
  }

  static void record(JsonGenerator json, FigureRecord record) throws IOException {
    Figure figure = record.figure();
    json.writeStartObject();
    JsonBytes.text(json, "_id", figure.figid());
    JsonBytes.text(json, "figid", figure.figid());
    JsonBytes.text(json, "figid_alias", figure.alias());
    JsonBytes.text(json, "number", figure.number());
    JsonBytes.text(json, "figtype", figure.figtype());
    JsonBytes.text(json, "figtitle", figure.title());
    JsonBytes.text(json, "caption", figure.caption());
    paper(json, figure.paper());
    JsonBytes.text(json, "filename", figure.filename());
    JsonBytes.text(json, "figlink", figure.figlink());
    JsonBytes.texts(json, "organisms", figure.organisms());
    JsonBytes.texts(json, "organisms_ner", figure.drawnOrganisms());
    if (figure.pathwayScore().isPresent())
      json.writeNumberField("pathway_score", figure.pathwayScore().getAsDouble());
    else json.writeNullField("pathway_score");
    JsonBytes.text(json, "ndex", figure.ndex());
    JsonBytes.text(json, "wpid", figure.wikipathways());
    JsonBytes.texts(json, "annotations", figure.annotations());
    for (EntityType type : EntityType.values()) mentions(json, record, type);
    links(json, figure);
    json.writeEndObject();
  }

  private static void paper(JsonGenerator json, Paper paper) throws IOException {
    JsonBytes.text(json, "pmcid", paper.pmcid());
    JsonBytes.text(json, "papertitle", paper.title());
    JsonBytes.text(json, "reftext", paper.citation());
    Json.year(json, paper.year());
    JsonBytes.text(json, "doi", paper.doi());
    JsonBytes.text(json, "journal_title", paper.journal());
    JsonBytes.text(json, "journal_nlm_ta", paper.journalAbbreviation());
    JsonBytes.text(json, "publisher_name", paper.publisher());
    JsonBytes.texts(json, "keywords", paper.keywords());
  }

  private static void mentions(JsonGenerator json, FigureRecord record, EntityType type)
      throws IOException {
    json.writeArrayFieldStart(type.key() + "s");
    for (Mention mention : record.mentions(type).toList()) {
      json.writeStartObject();
      JsonBytes.text(json, "word", mention.word());
      JsonBytes.text(json, "match", mention.match());
      JsonBytes.text(json, "id", mention.id());
      JsonBytes.text(json, "label", mention.label());
      if (!mention.xref().isEmpty()) JsonBytes.text(json, "xref", mention.xref());
      json.writeStringField("via", via(mention.provenance()));
      if (type == EntityType.GENE) {
        json.writeNumberField("organism_id", mention.taxon().id());
        JsonBytes.text(json, "organism_name", mention.taxon().name());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
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
    Json.year(json, figure.paper().year());
    JsonBytes.text(json, "pmcid", figure.paper().pmcid());
    links(json, figure);
    json.writeEndObject();
  }

  static byte[] completions(String typed, List<Completion> all) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("q", typed);
      json.writeArrayFieldStart("suggestions");
      for (Completion completion : all) completion(json, completion);
      json.writeEndArray();
      json.writeEndObject();
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
      JsonBytes.text(json, "build", index.build());
      json.writeStringField("build_date", index.built().toString());
      json.writeNumberField("index_format", index.format());
      json.writeObjectFieldStart("stats");
      json.writeNumberField("figures", index.figures());
      json.writeNumberField("papers", index.papers());
      json.writeNumberField("rejected", index.rejected());
      json.writeEndObject();
      json.writeArrayFieldStart("years");
      json.writeNumber(index.firstYear());
      json.writeNumber(index.lastYear());
      json.writeEndArray();
      JsonBytes.texts(json, "sources", index.sources().stream().map(Text::lastName).toList());
      json.writeEndObject();
    });
  }

  /** The name of a provenance in answers. */
  static String via(Provenance provenance) {
    return provenance.name().toLowerCase(Locale.ROOT);
  }
}
