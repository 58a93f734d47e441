package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pfocr.export.ExportFormat;
import pfocr.export.Selection;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.query.SearchRequest;
import pfocr.search.FigureDetail;
import pfocr.search.FigureSearch;
import pfocr.search.SimilarFigure;

/** One figure: its record and its neighbours as JSON, and its page. */
final class FigureRoutes implements Routes {
  private static final int MAX_SIMILAR = 100;
  private static final int PAGE_SIMILAR = 8;

  private final FigureSearch search;
  private final Answers answers;
  private final Gate gate;
  private final Html html;

  FigureRoutes(FigureSearch search, Answers answers, Gate gate, Html html) {
    this.search = search;
    this.answers = answers;
    this.gate = gate;
    this.html = html;
  }

  @Override
  public void register(Router router) {
    router.get("/api/v1/figures/{figid}", ctx -> record(ctx, router));
    router.get("/api/v1/figures/{figid}/similar", ctx -> similar(ctx, router));
    router.post("/api/v1/figures", ctx -> records(ctx, router.parameters(ctx)));
    router.get("/figures/{figid}", ctx -> page(ctx, router));
    router.get("/figures/{figid}/{file}", ctx -> file(ctx, router));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/api/v1/figures/{figid}", "A whole record.", Param.RECORD, "Record")
            .inManyForms(),
        Operation.get(
            "/api/v1/figures/{figid}/similar", "Figures like it.", Param.SIZED, "Similar"),
        Operation.post(
                "/api/v1/figures",
                "Many records; what nothing has is told.",
                Param.RECORDS,
                "Records")
            .unmovedBy(EnumSet.of(Param.EMAIL)),
        Operation.page(
            "/figures/{figid}",
            "One figure; with the search it was opened from, and its place there, it leads to the"
                + " figures before and behind it.",
            Param.FIGURE),
        Operation.file(
            "/figures/{figid}/{file}",
            "What a figure offers as a file: its tables, gene set and references; organism keeps the"
                + " genes of that species, by its Latin name.",
            Param.FIGURE_FILE,
            ""));
  }

  private void record(Context ctx, Router router) throws Exception {
    Given given = Given.of(router.parameters(ctx), Param.RECORD);
    Form form = Form.of(ctx, given);
    String asked = id(ctx, ".json");
    FigureRecord record = find(asked);
    String figid = record.figure().figid();
    if (form.html()) router.redirect(ctx, FigureLinks.page(figid), HttpStatus.SEE_OTHER);
    else if (!figid.equals(asked)) router.moved(ctx, FigureLinks.record(figid));
    else if (form.file().isPresent()) file(ctx, record, form.file().get(), given);
    else whole(ctx, record, Shape.of(given));
  }

  private void whole(Context ctx, FigureRecord record, Shape shape) throws Exception {
    answers.sendWhole(
        ctx,
        "figure " + record.figure().figid() + ' ' + shape,
        () -> Answer.json(FigureJson.record(record, shape)));
  }

  private void file(Context ctx, FigureRecord record, ExportFormat format, Given given)
      throws Exception {
    Selection selection = Fields.selection(given, format);
    String key = record.figure().figid() + ' ' + format + ' ' + given.list(Param.FIELDS);
    answers.sendWhole(
        ctx,
        "figure " + key,
        () -> Answer.file(List.of(record).iterator(), format, selection, Map.of()));
  }

  /** Many records in one answer; ids that nothing has are told. */
  private void records(Context ctx, Parameters parameters) throws Exception {
    Given given = Given.of(parameters, Param.RECORDS);
    Shape shape = Shape.of(given);
    List<String> ids = given.list(Param.IDS);
    if (ids.isEmpty()) throw given.problem(Param.IDS, "", "is empty: give a list of figids");
    if (ids.size() > Batch.MOST) throw given.tooMany(Param.IDS, ids.size(), Batch.MOST);
    gate.run(() -> {
      send(ctx, shape, ids);
      return true;
    });
  }

  private void send(Context ctx, Shape shape, List<String> ids) throws IOException {
    ctx.header("Cache-Control", "no-store").contentType(Answer.JSON);
    HitJson hits = new HitJson(shape, false);
    Streamed.send(
        ctx,
        out -> {
          try (JsonGenerator json = JsonBytes.generator(out)) {
            json.writeStartArray();
            for (String id : ids) write(json, hits, id);
            json.writeEndArray();
          }
        });
  }

  private void write(JsonGenerator json, HitJson hits, String id) throws IOException {
    Optional<FigureRecord> record = search.figure(id);
    if (record.isPresent()) {
      hits.write(json, id, record.get());
    } else {
      json.writeStartObject();
      JsonBytes.text(json, "query", id);
      json.writeBooleanField("notfound", true);
      json.writeEndObject();
    }
  }

  private void similar(Context ctx, Router router) throws Exception {
    Given given = Given.of(router.parameters(ctx), Param.SIZED);
    int size = given.number(Param.SIZE, 1, MAX_SIMILAR, 10);
    String asked = id(ctx, ".json");
    String figid = find(asked).figure().figid();
    if (!figid.equals(asked)) router.moved(ctx, FigureLinks.record(figid) + "/similar");
    else
      answers.sendWhole(
          ctx,
          "similar " + size + ' ' + figid,
          () -> Answer.json(FigureJson.similar(figid, search.similar(figid, size))));
  }

  /** What the address of a page asks for: the figure, and the result it was opened from. */
  private record Opened(String figid, Optional<Asked> asked, int rank) {
    static Opened of(String figid, Parameters parameters) {
      Given given = Given.of(parameters, Param.FIGURE);
      int rank = given.number(Param.RANK, 0, SearchRequest.MAX_FROM, -1);
      if (rank < 0) return new Opened(figid, Optional.empty(), rank);
      Asked asked = Params.read(given.without(Param.RANK).without(Param.CURSOR), Params.PAGE);
      return new Opened(figid, Optional.of(asked), rank);
    }

    /** The one canonical address. */
    String url() {
      return asked
          .map(search -> FigureLinks.page(figid, search, rank))
          .orElse(FigureLinks.page(figid));
    }
  }

  private void page(Context ctx, Router router) throws Exception {
    String asked = id(ctx, ".html");
    Opened opened = Opened.of(find(asked).figure().figid(), router.parameters(ctx));
    if (!opened.figid().equals(asked)) redirect(router, ctx, opened.url());
    else answers.send(ctx, "figure page " + opened.url(), () -> made(opened));
  }

  private Answers.Made made(Opened opened) {
    long start = System.nanoTime();
    String build = search.info().build();
    FigurePage page = page(opened);
    Answer answer = Answer.html(html.figure(page));
    String timing = "total;dur=" + Answers.millis(System.nanoTime() - start);
    boolean complete = page.place().map(ResultPlace::complete).orElse(true);
    return new Answers.Made(answer, build, complete, timing);
  }

  private FigurePage page(Opened opened) {
    String figid = opened.figid();
    FigureDetail detail = detail(figid);
    List<Figure> siblings =
        search.figuresOfPaper(detail.record().figure().paper().pmcid()).stream()
            .filter(figure -> !figure.figid().equals(figid))
            .toList();
    Optional<ResultPlace> place =
        opened.asked().map(asked -> ResultPlace.of(search, asked, opened.rank(), figid));
    return new FigurePage(detail, siblings, similar(figid, siblings), place);
  }

  /** Similar figures of other papers: those of the same paper have their own list. */
  private List<SimilarFigure> similar(String figid, List<Figure> siblings) {
    int more = Math.min(siblings.size(), MAX_SIMILAR);
    return search.similar(figid, PAGE_SIMILAR + more).stream()
        .filter(similar -> !siblings.contains(similar.figure()))
        .limit(PAGE_SIMILAR)
        .toList();
  }

  private void file(Context ctx, Router router) throws Exception {
    Given given = Given.of(router.parameters(ctx), Param.FIGURE_FILE);
    Set<String> organisms = new TreeSet<>(given.all(Param.ORGANISM));
    String name = Text.typed(ctx.pathParam("file"));
    String asked = id(ctx, ".html");
    Figure figure = find(asked).figure();
    if (!FigureFiles.NAMES.contains(name))
      throw new HttpProblem(
          ProblemType.NOT_FOUND, "The figure " + figure.figid() + " has no file '" + name + "'.");
    if (!figure.figid().equals(asked)) {
      router.moved(ctx, FigureFiles.url(figure, name));
      return;
    }
    ctx.header(
        "Content-Disposition", "attachment; filename=\"" + FigureFiles.saved(figure, name) + '"');
    answers.sendWhole(
        ctx,
        "figure file " + name + ' ' + figure.figid() + organisms,
        () -> FigureFiles.of(detail(figure.figid()).withGenesOf(organisms), name));
  }

  private FigureDetail detail(String figid) {
    return search.detail(figid).orElseThrow(() -> unknown(figid));
  }

  private FigureRecord find(String figid) {
    Optional<FigureRecord> record = search.figure(figid);
    return record.orElseThrow(() -> unknown(figid));
  }

  private static HttpProblem unknown(String figid) {
    return new HttpProblem(
        ProblemType.NOT_FOUND, "There is no figure with the id '" + figid + "'.");
  }

  private static String id(Context ctx, String suffix) {
    String id = Text.typed(ctx.pathParam("figid"));
    return id.endsWith(suffix) ? id.substring(0, id.length() - suffix.length()) : id;
  }

  private static void redirect(Router router, Context ctx, String path) {
    ctx.header("Cache-Control", "public, max-age=300");
    router.redirect(ctx, path, HttpStatus.PERMANENT_REDIRECT);
  }
}
