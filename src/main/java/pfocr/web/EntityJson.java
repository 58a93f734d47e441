package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import pfocr.lexicon.Curie;
import pfocr.search.Bucket;
import pfocr.search.DrawnThing;
import pfocr.search.EntityMatch;
import pfocr.search.EntityProfile;
import pfocr.search.FacetCounts;
import pfocr.search.Hit;
import pfocr.search.Partner;

/** Things and their names as JSON. */
final class EntityJson {
  private final JsonGenerator json;

  private EntityJson(JsonGenerator json) {
    this.json = json;
  }

  /** What names were read as. */
  static byte[] resolved(List<EntityRoutes.Resolved> all) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("results");
      for (EntityRoutes.Resolved each : all) new EntityJson(json).resolved(each);
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private void resolved(EntityRoutes.Resolved each) throws IOException {
    json.writeStartObject();
    JsonBytes.text(json, "query", each.name());
    if (each.matches().isEmpty()) {
      json.writeBooleanField("notfound", true);
      String reason = Curie.whyUnknown(each.name());
      if (!reason.isEmpty()) json.writeStringField("reason", reason);
      matches("suggestions", each.near());
    } else {
      matches("matches", each.matches());
    }
    json.writeEndObject();
  }

  private void matches(String name, List<EntityMatch> matches) throws IOException {
    json.writeArrayFieldStart(name);
    for (EntityMatch match : matches) {
      json.writeStartObject();
      match(match);
      JsonBytes.text(json, "name", match.name());
      json.writeStringField("class", match.nameClass());
      json.writeNumberField("figures", match.figures());
      json.writeStringField("html", FigureLinks.entity(match.id()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void match(EntityMatch match) throws IOException {
    JsonBytes.text(json, "id", match.id());
    json.writeStringField("type", match.type());
    JsonBytes.text(json, "label", match.label());
    JsonBytes.text(json, "organism", match.organism());
  }

  /** All about one thing. */
  static byte[] profile(EntityProfile profile) {
    return JsonBytes.of(json -> new EntityJson(json).whole(profile));
  }

  private void whole(EntityProfile profile) throws IOException {
    json.writeStartObject();
    match(profile.entity());
    json.writeNumberField("taxid", profile.taxon());
    JsonBytes.texts(json, "xrefs", profile.crossReferences());
    json.writeNumberField("figures", profile.page().total());
    json.writeNumberField("figures_drawn", profile.drawn());
    json.writeNumberField("figures_by_family", profile.byFamily());
    names(profile.names());
    words(profile.words());
    related(profile);
    years(profile.page().facets().get(0));
    json.writeArrayFieldStart("partners");
    for (Partner partner : profile.partners()) partner(partner);
    json.writeEndArray();
    json.writeArrayFieldStart("hits");
    HitJson hits = new HitJson(Shape.PLAIN, false);
    for (Hit hit : profile.page().hits()) hits.write(json, hit);
    json.writeEndArray();
    json.writeBooleanField("timed_out", profile.page().timedOut());
    links(profile);
    json.writeObjectFieldStart("index");
    JsonBytes.text(json, "build", profile.page().index().build());
    json.writeNumberField("figures", profile.page().index().figures());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void names(List<EntityProfile.Name> names) throws IOException {
    json.writeArrayFieldStart("names");
    for (EntityProfile.Name name : names) {
      json.writeStartObject();
      JsonBytes.text(json, "name", name.text());
      json.writeStringField("class", name.nameClass());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void words(List<EntityProfile.Word> words) throws IOException {
    json.writeArrayFieldStart("drawn_as");
    for (EntityProfile.Word word : words) {
      json.writeStartObject();
      JsonBytes.text(json, "word", word.text());
      json.writeNumberField("figures", word.figures());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void related(EntityProfile profile) throws IOException {
    json.writeArrayFieldStart(profile.entity().type().equals("family") ? "members" : "families");
    for (EntityProfile.Related other : profile.families()) {
      json.writeStartObject();
      JsonBytes.text(json, "id", other.id());
      JsonBytes.text(json, "label", other.label());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void years(FacetCounts years) throws IOException {
    json.writeArrayFieldStart("years");
    for (Bucket bucket : years.buckets()) {
      json.writeStartObject();
      JsonBytes.text(json, "year", bucket.value());
      json.writeNumberField("figures", bucket.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void partner(Partner partner) throws IOException {
    json.writeStartObject();
    thing(json, partner.thing());
    json.writeNumberField("figures", partner.figures());
    json.writeNumberField("figures_everywhere", partner.everywhere());
    json.writeNumberField("lift", rounded(partner.lift()));
    json.writeNumberField("strength", rounded(partner.strength()));
    json.writeEndObject();
  }

  /** The members that say what a thing is. */
  static void thing(JsonGenerator json, DrawnThing thing) throws IOException {
    JsonBytes.text(json, "key", thing.key());
    JsonBytes.text(json, "id", thing.id());
    json.writeStringField("type", thing.type());
    JsonBytes.text(json, "label", thing.label());
    JsonBytes.text(json, "organism", thing.organism());
    JsonBytes.text(json, "query", thing.query());
  }

  /** Three decimals are more than such numbers tell. */
  static double rounded(double number) {
    return Math.round(number * 1_000) / 1_000.0;
  }

  private void links(EntityProfile profile) throws IOException {
    String path = FigureLinks.entity(profile.entity().id());
    json.writeObjectFieldStart("links");
    json.writeStringField("self", "/api/v1" + path);
    json.writeStringField("html", path);
    json.writeStringField("search", EntityPage.asked(profile).url("/"));
    json.writeStringField("explore", EntityPage.asked(profile).url("/explore"));
    json.writeEndObject();
    json.writeArrayFieldStart("elsewhere");
    for (SearchPage.Link link : EntityLinks.of(profile)) {
      json.writeStartObject();
      JsonBytes.text(json, "name", link.label());
      JsonBytes.text(json, "url", link.href());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
