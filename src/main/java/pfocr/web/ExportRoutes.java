package pfocr.web;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import pfocr.export.Export;
import pfocr.export.ExportFormat;
import pfocr.export.Selection;
import pfocr.search.FigureSearch;
import pfocr.search.ResultStream;

/** Whole results as files, streamed while they are read. */
final class ExportRoutes implements Routes {
  static final String PATH = "/api/v1/export";

  /**
   * Figures that the whole answer brings, said before its first byte; not of gene sets, as figures
   * without genes are found while writing.
   */
  static final String ROWS = "X-Row-Count";

  /** Figures that the whole result has. */
  static final String TOTAL = "X-Total-Count";

  /** Said before the first byte when the result is only what was found in time. */
  static final String TIMED_OUT = "X-Timed-Out";

  /** Figures that were written, said behind the last byte as an HTTP trailer. */
  static final String WRITTEN = "X-Rows-Written";

  /** The checksum of the bytes that were sent, said in the same place (RFC 9530). */
  static final String DIGEST = "Content-Digest";

  static final int MOST = 100_000_000;

  private final FigureSearch search;
  private final Answers answers;
  private final Semaphore permits;

  ExportRoutes(FigureSearch search, Answers answers, Settings settings) {
    this.search = search;
    this.answers = answers;
    this.permits = new Semaphore(settings.exports());
  }

  /**
   * What is exported.
   *
   * @param fields the names of the columns or members, as they are given
   * @param selection which part of each record is written
   * @param rows most figures to write
   * @param after figid behind which to go on, "" for the beginning
   */
  private record Wanted(
      Asked asked,
      ExportFormat format,
      String fields,
      Selection selection,
      int rows,
      String after) {
    String key() {
      return String.join(
          " ",
          "export",
          format.key(),
          Integer.toString(rows),
          after,
          fields,
          selection.strict() ? "strict" : "full",
          asked.toString());
    }
  }

  @Override
  public void register(Router router) {
    router.getOrPost(PATH, ctx -> export(ctx, wanted(ctx, router.parameters(ctx))));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.fileOrPost(PATH, "A whole result as a file.", Param.EXPORT, "")
            .alsoAs(Form.ALL_FILE_TYPES, Form.files().toList())
            .unmovedBy(Param.SHOWN));
  }

  private static Wanted wanted(Context ctx, Parameters parameters) {
    Given given = Given.of(parameters, Param.EXPORT);
    ExportFormat format = Form.ofFile(ctx, given);
    return new Wanted(
        Params.read(given.without(Param.SIZE).without(Param.FIELDS), Params.EXPORT),
        format,
        String.join(",", given.list(Param.FIELDS)),
        Fields.selection(given, format),
        given.number(Param.SIZE, 0, MOST, MOST),
        given.one(Param.AFTER).orElse("").strip());
  }

  private void export(Context ctx, Wanted wanted) throws IOException {
    if (answers.unchanged(ctx, wanted.key())) return;
    if (!permits.tryAcquire())
      throw new HttpProblem(
              ProblemType.OVERLOADED, "More exports are running than this server takes at once.")
          .with("Retry-After", "5");
    try (ResultStream figures =
        Errors.blameRequest(() -> search.stream(wanted.asked().request()))) {
      if (!wanted.after().isEmpty() && !figures.skipBehind(wanted.after())) throw notThere(wanted);
      headers(ctx, wanted, figures);
      if (ctx.req().getMethod().equals("HEAD")) ctx.res().flushBuffer();
      else send(ctx, wanted, figures);
    } finally {
      permits.release();
    }
  }

  private static HttpProblem notThere(Wanted wanted) {
    HttpProblem bad =
        HttpProblem.badValue(
            Param.AFTER.key(), wanted.after(), "is no figure of this result behind its cursor");
    return new HttpProblem(ProblemType.IMPOSSIBLE, bad.detail(), bad.causes());
  }

  private void headers(Context ctx, Wanted wanted, ResultStream figures) {
    ExportFormat format = wanted.format();
    ctx.contentType(format.contentType());
    ctx.header("Content-Disposition", "attachment; filename=\"" + fileName(wanted) + "\"");
    ctx.header(TOTAL, Long.toString(figures.total()));
    if (format != ExportFormat.GMT)
      ctx.header(ROWS, Long.toString(Math.min(wanted.rows(), figures.remaining())));
    List<String> warnings = new ArrayList<>(figures.warnings());
    warnings.addAll(wanted.asked().warnings());
    String told = Headers.warnings(warnings);
    if (!told.isEmpty()) ctx.header(AnswerHeader.WARNINGS.key(), told);
    String links = links(wanted, figures);
    if (!links.isEmpty()) ctx.header("Link", links);
    if (figures.timedOut()) {
      ctx.header(TIMED_OUT, "true").header("Cache-Control", "no-store");
    } else {
      ctx.header("Cache-Control", Answers.CACHE_CONTROL);
      String tag = answers.tag(figures.index().build(), wanted.key());
      ctx.header("ETag", EntityTag.quoted(tag, Streamed.gzip(ctx)));
    }
  }

  private static String links(Wanted wanted, ResultStream figures) {
    LinkHeader links = new LinkHeader();
    figures
        .cursorBehind(wanted.rows())
        .ifPresent(cursor -> links.with("next", next(wanted, cursor)));
    return links.toString();
  }

  private static String next(Wanted wanted, String cursor) {
    return wanted.asked().with(r -> r.withCursor(cursor, r.size())).url(PATH)
        + "&format="
        + wanted.format().key()
        + (wanted.fields().isEmpty() ? "" : "&fields=" + QueryString.encoded(wanted.fields()))
        + (wanted.selection().strict() ? "&universe=strict" : "")
        + "&size="
        + wanted.rows();
  }

  private static String fileName(Wanted wanted) {
    String words = wanted.asked().request().text().toLowerCase(Locale.ROOT);
    String plain = words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String stem = plain.isEmpty() ? "figures" : plain.substring(0, Math.min(60, plain.length()));
    return "pfocr-" + stem + "." + wanted.format().extension();
  }

  private static void send(Context ctx, Wanted wanted, ResultStream figures) throws IOException {
    AtomicLong written = new AtomicLong();
    MessageDigest digest = sha256();
    if (ctx.req().getProtocol().equals("HTTP/1.1")) {
      ctx.header("Trailer", WRITTEN + ", " + DIGEST);
      ctx.res().setTrailerFields(() -> trailers(written.get(), digest));
    }
    Streamed.send(
        ctx,
        digest,
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384);
          written.set(
              Export.write(figures, wanted.rows(), wanted.format(), wanted.selection(), writer));
        });
  }

  private static Map<String, String> trailers(long written, MessageDigest digest) {
    String sum = Base64.getEncoder().encodeToString(digest.digest());
    return Map.of(WRITTEN, Long.toString(written), DIGEST, "sha-256=:" + sum + ":");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
