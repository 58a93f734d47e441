package pfocr.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Sense;
import pfocr.query.FacetField;
import pfocr.query.Operator;
import pfocr.query.ParsedQuery;
import pfocr.query.QuerySyntax;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;

/** One request being answered on one snapshot. Used by one thread. */
final class SearchRun {
  /** Up to this many words, one of them a name, ask for figures that have them all. */
  private static final int KEYWORDS = 3;

  /** Longer texts were not typed; mended they might be longer than a text may be. */
  private static final int MENDABLE = 5_000;

  /** Words that fewer figures match in full are answered with the best partial matches, too. */
  private static final int ENOUGH = 10;

  private final IndexSnapshot snapshot;
  private final SearchRequest request;
  private final IndexSearcher searcher;
  private final List<String> warnings = new ArrayList<>();
  private final List<FilterTest> filters = new ArrayList<>();
  private final QueryMarks marks = new QueryMarks();
  private final ParsedQuery parsed;
  private final ParsedQuery fallback;
  private final Concepts concepts;
  private Ranking ranking;
  private final long deadline;
  private Query strict;
  private Query query;
  private FixedBitSet shown;
  private Matches matches;
  private Operator operator;
  private boolean relaxed;
  private long matchingAll;

  SearchRun(IndexSnapshot snapshot, SearchRequest request) {
    this.snapshot = snapshot;
    this.request = request;
    this.searcher = snapshot.searcher();
    this.deadline = System.nanoTime() + request.timeout().toNanos();
    searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
    QuerySyntax.Reading reading = QuerySyntax.read(request.text());
    this.parsed = reading.query();
    this.fallback = reading.fallback();
    this.concepts =
        new Concepts(snapshot.lexicon(), request.expand(), request.literals(), request.text());
    warnings.addAll(reading.warnings());
    FilterValues values = new FilterValues(snapshot);
    request
        .filters()
        .forEach((field, asked) ->
            filters.add(new FilterTest(field, values.of(field, asked), snapshot.facet(field))));
    values.check(parsed);
    warnings.addAll(values.warnings());
  }

  /** The page that was asked for. */
  ResultPage page() throws IOException {
    match(before(), request.from() + request.size());
    long[] best = matches.best();
    List<Hit> hits = hits(best);
    Repairs repairs = new Repairs(snapshot, request, parsed, concepts, deadline);
    Repairs.Found found =
        matches.timedOut() || !request.help() || request.text().length() > MENDABLE
            ? Repairs.Found.NOTHING
            : repairs.find(matches.total(), relaxed);
    return new ResultPage(
        matches.total(),
        snapshot.papers(matches.found()),
        matches.maxScore(),
        hits,
        facets(matches, ""),
        interpretation(found),
        warnings,
        found.suggestions(),
        next(best),
        matches.timedOut(),
        snapshot.info());
  }

  /** All that is found behind the request's cursor, best first. */
  LuceneResultStream.Found everything() throws IOException {
    match(before(), snapshot.maxDoc());
    if (relaxed) warnings.add(ResultStream.RELAXED);
    return new LuceneResultStream.Found(
        matches.best(), matches.total(), matches.timedOut(), List.copyOf(warnings));
  }

  /** The figures found as sets of what they show. */
  LuceneEntitySets.Found sets() throws IOException {
    match(Long.MAX_VALUE, 0);
    return new LuceneEntitySets.Found(
        matches.found().toArray(),
        (passes, find) ->
            request.facets().isEmpty() ? List.of() : facets(matches.only(passes), find),
        List.copyOf(warnings),
        relaxed,
        matches.timedOut());
  }

  /** The page begins below this key. */
  private long before() throws IOException {
    if (request.cursor().isEmpty()) return Long.MAX_VALUE;
    String build = snapshot.info().build();
    Cursor cursor = Cursor.read(request.cursor().get(), request.sort(), build);
    if (!cursor.build().equals(build))
      warnings.add(
          "The index has changed since the cursor was made; the list goes on from the same place.");
    if (cursor.isOfAnother(request))
      warnings.add("The cursor was made for another query; this one goes on from the same place.");
    return cursor.key(snapshot);
  }

