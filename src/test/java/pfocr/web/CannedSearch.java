package pfocr.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;
import pfocr.search.Branches;
import pfocr.search.Bucket;
import pfocr.search.Completion;
import pfocr.search.EntityMatch;
import pfocr.search.EntityProfile;
import pfocr.search.EntitySets;
import pfocr.search.FacetCounts;
import pfocr.search.FigureDetail;
import pfocr.search.FigureSearch;
import pfocr.search.Hit;
import pfocr.search.IndexInfo;
import pfocr.search.Interpretation;
import pfocr.search.ListStream;
import pfocr.search.MatchedEntity;
import pfocr.search.Network;
import pfocr.search.ResultPage;
import pfocr.search.ResultStream;
import pfocr.search.SimilarFigure;
import pfocr.search.Snippet;
import pfocr.search.Span;
import pfocr.search.Suggestion;

/**
 * A search over a handful of figures: any word finds a figure whose texts hold it. Some words make
 * it misbehave on purpose: {@code boom}, {@code badcursor}, {@code unreadable}, {@code slow},
 * {@code overflow}.
 */
final class CannedSearch implements FigureSearch {
  private static final List<FacetField> YEARS = List.of(FacetField.YEAR);
  static final String FIRST = CannedFigures.FIRST;

  final AtomicInteger searches = new AtomicInteger();
  volatile String build = "b20260901";
  volatile long slowMillis = 1_000;

  private final List<FigureRecord> records = CannedFigures.ALL;

  @Override
  public ResultPage search(SearchRequest request) {
    searches.incrementAndGet();
    misbehave(request.text());
    List<FigureRecord> found = found(request);
    List<Hit> hits =
        found.stream()
            .skip(request.from())
            .limit(request.size())
            .map(record -> hit(record, request))
            .toList();
    boolean more = request.from() + request.size() < found.size() && request.size() > 0;
    return new ResultPage(
        found.size(),
        found.stream().map(record -> record.figure().paper().pmcid()).distinct().count(),
        found.isEmpty() ? 0 : 4.1875,
        hits,
        request.facets().stream().map(field -> counts(request, field, found)).toList(),
        interpretation(request, found.size()),
        request.text().contains("\"<")
            ? List.of("The \" is not closed: <b>read</b> as text")
            : List.of(),
        found.isEmpty()
            ? List.of(new Suggestion(request.withText("morphine"), "did you mean", 2))
            : List.<Suggestion>of(),
        more ? Optional.of("eyJjYW5uZWQiOjF9") : Optional.empty(),
        request.text().contains("partial"),
        info());
  }

  private void misbehave(String text) {
    if (text.contains("boom")) throw new IllegalStateException("secret detail of a bug");
    if (text.contains("badcursor")) throw new IllegalArgumentException("cursor is not one of ours");
    if (text.contains("unreadable"))
      throw new java.io.UncheckedIOException(new java.io.IOException("secret path"));
    if (text.contains("overflow")) throw new StackOverflowError("deep");
    if (text.contains("slow")) sleep();
  }

