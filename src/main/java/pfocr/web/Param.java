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
  /** A query that narrows the result and its facets. */
  FILTER("filter"),
  /** A query that narrows the result but not its facets. */
  POST_FILTER("post_filter"),
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
  FIND("find", "prefix", "search"),
  FIELDS("fields", "field", "_source"),
  DOTFIELD("dotfield"),
  WITH_TOTAL("with_total"),
  SCOPES("scopes", "scope"),
  SCROLL_ID("scroll_id"),
  /** Clients of BioThings may tell who they are; we need not know. */
  EMAIL("email"),
  IDS("ids", "id"),
  FORMAT("format"),
  /** A list of names to hold against the sets of figures. */
  GENES("genes"),
  BACKGROUND("background"),
  /** Which of the genes that are drawn count. */
  UNIVERSE("universe"),
  /** Which members of the two sets come with each figure. */
  MEMBERS("members"),
  /** The figure behind which an export goes on. */
  AFTER("after"),
  /** How many things a network has. */
  NODES("nodes"),
  /** What tables of things drawn together are ordered by. */
  ORDER("order"),
  /** The term of a tree whose branches are wanted. */
  PARENT("parent"),
  /** The place of a figure in the result it is opened from, counted from 0. */
  RANK("rank"),
  LENIENT("lenient");

  /** What a search takes, on the page and everywhere else. */
  static final Set<Param> SEARCH =
      EnumSet.complementOf(
          EnumSet.of(
              FIND,
              FIELDS,
              DOTFIELD,
              WITH_TOTAL,
              SCOPES,
              SCROLL_ID,
              EMAIL,
              IDS,
              FORMAT,
              GENES,
              BACKGROUND,
              UNIVERSE,
              MEMBERS,
              AFTER,
              NODES,
              ORDER,
              PARENT,
              RANK));

  /** Of them, what only changes how a page of hits is shown, not which figures are found. */
  static final Set<Param> SHOWN = EnumSet.of(FACETS, FACET_SIZE, HIGHLIGHT, EXPLAIN, VIEW);

  /**
   * What says something of the API's answers alone; the page takes it, so that addresses can be
   * moved.
   */
  static final Set<Param> API_ALONE = EnumSet.of(FIELDS, DOTFIELD, WITH_TOTAL, SCOPES);

  /** What the page of a search takes; with genes it leads to the page of a gene set. */
  static final Set<Param> SEARCH_PAGE = with(SEARCH, FIELDS, DOTFIELD, WITH_TOTAL, SCOPES, GENES);

  /** What the query of the API takes. */
  static final Set<Param> QUERY =
      with(SEARCH, FIELDS, DOTFIELD, WITH_TOTAL, SCOPES, SCROLL_ID, EMAIL, FORMAT);

  /** What whole records take. */
  static final Set<Param> RECORDS = EnumSet.of(IDS, FIELDS, DOTFIELD, EMAIL, LENIENT);

  /** What one whole record takes. */
  static final Set<Param> RECORD = EnumSet.of(FIELDS, DOTFIELD, FORMAT, LENIENT);

  /** What the values of one facet take: a search, and words to find among them. */
  static final Set<Param> FACET = with(SEARCH, FIND);

  /** What the API's values of one facet take: the same, but they have no pages. */
  static final Set<Param> FACET_VALUES = without(FACET, FROM, PAGE, CURSOR, FETCH_ALL);

  /** What a level of a tree takes: a search, and what it is below. */
  static final Set<Param> TREE_PAGE = with(SEARCH, PARENT);

  /** What the API's level of a tree takes: the same, but it has no pages. */
  static final Set<Param> TREE = without(TREE_PAGE, FROM, PAGE, CURSOR, FETCH_ALL);

  /** What an export takes: a search without pages. */
  static final Set<Param> EXPORT =
      without(with(SEARCH, FIELDS, FORMAT, UNIVERSE, AFTER), FROM, PAGE, FETCH_ALL);

  /** What a network takes: a search, whose page and order do not matter. */
  static final Set<Param> NETWORK = with(SEARCH, NODES, ORDER);

  /** What the page of a thing takes. */
  static final Set<Param> ENTITY_PAGE = EnumSet.of(ORDER, LENIENT);

  /** What looking up names takes. */
  static final Set<Param> RESOLVE = EnumSet.of(Q, SIZE, LENIENT);

  /** What the page of a figure takes: the search it was opened from, and its place there. */
  static final Set<Param> FIGURE = with(SEARCH, RANK);

  /** What gene-set statistics take: all that says which figures are tested, and the list. */
  static final Set<Param> ENRICH =
      with(SEARCH, GENES, BACKGROUND, UNIVERSE, MEMBERS, FORMAT, FIELDS, DOTFIELD);

  /** What the page of a gene set takes. */
  static final Set<Param> ENRICH_PAGE =
      without(ENRICH, MEMBERS, FORMAT, FIELDS, DOTFIELD, CURSOR, FETCH_ALL);

  /** What the values of one facet of the figures tested take. */
  static final Set<Param> ENRICH_FACET = with(ENRICH_PAGE, FIND);

  /** What suggestions take. */
  static final Set<Param> SUGGEST = EnumSet.of(Q, SIZE, FORMAT, LENIENT);

  /** What lists beside a figure take. */
  static final Set<Param> SIZED = EnumSet.of(SIZE, LENIENT);

  /** What the catalogue of fields takes. */
  static final Set<Param> CATALOGUE = EnumSet.of(FIND, LENIENT);

  /** What files of a figure take: whose genes they have. */
  static final Set<Param> FIGURE_FILE = EnumSet.of(ORGANISM, LENIENT);

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

  /** Whether it takes a pasted list, in which line breaks mean something. */
  boolean isPasted() {
    return this == GENES || this == BACKGROUND;
  }

  /** Whether it says something of a set of names. */
  boolean isOfSets() {
    return isPasted() || this == UNIVERSE || this == MEMBERS;
  }

  /** The facet that it filters, if it does. */
  Optional<FacetField> facet() {
    return facet;
  }

  /** The parameter of that name in any spelling. */
  static Optional<Param> of(String name) {
    return Optional.ofNullable(BY_NAME.get(fold(name)));
  }

  /** All spellings, the canonical one first. */
  List<String> names() {
    return names;
  }

  /** The known spelling nearest to an unknown one among those allowed; "" when none is near. */
  static String nearest(String name, Set<Param> allowed) {
    return Nearest.to(name, allowed.stream().flatMap(param -> param.names.stream()).toList());
  }

  /** Those sets together. */
  static Set<Param> with(Set<Param> some, Param... more) {
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
}
