package pfocr.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;

/** Whether the server lives, whether it can answer, and what it answers from. */
final class StatusRoutes implements Routes {
  private static final String METADATA = "/api/v1/metadata";

  private final FigureSearch search;
  private final Answers answers;
  private final AtomicBoolean probed = new AtomicBoolean();

  StatusRoutes(FigureSearch search, Answers answers) {
    this.search = search;
    this.answers = answers;
  }

  @Override
  public void register(Router router) {
    router.get("/healthz", ctx -> plain(ctx, "ok"));
    router.get("/readyz", this::ready);
    for (String path : List.of(METADATA, BioThings.METADATA)) {
      router.get(path + "/fields", ctx -> fields(ctx, router.parameters(ctx)));
      router.get(path, ctx -> metadata(ctx, router.parameters(ctx)));
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(METADATA, "What the answers are made from.", Param.NONE, "Metadata"),
        Operation.get(METADATA + "/fields", "The fields of hits.", Param.CATALOGUE, "FieldList"),
        Operation.get(
            BioThings.METADATA,
            "The same for clients of the BioThings PFOCR API.",
            Param.NONE,
            "Metadata"),
        Operation.get(
            BioThings.METADATA + "/fields",
            "The same for such clients.",
            Param.CATALOGUE,
            "FieldList"),
        Operation.file("/healthz", "Whether the server lives.", Set.of(), Form.PLAIN_TYPE),
        Operation.file("/readyz", "Whether it can answer.", Set.of(), Form.PLAIN_TYPE));
  }

  /** A real search once, so that "ready" also means warm; afterwards the state of the index. */
  private void ready(Context ctx) throws IOException {
    try {
      if (!probed.get()) {
        search.search(SearchRequest.of("pathway").withPage(0, 1));
        probed.set(true);
      }
      plain(ctx, "ready: " + Format.count(search.info().figures(), "figure"));
    } catch (RuntimeException e) {
      throw new HttpProblem(ProblemType.NOT_READY, "The index cannot be searched at the moment.")
          .with("Retry-After", "1");
    }
  }

  private void metadata(Context ctx, Parameters parameters) throws Exception {
    Given.of(parameters, Param.NONE);
    answers.sendWhole(ctx, "metadata", () -> Answer.json(FigureJson.metadata(search.info())));
  }

  private void fields(Context ctx, Parameters parameters) throws Exception {
    String find = Given.of(parameters, Param.CATALOGUE).one(Param.FIND).orElse("").strip();
    answers.sendWhole(ctx, "fields " + find, () -> Answer.json(FigureJson.fields(find)));
  }

  private static void plain(Context ctx, String text) throws IOException {
    ctx.header("Cache-Control", "no-store");
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    new Answer("text/plain; charset=utf-8", body).send(ctx, "");
  }
}
