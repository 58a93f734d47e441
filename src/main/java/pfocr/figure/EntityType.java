package pfocr.figure;

import java.util.Locale;

/** The kinds of things that were recognised in figures. */
public enum EntityType {
  GENE,
  CHEMICAL,
  DISEASE;

  /** The lower-case name used in requests, answers and facets: {@code gene}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
