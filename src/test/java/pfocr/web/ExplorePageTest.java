package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The network as people meet it. */
class ExplorePageTest {
  private static final String READY = "#network[data-ready=true]";

  private static Browser browser;
  private static SearchServer canned;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    canned =
        SearchServer.start(new CannedSearch(), Settings.defaults().withAddress("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    if (canned != null) canned.stop();
    if (browser != null) browser.close();
  }

  private static String sample(String path) {
    return "http://127.0.0.1:" + SampleServer.port() + path;
  }

  /** The page when the network is drawn. */
  private static Page drawn(String url) {
    Page page = browser.page(1280);
    page.navigate(url);
    page.locator(READY).waitFor();
    return page;
  }

  private static void assertFound(Page page, String count) {
    assertThat(page.locator("h1")).containsText(count + " figure");
    assertTrue(page.url().contains("drawn:"), page.url());
  }

  @Test
  void tablesHoldTheNetworkWithoutScripts() {
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(sample("/explore?q=pain"));
    assertThat(page.locator("#stage")).isHidden();
    Locator pairs = page.locator(".tables section").last();
    assertThat(pairs.locator("thead")).containsText("Lift in these figures");
    Locator pair = pairs.locator("tbody tr").first();
    String figures = pair.locator("td").first().innerText();
    pair.locator("a").first().click();
    assertFound(page, figures);
    page.goBack();
    Locator thing = page.locator(".tables section").first().locator("tbody tr").first();
    String here = thing.locator("td").first().innerText();
    thing.getByText("only these").click();
    assertTrue(page.url().contains("/explore?q=pain+drawn:"), page.url());
    assertThat(page.locator("h1")).containsText("in " + here + " figure");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("10").setExact(true)).click();
    assertTrue(page.url().contains("nodes=10"), page.url());
    assertThat(page.locator(".tables section").first().locator("tbody tr")).hasCount(10);
    Browser.close(page);
  }

