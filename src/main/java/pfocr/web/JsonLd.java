package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Paper;
import pfocr.figure.Provenance;

/**
 * A figure in the words of schema.org: an ImageObject that is part of a ScholarlyArticle and of the
 * PFOCR catalogue. Addresses of this site are relative to the page, whatever its public name is.
 */
final class JsonLd {
  private static final String PFOCR = "https://pfocr.wikipathways.org/";
  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

  /** Things named; a figure with more is not described better by them. */
  private static final int MAX_THINGS = 50;

  private final JsonGenerator json;

  private JsonLd(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The description as JSON that may stand in a script element: it holds no {@code <}, so that
   * nothing in it can end the element.
   */
  static String of(FigureRecord record) {
    byte[] plain = JsonBytes.of(json -> new JsonLd(json).image(record));
    return new String(plain, StandardCharsets.UTF_8).replace("<", "\\u003c");
  }

  private void image(FigureRecord record) throws IOException {
    Figure figure = record.figure();
    json.writeStartObject();
    json.writeStringField("@context", "https://schema.org/");
    json.writeStringField("@type", "ImageObject");
    text("@id", FigureLinks.page(figure));
    text("url", FigureLinks.page(figure));
    text("identifier", figure.figid());
    text("name", FigureLabel.title(figure));
    text("caption", figure.caption());
    List<String> images = FigureLinks.images(figure);
    if (!images.isEmpty()) {
      text("contentUrl", images.get(0));
      text("encodingFormat", "image/jpeg");
    }
    texts("sameAs", List.of(FigureLinks.pmcFigure(figure), FigureLinks.oldSite(figure)));
    if (figure.paper().year().isPresent())
      text("datePublished", Integer.toString(figure.paper().year().getAsInt()));
    text("sdLicense", CC0);
    json.writeArrayFieldStart("isPartOf");
    article(figure);
    catalogue();
    json.writeEndArray();
    things(record);
    json.writeEndObject();
  }

  private void article(Figure figure) throws IOException {
    Paper paper = figure.paper();
    json.writeStartObject();
    json.writeStringField("@type", "ScholarlyArticle");
    text("@id", FigureLinks.article(figure));
    text("name", paper.title());
    text("headline", paper.title());
    List<String> same = new ArrayList<>(List.of(FigureLinks.europePmc(figure)));
    if (!paper.doi().isEmpty()) same.add(FigureLinks.doi(figure));
    texts("sameAs", same);
    text("identifier", paper.pmcid());
    if (paper.year().isPresent()) text("datePublished", Integer.toString(paper.year().getAsInt()));
    if (!paper.keywords().isEmpty()) texts("keywords", paper.keywords());
    if (!paper.journal().isEmpty()) named("isPartOf", "Periodical", paper.journal());
    if (!paper.publisher().isEmpty()) named("publisher", "Organization", paper.publisher());
    json.writeEndObject();
  }

  private void named(String member, String type, String name) throws IOException {
    json.writeObjectFieldStart(member);
    json.writeStringField("@type", type);
    text("name", name);
    json.writeEndObject();
  }

  private void catalogue() throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "DataCatalog");
    text("@id", PFOCR);
    text("name", "PFOCR: pathway figures from the literature");
    text("url", PFOCR);
    text("license", CC0);
    json.writeEndObject();
  }

  /** What is drawn; members of families are not drawn themselves. */
  private void things(FigureRecord record) throws IOException {
    json.writeArrayFieldStart("about");
    Set<String> written = new HashSet<>();
    for (Mention mention : record.mentions())
      if (!mention.id().isEmpty()
          && mention.provenance() != Provenance.FAMILY
          && written.size() < MAX_THINGS
          && written.add(mention.id())) thing(mention);
    json.writeEndArray();
  }

  private void thing(Mention mention) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", type(mention.type()));
    text("name", mention.name());
    text("identifier", mention.id());
    text("url", FigureLinks.entity(mention.id()));
    String described = EntityLinks.describe(mention.id());
    if (!described.isEmpty()) text("sameAs", described);
    json.writeEndObject();
  }

  private static String type(EntityType type) {
    return switch (type) {
      case GENE -> "Gene";
      case CHEMICAL -> "ChemicalSubstance";
      case DISEASE -> "MedicalCondition";
    };
  }

  private void text(String name, String value) throws IOException {
    if (!value.isEmpty()) JsonBytes.text(json, name, value);
  }

  private void texts(String name, List<String> values) throws IOException {
    JsonBytes.texts(json, name, values);
  }
}
