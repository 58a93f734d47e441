package pfocr.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import pfocr.enrich.Background;
import pfocr.enrich.EnrichedFigure;
import pfocr.enrich.Enrichment;
import pfocr.enrich.ExtraThing;
import pfocr.enrich.ListEntry;
import pfocr.enrich.MissingThing;
import pfocr.enrich.SharedThing;
import pfocr.enrich.Statistics;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.lexicon.Concept;
import pfocr.search.Meaning;

/** The parts of an enrichment as JSON; their names are part of the public contract. */
public final class EnrichJson {
  private EnrichJson() {}

  /** Writes how the list was read, what it was held against and how much was tested. */
  public static void summary(JsonGenerator json, Enrichment enrichment) throws IOException {
    json.writeNumberField("total", enrichment.total());
    json.writeNumberField("tested", enrichment.tested());
    json.writeNumberField("figures", enrichment.figures());
    set(json, enrichment);
    background(json, enrichment.background());
  }

  private static void set(JsonGenerator json, Enrichment enrichment) throws IOException {
    List<ListEntry> entries = enrichment.entries();
    json.writeObjectFieldStart("set");
    json.writeNumberField("entries", entries.size());
    json.writeNumberField("matched", count(entries, entry -> !entry.unmatched()));
    json.writeNumberField("unmatched", count(entries, ListEntry::unmatched));
    json.writeNumberField("duplicates", count(entries, ListEntry::duplicate));
    json.writeNumberField("ambiguous", count(entries, ListEntry::ambiguous));
    json.writeNumberField("outside_background", count(entries, ListEntry::outside));
    json.writeObjectFieldStart("sizes");
    for (EntityType type : enrichment.types())
      json.writeNumberField(type.key(), enrichment.listed(type));
    json.writeEndObject();
    json.writeArrayFieldStart("members");
    for (ListEntry entry : entries) entry(json, entry);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static long count(List<ListEntry> entries, Predicate<ListEntry> test) {
    return entries.stream().filter(test).count();
  }

  private static void entry(JsonGenerator json, ListEntry entry) throws IOException {
    json.writeStartObject();
    text(json, "query", entry.typed());
    if (entry.unmatched()) {
      json.writeBooleanField("notfound", true);
      if (!entry.reason().isEmpty()) json.writeStringField("reason", entry.reason());
      json.writeArrayFieldStart("suggestions");
      for (String name : entry.suggestions()) json.writeString(RecordJson.wellFormed(name));
      json.writeEndArray();
    } else {
      if (entry.shorthand()) parts(json, entry);
      else meaning(json, entry.meaning().orElseThrow());
      if (entry.duplicate()) text(json, "duplicate_of", entry.duplicateOf());
      json.writeNumberField("things", entry.ids().size());
      json.writeNumberField("in_background", entry.counted());
      if (entry.ambiguous()) meanings(json, "alternatives", entry.alternatives());
    }
    json.writeEndObject();
  }

  private static void parts(JsonGenerator json, ListEntry entry) throws IOException {
    json.writeStringField("via", "shorthand");
    meanings(json, "parts", entry.parts());
  }

  private static void meanings(JsonGenerator json, String name, List<Meaning> meanings)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Meaning each : meanings) {
      json.writeStartObject();
      meaning(json, each);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void meaning(JsonGenerator json, Meaning meaning) throws IOException {
    Concept concept = meaning.concept();
    text(json, "id", concept.id());
    json.writeStringField("type", concept.type().key());
    text(json, "label", concept.label());
    if (!meaning.organism().isEmpty()) text(json, "organism", meaning.organism());
    json.writeStringField("via", meaning.via().key());
    json.writeNumberField("figures", meaning.figures());
  }

  private static void background(JsonGenerator json, Background background) throws IOException {
    json.writeObjectFieldStart("background");
    json.writeStringField("kind", background.kind().key());
    json.writeArrayFieldStart("organisms");
    for (String organism : background.organisms())
      json.writeString(RecordJson.wellFormed(organism));
    json.writeEndArray();
    json.writeObjectFieldStart("sizes");
    for (EntityType type : EntityType.values())
      if (background.sizes().containsKey(type))
        json.writeNumberField(type.key(), background.size(type));
    json.writeEndObject();
    if (background.kind() == Background.Kind.LIST) {
      json.writeNumberField("entries", background.given());
      json.writeNumberField("unmatched", background.unmatched());
    }
    json.writeEndObject();
  }

  /**
   * Writes the members of a hit into the object that is open.
   *
   * @param whole whether with all that its record has
   */
  public static void hit(JsonGenerator json, EnrichedFigure hit, boolean whole) throws IOException {
    Figure figure = hit.record().figure();
    text(json, "_id", figure.figid());
    json.writeNumberField("rank", hit.rank());
    if (whole) {
      RecordJson.members(json, hit.record());
      AssociatedWith.write(json, hit.record());
    } else {
      figure(json, figure);
    }
    statistics(json, hit.all());
    json.writeObjectFieldStart("types");
    for (EntityType type : EntityType.values()) {
      Statistics alone = hit.types().get(type);
      if (alone == null) continue;
      json.writeObjectFieldStart(type.key());
      statistics(json, alone);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("members");
    for (SharedThing thing : hit.shared()) shared(json, thing);
    json.writeEndArray();
  }

  private static void figure(JsonGenerator json, Figure figure) throws IOException {
    text(json, "figid_alias", figure.alias());
    text(json, "figtitle", figure.title());
    text(json, "papertitle", figure.paper().title());
    text(json, "reftext", figure.paper().citation());
    RecordJson.year(json, figure.paper().year());
    json.writeArrayFieldStart("organisms");
    for (String organism : figure.organisms()) json.writeString(RecordJson.wellFormed(organism));
    json.writeEndArray();
    text(json, "pmcid", figure.paper().pmcid());
    text(json, "number", figure.number());
    text(json, "figtype", figure.figtype());
  }

  /** Writes what a hit does not share with the list into the object that is open. */
  public static void unshared(JsonGenerator json, Enrichment enrichment, EnrichedFigure hit)
      throws IOException {
    json.writeArrayFieldStart("missing_members");
    for (MissingThing thing : enrichment.missing(hit)) {
      json.writeStartObject();
      text(json, "query", thing.typed());
      thing(json, thing.type(), thing.id(), thing.label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("extra_members");
    for (ExtraThing thing : enrichment.extra(hit)) {
      json.writeStartObject();
      thing(json, thing.type(), thing.id(), thing.label());
      text(json, "word", thing.word());
      json.writeStringField("via", RecordJson.via(thing.via(), thing.type()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void statistics(JsonGenerator json, Statistics s) throws IOException {
    json.writeNumberField("p", s.p());
    json.writeNumberField("fdr", s.fdr());
    json.writeNumberField("odds_ratio", s.oddsRatio());
    json.writeNumberField("overlap", s.overlap());
    json.writeNumberField("words", s.words());
    json.writeNumberField("missing", s.missing());
    json.writeNumberField("extra", s.extra());
    json.writeNumberField("size", s.size());
    json.writeNumberField("list", s.list());
    json.writeNumberField("background", s.background());
    json.writeNumberField("jaccard", s.jaccard());
    json.writeNumberField("f1", s.f1());
    json.writeNumberField("cosine", s.cosine());
  }

  private static void shared(JsonGenerator json, SharedThing thing) throws IOException {
    json.writeStartObject();
    text(json, "query", thing.typed());
    thing(json, thing.type(), thing.id(), thing.label());
    text(json, "word", thing.word());
    json.writeStringField("via", RecordJson.via(thing.via(), thing.type()));
    json.writeEndObject();
  }

  private static void thing(JsonGenerator json, EntityType type, String id, String label)
      throws IOException {
    json.writeStringField("type", type.key());
    text(json, "id", id);
    text(json, "label", label);
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    json.writeStringField(name, RecordJson.wellFormed(value));
  }
}
