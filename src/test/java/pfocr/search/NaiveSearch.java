package pfocr.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.Operator;
import pfocr.query.ParsedQuery;
import pfocr.query.QuerySyntax;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;
import pfocr.query.YearRange;

/**
 * The engine that looks at every record: what the others must agree with in filters, counts, orders
 * and pages. It reads no concepts, marks nothing, and ranks by figid.
 */
final class NaiveSearch implements FigureSearch {
  private static final String CURSOR = "behind:";

  private final List<NaiveFigure> figures;

  NaiveSearch(List<FigureRecord> records) {
    figures = records.stream().map(NaiveFigure::new).toList();
  }

  /** What a query finds before any filter, and how it was joined. */
  private record Found(List<NaiveFigure> figures, Operator operator, long matchingAll) {}

  private Found find(SearchRequest request) {
    ParsedQuery query = QuerySyntax.read(request.text()).query();
    Operator operator = request.operator() == Operator.OR ? Operator.OR : Operator.AND;
    List<NaiveFigure> strict = matching(query, operator);
    long all = passing(strict, request).size();
    if (request.operator() != Operator.AUTO || all > 0 || !(query instanceof ParsedQuery.Words))
      return new Found(strict, operator, all);
    List<NaiveFigure> some = matching(query, Operator.OR);
    return passing(some, request).isEmpty()
        ? new Found(strict, operator, all)
        : new Found(some, Operator.OR, all);
  }

  private List<NaiveFigure> matching(ParsedQuery query, Operator operator) {
    return figures.stream().filter(NaiveQuery.of(query, operator)).toList();
  }

  private static List<NaiveFigure> passing(List<NaiveFigure> found, SearchRequest request) {
    return found.stream().filter(figure -> passes(figure, request.filters())).toList();
  }

  private static boolean passes(NaiveFigure figure, Map<FacetField, Filter> filters) {
    return filters.entrySet().stream().allMatch(f -> passes(figure, f.getKey(), f.getValue()));
  }

  private static boolean passes(NaiveFigure figure, FacetField field, Filter filter) {
    Predicate<String> has =
        asked -> figure.values(field).stream().anyMatch(value -> isMeant(field, asked, value));
    return (filter.any().isEmpty() || filter.any().stream().filter(has).count() > 0)
        && filter.none().stream().noneMatch(has);
  }

  private static boolean isMeant(FacetField field, String asked, String value) {
    if (field != FacetField.YEAR || asked.equals(Facets.UNKNOWN))
      return asked.equalsIgnoreCase(value);
    YearRange range =
        YearRange.parse(asked).orElseThrow(() -> new IllegalArgumentException("year: " + asked));
    return !value.equals(Facets.UNKNOWN) && range.contains(Integer.parseInt(value));
  }

  static Comparator<Figure> order(Sort sort) {
    Comparator<Figure> order =
        switch (sort) {
          case RELEVANCE, FIGID -> (a, b) -> 0;
          case NEWEST -> Comparator.comparingInt(f -> -f.paper().year().orElse(0));
          case OLDEST -> Comparator.comparingInt(f -> f.paper().year().orElse(Integer.MAX_VALUE));
          case PATHWAY_SCORE -> Comparator.comparingDouble(f -> -f.pathwayScore().orElse(0));
        };
    return order.thenComparing(Figure::figid);
  }

  private static List<NaiveFigure> sorted(List<NaiveFigure> found, Sort sort) {
    return found.stream().sorted(Comparator.comparing(NaiveFigure::figure, order(sort))).toList();
  }

