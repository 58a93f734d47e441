package pfocr.web;

import java.util.List;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.search.IndexInfo;
import pfocr.search.SimilarFigure;

/**
 * Everything the page of a figure shows.
 *
 * @param siblings other figures of the paper
 */
public record FigurePage(
    FigureRecord record, List<Figure> siblings, List<SimilarFigure> similar, IndexInfo index) {
  public FigurePage {
    siblings = List.copyOf(siblings);
    similar = List.copyOf(similar);
  }

  static FigurePage of(
      FigureRecord record, List<Figure> ofPaper, List<SimilarFigure> similar, IndexInfo index) {
    String self = record.figure().figid();
    List<Figure> others = ofPaper.stream().filter(f -> !f.figid().equals(self)).toList();
    return new FigurePage(record, others, similar, index);
  }

  public Figure figure() {
    return record.figure();
  }

  /** The figure's title; its id when it has none. */
  public String title() {
    return figure().title().isEmpty() ? figure().figid() : figure().title();
  }

  /** The mentions of one kind. */
  public List<Mention> mentions(EntityType type) {
    return record.mentions(type).toList();
  }

  /** The search for all figures that show the thing. */
  public static String search(Mention mention) {
    if (mention.id().isEmpty()) return text(mention.word());
    return filtered(FacetField.valueOf(mention.type().name()), mention.id());
  }

  /** The search for figures of an organism. */
  public static String organism(String name) {
    return filtered(FacetField.ORGANISM, name);
  }

  private static String filtered(FacetField field, String value) {
    Asked all = Asked.of(Params.PAGE);
    return all.with(Asked.filter(field, f -> new Filter(List.of(value), List.of()))).url("/");
  }

  private static String text(String text) {
    Asked all = Asked.of(Params.PAGE);
    return all.with(r -> r.withText('"' + text.replace("\"", "") + '"')).url("/");
  }

  /** Where a CURIE is described; "" for those we do not know. */
  public static String describe(String curie) {
    int colon = curie.indexOf(':');
    if (colon < 0) return "";
    String id = QueryString.encodePath(curie.substring(colon + 1));
    return switch (curie.substring(0, colon)) {
      case "NCBIGene" -> "https://www.ncbi.nlm.nih.gov/gene/" + id;
      case "MESH" -> "https://meshb.nlm.nih.gov/record/ui?ui=" + id;
      case "CHEBI" -> "https://www.ebi.ac.uk/chebi/CHEBI:" + id;
      case "DOID" -> "https://disease-ontology.org/term/DOID:" + id;
      case "NCBITaxon" -> "https://www.ncbi.nlm.nih.gov/datasets/taxonomy/" + id;
      default -> "";
    };
  }
}
