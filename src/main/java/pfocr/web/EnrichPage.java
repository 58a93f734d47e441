package pfocr.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import pfocr.enrich.Background;
import pfocr.enrich.EnrichRequest;
import pfocr.enrich.EnrichedFigure;
import pfocr.enrich.Enrichment;
import pfocr.enrich.ListEntry;
import pfocr.enrich.Measure;
import pfocr.enrich.Universe;
import pfocr.export.EnrichFormat;
import pfocr.figure.EntityType;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;
import pfocr.query.YearRange;
import pfocr.search.Bucket;
import pfocr.search.FacetCounts;
import pfocr.search.Meaning;

/** Everything the gene-set page shows; without a result it is the form alone. */
public record EnrichPage(EnrichAsked asked, Optional<Result> result) implements FilterRail {
  /** A well-known set, for people who have none at hand. */
  private static final String EXAMPLE = "TP53;MDM2;CDKN1A;BAX;BBC3;PMAIP1;ATM;CHEK2;GADD45A;FAS";

  private static final int AROUND = 2;

  /** What was found, as values that outlive the state of the index. */
  public record Result(
      List<ListEntry> entries,
      Background background,
      List<EntityType> types,
      int listed,
      int figures,
      int tested,
      int total,
      List<EnrichHit> hits,
      List<FacetCounts> facets,
      Optional<YearRange> span,
      List<String> warnings,
      boolean timedOut) {

    /** Entries that nothing is known by. */
    public List<ListEntry> unmatched() {
      return entries.stream().filter(ListEntry::unmatched).toList();
    }

    public List<ListEntry> ambiguous() {
      return entries.stream().filter(entry -> entry.ambiguous() && !entry.duplicate()).toList();
    }

    public List<ListEntry> duplicates() {
      return entries.stream().filter(ListEntry::duplicate).toList();
    }

    /** Entries that are known but not in the background. */
    public List<ListEntry> outside() {
      return entries.stream().filter(ListEntry::outside).toList();
    }
  }

  static EnrichPage form(EnrichAsked asked) {
    return new EnrichPage(asked, Optional.empty());
  }

  static EnrichPage of(EnrichAsked asked, Enrichment enrichment) {
    int listed = enrichment.types().stream().mapToInt(enrichment::listed).sum();
    return new EnrichPage(
        asked,
        Optional.of(
            new Result(
                enrichment.entries(),
                enrichment.background(),
                enrichment.types(),
                listed,
                enrichment.figures(),
                enrichment.tested(),
                enrichment.total(),
                enrichment.page().stream().map(hit -> EnrichHit.of(enrichment, hit)).toList(),
                enrichment.facets(),
                YearChart.span(enrichment.index()),
                EnrichRoutes.warnings(asked, enrichment),
                enrichment.timedOut())));
  }

  private SearchRequest request() {
    return asked.figures().request();
  }

  private static String url(EnrichAsked asked) {
    return asked.url(EnrichRoutes.PAGE_PATH);
  }

  /** What stands in the title bar. */
  public String title() {
    return result
            .map(r -> Format.count(r.total(), "figure") + " for a set of " + r.listed() + " · ")
            .orElse("")
        + "Gene set · PFOCR Search";
  }

  /** The list, an entry a line. */
  public String lines() {
    return asked.list().replace(";", "\n");
  }

  /** The background where it is a text of one's own, an entry a line; else "". */
  public String ownBackground() {
    return backgroundKind().equals("own") ? asked.background().replace(";", "\n") : "";
  }

  /**
   * Which of the three choices the background is: {@code organism}, {@code corpus}, {@code own}.
   */
  public String backgroundKind() {
    String background = asked.background().toLowerCase(Locale.ROOT);
    if (background.isEmpty()) return Background.Kind.ORGANISM.key();
    boolean named =
        background.equals(Background.Kind.ORGANISM.key())
            || background.equals(Background.Kind.CORPUS.key());
    return named ? background : "own";
  }

  /** Other sites for gene sets, with the genes of the list filled in. */
  public List<SearchPage.Link> peers() {
    List<ListEntry> entries = result.map(Result::entries).orElse(List.of());
    return PeerLinks.ofGenes(
        entries.stream()
            .flatMap(entry -> entry.meaning().stream())
            .map(Meaning::concept)
            .filter(concept -> concept.type() == ConceptType.GENE)
            .map(Concept::label)
            .distinct()
            .toList());
  }

  public boolean strict() {
    return asked.universe() == Universe.STRICT;
  }

  /** The query that restricts the figures. */
  public String query() {
    return request().text();
  }

  /** What the form carries on without showing it: all but the list, the query and the rail. */
  public List<SearchForm.Field> hidden() {
    List<FacetField> drawn = counts().stream().map(FacetCounts::field).toList();
    List<SearchForm.Field> fields = new ArrayList<>(SearchForm.of(asked.figures(), drawn).hidden());
    if (asked.sort() != Measure.P)
      fields.add(new SearchForm.Field(Param.SORT.key(), asked.sort().key()));
    return fields;
  }

  private List<FacetCounts> counts() {
    return result.map(Result::facets).orElse(List.of());
  }

  private List<Bucket> buckets(FacetField field) {
    return counts().stream()
        .filter(facet -> facet.field() == field)
        .flatMap(facet -> facet.buckets().stream())
        .toList();
  }

  /** An address that shows what the page does. */
  public String example() {
    return EnrichRoutes.PAGE_PATH + "?genes=" + EXAMPLE;
  }