  @Test
  void liftIsThatOfThePagesOfThingsWhereAllFiguresAreFound() {
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(sample("/explore?order=strength"));
    assertThat(page.locator("thead").last()).containsText("Lift in the whole index");
    Locator row = page.locator(".tables section").last().locator("tbody tr").first();
    String[] pair = row.locator("th").innerText().split(" – ");
    List<String> numbers = row.locator("td").allInnerTexts();
    page.locator(".tables section").first().locator("th a").getByText(pair[0]).first().click();
    assertThat(page.locator(".together thead").first()).containsText("Lift in the whole index");
    Locator partner =
        page.locator(".together tbody tr")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("th > :not(abbr)").getByText(pair[1], exactly())))
            .first();
    assertEquals(numbers, partner.locator("td").allInnerTexts());
    Browser.close(page);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void keepsAndRemovesFilters() {
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(sample("/explore?gene=NCBIGene:627&organism=Homo+sapiens"));
    assertThat(page.locator(".applied")).containsText("Gene: BDNF");
    page.navigate(sample("/explore?gene=NCBIGene:627&organism=Homo+sapiens&year=2000..2020"));
    assertThat(page.locator(".applied")).containsText("Year: 2000–2020");
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Remove filter Organism: Homo sapiens"))
        .click();
    assertThat(page.locator(".applied")).not().containsText("Organism");
    page.locator("#q").fill("pain");
    page.locator("#q").press("Enter");
    assertTrue(page.url().contains("gene=NCBIGene%3A627"), page.url());
    Browser.close(page);
  }

  @Test
  void drawsUnderTheStrictPolicy() {
    Page page = browser.page(1280);
    List<String> alarms = EntityPageTest.alarms(page);
    page.navigate(sample("/explore?nodes=25"));
    page.locator(READY).waitFor();
    assertEquals(List.of(), alarms);
    assertEquals(
        "relative", page.locator("#network").evaluate("e => getComputedStyle(e).position"));
    assertEquals(25, page.evaluate("document.getElementById('stage').cy.nodes().length"));
    Object painted =
        page.evaluate(
            "[...document.querySelectorAll('#network canvas')].some(c => new Uint32Array(c"
                + ".getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer).some(p => p))");
    assertEquals(true, painted, "something is drawn");
    Browser.close(page);
  }

  @Test
  void clicksOnThingsAndLinksLeadToTheirFigures() {
    Page page = drawn(sample("/explore?nodes=10"));
    click(page, "cy.nodes()[0].renderedPosition()");
    String label =
        (String) page.evaluate("document.getElementById('stage').cy.nodes()[0].data('label')");
    assertThat(page.locator("#panel h3")).containsText(label);
    String figures = figures(page, "nodes");
    page.locator("#panel a").first().click();
    assertFound(page, figures);

    page.goBack();
    page.locator(READY).waitFor();
    click(
        page,
        "(e => { const a = e.source().renderedPosition(), b = e.target().renderedPosition();"
            + " return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } })(cy.edges()[0])");
    assertThat(page.locator("#panel h3")).containsText("–");
    page.locator("#panel a").first().click();
    assertThat(page.locator("h1")).containsText("figure");
    assertEquals(2, page.url().split("drawn:", -1).length - 1, page.url());
    Browser.close(page);
  }

  private static String figures(Page page, String kind) {
    return String.valueOf(
        page.evaluate("document.getElementById('stage').cy." + kind + "()[0].data('figures')"));
  }

  @SuppressWarnings("unchecked")
  private static void click(Page page, String place) {
    Map<String, Number> at =
        (Map<String, Number>)
            page.evaluate(
                "() => { const cy = document.getElementById('stage').cy; return " + place + " }");
    page.locator("#network")
        .click(
            new Locator.ClickOptions()
                .setPosition(at.get("x").doubleValue(), at.get("y").doubleValue()));
  }

  @Test
  void worksFromTheKeyboard() {
    Page page = drawn(sample("/explore?nodes=10"));
    page.locator("#network").focus();
    page.keyboard().press("ArrowRight");
    String first = page.locator("#panel h3").innerText();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#panel h3")).not().hasText(first);
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Enter");
    assertThat(page.locator("#panel a").first()).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("#network")).isFocused();
    assertThat(page.locator("#panel")).containsText("Choose a thing");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("figure");
    Browser.close(page);
  }

  @Test
  void saysSoWhenTheNetworkDoesNotArrive() {
    Page page = browser.page(1280);
    page.route("**/api/v1/network*", route -> route.abort());
    page.navigate(sample("/explore"));
    assertThat(page.locator(".notice")).containsText("could not be drawn");
    assertThat(page.locator("#stage")).isHidden();
    assertThat(page.locator(".tables")).isVisible();
    Browser.close(page);
  }

  @Test
  void showsHostileNamesAsText() {
    Page page = browser.page(1280);
    List<String> alarms = EntityPageTest.alarms(page);
    page.navigate("http://127.0.0.1:" + canned.port() + "/explore?q=KCC2");
    page.locator(READY).waitFor();
    page.locator("#network").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#panel h3")).containsText(CannedEntities.HOSTILE);
    assertThat(page.locator(".tables")).containsText("WNT</script><b>");
    assertEquals(List.of(), alarms);
    Browser.close(page);
  }

  @Test
  void onlyItsPageLoadsTheLibrary() {
    Page page = browser.page(1280);
    page.navigate(sample("/entities/NCBIGene:57468"));
    assertEquals(0, page.locator("script[src*=cytoscape], script[src*=explore]").count());
    page.navigate(sample("/?q=pain"));
    assertEquals(0, page.locator("script[src*=cytoscape], script[src*=explore]").count());
    Browser.close(page);
  }

  @Test
  void whatIsDrawnMoreOftenIsLargerAndItsLinksWider() {
    Page page = drawn(sample("/explore?nodes=25&order=figures"));
    for (String each : List.of("nodes size", "edges width")) {
      String kind = each.split(" ")[0];
      String measure = each.split(" ")[1];
      Object grows =
          page.evaluate(
              "([kind, measure]) => { const all = document.getElementById('stage').cy[kind]().sort((a,"
                  + " b) => a.data('figures') - b.data('figures')); const drawn = all.map(one =>"
                  + " parseFloat(one.style(measure === 'size' ? 'width' : measure))); return"
                  + " drawn[0] < drawn.at(-1) && drawn.every((v, i) => i === 0 || v >= drawn[i - 1]) }",
              List.of(kind, measure));
      assertEquals(true, grows, each);
    }
    Browser.close(page);
  }
}
