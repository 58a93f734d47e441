package pfocr.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Paper;
import pfocr.figure.Provenance;

/** A whole record as members of a JSON object; they are named as in the PFOCR files. */
public final class RecordJson {
  private final JsonGenerator json;

  private RecordJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes all members but {@code _id} into the object that is open. */
  public static void members(JsonGenerator json, FigureRecord record) throws IOException {
    RecordJson writer = new RecordJson(json);
    writer.figure(record.figure());
    for (EntityType type : EntityType.values()) writer.mentions(record, type);
  }

  /** Writes the year, null when it is not known. */
  public static void year(JsonGenerator json, OptionalInt year) throws IOException {
    if (year.isPresent()) json.writeNumberField("year", year.getAsInt());
    else json.writeNullField("year");
  }

  /**
   * The name of a provenance in answers: of approved names what the interpretation of a query calls
   * them, {@code symbol} of a gene and {@code name} of any other thing.
   */
  public static String via(Provenance provenance, EntityType type) {
    if (provenance == Provenance.APPROVED) return type == EntityType.GENE ? "symbol" : "name";
    return provenance.name().toLowerCase(Locale.ROOT);
  }

  private void figure(Figure figure) throws IOException {
    text("figid", figure.figid());
    text("figid_alias", figure.alias());
    text("number", figure.number());
    text("figtype", figure.figtype());
    text("figtitle", figure.title());
    text("caption", figure.caption());
    paper(figure.paper());
    text("filename", figure.filename());
    text("figlink", figure.figlink());
    texts("organisms", figure.organisms());
    texts("organisms_ner", figure.drawnOrganisms());
    if (figure.pathwayScore().isPresent())
      json.writeNumberField("pathway_score", figure.pathwayScore().getAsDouble());
    else json.writeNullField("pathway_score");
    text("ndex", figure.ndex());
    text("wpid", figure.wikipathways());
    texts("annotations", figure.annotations());
  }

  private void paper(Paper paper) throws IOException {
    text("pmcid", paper.pmcid());
    text("papertitle", paper.title());
    text("reftext", paper.citation());
    year(json, paper.year());
    text("doi", paper.doi());
    text("journal_title", paper.journal());
    text("journal_nlm_ta", paper.journalAbbreviation());
    text("publisher_name", paper.publisher());
    texts("keywords", paper.keywords());
  }

  private void mentions(FigureRecord record, EntityType type) throws IOException {
    json.writeArrayFieldStart(type.key() + "s");
    for (Mention mention : record.mentions(type).toList()) {
      json.writeStartObject();
      text("word", mention.word());
      text("match", mention.match());
      text("id", mention.id());
      text("label", mention.label());
      if (!mention.xref().isEmpty()) text("xref", mention.xref());
      text("source", mention.source());
      json.writeStringField("via", via(mention.provenance(), type));
      if (type == EntityType.GENE) {
        json.writeNumberField("organism_id", mention.taxon().id());
        text("organism_name", mention.taxon().name());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String name, String value) throws IOException {
    json.writeStringField(name, wellFormed(value));
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) json.writeString(wellFormed(value));
    json.writeEndArray();
  }

  /** The text with lone surrogates replaced; records may hold anything. */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++)
      if (Character.isSurrogate(text.charAt(i)))
        return text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return text;
  }
}
