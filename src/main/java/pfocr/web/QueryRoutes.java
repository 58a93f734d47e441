package pfocr.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pfocr.export.ExportFormat;
import pfocr.export.Selection;
import pfocr.figure.FigureRecord;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;
import pfocr.search.Completion;
import pfocr.search.FacetCounts;
import pfocr.search.FigureSearch;
import pfocr.search.ResultPage;
import pfocr.search.ResultStream;
import pfocr.search.Suggestion;

/** The search itself as JSON: results, one facet, suggestions. */
final class QueryRoutes implements Routes {
  static final String PATH = "/api/v1/query";

  /** What browsers ask for whose users type into their search box. */
  static final String SUGGESTIONS_TYPE = "application/x-suggestions+json";

  static final List<String> SUGGESTION_FORMATS = List.of("json", "opensearch");

  private static final int MAX_SUGGESTIONS = 50;

  /** With so many completions a text is on its way; with fewer it may be mistyped. */
  private static final int ENOUGH_COMPLETIONS = 3;

  /** Longer texts are not completed, nor mended while typing. */
  private static final int MENDABLE = 200;

  private static final Duration MENDING = Duration.ofMillis(300);

  private final FigureSearch search;
  private final Answers answers;
  private final Gate gate;

  QueryRoutes(FigureSearch search, Answers answers, Gate gate) {
    this.search = search;
    this.answers = answers;
    this.gate = gate;
  }

