package pfocr.figure;

import java.util.Optional;
import java.util.stream.Stream;

/** The forms of identifiers that records carry, and their one spelling as CURIEs. */
enum Curie {
  NCBI_GENE("NCBIGene:", ""),
  MESH("MESH:", "DC"),
  CHEBI("CHEBI:", ""),
  DOID("DOID:", "");

  private static final int MAX_DIGITS = 10;

  private final String prefix;
  private final String letters;

  /**
   * @param letters one of these stands before the digits, when there are any
   */
  Curie(String prefix, String letters) {
    this.prefix = prefix;
    this.letters = letters;
  }

  /** Reads an id with or without its prefix in any case; empty when it has another form. */
  Optional<String> of(String raw) {
    String id = hasPrefix(raw) ? raw.substring(prefix.length()) : raw;
    return isLocal(id) ? Optional.of(prefix + id) : Optional.empty();
  }

  /** The kind that an id's prefix or its source names; MeSH when neither names any. */
  static Curie kind(String source, String id) {
    return Stream.of(values())
        .filter(kind -> kind.hasPrefix(id) || kind.name().equalsIgnoreCase(source))
        .findFirst()
        .orElse(MESH);
  }

  private boolean hasPrefix(String raw) {
    return raw.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private boolean isLocal(String id) {
    int start = letters.isEmpty() ? 0 : 1;
    int digits = id.length() - start;
    if (digits < 1 || digits > MAX_DIGITS) return false;
    if (start == 1 && letters.indexOf(id.charAt(0)) < 0) return false;
    for (int i = start; i < id.length(); i++)
      if (id.charAt(i) < '0' || id.charAt(i) > '9') return false;
    return true;
  }
}
