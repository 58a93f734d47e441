package pfocr.lexicon;

import java.util.Locale;

/** The kinds of things that names stand for. */
public enum ConceptType {
  GENE,
  CHEMICAL,
  DISEASE,
  /** A family or complex of genes: ERK, PI3K, NF-κB. */
  FAMILY,
  ORGANISM;

  /** The lower-case name used in answers: {@code gene}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
