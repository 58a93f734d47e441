package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import pfocr.enrich.EnrichedFigure;
import pfocr.enrich.Enrichment;
import pfocr.export.EnrichExport;
import pfocr.export.EnrichFormat;
import pfocr.export.EnrichJson;
import pfocr.export.Selection;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;
import pfocr.search.FacetCounts;
import pfocr.search.FigureSearch;
import pfocr.web.HttpProblem.Cause;

/**
 * Gene-set statistics: a page of figures as JSON, all of them as a file, and the page for people.
 */
final class EnrichRoutes implements Routes {
  static final String PATH = "/api/v1/enrich";
  static final String PAGE_PATH = "/enrich";

  /** What the API means when nothing is said. */
  static final SearchRequest API = Params.API.withHighlight(false);

  /** What the page means. */
  static final SearchRequest PAGE =
      API.withFacets(List.of(FacetField.values()), Params.PAGE.facetSize());

  private static final int MOST = 100_000_000;

  private static final String TOO_LONG =
      "The list is too long for an address, so there are no links: post it again, with next_cursor as"
          + " cursor for the next figures or with format for all of them.";

  /** As of figures: a client that takes any text does not mean gene sets. */
  private static final List<String> TYPES =
      Stream.concat(Stream.of(Form.JSON_TYPE), EnrichFormat.mediaTypes().stream())
          .filter(type -> !type.equals(Form.PLAIN_TYPE))
          .toList();

  private final FigureSearch search;
  private final Answers answers;
  private final Html html;
  private final Semaphore files;
  private final int longest;

  EnrichRoutes(FigureSearch search, Answers answers, Html html, Settings settings) {
    this.search = search;
    this.answers = answers;
    this.html = html;
    this.files = new Semaphore(settings.exports());
    this.longest = settings.maxUrl();
  }

