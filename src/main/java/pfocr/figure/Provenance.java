package pfocr.figure;

/**
 * How a word of the picture led to its identifier, best first. The order is the order of trust:
 * approved names before previous ones, aliases and members of a family that was drawn as a whole.
 */
public enum Provenance {
  /**
   * The word is the approved symbol ({@code ncbigene_symbol}, {@code hgnc_symbol}) or MeSH name.
   */
  APPROVED,
  /** A symbol that the gene had before ({@code hgnc_prev_symbol}). */
  PREVIOUS,
  /** Another name ({@code hgnc_alias_symbol}, {@code ncbigene_synonym}). */
  ALIAS,
  /** A family or complex was drawn ({@code famplex_relations}, {@code bioentities_symbol}). */
  FAMILY,
  /** The record does not say; also words without any identifier. */
  UNKNOWN
}
