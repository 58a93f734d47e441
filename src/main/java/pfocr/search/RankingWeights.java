package pfocr.search;

/**
 * Every weight that a query puts on its parts, in one place. All are parts of the score that the
 * same text would get for the typed word itself; weights of texts against each other are put in at
 * indexing time ({@link pfocr.index.Weights}).
 */
final class RankingWeights {
  /** The exact spelling on top of its stem: enough to win among equals, not more. */
  static final float EXACT = 0.15f;

  /**
   * The exact spelling of a name with digits, Greek or capitals inside: above its other spellings,
   * whatever the lengths of the texts.
   */
  static final float EXACT_NAME = 1.3f;

  /** The same name recognised in the picture: below the texts, which authors wrote themselves. */
  static final float DRAWN = 0.6f;

  /** What a second reading of the same word adds to the best one. */
  static final float TIE = 0.15f;

  /** The meant thing in the picture or named by the texts, against its typed name in a text. */
  static final float MEANT = 0.75f;

  /** The same gene in another species. */
  static final float ORTHOLOG = 0.5f;

  /** Another thing of the same name. */
  static final float ALTERNATIVE = 0.25f;

  /** A member of the family that was typed. */
  static final float MEMBER = 0.4f;

  /** A narrower term of the MeSH tree. */
  static final float NARROWER = 0.6f;

  /** Another name of the thing in a text that does not carry the thing itself. */
  static final float OTHER_NAME = 0.5f;

  /** A bare organism word: papers on it, below texts that say the word. */
  static final float ORGANISM = 0.5f;

  /** What having all words adds to a relaxed ranking, as a part of the score of the words. */
  static final float ALL_WORDS = 0.5f;

  /**
   * Two words side by side in the caption or title as they were typed. Measured on questions in
   * plain English: 0.1 to 0.2 helps, more favours captions that repeat a phrase.
   */
  static final float SIDE_BY_SIDE = 0.15f;

  /**
   * A sure pathway (score 1) against a doubtful one (0): less than a rare word's smallest share, so
   * it decides among figures that the words leave equal.
   */
  static final float PATHWAY_SCORE = 0.2f;

  /**
   * Some of the words of a name, or parts of a compound, when figures with some of the words are
   * wanted: less than a word typed alone, as the name is what was asked for.
   */
  static final float PART_OF_NAME = 0.5f;

  private RankingWeights() {}
}
