package pfocr.index;

/**
 * Every field of the index, named once. {@code index/README.md} tells what each holds; a test keeps
 * the two in step.
 */
public final class FigureFields {
  /** All texts as stems in one field, frequencies weighted by {@link Weights}; the common case. */
  public static final String TEXT = "text";

  /**
   * All texts as they are spelled, weighted like {@link #TEXT}: exact forms, patterns, spelling.
   */
  public static final String EXACT = "exact";

  /**
   * What was recognised in the picture: CURIEs and folded names with a type prefix, weighted by
   * provenance and by how often the texts name the same thing.
   */
  public static final String ENTITY = "entity";

  /** Words read in the picture, by stem and folded key. */
  public static final String WORD = "word";

  /** Single texts with positions, for phrases and for queries that name a field. */
  public static final String CAPTION = "caption";

  public static final String FIGTITLE = "figtitle";
  public static final String PAPERTITLE = "papertitle";
  public static final String CITATION = "citation";
  public static final String KEYWORD = "keyword";

  /** The figid as it is written: what updates replace by. Aliases of others can look like one. */
  public static final String KEY = "key";

  /** Ids in lower case, one term each; figid holds the alias too. */
  public static final String FIGID = "figid";

  public static final String PMCID = "pmcid";
  public static final String DOI = "doi";

  /** Latin names: facet ordinals, and as lower-case terms for queries. */
  public static final String ORGANISM = "organism";

  /**
   * Organisms of the paper and of the drawn genes, lower case: what a bare word such as human
   * finds.
   */
  public static final String SPECIES = "species";

  public static final String FIGTYPE = "figtype";
  public static final String HAS = "has";

  /** Facets by CURIE. */
  public static final String GENE = "gene";

  public static final String CHEMICAL = "chemical";
  public static final String DISEASE = "disease";

  /** How each thing of these three facets is drawn, as {@link ProvenanceCodec} writes it. */
  public static final String PROVENANCE = "provenance";

  /**
   * The things drawn, one per name in the picture, as {@link DrawnThings} says: counts of things
   * drawn together.
   */
  public static final String DRAWN = "drawn";

  /** Publication year, 0 when unknown; and pathway score in millionths. */
  public static final String YEAR = "year";

  public static final String PATHWAY_SCORE = "pathway_score";

  /** Worth of a record whatever is asked: the pathway score as a Lucene feature. */
  public static final String FEATURES = "features";

  /** The whole record as {@link RecordCodec} writes it: what hits and figure pages show. */
  public static final String RECORD = "record";

  /** Content hash of the files it was made from, and the source they came from. */
  public static final String HASH = "hash";

  public static final String SOURCE = "source";

  private FigureFields() {}
}
