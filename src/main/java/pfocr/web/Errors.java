package pfocr.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pfocr.web.HttpProblem.Cause;

/** The one table from what goes wrong to what the client is told. */
final class Errors {
  static final String PROBLEM_JSON = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  /** Addresses of feeds and files: who takes anything from them is no browser. */
  private static final Pattern FILE = Pattern.compile(".*\\.(?!html$)[a-z]{2,6}");

  private final Html html;

  Errors(Html html) {
    this.html = html;
  }

  /** Tells the client, as JSON or as a page; our own faults go to the log with the request's id. */
  void answer(Throwable thrown, Context ctx) {
    HttpProblem problem = problem(thrown, ctx);
    if (problem.type() == ProblemType.INTERNAL || problem.type() == ProblemType.NOT_READY)
      LOG.error("request {} failed: {} {}", Headers.id(ctx), ctx.method(), ctx.path(), thrown);
    try {
      send(problem, ctx);
    } catch (IOException e) {
      LOG.debug("the client of request {} has gone", Headers.id(ctx), e);
    }
  }

  /**
   * An {@link Error}: a stack overflow or worse; there is no context any more. Nothing may be
   * thrown from here, because the server would come here again and again.
   */
  void fatal(HttpServletResponse response, Error error) {
    try {
      String id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 62), 36);
      LOG.error("request {} failed", id, error);
      HttpProblem problem =
          new HttpProblem(ProblemType.INTERNAL, "The request could not be answered.");
      response.setStatus(500);
      response.setContentType(PROBLEM_JSON);
      response.getOutputStream().write(ProblemJson.write(problem, "/requests/" + id));
    } catch (Throwable another) {
      response.setStatus(500);
    }
  }

  private static HttpProblem problem(Throwable thrown, Context ctx) {
    return switch (thrown) {
      case HttpProblem problem -> problem;
      case MethodNotAllowedResponse e -> methodNotAllowed(e, ctx);
      case HttpResponseException e when e.getStatus() == 404 ->
          new HttpProblem(ProblemType.NOT_FOUND, "There is nothing at this address.");
      case HttpResponseException e when e.getStatus() < 500 -> {
        ProblemType type = ProblemType.ofStatus(e.getStatus());
        yield new HttpProblem(type, type.meaning());
      }
      case UncheckedIOException e ->
          new HttpProblem(ProblemType.NOT_READY, "The index cannot be read at the moment.")
              .with("Retry-After", "5");
      default ->
          new HttpProblem(
              ProblemType.INTERNAL, "The request could not be answered; this is our fault.");
    };
  }

  private static HttpProblem methodNotAllowed(MethodNotAllowedResponse e, Context ctx) {
    String allow = e.getDetails().getOrDefault("availableMethods", "GET, HEAD, OPTIONS");
    return new HttpProblem(
            ProblemType.METHOD_NOT_ALLOWED, "This address answers " + allow + " only.")
        .with("Allow", allow);
  }

  private void send(HttpProblem problem, Context ctx) throws IOException {
    problem.headers().forEach(ctx::header);
    ctx.status(problem.type().status()).header("Cache-Control", "no-store");
    String instance = "/requests/" + Headers.id(ctx);
    String accept = ctx.header("Accept");
    boolean page = !isApi(ctx.path()) && !FILE.matcher(ctx.path()).matches();
    if (Accept.html(accept == null ? "" : accept, page))
      Answer.html(html.problem(problem, instance, Repaired.of(ctx, problem))).send(ctx, "");
    else new Answer(PROBLEM_JSON, ProblemJson.write(problem, instance)).send(ctx, "");
  }

  static boolean isApi(String path) {
    return path.startsWith("/api/") || path.startsWith("/pfocr/") || path.equals(McpRoutes.PATH);
  }

  /**
   * Runs an engine call; its {@link IllegalArgumentException}s speak of the request and become
   * refusals.
   */
  static <T> T blameRequest(Supplier<T> call) {
    try {
      return call.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      String parameter = message.split("[^a-z_]", 2)[0];
      boolean another = message.startsWith("cursor belongs");
      throw new HttpProblem(
          another ? ProblemType.IMPOSSIBLE : ProblemType.BAD_PARAMETER,
          message + ".",
          List.of(new Cause(Param.of(parameter).map(Param::key).orElse(""), message, "")));
    }
  }
}
