package pfocr.lexicon;

/**
 * How likely a sense is meant, from what kind of name it is, whose gene, and how often it is drawn.
 *
 * <p>The steps between classes are larger than what fame can add (at most {@value #MOST_FAME}), so
 * a rare gene keeps its approved symbol; between aliases fame decides. A foreign gene counts half:
 * {@code p53} is a symbol of the fly and an alias in man, and man is meant. Usage settled by hand
 * ({@code common-senses.tsv}) stands above all.
 */
final class Weights {
  private static final double PREFERRED = 1000;
  private static final double FOREIGN = 0.5;
  private static final double MOST_FAME = 16;

  /** The typed letters are exactly the listed name: {@code cat} and {@code Cat} differ a little. */
  private static final double SAME_SPELLING = 2;

  /** Ca2+ is calcium and CA2 a gene: a charge that is typed or missing tells them apart. */
  private static final double CHARGE = 30;

  /** MeSH has headings for proteins; who types caspase 3 means the gene. */
  private static final double MESH_PROTEIN = 40;

  private Weights() {}

  /**
   * @param protein the concept is a chemical that MeSH has among proteins or enzymes
   * @param figures how many carry it
   * @param names how many it has
   */
  static double of(
      Concept concept,
      NameClass nameClass,
      boolean preferred,
      boolean protein,
      int figures,
      int names) {
    double weight = byClass(concept.type(), nameClass) + fame(figures, names);
    if (protein) weight -= MESH_PROTEIN;
    if (concept.isForeignGene()) weight *= FOREIGN;
    return preferred ? weight + PREFERRED : weight;
  }

  static double spelling(String typed, String listed) {
    if (typed.equals(listed)) return SAME_SPELLING + (listed.endsWith("+") ? CHARGE : 0);
    return typed.endsWith("+") == listed.endsWith("+") ? 0 : -CHARGE;
  }

  private static double byClass(ConceptType type, NameClass nameClass) {
    return switch (nameClass) {
      case SYMBOL -> 100;
      case NAME -> 95;
      case ENTRY_TERM -> 82;
      case FAMILY -> type == ConceptType.FAMILY ? 80 : 25;
      case PREVIOUS -> 70;
      case ALIAS -> 60;
      case WORD, ID -> 30;
    };
  }

  /** Twice the figures or twice the names make one step; a gene of many names is a studied one. */
  private static double fame(int figures, int names) {
    return Math.min(MOST_FAME, log2(1 + figures) + 1.2 * log2(1 + names));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
