package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import pfocr.figure.EntityType;
import pfocr.figure.Mention;
import pfocr.figure.Taxon;

/** The addresses of genes, chemicals and diseases, here and in the databases that define them. */
public final class EntityLinks {
  private EntityLinks() {}

  /** The page about the thing of a CURIE. */
  public static String page(String curie) {
    return "/entities/" + QueryString.encodePath(curie);
  }

  /** Where a mention's identifiers are described, each under its CURIE; HGNC under its name. */
  public static List<SearchPage.Link> of(Mention mention) {
    List<SearchPage.Link> links = new ArrayList<>(3);
    for (String curie : List.of(mention.id(), mention.xref()))
      if (!curie.isEmpty()) links.add(new SearchPage.Link(curie, describe(curie)));
    if (hasHgncSymbol(mention)) links.add(new SearchPage.Link("HGNC", hgnc(mention.label())));
    return links;
  }

  private static boolean hasHgncSymbol(Mention mention) {
    return mention.type() == EntityType.GENE
        && mention.taxon().id() == Taxon.HUMAN.id()
        && mention.id().startsWith("NCBIGene:")
        && mention.label().matches("[A-Za-z0-9@_-]+");
  }

  private static String hgnc(String symbol) {
    return "https://www.genenames.org/data/gene-symbol-report/#!/symbol/" + symbol;
  }

  /** Where a CURIE is described; "" for those we do not know. */
  static String describe(String curie) {
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
