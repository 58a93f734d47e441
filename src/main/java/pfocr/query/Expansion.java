package pfocr.query;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a typed name may find besides itself. */
public enum Expansion {
  /** The thing under its other names, and in pictures under its identifier. */
  ALIAS,
  /** Other spellings: Greek letters by name or Latin stand-in, with and without dashes. */
  GREEK,
  /** The members of a family. */
  FAMILY,
  /** What the MeSH tree has below a chemical or disease. */
  MESH,
  /** The gene of the same name in other species. */
  ORTHOLOG;

  /** All of them, the default. */
  public static final Set<Expansion> ALL = Set.copyOf(EnumSet.allOf(Expansion.class));

  /** The name in requests: {@code ortholog}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The expansion of that name, in any case. */
  public static Optional<Expansion> of(String name) {
    for (Expansion expansion : values())
      if (expansion.key().equalsIgnoreCase(name.strip())) return Optional.of(expansion);
    return Optional.empty();
  }
}
