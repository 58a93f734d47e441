package pfocr.enrich;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.search.EntitySets;
import pfocr.search.FacetCounts;
import pfocr.search.FigureSearch;
import pfocr.search.IndexInfo;

/**
 * The result of one analysis. It holds the state of the index that it was made from until it is
 * closed, and reads figures only when they are asked for. Used by one thread.
 */
public final class Enrichment implements AutoCloseable {
  /** How many figures are looked at before the clock is. */
  private static final int CHECK_EVERY = 4_096;

  private final EnrichRequest request;
  private final Optional<EnrichCursor> cursor;
  private final EntitySets sets;
  private final long deadline;
  private final List<Stratum> strata = new ArrayList<>();
  private final List<ListEntry> entries = new ArrayList<>();
  private List<Stratum> named = List.of();
  private Background background;
  private Overlaps overlaps;
  private Scores scores;
  private RowOrder order;
  private int tested;
  private boolean late;

  private Enrichment(
      EnrichRequest request, Optional<EnrichCursor> cursor, EntitySets sets, long deadline) {
    this.request = request;
    this.cursor = cursor;
    this.sets = sets;
    this.deadline = deadline;
  }

  /**
   * Tests all figures that the request's search finds.
   *
   * @throws IllegalArgumentException when the list or the background has too many entries, the
   *     background names nothing, or as in {@link FigureSearch#search}; the message begins with the
   *     parameter: {@code genes}, {@code background}, {@code cursor}
   */
  public static Enrichment of(FigureSearch search, EnrichRequest request) {
    long deadline = System.nanoTime() + request.figures().timeout().toNanos();
    Optional<EnrichCursor> cursor = request.figures().cursor().flatMap(EnrichCursor::read);
    EntitySets sets = search.sets(request.figures());
    try {
      Enrichment enrichment = new Enrichment(request, cursor, sets, deadline);
      enrichment.run();
      return enrichment;
    } catch (RuntimeException e) {
      sets.close();
      throw e;
    }
  }

  private void run() {
    ListReader reader = new ListReader(sets);
    List<String> names = reader.names(request.list(), EnrichRequest.MAX_ENTRIES, "genes");
    int organism = reader.organism(names);
    BackgroundReader.Pool pool =
        new BackgroundReader(sets, reader).read(request.background(), organism);
    List<ListEntry> read =
        reader.entries(names, preferred(pool.background(), organism), ListReader.MAX_SUGGESTED);
    for (EntityType type : EntityType.values())
      if (isNamed(type, read)) strata.add(stratum(type, pool, read));
    test();
    background = pool.background().withSizes(strata.stream());
    for (ListEntry entry : read) entries.add(entry.withCounted(counted(entry)));
  }

  /** A background of one organism says which organism's genes the names mean. */
  private int preferred(Background asked, int organism) {
    if (asked.kind() != Background.Kind.ORGANISM || asked.organisms().isEmpty()) return organism;
    List<Integer> taxa = asked.organisms().stream().map(sets::organism).toList();
    return taxa.contains(organism) ? organism : taxa.get(0);
  }

  /** Whether the list names anything of a kind that figures show. */
  private boolean isNamed(EntityType type, List<ListEntry> read) {
    EntitySets.Things things = sets.things(type);
    return read.stream()
        .flatMap(entry -> entry.ids().stream())
        .anyMatch(id -> things.find(id) >= 0);
  }

  private Stratum stratum(EntityType type, BackgroundReader.Pool pool, List<ListEntry> read) {
    return new Stratum(
        type,
        sets.things(type),
        pool.belongs().get(type),
        read,
        request.universe() == Universe.STRICT);
  }

