package pfocr.query;

import java.util.Optional;

/** Orders of a result; ties are always broken by figid, so each order is total. */
public enum Sort {
  /** Best match first. */
  RELEVANCE("_score", "Relevance"),
  /** Newest year first, unknown years last. */
  NEWEST("-year", "Newest first"),
  /** Oldest year first, unknown years last. */
  OLDEST("year", "Oldest first"),
  /** By figid. */
  FIGID("figid", "Figure id"),
  /** Highest pathway score first. */
  PATHWAY_SCORE("-pathway_score", "Most pathway-like");

  private final String key;
  private final String title;

  Sort(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The name in requests: {@code -year}. */
  public String key() {
    return key;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** The order of that key; empty when there is none. */
  public static Optional<Sort> of(String key) {
    for (Sort sort : values()) if (sort.key.equals(key)) return Optional.of(sort);
    return Optional.empty();
  }
}