  /** How many figures are found, all words or some. */
  Count count() throws IOException {
    match(Long.MAX_VALUE, 0);
    return new Count(matches.total(), matchingAll);
  }

  /** Figures found, and those among them that match all words. */
  record Count(long total, long matchingAll) {}

  /** The counts of one facet whose ordinals are wanted. */
  FacetCounts facet(FacetField field, int size, IntPredicate wanted) throws IOException {
    match(Long.MAX_VALUE, 0);
    return counter().count(field, matches, size, wanted);
  }

  /** What is drawn together in the figures found. */
  Network network(int nodes) throws IOException {
    match(Long.MAX_VALUE, 0);
    return new NetworkCounts(snapshot, matches.found(), deadline)
        .network(nodes, relaxed, warnings, matches.timedOut());
  }

  /** The branches of the MeSH tree below a parent, "" for the top, that the figures show. */
  Branches branches(FacetField kind, String parent) throws IOException {
    match(Long.MAX_VALUE, 0);
    return new BranchCounts(snapshot, kind, matches.found())
        .below(parent, relaxed, warnings, matches.timedOut());
  }

  /** The documents found by the last call. */
  DocBuffer found() {
    return matches.found();
  }

  private void match(long before, int wanted) throws IOException {
    boolean any = request.operator() == Operator.OR;
    ranking = any ? Ranking.ofSome(concepts, marks) : new Ranking(concepts, marks);
    operator = any ? Operator.OR : Operator.AND;
    strict = ranking.query(parsed, operator);
    query = Ranking.withPrior(strict);
    warnings.addAll(ranking.warnings());
    matches = run(before, wanted);
    matchingAll = matches.total();
    if (request.operator() == Operator.AUTO && tooFew()) relax(before, wanted);
    marks.finish();
  }

  /** Whether so few figures have all words that those with some of them are wanted, too. */
  private boolean tooFew() {
    List<ParsedQuery> words = words();
    boolean quoted = parsed instanceof ParsedQuery.Phrase;
    if (words.size() < 2 || quoted || matches.timedOut()) return false;
    return matchingAll < (matchingAll > 0 && words.size() <= KEYWORDS && namesThing() ? 1 : ENOUGH);
  }

  /** Whether one of the words names something that figures show. */
  private boolean namesThing() {
    return ranking.read().stream().anyMatch(named -> named.best().figures() > 0);
  }

  private void relax(long before, int wanted) throws IOException {
    Query matchingAllWords = query;
    Matches all = matches;
    query =
        Ranking.withPrior(
            new BooleanQuery.Builder()
                .add(Ranking.ofSome(concepts, marks).query(loosened(), Operator.AUTO), Occur.MUST)
                .add(new BoostQuery(strict, RankingWeights.ALL_WORDS), Occur.SHOULD)
                .build());
    matches = run(before, wanted);
    relaxed = matches.total() > matchingAll;
    if (relaxed) {
      operator = Operator.OR;
    } else {
      query = matchingAllWords;
      matches = all;
    }
  }

  /** The bare words that may be relaxed; what was typed with a sign or a field is meant. */
  private List<ParsedQuery> words() {
    return groups().stream()
        .findFirst()
        .map(group ->
            FunctionWords.without(group.parts().stream().filter(SearchRun::isBare).toList()))
        .orElse(List.of());
  }

  private List<ParsedQuery.Words> groups() {
    return parts(fallback).stream()
        .filter(part -> part instanceof ParsedQuery.Words)
        .map(part -> (ParsedQuery.Words) part)
        .toList();
  }

  private static List<ParsedQuery> parts(ParsedQuery query) {
    return query instanceof ParsedQuery.All all ? all.parts() : List.of(query);
  }

  private static boolean isBare(ParsedQuery part) {
    return part instanceof ParsedQuery.Word;
  }

  /** The query with everything but bare words required. */
  private ParsedQuery loosened() {
    List<ParsedQuery> required = new ArrayList<>();
    for (ParsedQuery part : parts(fallback)) {
      if (part instanceof ParsedQuery.Words words) {
        required.add(
            new ParsedQuery.Words(words.parts().stream().filter(SearchRun::isBare).toList()));
        words.parts().stream().filter(other -> !isBare(other)).forEach(required::add);
      } else {
        required.add(part);
      }
    }
    return required.size() == 1 ? required.get(0) : new ParsedQuery.All(required);
  }

