package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import pfocr.export.ExportFormat;
import pfocr.export.Selection;
import pfocr.figure.FigureRecord;
import pfocr.search.FigureSearch;

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
    router.get("/api/v1/figures/{figid}", ctx -> record(ctx, router.parameters(ctx)));
    router.get("/api/v1/figures/{figid}/similar", ctx -> similar(ctx, router.parameters(ctx)));
    router.post("/api/v1/figures", ctx -> records(ctx, router.parameters(ctx)));
    router.get("/figures/{figid}", this::page);
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/api/v1/figures/{figid}", "A whole record.", Param.RECORD, "Record")
            .inManyForms(),
        Operation.get(
            "/api/v1/figures/{figid}/similar", "Figures like it.", Param.SIZED, "Similar"),
        new Operation(
            List.of("post"),
            "/api/v1/figures",
            "Many records; what nothing has is told.",
            Param.RECORDS,
            "application/json",
            "Records"));
  }

  private void record(Context ctx, Parameters parameters) throws Exception {
    Given given = Given.of(parameters, Param.RECORD);
    Form form = Form.of(ctx, given);
    String asked = id(ctx, ".json");
    FigureRecord record = find(asked);
    String figid = record.figure().figid();
    if (form.html()) ctx.redirect(FigureLinks.page(figid), HttpStatus.SEE_OTHER);
    else if (!figid.equals(asked)) redirect(ctx, FigureLinks.record(figid));
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
        ctx, "figure " + key, () -> Answer.file(List.of(record).iterator(), format, selection, ""));
  }

  /** Many records in one answer; ids that nothing has are told. */
  private void records(Context ctx, Parameters parameters) throws Exception {
    Given given = Given.of(parameters, Param.RECORDS);
    Shape shape = Shape.of(given);
    List<String> ids = given.list(Param.IDS);
    if (ids.isEmpty()) throw given.problem(Param.IDS, "", "is empty: give a list of figids");
    if (ids.size() > Batch.MOST)
      throw given.problem(
          Param.IDS, ids.get(Batch.MOST), "is one id more than the " + Batch.MOST + " allowed");
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
