package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import pfocr.export.ExportFormat;
import pfocr.query.Expansion;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;
import pfocr.search.Bucket;
import pfocr.search.FacetCounts;
import pfocr.search.Hit;
import pfocr.search.IndexInfo;
import pfocr.search.Interpretation;
import pfocr.search.ResultPage;
import pfocr.search.Suggestion;

/** A result page as JSON; the shape is part of the public contract. */
final class Json {
  private final JsonGenerator json;

  private Json(JsonGenerator json) {
    this.json = json;
  }

  /** The whole answer of a search that took that many milliseconds. */
  static byte[] write(Asked asked, ResultPage page, long took) {
    return JsonBytes.of(json -> new Json(json).result(asked, page, took));
  }

  /** The counts of one facet. */
  static byte[] write(FacetCounts facet) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      new Json(json).facet(facet);
      json.writeEndObject();
    });
  }

  private void result(Asked asked, ResultPage page, long took) throws IOException {
    json.writeStartObject();
    if (asked.shape().scroll()) json.writeStringField("_scroll_id", Scroll.next(asked, page));
    json.writeNumberField("took", took);
    json.writeBooleanField("timed_out", page.timedOut());
    json.writeNumberField("total", page.total());
    json.writeNumberField("papers", page.papers());
    json.writeNumberField("max_score", score(page.maxScore()));
    json.writeObjectFieldStart("query");
    searched(json, asked);
    json.writeNumberField("size", asked.request().size());
    json.writeNumberField("from", asked.request().from());
    JsonBytes.texts(json, "sort", List.of(asked.request().sort().key()));
    json.writeEndObject();
    interpretation(asked, page.interpretation());
    json.writeArrayFieldStart("hits");
    HitJson hits = new HitJson(asked.shape(), asked.request().highlight());
    for (Hit hit : page.hits()) hits.write(json, hit);
    json.writeEndArray();
    facets(json, page.facets());
    suggest(asked, page.suggestions());
    json.writeArrayFieldStart("warnings");
    for (String warning : page.warnings()) json.writeString(Text.wellFormed(warning));
    for (String warning : asked.warnings()) json.writeString(warning);
    json.writeEndArray();
    if (page.next().isPresent()) json.writeStringField("next_cursor", page.next().get());
    links(asked, page);
    index(json, page.index());
    json.writeEndObject();
  }

  /** Which figures a request asks for, into the object that is open. */
  static void searched(JsonGenerator json, Asked asked) throws IOException {
    SearchRequest request = asked.request();
    json.writeStringField("q", asked.q());
    if (!asked.pmcids().isEmpty()) JsonBytes.texts(json, "pmcid", asked.pmcids());
    if (!request.filter().isEmpty()) json.writeStringField("filter", request.filter());
    if (!request.postFilter().isEmpty()) json.writeStringField("post_filter", request.postFilter());
    for (var entry : request.filters().entrySet()) {
      json.writeArrayFieldStart(entry.getKey().key());
      Filter filter = entry.getValue();
      for (String value : filter.any()) json.writeString(value);
      for (String value : filter.none()) json.writeString("-" + value);
      json.writeEndArray();
    }
    json.writeStringField("operator", request.operator().key());
    if (request.expand().isEmpty() || request.expand().equals(Expansion.ALL))
      json.writeBooleanField("expand", !request.expand().isEmpty());
    else
      JsonBytes.texts(
          json, "expand", request.expand().stream().sorted().map(Expansion::key).toList());
    if (!request.literals().isEmpty())
      JsonBytes.texts(json, "literal", request.literals().stream().sorted().toList());
  }

  private void interpretation(Asked asked, Interpretation read) throws IOException {
    json.writeObjectFieldStart("interpretation");
    JsonBytes.text(json, "parsed", read.parsed());
    json.writeArrayFieldStart("terms");
    for (Interpretation.Term term : read.terms()) term(term);
    json.writeEndArray();
    json.writeStringField("operator", read.operator().key());
    json.writeBooleanField("relaxed", read.relaxed());
    json.writeNumberField("matching_all", read.matchingAll());
    JsonBytes.texts(json, "dropped", read.dropped());
    json.writeArrayFieldStart("words");
    for (Interpretation.WordCount word : read.words()) {
      json.writeStartObject();
      JsonBytes.text(json, "text", word.text());
      json.writeNumberField("figures", word.figures());
      json.writeEndObject();
    }
    json.writeEndArray();
    Asked asTyped = asked.fromStart(r -> r.withExpand(false, java.util.Set.of()));
    json.writeStringField("as_typed", html(asTyped));
    json.writeEndObject();
  }

  private void term(Interpretation.Term term) throws IOException {
    json.writeStartObject();
    JsonBytes.text(json, "text", term.text());
    json.writeNumberField("start", term.start());
    json.writeNumberField("end", term.end());
    json.writeStringField("via", term.via());
    json.writeFieldName("concept");
    sense(term.sense(), false);
    json.writeNumberField("figures", term.sense().figures());
    json.writeArrayFieldStart("alternatives");
    for (Interpretation.Sense sense : term.alternatives()) sense(sense, true);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void sense(Interpretation.Sense sense, boolean withFigures) throws IOException {
    json.writeStartObject();
    JsonBytes.text(json, "id", sense.id());
    json.writeStringField("type", sense.type());
    JsonBytes.text(json, "label", sense.label());
    if (!sense.organism().isEmpty()) JsonBytes.text(json, "organism", sense.organism());
    if (withFigures) json.writeNumberField("figures", sense.figures());
    json.writeEndObject();
  }

  /** The counts of several facets. */
  static void facets(JsonGenerator json, List<FacetCounts> facets) throws IOException {
    json.writeObjectFieldStart("facets");
    for (FacetCounts facet : facets) new Json(json).facet(facet);
    json.writeEndObject();
  }

  private void facet(FacetCounts facet) throws IOException {
    long counted = facet.other();
    for (Bucket bucket : facet.buckets()) counted += bucket.count();
    boolean years = facet.field() == FacetField.YEAR;
    json.writeObjectFieldStart(facet.field().key());
    json.writeStringField("_type", years ? "histogram" : "terms");
    if (years) json.writeNumberField("interval", 1);
    json.writeNumberField("total", counted);
    json.writeNumberField("distinct", facet.distinct());
    json.writeNumberField("missing", facet.missing());
    json.writeNumberField("other", facet.other());
    json.writeBooleanField("sideways", true);
    json.writeArrayFieldStart("terms");
    for (Bucket bucket : facet.buckets()) bucket(bucket, years);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void bucket(Bucket bucket, boolean year) throws IOException {
    json.writeStartObject();
    if (year && bucket.value().matches("\\d{1,9}"))
      json.writeNumberField("term", Integer.parseInt(bucket.value()));
    else JsonBytes.text(json, "term", bucket.value());
    JsonBytes.text(json, "label", bucket.label());
    json.writeNumberField("count", bucket.count());
    json.writeBooleanField("selected", bucket.selected());
    if (bucket.excluded()) json.writeBooleanField("excluded", true);
    json.writeEndObject();
  }

  private void suggest(Asked asked, List<Suggestion> suggestions) throws IOException {
    json.writeArrayFieldStart("suggest");
    for (Suggestion suggestion : suggestions) {
      json.writeStartObject();
      JsonBytes.text(json, "query", suggestion.query());
      JsonBytes.text(json, "reason", suggestion.reason());
      json.writeNumberField("figures", suggestion.figures());
      json.writeStringField("url", asked.with(r -> suggestion.request()).url("/api/v1/query"));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void links(Asked asked, ResultPage page) throws IOException {
    json.writeObjectFieldStart("links");
    json.writeStringField("self", asked.url("/api/v1/query"));
    if (page.next().isPresent()) json.writeStringField("next", next(asked, page.next().get()));
    json.writeStringField("html", html(asked));
    json.writeStringField("export", export(asked, ExportFormat.RIS));
    json.writeEndObject();
  }

  /** The whole result as a file. */
  static String export(Asked asked, ExportFormat format) {
    String url =
        asked
            .plain()
            .on(Params.EXPORT)
            .fromStart(r ->
                r.withFacets(List.of(), Params.EXPORT.facetSize())
                    .withHighlight(false)
                    .withPage(0, Params.EXPORT.size())
                    .withExplain(false)
                    .withTimeout(Params.MAX_TIMEOUT))
            .url(ExportRoutes.PATH);
    return url + (url.equals(ExportRoutes.PATH) ? "?" : "&") + "format=" + format.key();
  }

  /** The index that an answer was made from. */
  static void index(JsonGenerator json, IndexInfo index) throws IOException {
    json.writeObjectFieldStart("index");
    JsonBytes.text(json, "build", index.build());
    json.writeNumberField("figures", index.figures());
    json.writeArrayFieldStart("years");
    json.writeNumber(index.firstYear());
    json.writeNumber(index.lastYear());
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The page of the API's answer behind that cursor. */
  static String next(Asked asked, String cursor) {
    return asked.with(r -> r.withCursor(cursor, r.size())).url("/api/v1/query");
  }

  /** The same search as a page for people. */
  static String html(Asked asked) {
    return asked
        .plain()
        .on(Params.PAGE)
        .fromStart(r -> r.withFacets(Params.PAGE.facets(), Params.PAGE.facetSize()))
        .url("/");
  }

  /** A score as it is written: four decimals. */
  static double score(double score) {
    return Double.isFinite(score) ? Math.round(score * 1e4) / 1e4 : 0;
  }
}