  /** The address of just this state, to be passed on. */
  public String link() {
    return url(asked);
  }

  /** The result as JSON. */
  public String json() {
    return asked.on(EnrichRoutes.API).url(EnrichRoutes.PATH);
  }

  /** The whole list as files. */
  public List<SearchPage.Link> files() {
    return Arrays.stream(EnrichFormat.values())
        .map(format ->
            new SearchPage.Link(
                format.name(), EnrichRoutes.file(asked.on(EnrichRoutes.API), format)))
        .toList();
  }

  /** The measures to order by. */
  public List<SearchPage.Choice> sorts() {
    return Arrays.stream(Measure.values())
        .map(sort ->
            new SearchPage.Choice(sort.title(), url(asked.withSort(sort)), asked.sort() == sort))
        .toList();
  }

  /** Whether there is anything to narrow the figures by, or to widen them again. */
  public boolean narrowable() {
    return result
        .filter(r -> r.total() > 0 || !facets().isEmpty() || !request().filters().isEmpty())
        .isPresent();
  }

  @Override
  public String formId() {
    return "set";
  }

  @Override
  public String note() {
    return "They restrict the figures that are tested.";
  }

  @Override
  public Asked figures() {
    return asked.figures();
  }

  @Override
  public List<FacetView> facets() {
    return FilterRail.ordered(counts()).stream().map(this::facet).toList();
  }

  private FacetView facet(FacetCounts facet) {
    return FacetView.of(facet, asked.figures(), this::over, FacetPage.url(asked, facet.field()));
  }

  @Override
  public Optional<YearChart> years() {
    return FilterRail.yearCounts(counts())
        .map(years ->
            YearChart.of(years, asked.figures(), result.orElseThrow().span(), BARS, this::over));
  }

  /** The same list held against other figures. */
  private String over(Asked figures) {
    return url(asked.over(figures));
  }

  @Override
  public List<FilterChip> filters() {
    return FilterChip.of(asked.figures(), this::label, this::over);
  }

  private String label(FacetField field, String value) {
    return buckets(field).stream()
        .filter(bucket -> bucket.value().equals(value))
        .map(Bucket::label)
        .findFirst()
        .orElse(value);
  }

  @Override
  public String withoutFilters() {
    return url(asked.fromStart(FilterChip::cleared));
  }

  /** The same with an entry of the list replaced by what was meant. */
  public String replaced(ListEntry entry, String meant) {
    String list =
        result.orElseThrow().entries().stream()
            .map(other -> other.equals(entry) ? meant : other.typed())
            .collect(Collectors.joining(";"));
    EnrichAsked other =
        new EnrichAsked(
            asked.figures(),
            list,
            asked.background(),
            asked.universe(),
            asked.sort(),
            asked.allMembers());
    return url(other.fromStart(r -> r));
  }

  /** What an entry was read as; of shorthand each thing. */
  public static String described(ListEntry entry) {
    List<Meaning> parts = entry.shorthand() ? entry.parts() : List.of(entry.meaning().get());
    return parts.stream().map(EnrichPage::described).collect(Collectors.joining("; "));
  }

  /** What a thing is called where it is offered: {@code CDKN1A, gene of Mus musculus}. */
  public static String described(Meaning meaning) {
    String of = meaning.organism().isEmpty() ? "" : " of " + meaning.organism();
    return meaning.concept().label() + ", " + meaning.concept().type().key() + of;
  }

  /** What the list is made of: {@code 98 genes, 2 chemicals}. */
  public static String kinds(EnrichedFigure hit) {
    return Arrays.stream(EntityType.values())
        .filter(hit.types()::containsKey)
        .map(type ->
            hit.types().get(type).overlap()
                + " of "
                + Format.count(hit.types().get(type).list(), type.key()))
        .collect(Collectors.joining(", "));
  }

  /** A share as a length of 100. */
  public static String length(int part, int whole) {
    return whole == 0 ? "0" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
  }

  /** A probability for people: {@code 0.032}, {@code 4.1e-9}. */
  public static String probability(double p) {
    return p >= 0.001
        ? String.format(Locale.ROOT, "%.3f", p)
        : String.format(Locale.ROOT, "%.1e", p).replace("e-0", "e-");
  }

  /** Any other statistic for people: two digits behind the point, none for large ones. */
  public static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** The most entries a list may have. */
  public static int most() {
    return EnrichRequest.MAX_ENTRIES;
  }

  /** Links to other pages of the list. */
  public Paging paging() {
    int size = Math.max(1, request().size());
    int total = result.map(Result::total).orElse(0);
    int shown = result.map(r -> r.hits().size()).orElse(0);
    int from = request().from();
    int last = Math.min((total - 1) / size, SearchRequest.MAX_FROM / size);
    List<SearchPage.Choice> pages = new ArrayList<>();
    int current = from / size;
    for (int page = Math.max(0, current - AROUND); page <= Math.min(last, current + AROUND); page++)
      pages.add(
          new SearchPage.Choice(Integer.toString(page + 1), at(page * size), page == current));
    String position =
        shown == 0
            ? ""
            : Format.number(from + 1L)
                + "–"
                + Format.number((long) from + shown)
                + " of "
                + Format.number(total);
    boolean more = from + size < total && from + size <= SearchRequest.MAX_FROM;
    return new Paging(
        from == 0 ? "" : at(Math.max(0, from - size)),
        more ? at(from + size) : "",
        pages,
        position);
  }

  private String at(int from) {
    return url(asked.with(r -> r.withPage(from, r.size())));
  }
}