  private void sleep() {
    try {
      Thread.sleep(slowMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<FigureRecord> found(SearchRequest request) {
    List<FigureRecord> found = new ArrayList<>();
    for (FigureRecord record : records)
      if (matches(record, request.text()) && passes(record, request)) found.add(record);
    if (request.sort() == Sort.NEWEST)
      found.sort(Comparator.comparing(r -> -r.figure().paper().year().orElse(0)));
    return found;
  }

  private static boolean matches(FigureRecord record, String text) {
    if (text.isEmpty() || text.contains("partial")) return true;
    String all = all(record);
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s\"]+"))
      if (!word.isEmpty() && all.contains(word)) return true;
    return false;
  }

  private static String all(FigureRecord record) {
    StringBuilder all = new StringBuilder();
    all.append(record.figure().title()).append(' ').append(record.figure().caption()).append(' ');
    for (Mention mention : record.mentions())
      all.append(mention.word()).append(' ').append(mention.label()).append(' ');
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean passes(FigureRecord record, SearchRequest request) {
    for (var entry : request.filters().entrySet()) {
      Set<String> values = Set.copyOf(values(record, entry.getKey()));
      Filter filter = entry.getValue();
      if (!filter.any().isEmpty() && filter.any().stream().noneMatch(v -> has(values, v)))
        return false;
      if (filter.none().stream().anyMatch(v -> has(values, v))) return false;
    }
    return true;
  }

  private static boolean has(Set<String> values, String wanted) {
    if (values.contains(wanted)) return true;
    return pfocr.query.YearRange.parse(wanted)
        .map(range ->
            values.stream()
                .filter(v -> v.matches("\\d{4}"))
                .anyMatch(v -> range.contains(Integer.parseInt(v))))
        .orElse(false);
  }

  private static List<String> values(FigureRecord record, FacetField field) {
    Figure figure = record.figure();
    return switch (field) {
      case ORGANISM -> figure.organisms();
      case YEAR ->
          List.of(
              figure.paper().year().isPresent()
                  ? Integer.toString(figure.paper().year().getAsInt())
                  : "unknown");
      case FIGTYPE -> List.of(figure.figtype());
      case GENE -> record.mentions(EntityType.GENE).map(Mention::id).distinct().toList();
      case CHEMICAL -> record.mentions(EntityType.CHEMICAL).map(Mention::id).distinct().toList();
      case DISEASE -> List.of();
      case HAS -> List.of("doi");
    };
  }

  private static FacetCounts counts(
      SearchRequest request, FacetField field, List<FigureRecord> found) {
    var byValue = new java.util.TreeMap<String, Long>();
    var labels = new java.util.HashMap<String, String>();
    for (FigureRecord record : found) {
      for (String value : values(record, field)) byValue.merge(value, 1L, Long::sum);
      for (Mention mention : record.mentions()) labels.put(mention.id(), mention.label());
    }
    Filter filter = request.filters().getOrDefault(field, new Filter(List.of(), List.of()));
    filter.none().forEach(value -> byValue.putIfAbsent(value, 0L));
    List<Bucket> buckets =
        byValue.entrySet().stream()
            .map(e ->
                new Bucket(
                    e.getKey(),
                    labels.getOrDefault(e.getKey(), e.getKey()),
                    e.getValue(),
                    filter.any().contains(e.getKey()),
                    filter.none().contains(e.getKey())))
            .toList();
    return new FacetCounts(field, buckets, buckets.size() + 20, 0, 37);
  }

  private static Hit hit(FigureRecord record, SearchRequest request) {
    String text = request.text();
    Figure figure = record.figure();
    List<MatchedEntity> matches =
        record.mentions().stream()
            .filter(m -> text.toLowerCase(Locale.ROOT).contains(m.word().toLowerCase(Locale.ROOT)))
            .map(m ->
                new MatchedEntity(
                    m.type(),
                    m.id(),
                    m.label(),
                    m.word(),
                    m.source(),
                    m.provenance(),
                    List.of("figure", "caption")))
            .toList();
    return new Hit(
        figure,
        4.1875,
        marked(figure.title(), text, false),
        marked(figure.paper().title(), text, false),
        figure.caption().isEmpty() ? List.of() : List.of(marked(figure.caption(), text, true)),
        matches,
        request.records() ? record.mentions() : List.of(),
        (int) record.mentions(EntityType.GENE).count(),
        (int) record.mentions(EntityType.CHEMICAL).count(),
        0,
        text.contains("why") ? Optional.of("4.1875 = sum of <parts>") : Optional.empty());
  }

  private static Snippet marked(String body, String text, boolean cut) {
    List<Span> marks = new ArrayList<>();
    String folded = body.toLowerCase(Locale.ROOT);
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s\"]+")) {
      int at = word.isEmpty() ? -1 : folded.indexOf(word);
      if (at >= 0) marks.add(new Span(at, at + word.length()));
    }
    marks.sort(Comparator.comparing(Span::start));
    return new Snippet(body, marks, cut, false);
  }