  @Override
  public void register(Router router) {
    router.getOrPost(PATH, ctx -> enrich(ctx, router.parameters(ctx, Param.GENES)));
    router.get(PAGE_PATH, ctx -> page(ctx, router.parameters(ctx)));
    router.get(PAGE_PATH + "/facets/{name}", ctx -> facet(ctx, router.parameters(ctx)));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.getOrPost(
                PATH,
                "Figures whose sets overlap a list of genes, chemicals and diseases beyond chance;"
                    + " format makes it a file of all of them.",
                Param.ENRICH,
                "EnrichAnswer")
            .unmovedBy(EnumSet.of(Param.HIGHLIGHT, Param.EXPLAIN, Param.VIEW))
            .alsoAs(EnrichFormat.mediaTypes(), EnrichFormat.keys())
            .takingPlainText(),
        Operation.page(PAGE_PATH, "The same for people.", Param.ENRICH_PAGE)
            .unmovedBy(EnumSet.of(Param.HIGHLIGHT, Param.EXPLAIN, Param.VIEW)),
        Operation.page(
                PAGE_PATH + "/facets/{name}",
                "The values of one facet of the figures tested, to choose from.",
                Param.ENRICH_FACET)
            .unmovedBy(Param.with(Param.SHOWN, Param.SIZE, Param.FROM, Param.PAGE)));
  }

  private void enrich(Context ctx, Parameters parameters) throws Exception {
    Given given = Given.of(parameters, Param.ENRICH);
    Optional<EnrichFormat> format = format(ctx, given);
    if (format.isPresent()) {
      file(ctx, given, format.get());
      return;
    }
    EnrichAsked asked = EnrichAsked.read(given, API);
    requireNames(asked);
    answers.send(ctx, "enrich " + asked + asked.figures().warnings(), () -> json(asked));
  }

  private static void requireNames(EnrichAsked asked) {
    if (asked.empty()) throw unusable("is missing: names or ids, with any separator");
    if (asked.list().codePoints().noneMatch(Character::isLetterOrDigit))
      throw unusable("has no name in it: give names or ids, with any separator");
  }

  private static HttpProblem unusable(String rule) {
    String detail = "The parameter 'genes' " + rule + ".";
    return new HttpProblem(
        ProblemType.BAD_PARAMETER, detail, List.of(new Cause(Param.GENES.key(), rule, "")));
  }

  /** The format of a file; empty for a page of JSON. */
  private static Optional<EnrichFormat> format(Context ctx, Given given) {
    Optional<String> named = given.one(Param.FORMAT);
    if (named.isPresent()) return named.map(name -> format(given, name));
    String type = Accept.require(ctx.header("Accept"), TYPES, Form.PLAIN);
    return EnrichFormat.ofMediaType(type);
  }

  private static EnrichFormat format(Given given, String name) {
    List<String> known = EnrichFormat.keys();
    return EnrichFormat.of(name.strip())
        .orElseThrow(() ->
            given.problem(Param.FORMAT, name, "is not one of " + String.join(", ", known), known));
  }

  /** Tests the list; to be closed. */
  static Enrichment run(FigureSearch search, EnrichAsked asked) {
    return Errors.blameRequest(() -> Enrichment.of(search, asked.request()));
  }

  private Answers.Made json(EnrichAsked asked) {
    long start = System.nanoTime();
    try (Enrichment enrichment = run(search, asked)) {
      List<EnrichedFigure> hits = enrichment.page();
      long tested = System.nanoTime();
      byte[] body = json(asked, enrichment, hits, Math.round((tested - start) / 1e6), longest);
      Answer answer =
          new Answer(
              Answer.JSON, body, Map.of(AnswerHeader.LINK.key(), links(asked, enrichment, hits)));
      return made(answer, enrichment, start, tested);
    }
  }

  /**
   * A page of the figures tested, with all that is told of the list.
   *
   * @param longest addresses that are longer are left out
   */
  static byte[] json(
      EnrichAsked asked, Enrichment enrichment, List<EnrichedFigure> hits, long took, int longest) {
    return JsonBytes.of(json -> answer(json, asked, enrichment, hits, took, longest));
  }

  private static Answers.Made made(Answer answer, Enrichment enrichment, long start, long tested) {
    String timing =
        "test;dur="
            + Answers.millis(tested - start)
            + ", write;dur="
            + Answers.millis(System.nanoTime() - tested);
    return new Answers.Made(answer, enrichment.index().build(), !enrichment.timedOut(), timing);
  }

  private static void answer(
      JsonGenerator json,
      EnrichAsked asked,
      Enrichment enrichment,
      List<EnrichedFigure> hits,
      long took,
      int longest)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("took", took);
    json.writeBooleanField("timed_out", enrichment.timedOut());
    EnrichJson.summary(json, enrichment);
    query(json, asked, enrichment);
    json.writeArrayFieldStart("hits");
    Shape shape = asked.figures().shape();
    for (EnrichedFigure hit : hits)
      ShapedJson.object(json, shape, to -> hit(to, asked, enrichment, hit));
    json.writeEndArray();
    Json.facets(json, enrichment.facets());
    List<String> warnings = warnings(asked, enrichment);
    if (asked.url(PATH).length() > longest) warnings.add(TOO_LONG);
    JsonBytes.texts(json, "warnings", warnings);
    Optional<String> next = enrichment.next(hits);
    if (next.isPresent()) json.writeStringField("next_cursor", next.get());
    json.writeObjectFieldStart("links");
    for (Map.Entry<String, String> link : addresses(asked, enrichment, hits).entrySet())
      if (link.getValue().length() <= longest)
        json.writeStringField(link.getKey(), link.getValue());
    json.writeEndObject();
    Json.index(json, enrichment.index());
    json.writeEndObject();
  }

  private static void hit(
      JsonGenerator json, EnrichAsked asked, Enrichment enrichment, EnrichedFigure hit)
      throws IOException {
    EnrichJson.hit(json, hit, asked.figures().shape().fields().more());
    if (asked.allMembers()) EnrichJson.unshared(json, enrichment, hit);
    FigureJson.links(json, hit.record().figure());
  }

  private static void query(JsonGenerator json, EnrichAsked asked, Enrichment enrichment)
      throws IOException {
    json.writeObjectFieldStart("query");
    Json.searched(json, asked.figures());
    json.writeBooleanField("relaxed", enrichment.relaxed());
    json.writeNumberField("size", asked.figures().request().size());
    json.writeNumberField("from", asked.figures().request().from());
    JsonBytes.texts(json, "sort", List.of(asked.sort().key()));
    json.writeStringField("universe", asked.universe().key());
    json.writeStringField("members", EnrichAsked.MEMBERS.get(asked.allMembers() ? 1 : 0));
    json.writeEndObject();
  }

  /** Notes of the engine and of the address. */
  static List<String> warnings(EnrichAsked asked, Enrichment enrichment) {
    List<String> all = new ArrayList<>(enrichment.warnings());
    if (enrichment.relaxed())
      all.add("Few figures have all words of the query; those with some of them are tested, too.");
    all.addAll(asked.figures().warnings());
    return all;
  }

  /** The same list in other forms and on other pages. */
  private static Map<String, String> addresses(
      EnrichAsked asked, Enrichment enrichment, List<EnrichedFigure> hits) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("self", asked.url(PATH));
    next(asked, enrichment, hits).ifPresent(next -> all.put("next", next));
    all.put("html", asked.on(API).plain().url(PAGE_PATH));
    for (EnrichFormat format : EnrichFormat.values()) all.put(format.key(), file(asked, format));
    return all;
  }

  private static Optional<String> next(
      EnrichAsked asked, Enrichment enrichment, List<EnrichedFigure> hits) {
    return enrichment
        .next(hits)
        .map(cursor -> asked.with(r -> r.withCursor(cursor, r.size())).url(PATH));
  }

  private static String links(EnrichAsked asked, Enrichment enrichment, List<EnrichedFigure> hits) {
    return LinkHeader.of(
        next(asked, enrichment, hits), asked.fromStart(r -> r).url(PATH), asked.url(PATH));
  }

  /** The whole list as a file. */
  static String file(EnrichAsked asked, EnrichFormat format) {
    EnrichAsked whole =
        asked
            .on(API)
            .plain()
            .fromStart(r -> r.withPage(0, API.size()).withFacets(API.facets(), API.facetSize()));
    return whole.url(PATH) + "&format=" + format.key();
  }

  private void file(Context ctx, Given given, EnrichFormat format) throws IOException {
    if (!given.all(Param.CURSOR).isEmpty())
      throw given.impossible(Param.CURSOR, "does not go with a format: files are whole");
    Selection selection = Fields.selection(given, format);
    Given searched = given.without(Param.SIZE).without(Param.FIELDS);
    EnrichAsked asked = EnrichAsked.read(searched, API);
    requireNames(asked);
    if (asked.allMembers())
      throw given.impossible(Param.MEMBERS, "does not go with a format: files have the overlap");
    int most = given.number(Param.SIZE, 0, MOST, MOST);
    String fields = String.join(",", given.list(Param.FIELDS));
    String key = "enrich " + format.key() + ' ' + most + ' ' + fields + ' ' + asked;
    if (answers.unchanged(ctx, key)) return;
    if (!files.tryAcquire())
      throw new HttpProblem(
              ProblemType.OVERLOADED, "More exports are running than this server takes at once.")
          .with("Retry-After", "5");
    try (Enrichment enrichment = run(search, asked)) {
      ctx.contentType(format.contentType());
      ctx.header(
          "Content-Disposition", "attachment; filename=\"pfocr-enrich." + format.key() + "\"");
      ctx.header(ExportRoutes.TOTAL, Integer.toString(enrichment.total()));
      if (format != EnrichFormat.GMT)
        ctx.header(ExportRoutes.ROWS, Integer.toString(Math.min(most, enrichment.total())));
      if (enrichment.timedOut()) {
        ctx.header(ExportRoutes.TIMED_OUT, "true").header("Cache-Control", "no-store");
      } else {
        ctx.header("Cache-Control", Answers.CACHE_CONTROL);
        String tag = answers.tag(enrichment.index().build(), key);
        ctx.header("ETag", EntityTag.quoted(tag, Streamed.gzip(ctx)));
      }
      if (ctx.req().getMethod().equals("HEAD")) ctx.res().flushBuffer();
      else send(ctx, enrichment, most, format, selection);
    } finally {
      files.release();
    }
  }

  private static void send(
      Context ctx, Enrichment enrichment, int most, EnrichFormat format, Selection selection)
      throws IOException {
    AtomicLong written = new AtomicLong();
    if (ctx.req().getProtocol().equals("HTTP/1.1")) {
      ctx.header("Trailer", ExportRoutes.WRITTEN);
      ctx.res().setTrailerFields(() -> Map.of(ExportRoutes.WRITTEN, Long.toString(written.get())));
    }
    Streamed.send(
        ctx,
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384);
          written.set(EnrichExport.write(enrichment, most, format, selection, writer));
        });
  }

  private void page(Context ctx, Parameters parameters) throws Exception {
    Given given = Given.of(parameters, Param.ENRICH_PAGE);
    EnrichAsked asked = EnrichAsked.read(given, PAGE);
    answers.send(ctx, "enrich page " + asked + asked.figures().warnings(), () -> html(asked));
  }

  /** The values of one facet of the figures tested, to choose from. */
  private void facet(Context ctx, Parameters parameters) throws Exception {
    FacetField field = PageRoutes.field(ctx);
    Given given = Given.of(parameters, Param.ENRICH_FACET);
    String find = given.one(Param.FIND).orElse("").strip();
    int size = given.number(Param.FACET_SIZE, 1, SearchRequest.MAX_FACET_SIZE, FacetPage.USUAL);
    EnrichAsked asked = EnrichAsked.read(given, PAGE).with(r -> r.withFacets(List.of(field), size));
    requireNames(asked);
    String key = "enrich facet page " + asked + asked.figures().warnings() + ' ' + find;
    answers.send(ctx, key, () -> values(asked, find));
  }

  private Answers.Made values(EnrichAsked asked, String find) {
    long start = System.nanoTime();
    try (Enrichment enrichment = run(search, asked)) {
      FacetCounts counts = enrichment.facets(find).get(0);
      FacetPage page = new FacetPage(asked.figures(), counts, find, Optional.of(asked));
      long tested = System.nanoTime();
      return made(Answer.html(html.facet(page)), enrichment, start, tested);
    }
  }

  private Answers.Made html(EnrichAsked asked) {
    long start = System.nanoTime();
    if (asked.empty()) {
      Answer form = Answer.html(html.enrich(EnrichPage.form(asked)));
      return new Answers.Made(form, search.info().build(), true, "");
    }
    try (Enrichment enrichment = run(search, asked)) {
      EnrichPage page = EnrichPage.of(asked, enrichment);
      long tested = System.nanoTime();
      return made(Answer.html(html.enrich(page)), enrichment, start, tested);
    }
  }
}
