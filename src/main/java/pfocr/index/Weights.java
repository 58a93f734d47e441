package pfocr.index;

import pfocr.figure.Provenance;

/**
 * The weights that are put into term frequencies at indexing time (BM25F: one field, one length,
 * frequencies summed with a weight per text). One occurrence in the caption counts {@link #SCALE},
 * so that lighter texts can count a whole fraction of it; {@link #K1} is scaled alike.
 */
public final class Weights {
  /** Frequency units of one occurrence in the caption. */
  public static final int SCALE = 6;

  /** BM25's k1 1.2 and b 0.75, the best start measured on plain text, in frequency units. */
  public static final float K1 = 1.2f * SCALE;

  public static final float B = 0.75f;

  static final int CAPTION = SCALE;

  /**
   * A title is short: as a field of its own, a light weight (0.3 of the caption's score) was best;
   * within one summed field that effect needs three times the caption's frequency (nDCG@10 on
   * titled abstracts rose from 0.374 at a third to 0.393).
   */
  static final int FIGTITLE = 3 * SCALE;

  static final int PAPERTITLE = 2;
  static final int KEYWORD = 2;
  static final int CITATION = 1;

  /**
   * A word read in the picture, once per distinct word: OCR must not outrank what authors write.
   */
  static final int WORD = 2;

  private Weights() {}

  /**
   * Weight of one drawn word for the thing it stands for. Approved symbols are right nearly always;
   * family members were not drawn themselves; synonyms of species that the paper does not name are
   * mostly noise (46 % of V4 gene rows).
   */
  static int of(Provenance provenance, boolean noisy) {
    if (noisy) return 1;
    return switch (provenance) {
      case APPROVED -> SCALE;
      case PREVIOUS, ALIAS -> SCALE - 1;
      case FAMILY -> 2;
      case UNKNOWN -> 3;
    };
  }
}
