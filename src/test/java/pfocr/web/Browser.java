package pfocr.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.impl.TargetClosedError;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium, driven by the system's Node. Nothing outside this machine is asked: figure
 * images are drawn here or fail, as the test wishes.
 */
public final class Browser implements AutoCloseable {
  /**
   * How long an expectation may take to come true, in ms: machines share their cores with others.
   */
  private static final double PATIENCE = 20_000;

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          // Containers give /dev/shm 64 MiB; a full-page picture of a long page needs more.
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Path executable;
  private com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, Path executable) {
    this.playwright = playwright;
    this.executable = executable;
    this.chromium = launch();
  }

  private com.microsoft.playwright.Browser launch() {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(ARGUMENTS));
  }

  /** Starts it; skips the test when the machine has no Chromium or no Node. */
  public static Browser start() {
    Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
    Optional<Path> node = find("node", "nodejs");
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this machine: page tests skipped");
    Assumptions.assumeTrue(node.isPresent(), "no Node on this machine: page tests skipped");
    Map<String, String> env =
        Map.of(
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1",
            "PLAYWRIGHT_NODEJS_PATH",
            node.get().toString());
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
    return new Browser(playwright, chromium.get());
  }

  /** A page of that width with scripts and loading images. */
  public Page page(int width) {
    return page(width, ColorScheme.LIGHT, true, true);
  }

  /** A page of its own; one test's lost browser does not fail the tests after it. */
  Page page(int width, ColorScheme scheme, boolean scripts, boolean images) {
    if (!chromium.isConnected()) chromium = launch();
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
    context.route(
        url -> !url.startsWith("http://127.0.0.1"),
        route -> {
          if (!images) {
            route.abort();
            return;
          }
          route.fulfill(
              new com.microsoft.playwright.Route.FulfillOptions()
                  .setContentType("image/svg+xml")
                  .setBody(DRAWING));
        });
    return context.newPage();
  }

  /**
   * Closes the page and its context. A request may reach a handler of its routes while it closes;
   * answering that one fails, which says nothing of the test that has ended.
   */
  public static void close(Page page) {
    try {
      page.context().close();
    } catch (TargetClosedError late) {
      // It is closed, as asked.
    }
  }

  private static Optional<Path> find(String... names) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="900" height="700" viewBox="0 0 900 700">
      <rect width="900" height="700" fill="#fff"/>
      <path d="M40 180q410-90 820 0v60q-410-90-820 0z" fill="#f3d9b1"/>
      <g fill="#cfe5ff" stroke="#345"><rect x="90" y="300" width="170" height="70" rx="30"/>
      <rect x="360" y="300" width="170" height="70" rx="30"/><rect x="640" y="300" width="170"
      height="70" rx="30"/><rect x="360" y="520" width="170" height="70" rx="30"/></g>
      <path d="M260 335h90M530 335h100M445 370v140" stroke="#a33" stroke-width="6"/>
      <g font-family="sans-serif" font-size="34" text-anchor="middle"><text x="175"
      y="347">BDNF</text><text x="445" y="347">TrkB</text><text x="725" y="347">KCC2</text><text
      x="445" y="567">GABA</text></g></svg>
      """;
}
