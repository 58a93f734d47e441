package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.PmcLinks;

/** What the BioThings PFOCR API calls the members of a figure; its clients read these. */
final class BioThings {
  /** Where clients of that API ask, behind the host. */
  static final String QUERY = "/pfocr/query";

  static final String METADATA = "/pfocr/metadata";

  private static final String PFOCR = "https://pfocr.wikipathways.org/figures/";

  private BioThings() {}

  /**
   * The same parameters where nothing is refused for its name: programs written for that API may
   * send what we do not know, and are told what was ignored.
   */
  static Parameters lenient(Parameters parameters) {
    if (!parameters.all().containsKey(Param.LENIENT.key()))
      parameters.add(Param.LENIENT.key(), "true");
    return parameters;
  }

  /** Writes the member {@code associatedWith}: ids are bare, without their prefixes. */
  static void associatedWith(JsonGenerator json, FigureRecord record) throws IOException {
    String figid = record.figure().figid();
    json.writeObjectFieldStart("associatedWith");
    JsonBytes.text(json, "title", record.figure().title());
    JsonBytes.text(json, "pmc", record.figure().paper().pmcid());
    json.writeStringField("figureUrl", PmcLinks.image(record.figure()));
    json.writeStringField("pfocrUrl", PFOCR + QueryString.encodePath(figid) + ".html");
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
      if (!ids.isEmpty()) JsonBytes.texts(json, prefix.toLowerCase(java.util.Locale.ROOT), ids);
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
