package pfocr.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;
import pfocr.search.FacetCounts;
import pfocr.search.FigureSearch;
import pfocr.search.ResultPage;

/** The search page, help, and addresses of older sites. */
final class PageRoutes implements Routes {
  /** Figures on the start page. */
  private static final int NEWEST = 12;

  private final FigureSearch search;
  private final Answers answers;
  private final Html html;

  PageRoutes(FigureSearch search, Answers answers, Html html) {
    this.search = search;
    this.answers = answers;
    this.html = html;
  }

  @Override
  public void register(Router router) {
    router.get("/", ctx -> search(ctx, router));
    router.get("/search", ctx -> search(ctx, router));
    router.get("/facets/{name}", ctx -> facet(ctx, router.parameters(ctx)));
    router.get("/search.html", ctx -> redirect(ctx, router));
    router.get("/help", ctx -> answers.sendWhole(ctx, "help", () -> Answer.html(html.help())));
    router.get("/problems/{type}", this::problem);
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.page(
                "/",
                "The search page; every state of it is its address, and genes leads to the gene-set"
                    + " page.",
                Param.SEARCH_PAGE)
            .unmovedBy(Param.API_ALONE),
        Operation.page("/search", "The same.", Param.SEARCH_PAGE).unmovedBy(Param.API_ALONE),
        Operation.page("/search.html", "Leads links of older sites to the page.", Param.SEARCH),
        Operation.page("/facets/{name}", "The values of one facet, to choose from.", Param.FACET),
        Operation.page("/help", "How to search.", Set.of()),
        Operation.page("/problems/{type}", "What a kind of problem means.", Set.of()));
  }

  private void search(Context ctx, Router router) throws Exception {
    Parameters parameters = router.parameters(ctx);
    if (parameters.all().containsKey(Param.GENES.key())) {
      router.sendOn(ctx, EnrichRoutes.PAGE_PATH, HttpStatus.SEE_OTHER);
      return;
    }
    Given given = Given.of(parameters, Param.SEARCH_PAGE);
    for (Param param : Param.API_ALONE) given = given.without(param);
    Asked asked = Params.read(given, Params.PAGE);
    answers.send(ctx, "page " + asked + asked.warnings(), () -> page(asked));
  }

  private Answers.Made page(Asked asked) {
    long start = System.nanoTime();
    ResultPage result = Errors.blameRequest(() -> search.search(shown(asked).request()));
    long searched = System.nanoTime();
    Answer answer = Answer.html(html.search(new SearchPage(asked, result)));
    String timing =
        "search;dur="
            + Answers.millis(searched - start)
            + ", write;dur="
            + Answers.millis(System.nanoTime() - searched);
    return new Answers.Made(answer, result.index().build(), !result.timedOut(), timing);
  }

  /** The start page shows the newest figures. */
  static Asked shown(Asked asked) {
    return asked.start() ? asked.with(r -> r.withSort(Sort.NEWEST).withPage(0, NEWEST)) : asked;
  }

  /** The facet that the path names. */
  static FacetField field(Context ctx) {
    return FacetField.of(ctx.pathParam("name"))
        .orElseThrow(() ->
            new HttpProblem(ProblemType.NOT_FOUND, "The facets are " + Params.facetNames() + "."));
  }

  /** The values of one facet to choose from, for a search. */
  private void facet(Context ctx, Parameters parameters) throws Exception {
    FacetField field = field(ctx);
    Given given = Given.of(parameters, Param.FACET);
    String find = given.one(Param.FIND).orElse("").strip();
    int size = given.number(Param.FACET_SIZE, 1, SearchRequest.MAX_FACET_SIZE, FacetPage.USUAL);
    Asked read = Params.read(given, Params.PAGE);
    Asked asked = read.with(r -> r.withFacets(r.facets(), size));
    answers.sendWhole(
        ctx,
        "facet page " + field.key() + ' ' + asked + asked.warnings() + ' ' + find,
        () -> Answer.html(html.facet(page(asked, field, find))));
  }

  private FacetPage page(Asked asked, FacetField field, String find) {
    return new FacetPage(asked, counts(asked, field, find), find, Optional.empty());
  }

  private FacetCounts counts(Asked asked, FacetField field, String find) {
    SearchRequest request = asked.request();
    return Errors.blameRequest(() -> search.facet(request, field, find, request.facetSize()));
  }

  private static void redirect(Context ctx, Router router) throws IOException {
    Asked asked = Params.read(router.parameters(ctx), Params.PAGE);
    router.redirect(ctx, asked.url("/"), HttpStatus.PERMANENT_REDIRECT);
  }

  private void problem(Context ctx) throws Exception {
    ProblemType type =
        ProblemType.ofSlug(ctx.pathParam("type"))
            .orElseThrow(
                () -> new HttpProblem(ProblemType.NOT_FOUND, "There is no such kind of problem."));
    answers.sendWhole(ctx, "problem " + type.slug(), () -> Answer.html(html.problemType(type)));
  }
}
