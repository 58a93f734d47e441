package pfocr.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.PmcLinks;

/** A figure as the BioThings PFOCR API has it. */
public final class AssociatedWith {
  private AssociatedWith() {}

  /** Writes the member {@code associatedWith}: ids are bare, without their prefixes. */
  public static void write(JsonGenerator json, FigureRecord record) throws IOException {
    json.writeObjectFieldStart("associatedWith");
    json.writeStringField("title", RecordJson.wellFormed(record.figure().title()));
    json.writeStringField("pmc", RecordJson.wellFormed(record.figure().paper().pmcid()));
    json.writeStringField("figureUrl", PmcLinks.image(record.figure()));
    json.writeStringField("pfocrUrl", PmcLinks.pfocr(record.figure()));
    json.writeObjectFieldStart("mentions");
    mentions(json, record, EntityType.GENE, "NCBIGene");
    mentions(json, record, EntityType.CHEMICAL, "MESH", "CHEBI");
    mentions(json, record, EntityType.DISEASE, "MESH", "DOID");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void mentions(
      JsonGenerator json, FigureRecord record, EntityType type, String... prefixes)
      throws IOException {
    json.writeObjectFieldStart(type.key() + "s");
    for (String prefix : prefixes) {
      List<String> ids = ids(record, type, prefix + ":");
      if (ids.isEmpty()) continue;
      json.writeArrayFieldStart(prefix.toLowerCase(Locale.ROOT));
      for (String id : ids) json.writeString(RecordJson.wellFormed(id));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static List<String> ids(FigureRecord record, EntityType type, String prefix) {
    return record
        .mentions(type)
        .flatMap((Mention mention) -> Stream.of(mention.id(), mention.xref()))
        .filter(id -> id.startsWith(prefix))
        .map(id -> id.substring(prefix.length()))
        .distinct()
        .toList();
  }
}
