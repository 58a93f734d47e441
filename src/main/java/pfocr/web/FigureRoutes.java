package pfocr.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import pfocr.figure.FigureRecord;
import pfocr.search.FigureSearch;

/** One figure: its record and its neighbours as JSON, and its page. */
final class FigureRoutes implements Routes {
  private static final int MAX_SIMILAR = 100;
  private static final int PAGE_SIMILAR = 8;

  private final FigureSearch search;
  private final Answers answers;
  private final Html html;

  FigureRoutes(FigureSearch search, Answers answers, Html html) {
    this.search = search;
    this.answers = answers;
    this.html = html;
  }

  @Override
  public void register(Router router) {
    router.get("/api/v1/figures/{figid}", ctx -> record(ctx, router.parameters(ctx)));
    router.get("/api/v1/figures/{figid}/similar", ctx -> similar(ctx, router.parameters(ctx)));
    router.get("/figures/{figid}", this::page);
  }

  private void record(Context ctx, Parameters parameters) throws Exception {
    Given.of(parameters, Param.NONE);
    String asked = id(ctx, ".json");
    FigureRecord record = find(asked);
    String figid = record.figure().figid();
    if (!figid.equals(asked)) redirect(ctx, FigureLinks.record(figid));
    else answers.sendWhole(ctx, "figure " + figid, () -> Answer.json(FigureJson.record(record)));
  }

  private void similar(Context ctx, Parameters parameters) throws Exception {
    Given given = Given.of(parameters, Param.SIZED);
    int size = given.number(Param.SIZE, 1, MAX_SIMILAR, 10);
    String asked = id(ctx, ".json");
    String figid = find(asked).figure().figid();
    if (!figid.equals(asked)) redirect(ctx, FigureLinks.record(figid) + "/similar");
    else
      answers.sendWhole(
          ctx,
          "similar " + size + ' ' + figid,
          () -> Answer.json(FigureJson.similar(figid, search.similar(figid, size))));
  }

  private void page(Context ctx) throws Exception {
    String asked = id(ctx, ".html");
    FigureRecord record = find(asked);
    String figid = record.figure().figid();
    if (!figid.equals(asked)) redirect(ctx, FigureLinks.page(figid));
    else answers.sendWhole(ctx, "figure page " + figid, () -> Answer.html(page(record)));
  }

  private String page(FigureRecord record) {
    return html.figure(
        FigurePage.of(
            record,
            search.figuresOfPaper(record.figure().paper().pmcid()),
            search.similar(record.figure().figid(), PAGE_SIMILAR),
            search.info()));
  }

  private FigureRecord find(String figid) {
    Optional<FigureRecord> record = search.figure(figid);
    return record.orElseThrow(() ->
        new HttpProblem(ProblemType.NOT_FOUND, "There is no figure with the id '" + figid + "'."));
  }

  private static String id(Context ctx, String suffix) {
    String id = Text.typed(ctx.pathParam("figid"));
    return id.endsWith(suffix) ? id.substring(0, id.length() - suffix.length()) : id;
  }

  private static void redirect(Context ctx, String path) {
    ctx.header("Cache-Control", "public, max-age=300");
    ctx.redirect(path, HttpStatus.PERMANENT_REDIRECT);
  }
}