  private Matches run(long before, int wanted) throws IOException {
    Matches run = new Matches(snapshot, request.sort(), filters, shown(), before, wanted, deadline);
    searcher.search(narrowed(query), run);
    if (searcher.timedOut()) run.setTimedOut();
    return run;
  }

  private Query narrowed(Query query) {
    if (request.filter().isEmpty()) return query;
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(side(request.filter()), Occur.FILTER)
        .build();
  }

  /** The figures that pass the filter behind the facets; empty when there is none. */
  private Optional<FixedBitSet> shown() throws IOException {
    if (request.postFilter().isEmpty()) return Optional.empty();
    if (shown == null) shown = Matches.all(searcher, side(request.postFilter()), snapshot.maxDoc());
    return Optional.of(shown);
  }

  /** A query beside the one that ranks: it marks and explains nothing. */
  private Query side(String text) {
    QuerySyntax.Reading reading = QuerySyntax.read(text);
    FilterValues values = new FilterValues(snapshot);
    values.check(reading.query());
    Stream.concat(reading.warnings().stream(), values.warnings().stream())
        .filter(warning -> !warnings.contains(warning))
        .forEach(warnings::add);
    Operator joined = request.operator() == Operator.OR ? Operator.OR : Operator.AND;
    return new Ranking(concepts, new QueryMarks()).query(reading.query(), joined);
  }

  private List<Hit> hits(long[] best) throws IOException {
    HitReader reader = new HitReader(snapshot, marks, request);
    Optional<Explanations> explanations =
        request.explain()
            ? Optional.of(new Explanations(searcher, query, ranking.parts(), deadline))
            : Optional.empty();
    List<Hit> hits = new ArrayList<>();
    for (int i = request.from(); i < best.length; i++) {
      int doc = snapshot.docOfRank(SortKeys.rank(best[i]));
      float score = request.sort() == Sort.RELEVANCE ? SortKeys.score(best[i]) : 0;
      hits.add(reader.read(doc, score, explanations));
    }
    if (explanations.map(Explanations::late).orElse(false)) matches.setTimedOut();
    return hits;
  }

  private List<FacetCounts> facets(Matches counted, String find) {
    Facets counter = counter();
    return request.facets().stream()
        .map(field ->
            counter.count(
                field, counted, request.facetSize(), Facets.wanted(snapshot, field, find)))
        .toList();
  }

  private Facets counter() {
    return new Facets(snapshot, filters, (field, value) -> snapshot.labels().of(value));
  }

  private Interpretation interpretation(Repairs.Found found) {
    List<Interpretation.Term> terms = ranking.read().stream().map(this::term).toList();
    return new Interpretation(
        parsed.toString(), terms, operator, relaxed, matchingAll, found.dropped(), found.words());
  }

  private Interpretation.Term term(Concepts.Named named) {
    List<Interpretation.Sense> senses = named.senses().stream().map(this::sense).toList();
    return new Interpretation.Term(
        named.text(),
        named.start(),
        named.end(),
        named.best().via(),
        senses.get(0),
        senses.subList(1, senses.size()));
  }

  private Interpretation.Sense sense(Sense sense) {
    Concept concept = sense.concept();
    return new Interpretation.Sense(
        concept.id(),
        concept.type().key(),
        concept.label(),
        snapshot.labels().organism(concept),
        concept.type() == ConceptType.FAMILY ? figuresOf(sense) : sense.figures());
  }

  /** Figures that show any member of a family; no record carries the family itself. */
  private long figuresOf(Sense family) {
    try {
      List<Query> members = new ConceptQueries(concepts, new QueryMarks()).of(List.of(family));
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      members.forEach(query -> any.add(query, Occur.SHOULD));
      return searcher.count(any.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> next(long[] best) {
    boolean more =
        request.cursor().isPresent()
            ? matches.behindCursor() > best.length
            : matches.total() > best.length;
    if (best.length == 0 || !more || request.size() == 0) return Optional.empty();
    long last = best[best.length - 1];
    return Optional.of(Cursor.behind(last, request, snapshot).write());
  }
}