  @Override
  public ResultPage search(SearchRequest request) {
    Found found = find(request);
    List<NaiveFigure> all = sorted(passing(found.figures(), request), request.sort());
    int begin = request.cursor().map(cursor -> behind(cursor, all)).orElse(request.from());
    int end = Math.min(all.size(), begin + request.size());
    List<Hit> hits = all.subList(Math.min(begin, end), end).stream().map(NaiveSearch::hit).toList();
    QuerySyntax.Reading reading = QuerySyntax.read(request.text());
    return new ResultPage(
        all.size(),
        all.stream().map(f -> f.figure().figid().split("__")[0]).distinct().count(),
        0,
        hits,
        request.facets().stream()
            .map(field -> count(request, found, field, "", request.facetSize()))
            .toList(),
        new Interpretation(
            reading.query().toString(),
            List.of(),
            found.operator(),
            found.operator() != Operator.AND && request.operator() == Operator.AUTO,
            found.matchingAll(),
            List.of()),
        reading.warnings(),
        List.of(),
        hits.isEmpty() || end == all.size()
            ? Optional.empty()
            : Optional.of(CURSOR + all.get(end - 1).figure().figid()),
        false,
        info());
  }

  private static int behind(String cursor, List<NaiveFigure> all) {
    if (cursor.equals(Cursor.BEGIN)) return 0;
    for (int i = 0; i < all.size(); i++)
      if (cursor.equals(CURSOR + all.get(i).figure().figid())) return i + 1;
    throw new IllegalArgumentException("cursor was not made by this service");
  }

  private static Hit hit(NaiveFigure found) {
    Figure figure = found.figure();
    return new Hit(
        figure,
        0,
        Snippets.whole(figure.title(), List.of()),
        Snippets.whole(figure.paper().title(), List.of()),
        Snippets.passages(figure.caption(), List.of()),
        List.of(),
        List.of(),
        things(found, EntityType.GENE),
        things(found, EntityType.CHEMICAL),
        things(found, EntityType.DISEASE),
        Optional.empty());
  }

  private static int things(NaiveFigure figure, EntityType type) {
    return (int) figure.record().mentions(type).map(m -> m.id()).distinct().count();
  }

