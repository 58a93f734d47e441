package pfocr.lexicon;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compact identifiers and the many ways people write them. */
public final class Curie {
  /** A gene of Ensembl, of man or another species, perhaps with a version. */
  private static final Pattern ENSEMBL =
      Pattern.compile("(?i)(ENS(?:[A-Z]{3,4})?G\\d{11})(?:\\.\\d{1,4})?");

  private static final String NEEDS_TABLE =
      "HGNC and Ensembl ids need a table that has them: the HGNC complete set or NCBI gene_info,"
          + " in the folder of --lexicon when the index is built; see the README.";

  private Curie() {}

  /**
   * The usual form of an identifier: {@code entrez:57468} is {@code NCBIGene:57468}, {@code
   * mesh:d009020} is {@code MESH:D009020}, {@code taxid:9606} is {@code NCBITaxon:9606}. Gene ids
   * of Ensembl need no prefix and lose their version: {@code ENSG00000141510.12} is {@code
   * Ensembl:ENSG00000141510}.
   *
   * @return the identifier with the prefix and case that {@link Concept#id} has, "" when the text
   *     is no identifier of a known kind
   */
  public static String of(String text) {
    String curie = text.strip();
    int colon = curie.indexOf(':');
    if (colon < 0) return ensembl(curie);
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
      case "Ensembl":
        return ensembl(rest);
      case "FPLX", "Organism":
        return prefix + ":" + rest;
      default:
        return "";
    }
  }

  /** Whether a text in its usual form is the id of a gene that only public tables know. */
  public static boolean needsTable(String curie) {
    return curie.startsWith("Ensembl:") || curie.matches("HGNC:\\d+");
  }

  /**
   * Why nothing is known by the id of a gene that only public tables know; "" for texts that are no
   * such id. Names that are spelled like one would help nobody there.
   */
  public static String whyUnknown(String typed) {
    return needsTable(of(typed)) ? NEEDS_TABLE : "";
  }

  private static String ensembl(String text) {
    if (!text.regionMatches(true, 0, "ENS", 0, 3)) return "";
    var gene = ENSEMBL.matcher(text);
    return gene.matches() ? "Ensembl:" + gene.group(1).toUpperCase(Locale.ROOT) : "";
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
      case "ensembl" -> "Ensembl";
      case "organism" -> "Organism";
      default -> "";
    };
  }

  private static boolean isNumber(String text) {
    return text.length() <= 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
