package pfocr.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Registers addresses so that each answers HEAD and OPTIONS too, and reads their parameters. */
final class Router {
  /** What mail, chats and social networks hang on links that people share. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "utm_\\w+|(?:fb|g|d|y|tw|tt)clid|msclkid|igshid|[gw]braid|mc_[ce]id|_g[al]|_hs\\w+|ref_src");

  private final RoutesConfig routes;
  private final Settings settings;
  private final BodyReader bodies;
  private final Set<String> registered = new TreeSet<>();

  private final Set<String> onlyJson = new HashSet<>();

  /**
   * @param operations what the addresses of the API do
   */
  Router(RoutesConfig routes, Settings settings, List<Operation> operations) {
    this.routes = routes;
    this.settings = settings;
    this.bodies = new BodyReader(settings);
    for (Operation each : operations) if (each.onlyJson()) onlyJson.add(each.path());
  }

  /** The same work, only for clients that take JSON when that is all there is. */
  private Handler acceptable(String path, Handler handler) {
    if (!onlyJson.contains(path)) return handler;
    return ctx -> {
      Accept.require(ctx.header("Accept"), List.of(Form.JSON_TYPE));
      handler.handle(ctx);
    };
  }

  /** An address to be read. */
  void get(String path, Handler handler) {
    registered.add("get " + path);
    routes.get(path, acceptable(path, handler));
    routes.head(path, acceptable(path, handler));
    routes.options(path, ctx -> Headers.options(ctx, "GET, HEAD, OPTIONS"));
  }

  /** An address to be read, whose parameters may also be posted. */
  void getOrPost(String path, Handler handler) {
    registered.add("get " + path);
    routes.get(path, acceptable(path, handler));
    routes.head(path, acceptable(path, handler));
    registered.add("post " + path);
    routes.post(path, acceptable(path, handler));
    routes.options(path, ctx -> Headers.options(ctx, "GET, HEAD, POST, OPTIONS"));
  }

  /** An address that things are posted to. */
  void post(String path, Handler handler) {
    registered.add("post " + path);
    routes.post(path, acceptable(path, handler));
    routes.options(path, ctx -> Headers.options(ctx, "POST, OPTIONS"));
  }

  /** What can be asked: methods in lower case and paths. */
  Set<String> registered() {
    return registered;
  }

  /** The parameters of the address, and of the body when one is posted. */
  Parameters parameters(Context ctx) throws java.io.IOException {
    return parameters(ctx, Optional.empty());
  }

  /** The same where a posted plain text is the value of a parameter. */
  Parameters parameters(Context ctx, Param plain) throws java.io.IOException {
    return parameters(ctx, Optional.of(plain));
  }

  private Parameters parameters(Context ctx, Optional<Param> plain) throws java.io.IOException {
    String query = Optional.ofNullable(ctx.req().getQueryString()).orElse("");
    Parameters parameters = QueryString.parse(query, settings.maxParameters());
    if (ctx.req().getMethod().equals("POST")) bodies.read(ctx, parameters, plain);
    if (!Errors.isApi(ctx.path())) parameters.remove(TRACKING);
    return parameters;
  }

  /** Refuses addresses beyond the limit. */
  void limitUrl(Context ctx) {
    String query = Optional.ofNullable(ctx.req().getQueryString()).orElse("");
    limitUrl("The URL", ctx.req().getRequestURI().length() + query.length());
  }

  /** Sends the client to an address of ours; refuses those that it could not ask for. */
  void redirect(Context ctx, String url, HttpStatus status) {
    limitUrl("The URL of the answer", url.length());
    ctx.redirect(url, status);
  }

  /** Sends the client to another path with the same query. */
  void sendOn(Context ctx, String path, HttpStatus status) {
    String query = ctx.queryString();
    redirect(ctx, query == null || query.isEmpty() ? path : path + "?" + query, status);
  }

  /** Sends the client for good to the usual spelling of the path it asked, with the same query. */
  void moved(Context ctx, String path) {
    ctx.header("Cache-Control", "public, max-age=300");
    sendOn(ctx, path, HttpStatus.PERMANENT_REDIRECT);
  }

  private void limitUrl(String what, int length) {
    if (length > settings.maxUrl())
      throw new HttpProblem(
          ProblemType.URL_TOO_LONG,
          what
              + " is longer than "
              + settings.maxUrl()
              + " bytes, the limit; POST takes the same parameters as a JSON object.");
  }
}
