package pfocr.bench;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import pfocr.web.Browser;
import pfocr.web.SampleServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What a person waits for: paint, blocking and shift of the pages in headless Chromium, each time
 * with empty caches, by the browser's own performance entries. Figures are drawn on the spot, so
 * that foreign servers take no part.
 */
@Command(
    name = "page",
    description = "Measures the pages in headless Chromium.",
    mixinStandardHelpOptions = true)
final class PageCommand implements Callable<Integer> {
  /** The entries as the page sees them; a task blocks with what it takes beyond 50 ms. */
  private static final String OBSERVE =
      """
      globalThis.seen = {lcp: 0, blocking: 0, shift: 0};
      const watch = (type, add) => new PerformanceObserver(
        (list) => list.getEntries().forEach(add)).observe({type, buffered: true});
      watch("largest-contentful-paint", (e) => (seen.lcp = e.startTime));
      watch("longtask", (e) => (seen.blocking += e.duration - 50));
      watch("layout-shift", (e) => (seen.shift += e.hadRecentInput ? 0 : e.value));
      """;

  private static final List<String> PATHS =
      List.of(
          "/",
          "/?q=KCC2+morphine",
          "/?q=cell",
          "/?q=cell&view=grid",
          "/figures/PMC4604226__zns9991577730002",
          "/entities/NCBIGene:57468",
          "/explore?q=cell",
          "/enrich?genes=KCC2,TrkB,BDNF,morphine");

  @Option(
      names = "--url",
      description = "a running server, like http://127.0.0.1:7070; default: the bundled sample")
  private String url = "";

  @Option(names = "--runs", description = "how often each page is opened; default ${DEFAULT-VALUE}")
  private int runs = 9;

  @Option(names = "--path", description = "a page to measure instead of the usual ones")
  private List<String> paths = new ArrayList<>();

  @Override
  public Integer call() {
    String server = url.isEmpty() ? "http://127.0.0.1:" + SampleServer.port() : url;
    System.out.println(
        "median of " + runs + " runs                        LCP ms  blocking ms  shift");
    try (Browser browser = Browser.start()) {
      open(browser, server + "/");
      for (String path : paths.isEmpty() ? PATHS : paths) measure(browser, server, path);
    }
    return 0;
  }

  private void measure(Browser browser, String server, String path) {
    List<Map<?, ?>> seen = new ArrayList<>();
    for (int run = 0; run < runs; run++) seen.add(open(browser, server + path));
    System.out.printf(
        Locale.ROOT,
        "%-40s %9.0f %12.0f %6.3f%n",
        path,
        median(seen, "lcp"),
        median(seen, "blocking"),
        median(seen, "shift"));
  }

  private static Map<?, ?> open(Browser browser, String address) {
    Page page = browser.page(1280);
    try {
      page.addInitScript(OBSERVE);
      page.navigate(address);
      page.waitForTimeout(500);
      return (Map<?, ?>) page.evaluate("seen");
    } finally {
      Browser.close(page);
    }
  }

  private static double median(List<Map<?, ?>> seen, String name) {
    double[] values =
        seen.stream()
            .mapToDouble(each -> ((Number) each.get(name)).doubleValue())
            .sorted()
            .toArray();
    return Arrays.stream(values).skip(values.length / 2).findFirst().orElse(0);
  }
}