  private FacetCounts count(
      SearchRequest request, Found found, FacetField field, String find, int size) {
    Map<FacetField, Filter> others = new TreeMap<>(request.filters());
    Filter own = Optional.ofNullable(others.remove(field)).orElse(new Filter(List.of(), List.of()));
    List<NaiveFigure> counted =
        found.figures().stream().filter(figure -> passes(figure, others)).toList();
    Map<String, Long> counts = new TreeMap<>();
    for (NaiveFigure figure : counted)
      for (String value : figure.values(field)) counts.merge(value, 1L, Long::sum);
    List<Bucket> all = new ArrayList<>();
    counts.forEach((value, count) -> all.add(bucket(field, own, value, count)));
    addSelected(field, own, all);
    if (field != FacetField.YEAR)
      all.sort(Comparator.comparingLong(Bucket::count).reversed().thenComparing(Bucket::value));
    List<Bucket> shown = new ArrayList<>();
    for (Bucket bucket : all) {
      boolean chosen = bucket.selected() || bucket.excluded();
      boolean wanted = bucket.value().toLowerCase().contains(find.strip().toLowerCase());
      if (chosen || wanted && (field == FacetField.YEAR || shown.size() < size)) shown.add(bucket);
    }
    counts.keySet().removeIf(value -> !value.toLowerCase().contains(find.strip().toLowerCase()));
    long unknown =
        counted.stream()
            .flatMap(f -> f.values(field).stream())
            .filter(Facets.UNKNOWN::equals)
            .count();
    Set<String> told = shown.stream().map(Bucket::value).collect(Collectors.toSet());
    long other =
        counts.entrySet().stream()
            .filter(each -> !told.contains(each.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new FacetCounts(
        field,
        shown,
        counts.size(),
        field == FacetField.YEAR
            ? unknown
            : counted.stream().filter(figure -> figure.values(field).isEmpty()).count(),
        other);
  }

  private static Bucket bucket(FacetField field, Filter own, String value, long count) {
    return new Bucket(
        value,
        value,
        count,
        own.any().stream().anyMatch(asked -> isMeant(field, asked, value)),
        own.none().stream().anyMatch(asked -> isMeant(field, asked, value)));
  }

  /** Values that the filter names and no counted figure has; ranges of years name none. */
  private static void addSelected(FacetField field, Filter own, List<Bucket> buckets) {
    List<String> asked = new ArrayList<>(own.any());
    asked.addAll(own.none());
    for (String value : asked)
      if (!value.contains("..")
          && buckets.stream().noneMatch(b -> b.value().equalsIgnoreCase(value)))
        buckets.add(bucket(field, own, value, 0));
    if (field == FacetField.YEAR) buckets.sort(Comparator.comparing(Bucket::value));
  }

  @Override
  public FacetCounts facet(SearchRequest request, FacetField field, String find, int size) {
    return count(request, find(request), field, find, size);
  }

  @Override
  public Optional<FigureRecord> figure(String figidOrAlias) {
    if (figidOrAlias.isEmpty()) return Optional.empty();
    return figures.stream()
        .filter(f ->
            f.figure().figid().equalsIgnoreCase(figidOrAlias)
                || f.figure().alias().equalsIgnoreCase(figidOrAlias))
        .map(NaiveFigure::record)
        .findFirst();
  }

  @Override
  public Optional<FigureDetail> detail(String figidOrAlias) {
    throw new UnsupportedOperationException("places need the names of the record");
  }

  @Override
  public List<Figure> figuresOfPaper(String pmcid) {
    return figures.stream()
        .map(NaiveFigure::figure)
        .filter(figure -> figure.paper().pmcid().equalsIgnoreCase(pmcid))
        .sorted(Comparator.comparing(Figure::figid))
        .toList();
  }

  @Override
  public List<SimilarFigure> similar(String figid, int size) {
    throw new UnsupportedOperationException("likeness needs a ranking");
  }

  @Override
  public List<Completion> complete(String typed, int size) {
    throw new UnsupportedOperationException("completion needs names");
  }

  @Override
  public Network network(SearchRequest request, int size) {
    ParsedQuery shown = QuerySyntax.read(request.postFilter()).query();
    List<NaiveFigure> found =
        passing(find(request).figures(), request).stream()
            .filter(
                request.postFilter().isEmpty()
                    ? figure -> true
                    : NaiveQuery.of(shown, Operator.AND))
            .toList();
    Map<String, Long> everywhere = NaiveTogether.drawn(figures);
    List<String> top =
        NaiveTogether.drawn(found).entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(entry -> everywhere.get(entry.getKey()))
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(size)
            .map(Map.Entry::getKey)
            .toList();
    return new NaiveTogether(figures, found).network(top, found.size(), info());
  }

  @Override
  public Branches branches(SearchRequest request, FacetField kind, String parent) {
    throw new UnsupportedOperationException("trees need names");
  }

  @Override
  public Optional<EntityProfile> entity(String id, int partners) {
    throw new UnsupportedOperationException("profiles need names");
  }

  @Override
  public List<EntityMatch> resolve(String name, int size) {
    throw new UnsupportedOperationException("resolving needs names");
  }

  @Override
  public List<EntityMatch> near(String name, int size) {
    throw new UnsupportedOperationException("likeness needs names");
  }

  @Override
  public ResultStream stream(SearchRequest request) {
    return new ListStream(
        sorted(passing(find(request).figures(), request), request.sort()).stream()
            .map(NaiveFigure::record)
            .toList(),
        info());
  }

  @Override
  public EntitySets sets(SearchRequest request) {
    throw new UnsupportedOperationException("sets are tested on the real engine");
  }

  @Override
  public IndexInfo info() {
    int[] years =
        figures.stream().mapToInt(NaiveFigure::year).filter(y -> y > 0).sorted().toArray();
    return new IndexInfo(
        "naive",
        figures.size(),
        figures.stream().map(f -> f.figure().paper().pmcid()).distinct().count(),
        0,
        years.length == 0 ? 0 : years[0],
        years.length == 0 ? 0 : years[years.length - 1],
        List.of(),
        Instant.EPOCH,
        0);
  }

  @Override
  public void close() {}
}
