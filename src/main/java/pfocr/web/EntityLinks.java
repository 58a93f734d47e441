package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pfocr.search.EntityMatch;
import pfocr.search.EntityProfile;
import pfocr.web.SearchPage.Link;

/** Where else a thing is described. */
final class EntityLinks {
  private static final int HUMAN = 9606;

  /** Species whose genes Ensembl finds by symbol. */
  private static final Map<Integer, String> ENSEMBL =
      Map.of(
          9606, "Homo_sapiens",
          10090, "Mus_musculus",
          10116, "Rattus_norvegicus",
          7955, "Danio_rerio",
          9031, "Gallus_gallus",
          9823, "Sus_scrofa",
          9913, "Bos_taurus",
          7227, "Drosophila_melanogaster",
          6239, "Caenorhabditis_elegans",
          559292, "Saccharomyces_cerevisiae");

  private EntityLinks() {}

  /** Links with the names of the sites, the home of the id first. */
  static List<Link> of(EntityProfile profile) {
    EntityMatch entity = profile.entity();
    List<Link> links = new ArrayList<>();
    addId(entity.id(), links);
    profile.crossReferences().forEach(id -> addId(id, links));
    if (entity.type().equals("gene")) addGene(profile, links);
    String label = encoded(entity.label());
    if (List.of("gene", "chemical", "disease").contains(entity.type()))
      links.add(
          new Link(
              "PubTator3",
              "https://www.ncbi.nlm.nih.gov/research/pubtator3/docsum?text=@"
                  + entity.type().toUpperCase(Locale.ROOT)
                  + "_"
                  + encoded(entity.label().replaceAll("[^\\p{L}\\p{N}]+", "_"))));
    links.add(new Link("Europe PMC", "https://europepmc.org/search?query=%22" + label + "%22"));
    return links;
  }

  private static void addGene(EntityProfile profile, List<Link> links) {
    String symbol = encoded(profile.entity().label());
    boolean listed = profile.crossReferences().stream().anyMatch(id -> id.startsWith("HGNC:"));
    if (profile.taxon() == HUMAN && !listed)
      links.add(
          new Link(
              "HGNC", "https://www.genenames.org/data/gene-symbol-report/#!/symbol/" + symbol));
    String species = ENSEMBL.get(profile.taxon());
    if (species != null)
      links.add(
          new Link("Ensembl", "https://www.ensembl.org/" + species + "/Gene/Summary?g=" + symbol));
  }

  private static void addId(String curie, List<Link> links) {
    int colon = curie.indexOf(':');
    String local = encoded(curie.substring(colon + 1));
    String prefix = colon < 0 ? "" : curie.substring(0, colon);
    String url =
        switch (prefix) {
          case "HGNC" ->
              "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:" + local;
          case "FPLX" -> "https://bioregistry.io/fplx:" + local;
          default -> FigurePage.describe(curie);
        };
    if (!url.isEmpty()) links.add(new Link(site(prefix) + " " + curie.substring(colon + 1), url));
  }

  private static String site(String prefix) {
    return switch (prefix) {
      case "NCBIGene" -> "NCBI Gene";
      case "MESH" -> "MeSH";
      case "CHEBI" -> "ChEBI";
      case "DOID" -> "Disease Ontology";
      case "NCBITaxon" -> "NCBI Taxonomy";
      case "FPLX" -> "FamPlex";
      default -> prefix;
    };
  }

  private static String encoded(String text) {
    return QueryString.encodePath(text);
  }
}
