package pfocr.enrich;

import java.util.Locale;
import java.util.Optional;

/** Which of the things that were recognised in a figure belong to its set. */
public enum Universe {
  /** All of them. */
  FULL,
  /** Only those drawn by their approved symbol or name: no aliases, no members of families. */
  STRICT;

  /** The name in requests and answers: {@code strict}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The universe of that name in any letter case; empty when there is none. */
  public static Optional<Universe> of(String key) {
    for (Universe universe : values())
      if (universe.key().equalsIgnoreCase(key)) return Optional.of(universe);
    return Optional.empty();
  }
}