  @Override
  public void register(Router router) {
    router.getOrPost(PATH, ctx -> query(ctx, router));
    router.getOrPost(
        BioThings.QUERY, ctx -> query(ctx, router, BioThings.lenient(router.parameters(ctx))));
    router.getOrPost("/api/v1/facets/{name}", ctx -> facet(ctx, router.parameters(ctx)));
    router.get("/api/v1/suggest", ctx -> suggest(ctx, router.parameters(ctx)));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.getOrPost(
                PATH,
                "Figures that match a query; with genes, " + EnrichRoutes.PATH + " answers.",
                Param.QUERY,
                "QueryAnswer")
            .inManyForms(),
        Operation.getOrPost(
                BioThings.QUERY,
                "The same for clients of the BioThings PFOCR API.",
                Param.QUERY,
                "QueryAnswer")
            .inManyForms(),
        Operation.getOrPost(
                "/api/v1/facets/{name}",
                "The values of one facet.",
                Param.FACET_VALUES,
                "FacetAnswer")
            .unmovedBy(Param.with(Param.SHOWN, Param.SORT)),
        Operation.get(
                "/api/v1/suggest", "Completions of what was typed.", Param.SUGGEST, "Suggestions")
            .alsoAs(List.of(SUGGESTIONS_TYPE), SUGGESTION_FORMATS));
  }

  /** Sets of genes are a part of the same grammar, and another address answers them. */
  private void query(Context ctx, Router router) throws Exception {
    Parameters parameters = router.parameters(ctx);
    if (parameters.all().containsKey(Param.GENES.key()))
      router.sendOn(ctx, EnrichRoutes.PATH, HttpStatus.TEMPORARY_REDIRECT);
    else query(ctx, router, parameters);
  }

  private void query(Context ctx, Router router, Parameters parameters) throws Exception {
    Given given = Given.of(parameters, Param.QUERY);
    Optional<String> scroll = given.one(Param.SCROLL_ID);
    if (scroll.isPresent()) {
      scroll(ctx, given, scroll.get());
      return;
    }
    Form form = Form.of(ctx, given);
    boolean posted = ctx.req().getMethod().equals("POST");
    Optional<Batch> batch = Batch.of(search, given, posted);
    if (batch.isPresent()) batch(ctx, given, form, batch.get());
    else if (form.html())
      router.redirect(ctx, Json.html(Params.read(given, Params.API)), HttpStatus.SEE_OTHER);
    else if (form.file().isPresent()) file(ctx, given, form.file().get());
    else answer(ctx, Params.read(given, Params.API));
  }

  private void batch(Context ctx, Given given, Form form, Batch batch) throws Exception {
    if (given.all(Param.FORMAT).isEmpty())
      Accept.require(ctx.header("Accept"), List.of(Form.JSON_TYPE));
    else if (form.html() || form.file().isPresent())
      throw given.impossible(Param.FORMAT, "cannot be had of a batch, which is answered in JSON");
    gate.run(() -> {
      batch.send(ctx);
      return true;
    });
  }

  /** The page of hits as a file; the whole result is an export. */
  private void file(Context ctx, Given given, ExportFormat format) throws Exception {
    Selection selection = Fields.selection(given, format);
    Asked asked =
        Params.read(given.without(Param.FIELDS), Params.API.withHighlight(false).withHelp(false));
    String key = "query " + format + given.list(Param.FIELDS) + ' ' + asked + asked.warnings();
    String fields = String.join(",", given.list(Param.FIELDS));
    String form =
        "format="
            + format.key()
            + (fields.isEmpty() ? "" : "&fields=" + QueryString.encoded(fields));
    answers.send(ctx, key, () -> file(asked, format, selection, form));
  }

  private Answers.Made file(Asked asked, ExportFormat format, Selection selection, String form) {
    long start = System.nanoTime();
    ResultPage page = Errors.blameRequest(() -> search.search(asked.request().withRecords(true)));
    var records = page.hits().stream().map(h -> new FigureRecord(h.figure(), h.mentions()));
    Map<String, String> headers =
        Map.of(
            AnswerHeader.LINK.key(),
            links(asked, page, form),
            AnswerHeader.TOTAL_COUNT.key(),
            Long.toString(page.total()),
            AnswerHeader.WARNINGS.key(),
            Headers.warnings(warnings(asked, page)));
    Answer answer = Answer.file(records.iterator(), format, selection, headers);
    String timing = "total;dur=" + Answers.millis(System.nanoTime() - start);
    return new Answers.Made(answer, page.index().build(), !page.timedOut(), timing);
  }

  private static List<String> warnings(Asked asked, ResultPage page) {
    List<String> all = new ArrayList<>(page.warnings());
    if (page.interpretation().relaxed()) all.add(ResultStream.RELAXED);
    all.addAll(asked.warnings());
    return all;
  }

  private void scroll(Context ctx, Given given, String id) throws Exception {
    Optional<Parameters> next =
        Scroll.read(id)
            .orElseThrow(() -> given.problem(Param.SCROLL_ID, id, "was not made by this service"));
    if (next.isPresent()) answer(ctx, Params.read(Given.of(next.get(), Param.QUERY), Params.API));
    else Answer.json(Scroll.END).send(ctx, "");
  }

  private void answer(Context ctx, Asked asked) throws Exception {
    answers.send(ctx, "query " + asked + asked.warnings(), () -> result(asked));
  }

  private Answers.Made result(Asked asked) {
    long start = System.nanoTime();
    ResultPage page = Errors.blameRequest(() -> search.search(asked.request()));
    long searched = System.nanoTime();
    byte[] body = Json.write(asked, page, Math.round((searched - start) / 1e6));
    String timing =
        "search;dur="
            + Answers.millis(searched - start)
            + ", write;dur="
            + Answers.millis(System.nanoTime() - searched);
    Answer answer =
        new Answer(Answer.JSON, body, Map.of(AnswerHeader.LINK.key(), links(asked, page, "")));
    return new Answers.Made(answer, page.index().build(), !page.timedOut(), timing);
  }

  /**
   * The pages around one.
   *
   * @param form what asks for its form, behind the search
   */
  private static String links(Asked asked, ResultPage page, String form) {
    return LinkHeader.of(
        page.next().map(cursor -> inForm(Json.next(asked, cursor), form)),
        inForm(asked.fromStart(r -> r).url(PATH), form),
        inForm(asked.url(PATH), form));
  }

  private static String inForm(String url, String form) {
    return form.isEmpty() ? url : url + (url.indexOf('?') < 0 ? "?" : "&") + form;
  }

  private void facet(Context ctx, Parameters parameters) throws Exception {
    String name = ctx.pathParam("name");
    FacetField field =
        FacetField.of(name)
            .orElseThrow(() ->
                new HttpProblem(
                    ProblemType.NOT_FOUND, "The facets are " + Params.facetNames() + "."));
    Given given = Given.of(parameters, Param.FACET_VALUES);
    Asked asked = Params.read(given, Params.API);
    String find = given.one(Param.FIND).orElse("").strip();
    int size = given.number(Param.SIZE, 1, SearchRequest.MAX_FACET_SIZE, Params.API.size());
    String key = "facet " + field.key() + ' ' + size + ' ' + asked + ' ' + find;
    answers.sendWhole(ctx, key, () -> Answer.json(Json.write(counts(asked, field, find, size))));
  }

  private FacetCounts counts(Asked asked, FacetField field, String find, int size) {
    return Errors.blameRequest(() -> search.facet(asked.request(), field, find, size));
  }

  private void suggest(Context ctx, Parameters parameters) throws Exception {
    Given given = Given.of(parameters, Param.SUGGEST);
    Optional<String> typed = given.one(Param.Q);
    String text = typed.orElse("");
    if (text.length() > SearchRequest.MAX_TEXT)
      throw given.problem(
          Param.Q, text, "is longer than " + SearchRequest.MAX_TEXT + " characters");
    int size = given.number(Param.SIZE, 1, MAX_SUGGESTIONS, 10);
    boolean forBrowsers = forBrowsers(ctx, given);
    answers.sendWhole(
        ctx,
        "suggest " + size + ' ' + forBrowsers + ' ' + text,
        () -> suggestions(text, search.complete(text, size), forBrowsers));
  }

  /**
   * Corrected texts and how many figures they find. Only words that no figure has are corrected, so
   * a symbol in use stays as it is.
   */
  private List<Suggestion> didYouMean(String text, int completions) {
    if (completions >= ENOUGH_COMPLETIONS || text.isBlank() || text.length() > MENDABLE)
      return List.of();
    SearchRequest request =
        Params.API
            .withText(text)
            .withHighlight(false)
            .withFacets(List.of(), Params.API.facetSize())
            .withPage(0, 0)
            .withTimeout(MENDING);
    return search.search(request).suggestions().stream()
        .filter(each -> each.reason().equals("did you mean"))
        .toList();
  }

  private static boolean forBrowsers(Context ctx, Given given) {
    Optional<String> format = given.one(Param.FORMAT).map(String::strip);
    List<String> types = List.of(Form.JSON_TYPE, SUGGESTIONS_TYPE);
    if (format.isEmpty())
      return Accept.require(ctx.header("Accept"), types).equals(SUGGESTIONS_TYPE);
    if (!SUGGESTION_FORMATS.contains(format.get()))
      throw given.problem(
          Param.FORMAT, format.get(), "is neither json nor opensearch", SUGGESTION_FORMATS);
    return format.get().equals("opensearch");
  }

  private Answer suggestions(String text, List<Completion> all, boolean forBrowsers) {
    return forBrowsers
        ? new Answer(SUGGESTIONS_TYPE, FigureJson.openSearch(text, all))
        : Answer.json(FigureJson.completions(text, all, didYouMean(text, all.size())));
  }
}
