package pfocr.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pfocr.query.FacetField;

/** Every parameter of the search addresses with all its spellings, the canonical one first. */
enum Param {
  Q("q", "query", "text"),
  ORGANISM(FacetField.ORGANISM),
  YEAR(FacetField.YEAR),
  FIGTYPE(FacetField.FIGTYPE),
  GENE(FacetField.GENE),
  CHEMICAL(FacetField.CHEMICAL),
  DISEASE(FacetField.DISEASE),
  HAS(FacetField.HAS),
  /** First year, as a form field of its own; joins {@link #YEAR}. */
  YEAR_FROM("year_from"),
  YEAR_TO("year_to"),
  /** Papers; they become a part of the query text. */
  PMCID("pmcid"),
  SIZE("size", "limit", "pageSize", "per_page"),
  FROM("from", "skip", "offset", "start"),
  PAGE("page"),
  CURSOR("cursor", "cursorMark", "search_after"),
  FETCH_ALL("fetch_all"),
  SORT("sort"),
  FACETS("facets", "aggs"),
  FACET_SIZE("facet_size"),
  HIGHLIGHT("highlight"),
  OPERATOR("operator", "default_operator"),
  EXPAND("expand", "synonym"),
  LITERAL("literal"),
  EXPLAIN("explain"),
  TIMEOUT("timeout"),
  VIEW("view"),
  FIND("find", "prefix"),
  FORMAT("format"),
  /** The figure behind which an export goes on. */
  AFTER("after"),
  LENIENT("lenient");

  /** What a search takes. */
  static final Set<Param> SEARCH = EnumSet.complementOf(EnumSet.of(FIND, FORMAT, AFTER));

  /** What the values of one facet take: a search, and words to find among them. */
  static final Set<Param> FACET = with(SEARCH, FIND);

  /** What an export takes: a search without pages. */
  static final Set<Param> EXPORT = without(with(SEARCH, FORMAT, AFTER), FROM, PAGE, FETCH_ALL);

  /** What suggestions take. */
  static final Set<Param> SUGGEST = EnumSet.of(Q, SIZE, LENIENT);

  /** What lists beside a figure take. */
  static final Set<Param> SIZED = EnumSet.of(SIZE, LENIENT);

  /** What addresses without parameters take. */
  static final Set<Param> NONE = EnumSet.of(LENIENT);

  private static final Map<String, Param> BY_NAME = new HashMap<>();

  static {
    for (Param param : values()) for (String name : param.names) BY_NAME.put(fold(name), param);
  }

  private final List<String> names;
  private final Optional<FacetField> facet;

  Param(String... names) {
    this.names = List.of(names);
    this.facet = Optional.empty();
  }

  Param(FacetField field) {
    String key = field.key();
    this.names = List.of(key, "f[" + key + "][]", "f[" + key + "]", key + "[]");
    this.facet = Optional.of(field);
  }

  /** The canonical name. */
  String key() {
    return names.get(0);
  }

  /** The facet that it filters, if it does. */
  Optional<FacetField> facet() {
    return facet;
  }

  /** The parameter of that name in any spelling. */
  static Optional<Param> of(String name) {
    return Optional.ofNullable(BY_NAME.get(fold(name)));
  }

  /** The known spelling nearest to an unknown one among those allowed; "" when none is near. */
  static String nearest(String name, Set<Param> allowed) {
    String folded = fold(name);
    String best = "";
    int least = Math.max(2, Math.min(folded.length() / 2, 3)) + 1;
    for (Param param : allowed)
      for (String known : param.names) {
        int distance = distance(folded, fold(known), least);
        if (distance < least) {
          least = distance;
          best = known;
        }
      }
    return best;
  }

  private static Set<Param> with(Set<Param> some, Param... more) {
    EnumSet<Param> all = EnumSet.copyOf(some);
    all.addAll(List.of(more));
    return all;
  }

  private static Set<Param> without(Set<Param> some, Param... fewer) {
    EnumSet<Param> rest = EnumSet.copyOf(some);
    rest.removeAll(List.of(fewer));
    return rest;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's edit distance; anything at or above the limit is the limit. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) return limit;
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return Math.min(row[b.length()], limit);
  }
}