  /** Counts in all figures, keeps the kinds that the list names something of, and tests. */
  private void test() {
    int[] byKinds = new int[1 << strata.size()];
    overlaps = new Overlaps(strata);
    for (int figure = 0; figure < sets.figures() && !isLate(figure); figure++)
      byKinds[overlaps.add(figure)]++;
    List<Integer> alone = new ArrayList<>();
    int kept = 0;
    for (int s = 0; s < strata.size(); s++) {
      if (!strata.get(s).namesSomething()) continue;
      kept |= 1 << s;
      alone.add(with(byKinds, 1 << s));
    }
    tested = with(byKinds, kept);
    named = List.copyOf(strata);
    strata.removeIf(stratum -> !stratum.namesSomething());
    strata.forEach(stratum -> stratum.finish(tested));
    overlaps.finish(strata);
    scores = new Scores(strata, overlaps, tested, alone);
  }

  private static int with(int[] byKinds, int wanted) {
    return IntStream.range(0, byKinds.length)
        .filter(kinds -> (kinds & wanted) != 0)
        .map(kinds -> byKinds[kinds])
        .sum();
  }

  private boolean isLate(int figure) {
    if (figure % CHECK_EVERY == 0 && System.nanoTime() - deadline > 0) late = true;
    return late;
  }

  private int counted(ListEntry entry) {
    return (int)
        entry.ids().stream()
            .filter(id -> strata.stream().anyMatch(stratum -> stratum.isTested(id)))
            .count();
  }

  /** The entries of the list, in their order. */
  public List<ListEntry> entries() {
    return List.copyOf(entries);
  }

  /** What the list was held against. */
  public Background background() {
    return background;
  }

  /** How many things of a kind the list has in the background. */
  public int listed(EntityType type) {
    return strata.stream().filter(s -> s.type() == type).mapToInt(Stratum::list).sum();
  }

  /** The kinds of things that are tested. */
  public List<EntityType> types() {
    return strata.stream().map(Stratum::type).toList();
  }

  /** How many figures the search found. */
  public int figures() {
    return sets.figures();
  }

  /** How many of them show anything that is in the background, and so were tested. */
  public int tested() {
    return tested;
  }

  /** How many figures show something of the list. */
  public int total() {
    return overlaps.rows();
  }

  /** Whether time ran out, so that not all figures were tested. */
  public boolean timedOut() {
    return late || sets.timedOut();
  }

  /** Whether figures with only some of the words of the search were tested, too. */
  public boolean relaxed() {
    return sets.relaxed();
  }

  /** What the engine has to say about the search, and what of the list cannot count. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>(sets.warnings());
    cursor.ifPresent(place -> all.addAll(place.warnings(request, sets.index().build())));
    boolean known = entries.stream().anyMatch(entry -> !entry.unmatched());
    if (known && entries.stream().allMatch(entry -> entry.counted() == 0)) all.add(nothing());
    return all;
  }

  private String nothing() {
    List<String> organisms = background.organisms();
    String which = organisms.isEmpty() ? "" : ", the genes of " + String.join(" and ", organisms);
    return "Nothing of the list is in the background" + which + ".";
  }

  public IndexInfo index() {
    return sets.index();
  }

  /**
   * The facets of the request over the figures that show something of the list; each is counted
   * without its own filter.
   *
   * @param find words that the values hold, "" for all
   */
  public List<FacetCounts> facets(String find) {
    Map<EntityType, BitSet> shown = new EnumMap<>(EntityType.class);
    for (Stratum stratum : named) shown.put(stratum.type(), stratum.listed());
    return sets.facets(shown, request.universe() == Universe.STRICT, find);
  }

  /** All values of the facets. */
  public List<FacetCounts> facets() {
    return facets("");
  }

  /**
   * The places of the first rows of the order, to be read with {@link #read}.
   *
   * @param most how many
   */
  public int[] best(int most) {
    return order().best(most);
  }

  private RowOrder order() {
    if (order == null) order = new RowOrder(request.sort(), scores, overlaps, sets);
    return order;
  }

