package pfocr.lexicon;

import java.util.Locale;

/** Compact identifiers and the many ways people write them. */
public final class Curie {
  private Curie() {}

  /**
   * The usual form of an identifier: {@code entrez:57468} is {@code NCBIGene:57468}, {@code
   * mesh:d009020} is {@code MESH:D009020}, {@code taxid:9606} is {@code NCBITaxon:9606}.
   *
   * @return the identifier with the prefix and case that {@link Concept#id} has, "" when the text
   *     is no identifier of a known kind
   */
  public static String of(String text) {
    String curie = text.strip();
    int colon = curie.indexOf(':');
    if (colon <= 0 || colon == curie.length() - 1) return "";
    String prefix = prefix(curie.substring(0, colon));
    String rest = curie.substring(colon + 1).strip();
    if (rest.isEmpty() || rest.indexOf(' ') >= 0) return "";
    switch (prefix) {
      case "NCBIGene", "NCBITaxon", "DOID":
        return isNumber(rest) ? prefix + ":" + rest : "";
      case "CHEBI":
        rest = rest.regionMatches(true, 0, "CHEBI:", 0, 6) ? rest.substring(6) : rest;
        return isNumber(rest) ? prefix + ":" + rest : "";
      case "MESH", "HGNC":
        return prefix + ":" + rest.toUpperCase(Locale.ROOT);
      case "FPLX", "Organism":
        return prefix + ":" + rest;
      default:
        return "";
    }
  }

  private static String prefix(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "ncbigene", "entrez", "entrezgene", "geneid", "ncbi_gene", "ncbi gene" -> "NCBIGene";
      case "mesh", "msh" -> "MESH";
      case "ncbitaxon", "taxid", "taxon", "taxonomy", "txid" -> "NCBITaxon";
      case "chebi" -> "CHEBI";
      case "doid" -> "DOID";
      case "fplx", "famplex" -> "FPLX";
      case "hgnc" -> "HGNC";
      case "organism" -> "Organism";
      default -> "";
    };
  }

  private static boolean isNumber(String text) {
    return text.length() <= 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
