package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pfocr.figure.EntityType;
import pfocr.figure.Mention;
import pfocr.figure.Taxon;
import pfocr.search.EntityMatch;
import pfocr.search.EntityProfile;
import pfocr.web.SearchPage.Link;

/** The addresses of genes, chemicals and diseases, here and in the databases that define them. */
public final class EntityLinks {
  private static final Set<String> AT_PUBTATOR = Set.of("gene", "chemical", "disease");

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

  /** Where a mention's identifiers are described, each under its CURIE; HGNC under its name. */
  public static List<Link> of(Mention mention) {
    List<Link> links = new ArrayList<>(3);
    for (String curie : List.of(mention.id(), mention.xref()))
      if (!curie.isEmpty()) links.add(new Link(curie, describe(curie)));
    if (hasHgncSymbol(mention)) links.add(new Link("HGNC", hgnc(mention.label())));
    return links;
  }

  private static boolean hasHgncSymbol(Mention mention) {
    return mention.type() == EntityType.GENE
        && mention.taxon().id() == Taxon.HUMAN.id()
        && mention.id().startsWith("NCBIGene:")
        && mention.label().matches("[A-Za-z0-9@_-]+");
  }

  /** Where a thing is described, with the names of the sites, the home of its id first. */
  static List<Link> of(EntityProfile profile) {
    EntityMatch entity = profile.entity();
    List<Link> links = new ArrayList<>();
    addId(entity.id(), links);
    profile.crossReferences().forEach(id -> addId(id, links));
    if (entity.type().equals("gene")) addGene(profile, links);
    if (AT_PUBTATOR.contains(entity.type())) links.add(new Link("PubTator3", pubTator(entity)));
    String label = QueryString.encodePath(entity.label());
    links.add(new Link("Europe PMC", "https://europepmc.org/search?query=%22" + label + "%22"));
    return links;
  }

  private static void addGene(EntityProfile profile, List<Link> links) {
    String symbol = profile.entity().label();
    boolean listed = profile.crossReferences().stream().anyMatch(id -> id.startsWith("HGNC:"));
    if (profile.taxon() == Taxon.HUMAN.id() && !listed) links.add(new Link("HGNC", hgnc(symbol)));
    String species = ENSEMBL.get(profile.taxon());
    if (species != null) links.add(new Link("Ensembl", ensembl(species, symbol)));
  }

  private static void addId(String curie, List<Link> links) {
    String url = describe(curie);
    int colon = curie.indexOf(':');
    if (!url.isEmpty())
      links.add(new Link(site(curie.substring(0, colon)) + " " + curie.substring(colon + 1), url));
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

  /** Where a CURIE is described; "" for those we do not know. */
  static String describe(String curie) {
    int colon = curie.indexOf(':');
    if (colon < 0) return "";
    String id = QueryString.encodePath(curie.substring(colon + 1));
    return switch (curie.substring(0, colon)) {
      case "NCBIGene" -> "https://www.ncbi.nlm.nih.gov/gene/" + id;
      case "HGNC" -> "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:" + id;
      case "Ensembl" -> "https://www.ensembl.org/id/" + id;
      case "MESH" -> "https://meshb.nlm.nih.gov/record/ui?ui=" + id;
      case "CHEBI" -> "https://www.ebi.ac.uk/chebi/CHEBI:" + id;
      case "DOID" -> "https://disease-ontology.org/term/DOID:" + id;
      case "NCBITaxon" -> "https://www.ncbi.nlm.nih.gov/datasets/taxonomy/" + id;
      case "FPLX" -> "https://bioregistry.io/fplx:" + id;
      default -> "";
    };
  }

  private static String hgnc(String symbol) {
    return "https://www.genenames.org/data/gene-symbol-report/#!/symbol/"
        + QueryString.encodePath(symbol);
  }

  private static String ensembl(String species, String symbol) {
    return "https://www.ensembl.org/"
        + species
        + "/Gene/Summary?g="
        + QueryString.encodePath(symbol);
  }

  private static String pubTator(EntityMatch entity) {
    String name = entity.label().replaceAll("[^\\p{L}\\p{N}]+", "_");
    return "https://www.ncbi.nlm.nih.gov/research/pubtator3/docsum?text=@"
        + entity.type().toUpperCase(Locale.ROOT)
        + "_"
        + QueryString.encodePath(name);
  }
}