  /**
   * The rows of a page of the request: from {@code from} or behind the cursor, at most {@code
   * size}.
   */
  public List<EnrichedFigure> page() {
    int before = before();
    int[] rows = order().best(before, request.figures().size());
    List<EnrichedFigure> page = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) page.add(read(rows[i], before + i + 1));
    return page;
  }

  /** A cursor for what stands behind a page of {@link #page}; empty when that is all. */
  public Optional<String> next(List<EnrichedFigure> page) {
    if (page.isEmpty() || page.getLast().rank() >= total()) return Optional.empty();
    return Optional.of(EnrichCursor.behind(page.getLast(), request, sets.index().build()).write());
  }

  /** How many rows stand before the page: up to the figure of the cursor, or where it was. */
  private int before() {
    if (cursor.isEmpty()) return request.figures().from();
    return order()
        .placeOf(sets.rankOf(cursor.get().figid()))
        .orElse(Math.max(0, cursor.get().rank() - 1));
  }

  /**
   * Reads the figure of a row.
   *
   * @param row from {@link #best}
   * @param rank its place in the order, from 1
   */
  public EnrichedFigure read(int row, int rank) {
    FigureRecord record = sets.record(overlaps.figure(row));
    Map<EntityType, Statistics> types = new EnumMap<>(EntityType.class);
    List<SharedThing> shared = new ArrayList<>();
    for (int s = 0; s < strata.size(); s++) {
      types.put(strata.get(s).type(), scores.of(row, s));
      shared.addAll(shared(record, strata.get(s)));
    }
    return new EnrichedFigure(rank, record, scores.all(row), types, shared);
  }

  /**
   * What of the list the figure does not show: the tested things that it does not share, by kind,
   * in the order of the list.
   */
  public List<MissingThing> missing(EnrichedFigure figure) {
    List<MissingThing> missing = new ArrayList<>();
    for (Stratum stratum : strata) missing.addAll(missing(figure, stratum));
    return missing;
  }

  private List<MissingThing> missing(EnrichedFigure figure, Stratum stratum) {
    Set<String> shared =
        figure.shared().stream()
            .filter(thing -> thing.type() == stratum.type())
            .map(SharedThing::id)
            .collect(Collectors.toSet());
    List<MissingThing> missing = new ArrayList<>();
    for (ListEntry entry : entries)
      for (String id : entry.ids())
        if (stratum.isTested(id) && !shared.contains(id))
          missing.add(new MissingThing(stratum.type(), id, sets.label(id), entry.typed()));
    return missing;
  }

  /**
   * What the figure shows beside the list: the rest of its set, by kind, best provenance first,
   * then by label.
   */
  public List<ExtraThing> extra(EnrichedFigure figure) {
    List<ExtraThing> extra = new ArrayList<>();
    for (Stratum stratum : strata) extra.addAll(extra(figure.record(), stratum));
    return extra;
  }

  private List<ExtraThing> extra(FigureRecord record, Stratum stratum) {
    List<ExtraThing> extra = new ArrayList<>();
    for (Mention mention : record.things(stratum.type()).values()) {
      if (!stratum.isTested(mention.id()) || isLeftOut(mention)) continue;
      if (stratum.entryOf(stratum.things().find(mention.id())) > 0) continue;
      extra.add(
          new ExtraThing(
              mention.type(),
              mention.id(),
              sets.label(mention.id()),
              mention.word(),
              mention.provenance()));
    }
    extra.sort(Comparator.comparing(ExtraThing::via).thenComparing(ExtraThing::label));
    return extra;
  }

  private List<SharedThing> shared(FigureRecord record, Stratum stratum) {
    List<SharedThing> shared = new ArrayList<>();
    for (Mention mention : record.things(stratum.type()).values()) {
      if (!stratum.isTested(mention.id()) || isLeftOut(mention)) continue;
      int entry = stratum.entryOf(stratum.things().find(mention.id()));
      if (entry == 0) continue;
      shared.add(
          new SharedThing(
              mention.type(),
              mention.id(),
              sets.label(mention.id()),
              entries.get(entry - 1).typed(),
              mention.word(),
              mention.provenance()));
    }
    shared.sort(Comparator.comparing(SharedThing::via).thenComparing(SharedThing::label));
    return shared;
  }

  private boolean isLeftOut(Mention mention) {
    return request.universe() == Universe.STRICT && mention.provenance() != Provenance.APPROVED;
  }

  @Override
  public void close() {
    sets.close();
  }
}
