package pfocr.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.HttpConfiguration;
import pfocr.search.FigureSearch;

/**
 * Serves a {@link FigureSearch} over HTTP. The engine stays the caller's: {@link #stop} does not
 * close it.
 */
public final class SearchServer implements AutoCloseable {
  /**
   * Request line and headers together; Jetty answers 431 or 414 beyond. Answers may have as many,
   * since a redirect names an address that may be as long.
   */
  private static final int HEADER_BYTES = 48 << 10;

  /** Bodies that come slower, in bytes a second, are given up; any modem is faster. */
  private static final int SLOWEST_BODY = 128;

  private static final int STOP_MILLIS = 5_000;

  private final Settings settings;
  private final Html html;
  private final Errors errors;
  private final List<Routes> routes;
  private final Metrics metrics;
  private final Javalin app;
  private Router router;

  private SearchServer(FigureSearch search, Settings settings) {
    this.settings = settings;
    Assets assets = new Assets();
    this.html = new Html(assets);
    this.errors = new Errors(html);
    Gate gate = new Gate(settings);
    Answers answers = new Answers(search, gate, settings, assets.version());
    this.metrics = new Metrics(search);
    this.routes =
        List.of(
            new QueryRoutes(search, answers, gate),
            new FigureRoutes(search, answers, gate, html),
            new EntityRoutes(search, answers, html),
            new ExploreRoutes(search, answers, html),
            new TreeRoutes(search, answers, html),
            new ExportRoutes(search, answers, settings),
            new EnrichRoutes(search, answers, html, settings),
            new PageRoutes(search, answers, html),
            new StatusRoutes(search, answers),
            new FeedRoutes(search, answers),
            metrics,
            new DocsRoutes(answers, html, this::operations),
            new McpRoutes(McpTools.over(search), gate, settings),
            assets);
    this.app = Javalin.create(this::configure);
  }

  private List<Operation> operations() {
    return routes.stream().flatMap(each -> each.operations().stream()).toList();
  }

  /** The addresses that are registered, with their methods in lower case, for tests. */
  Set<String> registered() {
    return router.registered();
  }

  /** Starts a server and returns when it listens. */
  public static SearchServer start(FigureSearch search, Settings settings) {
    SearchServer server = new SearchServer(search, settings);
    server.app.start();
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return app.port();
  }

  /** The address of the start page. */
  public String url() {
    return "http://" + settings.host() + ":" + port() + "/";
  }

  /** Lets running requests finish, then stops. */
  public void stop() {
    app.stop();
  }

  @Override
  public void close() {
    stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(STOP_MILLIS);
      server.setErrorHandler(new JettyErrors());
    });
    config.jetty.modifyServletContextHandler(c -> c.setErrorHandler(new JettyErrors()));
    config.jetty.modifyHttpConfiguration(SearchServer::configure);
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = settings.maxBody() + 1L;
    register(config);
  }

  private static void configure(HttpConfiguration http) {
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setResponseHeaderSize(HEADER_BYTES);
    http.setMinRequestDataRate(SLOWEST_BODY);
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
  }

  private void register(JavalinConfig config) {
    router = new Router(config.routes, settings, operations());
    RateLimit limit = new RateLimit(settings);
    config.routes.before(ctx -> {
      Metrics.begin(ctx);
      Headers.set(ctx);
      limit.count(ctx);
      router.limitUrl(ctx);
    });
    config.routes.after(metrics::end);
    config.routes.exception(Exception.class, errors::answer);
    config.routes.exception(HttpResponseException.class, errors::answer);
    config.router.javaLangErrorHandler(errors::fatal);
    for (Routes each : routes) each.register(router);
  }
}
