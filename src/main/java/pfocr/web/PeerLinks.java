package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import pfocr.search.Interpretation;

/** The same question at other sites of the field, already filled in. */
final class PeerLinks {
  /** Longer addresses are refused by some servers. */
  private static final int LONGEST = 6_000;

  private PeerLinks() {}

  /**
   * Links for the text of a search and the genes that were read in it; empty without a text. Sites
   * for gene sets are among them only when genes were read.
   */
  static List<SearchPage.Link> of(String text, Interpretation read) {
    if (text.isEmpty()) return List.of();
    String words = encoded(text);
    List<SearchPage.Link> all = new ArrayList<>();
    add(all, "Europe PMC", "https://europepmc.org/search?query=" + words);
    add(all, "PubMed", "https://pubmed.ncbi.nlm.nih.gov/?term=" + words);
    add(all, "PubTator3", "https://www.ncbi.nlm.nih.gov/research/pubtator3/docsum?text=" + words);
    add(all, "WikiPathways", "https://www.wikipathways.org/search.html?query=" + words);
    add(all, "PFOCRummage", "https://pfocrummage.maayanlab.cloud/term-search?page=1&q=" + words);
    all.addAll(ofGenes(genes(read)));
    return all;
  }

  /** Links for the symbols of a gene set, as many as an address holds; empty without genes. */
  static List<SearchPage.Link> ofGenes(List<String> symbols) {
    List<SearchPage.Link> all = new ArrayList<>();
    if (symbols.isEmpty()) return all;
    String set = encoded(String.join(" ", symbols));
    if (set.length() <= LONGEST)
      add(all, "NDEx iQuery", "https://www.ndexbio.org/iquery/?genes=" + set);
    if (symbols.size() == 1)
      add(all, "Enrichr", "https://maayanlab.cloud/Enrichr/#find!gene=" + set);
    return all;
  }

  private static List<String> genes(Interpretation read) {
    return read.terms().stream()
        .map(Interpretation.Term::sense)
        .filter(sense -> sense.type().equals("gene"))
        .map(Interpretation.Sense::label)
        .distinct()
        .toList();
  }

  private static void add(List<SearchPage.Link> all, String name, String href) {
    all.add(new SearchPage.Link(name, href));
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    QueryString.encode(text, out);
    return out.toString().replace("+", "%20");
  }
}