  private static Interpretation interpretation(SearchRequest request, int total) {
    List<Interpretation.Term> terms = new ArrayList<>();
    int at = request.text().indexOf("KCC2");
    if (at >= 0 && !request.expand().isEmpty() && !request.literals().contains("KCC2"))
      terms.add(
          new Interpretation.Term(
              "KCC2",
              at,
              at + 4,
              "alias",
              new Interpretation.Sense("NCBIGene:57468", "gene", "SLC12A5", "Homo sapiens", 41),
              List.of(
                  new Interpretation.Sense(
                      "NCBIGene:57138", "gene", "Slc12a5", "Mus musculus", 12))));
    if (request.text().contains("morphine") && !request.expand().isEmpty())
      terms.add(
          new Interpretation.Term(
              "morphine",
              request.text().indexOf("morphine"),
              request.text().indexOf("morphine") + 8,
              "name",
              new Interpretation.Sense("MESH:D009020", "chemical", "Morphine", "", 312),
              List.of()));
    boolean relaxed = request.text().contains("relaxed");
    return new Interpretation(
        "(" + request.text() + ")", terms, Operator.AND, relaxed, relaxed ? 0 : total, List.of());
  }

  @Override
  public Optional<FigureRecord> figure(String figidOrAlias) {
    return records.stream()
        .filter(r ->
            r.figure().figid().equalsIgnoreCase(figidOrAlias)
                || r.figure().alias().equalsIgnoreCase(figidOrAlias))
        .findFirst();
  }

  @Override
  public Optional<FigureDetail> detail(String figidOrAlias) {
    return figure(figidOrAlias)
        .map(record ->
            new FigureDetail(
                record,
                List.of(),
                CannedFigures.places(record),
                List.of(),
                record.mentions().stream()
                    .collect(Collectors.toMap(Mention::id, mention -> 3, Integer::max))));
  }

  @Override
  public List<Figure> figuresOfPaper(String pmcid) {
    return records.stream()
        .map(FigureRecord::figure)
        .filter(f -> f.paper().pmcid().equals(pmcid))
        .toList();
  }

  @Override
  public List<SimilarFigure> similar(String figid, int size) {
    return records.stream()
        .filter(r -> !r.figure().figid().equals(figid))
        .limit(size)
        .map(r -> new SimilarFigure(r.figure(), 0.5, List.of("Morphine", "TNF\"><i>")))
        .toList();
  }

  @Override
  public FacetCounts facet(SearchRequest request, FacetField field, String find, int size) {
    return counts(request, field, found(request));
  }

  @Override
  public List<Completion> complete(String typed, int size) {
    return List.of(
        new Completion("KCC2", "gene", "SLC12A5", "KCC2", "Homo sapiens", "NCBIGene:57468", 41));
  }

  @Override
  public ResultStream stream(SearchRequest request) {
    searches.incrementAndGet();
    misbehave(request.text());
    if (!request.text().contains("breaks")) return new ListStream(found(request), info());
    int good = request.text().contains("late") ? 5_000 : 1;
    return new ListStream(java.util.Collections.nCopies(10_000, records.get(0)), info()) {
      @Override
      public FigureRecord next() {
        if (10_000 - remaining() < good) return super.next();
        throw new java.io.UncheckedIOException(new java.io.IOException("secret path"));
      }
    };
  }

  @Override
  public Network network(SearchRequest request, int nodes) {
    searches.incrementAndGet();
    misbehave(request.text());
    return CannedEntities.network(found(request).size(), request.text(), info());
  }

  @Override
  public Branches branches(SearchRequest request, FacetField kind, String parent) {
    searches.incrementAndGet();
    misbehave(request.text());
    return CannedEntities.branches(kind, found(request).size(), request.text(), info());
  }

  @Override
  public Optional<EntityProfile> entity(String id, int partners) {
    return CannedEntities.profile(id, search(SearchRequest.of("").withFacets(YEARS, 1)));
  }

  @Override
  public List<EntityMatch> resolve(String name, int size) {
    return CannedEntities.resolve(name);
  }

  @Override
  public List<EntityMatch> near(String name, int size) {
    return CannedEntities.ALL;
  }

  @Override
  public EntitySets sets(SearchRequest request) {
    throw new UnsupportedOperationException("sets are tested on the real engine");
  }

  @Override
  public IndexInfo info() {
    return new IndexInfo(
        build,
        records.size(),
        4,
        0,
        2008,
        2019,
        List.of("/somewhere/sample"),
        Instant.parse("2026-09-01T08:00:00Z"),
        1);
  }

  @Override
  public void close() {}
}
