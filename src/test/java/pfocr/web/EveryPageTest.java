package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pfocr.TestFigures;

/**
 * Every page in every state that people can meet, small and wide, light and dark. {@code
 * -Dscreenshots=FOLDER} keeps pictures of them.
 */
class EveryPageTest {
  private static final Pattern TNF = Pattern.compile("/\\?q=TNF$");
  private static final String SET = "/enrich?genes=KCC2;TrkB;BDNF;morphine;foobarx;INSLUIN;p38";

  @TempDir static Path folder;
  private static Browser browser;
  private static SearchServer canned;
  private static FigurePageSite site;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    canned =
        SearchServer.start(new CannedSearch(), Settings.defaults().withAddress("127.0.0.1", 0));
    site = new FigurePageSite(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    if (site != null) site.close();
    if (canned != null) canned.stop();
    if (browser != null) browser.close();
  }

  /**
   * A state of a page.
   *
   * @param sure what is seen only in this state
   * @param reach what leads there from the address
   * @param still whether nothing but loading the page leads there
   */
  private record State(
      String name, String url, String sure, Consumer<Page> reach, boolean images, boolean still) {
    State(String name, String url, String sure) {
      this(name, url, sure, page -> {}, true, true);
    }

    State(String name, String url, String sure, Consumer<Page> reach) {
      this(name, url, sure, reach, true, false);
    }

    State withoutImages() {
      return new State(name, url, sure, reach, false, still);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static State sample(String name, String path, String sure) {
    return new State(name, sample(path), sure);
  }

  private static String sample(String path) {
    return "http://127.0.0.1:" + SampleServer.port() + path;
  }

  private static State hostile(String name, String path, String sure) {
    return new State(name, "http://127.0.0.1:" + canned.port() + path, sure);
  }

  static Stream<State> states() {
    String gene = "/entities/NCBIGene:57468";
    String figure = "/figures/" + TestFigures.KCC2;
    return Stream.of(
        sample("start", "/", ".start .examples"),
        sample("results", "/?q=KCC2+morphine", ".read .chip"),
        hostile("notices", "/?q=KCC2+relaxed+why&organism=-Rattus+norvegicus", ".chip.not"),
        hostile("hostile", "/?q=title+%22%3Cb%3E&explain=true", ".hit"),
        sample("typed", "/?q=KCC2&literal=KCC2", ".notice q"),
        sample("grid", "/?q=insulin&view=grid", ".grid .card"),
        sample("pages", "/?q=&sort=-year&from=40", ".paging [rel=prev]"),
        new State(
            "unfolded",
            sample("/?q=TNF&gene=-NCBIGene:5970"),
            ".twin[open]",
            EveryPageTest::unfold),
        new State("sorts", sample("/?q=TNF"), "#sort[open]", page -> click(page, "#sort summary")),
        new State(
            "files", sample("/?q=TNF"), "#files[open]", page -> click(page, "#files summary")),
        sample("no-images", "/?q=KCC2+morphine", ".mat.failed").withoutImages(),
        sample("nothing", "/?q=nosuchwordatall", ".nothing .repairs"),
        sample("blocked", "/?q=TNF&year=1996&organism=Danio+rerio", ".nothing .repairs"),
        new State("waiting", sample("/?q=insulin"), "body.waiting", EveryPageTest::await),
        new State("slow", sample("/?q=insulin"), "body.slow", EveryPageTest::awaitLong),
        new State("error", sample("/?q=insulin"), "#trouble button", EveryPageTest::fail),
        new State("offline", sample("/?q=insulin"), "#trouble button", EveryPageTest::goOffline),
        new State("suggestions", sample("/"), "[aria-selected=true]", EveryPageTest::suggest),
        new State("recent", sample("/?q=insulin"), ".suggestion.action", EveryPageTest::recall),
        new State("preview", sample("/?q=TNF"), ".preview[open]", EveryPageTest::preview),
        new State(
                "preview-no-image", sample("/?q=TNF"), ".preview .stand-in", EveryPageTest::preview)
            .withoutImages(),
        sample("facet", "/facets/gene?q=TNF&gene=-NCBIGene:5970", ".wide-options .option"),
        sample("facet-nothing", "/facets/gene?q=TNF&find=zzzz", ".wide-options p"),
        sample("tree", "/tree/chemical?q=pathway", ".branches a.branch"),
        sample("tree-open", "/tree/disease?parent=MESH:D003920", ".way + .level + .level"),
        sample("tree-leaf", "/tree/disease?q=insulin&parent=MESH:D003924", ".way"),
        sample("tree-nothing", "/tree/disease?q=nosuchwordatall", "h1 + p"),
        hostile("tree-hostile", "/tree/disease?q=KCC2+partial", ".notice.strong"),
        new State("figure", site.url(figure + "?q=morphine&rank=0"), ".walk"),
        new State("figure-long", site.page(FigurePageSite.LONG), ".unfold"),
        new State("figure-hostile", site.page(FigurePageSite.HOSTILE), "figcaption .named"),
        new State("figure-bare", site.page(TestFigures.TITLE_ONLY), "figcaption i"),
        new State("figure-no-image", site.page(TestFigures.KCC2), ".mat.large.failed")
            .withoutImages(),
        new State("zoom", site.page(TestFigures.KCC2), ".zoom[open]", EveryPageTest::enlarge),
        sample("gene", gene, ".thing.gene .together"),
        sample("chemical", "/entities/MESH:D009020", ".thing.chemical"),
        sample("disease", "/entities/MESH:D009369", ".thing.disease"),
        sample("family", "/entities/FPLX:Wnt", ".thing.family"),
        sample("organism", "/entities/NCBITaxon:9606", ".thing.organism"),
        sample("gene-undrawn", "/entities/NCBIGene:7157", ".thing.gene"),
        sample("gene-unknown", "/entities/KCC2", ".eyebrow"),
        hostile("gene-hostile", gene, ".thing.gene"),
        new State("network", sample("/explore?q=pain"), "#panel h3", EveryPageTest::walk),
        new State(
            "network-hostile",
            hostile("", "/explore?q=KCC2", "").url(),
            "#panel h3",
            EveryPageTest::walk),
        hostile("network-nothing", "/explore?q=nothing", ".nothing .big"),
        sample("set-form", "/enrich", "#set"),
        new State("set", sample(SET), ".shares", EveryPageTest::unfold),
        sample("set-unmatched", "/enrich?genes=foobarx", ".entries q"),
        sample("set-facet", SET.replace("?", "/facets/gene?"), ".wide-options .option"),
        sample("api", "/api", "table.syntax"),
        sample("help", "/help", "#slash-on"),
        sample("problem-kind", "/problems/unknown-parameter", ".lede"),
        sample("400", "/?yeer=2015", ".eyebrow:text('400')"),
        sample("404", "/nope", ".eyebrow:text('404')"),
        hostile("500", "/?q=boom", ".eyebrow:text('500')"),
        hostile("503", "/?q=unreadable", ".eyebrow:text('503')"));
  }

  private static void click(Page page, String selector) {
    page.locator(selector).first().click();
  }

  private static void unfold(Page page) {
    page.locator("details:not(.menu)").evaluateAll("all => all.forEach(one => one.open = true)");
  }

  /** Types what is answered by that. */
  private static void type(Page page, Consumer<Route> answer) {
    page.route(TNF, answer);
    page.locator("#q").fill("TNF");
  }

  private static void await(Page page) {
    type(page, route -> {});
    assertThat(page.locator("#suggestions")).isVisible();
    page.locator("#q").press("Escape");
  }

  private static void awaitLong(Page page) {
    page.clock().install();
    type(page, route -> {});
    page.clock().runFor(5_000);
  }

  private static void fail(Page page) {
    type(page, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
  }

  private static void goOffline(Page page) {
    page.context().setOffline(true);
    page.locator("#q").fill("TNF");
  }

  private static void suggest(Page page) {
    page.locator("#q").pressSequentially("TNF");
    assertThat(page.locator("#suggestions")).isVisible();
    assertThat(page.locator("#results")).containsText("TNF");
    page.locator("#q").press("ArrowDown");
  }

  private static void recall(Page page) {
    page.locator("#q").fill("TNF");
    page.locator("#q").press("Enter");
    assertThat(page.locator("#results")).containsText("TNF");
    page.locator("#q").fill("");
    assertThat(page.locator(".start")).isVisible();
    page.locator("#q").press("ArrowDown");
  }

  private static void preview(Page page) {
    click(page, ".thumb");
    assertThat(page.locator(".preview .caption")).not().isEmpty();
  }

  private static void enlarge(Page page) {
    click(page, "a.enlarge");
  }

  private static void walk(Page page) {
    page.locator("#network[data-ready=true]").waitFor();
    page.locator("#network").press("ArrowRight");
  }

  @ParameterizedTest
  @MethodSource("states")
  void isForEveryone(State state) {
    check(state, 320, ColorScheme.LIGHT);
    check(state, 1280, ColorScheme.DARK);
  }

  private static void check(State state, int width, ColorScheme scheme) {
    String what = state + " " + width + " " + scheme;
    Page page = browser.page(width, scheme, true, state.images());
    List<String> foreign = Collections.synchronizedList(new ArrayList<>());
    page.onRequest(request -> {
      if (!request.url().startsWith("http://127.0.0.1") && !request.resourceType().equals("image"))
        foreign.add(request.url());
    });
    page.addInitScript(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => shift +="
            + " e.value)).observe({type: 'layout-shift', buffered: true})");
    page.navigate(state.url());
    state.reach().accept(page);
    page.locator(state.sure()).first().waitFor();
    assertEquals("", Accessibility.violations(page), what);
    assertEquals(1, page.locator("h1").count(), what);
    assertFits(page, what);
    if (state.still()) {
      double shift = ((Number) page.evaluate("shift")).doubleValue();
      assertTrue(shift < 0.02, what + " shifts by " + shift);
    }
    assertEquals(List.of(), foreign, what);
    picture(page, what);
    page.setViewportSize(768, 900);
    assertFits(page, what + " at 768");
    Browser.close(page);
  }

  private static void assertFits(Page page, String what) {
    Object overflow = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth");
    assertTrue(((Number) overflow).intValue() <= 0, what + " is too wide by " + overflow);
  }

  /** Keeps a picture of the page when they are asked for. */
  private static void picture(Page page, String what) {
    String folder = System.getProperty("screenshots", "");
    if (folder.isEmpty()) return;
    Path file = Path.of(folder, what.replace(' ', '-') + ".png");
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
  }

  @Test
  void theCheckSeesWhatIsWrong() {
    Page page = browser.page(320);
    page.navigate(sample("/help"));
    page.locator(".lede").evaluate("e => e.style.color = '#bbb'");
    page.locator("h1")
        .evaluate(
            "e => { for (const name of ['a', 'b']) { const small = document.createElement('button');"
                + " small.style.cssText = 'min-height: 0; height: 9px; padding: 0; border: 0';"
                + " small.textContent = name; e.after(small); } }");
    String wrong = Accessibility.violations(page);
    assertTrue(wrong.contains("color-contrast: "), wrong);
    assertTrue(wrong.contains("target-size: "), wrong);
    Browser.close(page);
  }
}
