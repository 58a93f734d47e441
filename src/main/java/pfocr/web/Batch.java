package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pfocr.query.Operator;
import pfocr.query.SearchField;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.Hit;
import pfocr.search.ResultPage;

/**
 * Many queries in one request, in the form of the BioThings APIs: one list of hits, each with the
 * query that found it; a query that finds nothing has one entry with {@code notfound}, one that
 * cannot be answered one with {@code error}. All share the time of the request.
 */
final class Batch {
  /** Most queries of one request. */
  static final int MOST = 1_000;

  private static final int MOST_WARNINGS = 100;

  /**
   * Programs that send many queries look nothing over, so each finds what has all of its words or
   * is told to have found nothing.
   */
  private static final SearchRequest BASE =
      Params.API
          .withOperator(Operator.AND)
          .withHighlight(false)
          .withHelp(false)
          .withTimeout(Params.MAX_TIMEOUT);

  private final FigureSearch search;
  private final Asked asked;
  private final List<String> queries;
  private final List<SearchField> scopes;
  private final boolean withTotal;
  private final long deadline;
  private final Set<String> warnings;
  private long maxTotal;

  private Batch(FigureSearch search, Given given) {
    this.search = search;
    this.queries = queries(given);
    this.scopes = scopes(given);
    this.withTotal = given.flag(Param.WITH_TOTAL, false);
    refuseOfOneList(given);
    this.asked = Params.read(given.without(Param.Q), BASE);
    this.warnings = new LinkedHashSet<>(asked.warnings());
    this.deadline = System.nanoTime() + asked.request().timeout().toNanos();
  }

  /** What belongs to the one list of a single query. */
  private static void refuseOfOneList(Given given) {
    for (Param each : List.of(Param.CURSOR, Param.FETCH_ALL, Param.FACETS))
      if (!given.all(each).isEmpty())
        throw given.impossible(each, "cannot be had of a batch: ask each query by itself");
  }

  /** The batch that the parameters ask for; empty when they ask a single query. */
  static Optional<Batch> of(FigureSearch search, Given given, boolean posted) {
    boolean many = given.isList(Param.Q) || posted && !given.all(Param.SCOPES).isEmpty();
    return many ? Optional.of(new Batch(search, given)) : Optional.empty();
  }

  private static List<String> queries(Given given) {
    List<String> queries = new ArrayList<>();
    for (String value : given.isList(Param.Q) ? given.all(Param.Q) : given.list(Param.Q))
      queries.add(value.strip());
    if (queries.size() > MOST) throw given.tooMany(Param.Q, queries.size(), MOST);
    return queries;
  }

  private static List<SearchField> scopes(Given given) {
    List<String> known = Arrays.stream(SearchField.values()).map(SearchField::key).toList();
    List<SearchField> scopes = new ArrayList<>();
    for (String name : given.list(Param.SCOPES)) {
      Optional<SearchField> field = SearchField.of(name);
      if (field.isPresent()) scopes.add(field.get());
      else given.ignore(Param.SCOPES, name, "is no field of queries", known);
    }
    return scopes;
  }

  /** Answers while it searches; an index that cannot be read breaks the answer off. */
  void send(Context ctx) throws IOException {
    ctx.header("Cache-Control", "no-store").contentType(Answer.JSON);
    Streamed.send(
        ctx,
        out -> {
          try (JsonGenerator json = JsonBytes.generator(out)) {
            write(json);
          }
        });
  }

  private void write(JsonGenerator json) throws IOException {
    if (withTotal) {
      json.writeStartObject();
      json.writeFieldName("hits");
    }
    json.writeStartArray();
    HitJson hits = new HitJson(asked.shape(), asked.request().highlight());
    for (String query : queries) answer(json, hits, query);
    json.writeEndArray();
    if (withTotal) {
      json.writeNumberField("max_total", maxTotal);
      json.writeStringField("msg", maxTotal + " is the highest total of the queries.");
      JsonBytes.texts(json, "warnings", List.copyOf(warnings));
      json.writeEndObject();
    }
  }

  private void answer(JsonGenerator json, HitJson hits, String query) throws IOException {
    if (query.isEmpty()) {
      notFound(json, query, List.of());
      return;
    }
    Duration left = Duration.ofNanos(deadline - System.nanoTime());
    if (!left.isPositive()) {
      error(json, query, "time ran out before this query");
      return;
    }
    ResultPage page;
    try {
      page = search.search(asked.request().withText(scoped(query)).withTimeout(left));
    } catch (IllegalArgumentException e) {
      error(json, query, String.valueOf(e.getMessage()));
      return;
    }
    maxTotal = Math.max(maxTotal, page.total());
    if (warnings.size() < MOST_WARNINGS) warnings.addAll(page.warnings());
    for (Hit hit : page.hits()) hits.write(json, query, hit, page.warnings());
    if (page.timedOut()) error(json, query, "time ran out; the answer is partial");
    else if (page.total() == 0) notFound(json, query, page.warnings());
  }

  private static void notFound(JsonGenerator json, String query, List<String> warnings)
      throws IOException {
    json.writeStartObject();
    JsonBytes.text(json, "query", query);
    json.writeBooleanField("notfound", true);
    if (!warnings.isEmpty()) JsonBytes.texts(json, "warnings", warnings);
    json.writeEndObject();
  }

  private static void error(JsonGenerator json, String query, String text) throws IOException {
    json.writeStartObject();
    JsonBytes.text(json, "query", query);
    JsonBytes.text(json, "error", text);
    json.writeEndObject();
  }

  /** The query as it is, or as one phrase in any of the scopes. */
  private String scoped(String query) {
    if (scopes.isEmpty()) return query;
    String phrase = '"' + query.replaceAll("[\"\\\\]", " ").strip() + '"';
    return scopes.stream()
        .map(scope -> scope.key() + ":" + phrase)
        .collect(Collectors.joining(" OR "));
  }
}
