package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site in a browser whose scripts are switched off: plain pages, links and forms. */
class WithoutScriptsTest extends BrowserTest {

  @BeforeEach
  void withoutScripts() {
    reopen(1280, ColorScheme.LIGHT, false);
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void assertAddress(String path) {
    assertEquals(url(path), page.url());
  }

  @Test
  void aResultIsSortedTurnedAndLeafed() {
    page.navigate(url("/?q=signaling"));
    page.locator("#sort summary").click();
    link("Newest first").click();
    assertThat(page.locator("#sort summary")).hasText("Sort: Newest first");
    link("Grid").click();
    assertThat(page.locator(".card")).hasCount(20);
    page.locator(".paging [rel=next]").click();
    assertThat(page.locator(".position")).containsText("21–");
    assertAddress("/?q=signaling&from=20&sort=-year&view=grid");
    page.locator(".paging [rel=prev]").click();
    assertThat(page.locator(".position")).containsText("1–20");
    link("List").click();
    String second = page.locator(".hit h2").nth(1).innerText();
    page.locator(".hit h2 a").first().click();
    page.locator("[rel=next]").click();
    assertThat(page.locator("h1")).hasText(second);
    page.locator("a.back").click();
    assertTrue(
        page.url().startsWith(url("/?q=signaling&sort=-year&view=list#hit-PMC")), page.url());
    assertThat(page.locator("li:target h2")).isInViewport();
  }

  @Test
  void filtersAreSetExcludedAndCleared() {
    page.navigate(url("/?q=TNF"));
    page.locator("#facet-gene input[value='NCBIGene:6772']").check();
    page.locator("#facet-gene .apply").click();
    assertThat(page.locator(".applied .chip")).hasText("Gene: STAT1×");
    assertThat(page.locator("#facet-gene input[value='NCBIGene:6772']")).isChecked();
    page.locator("#facet-gene .exclude").nth(2).click();
    assertThat(page.locator(".applied .chip.not")).hasCount(1);
    link("Clear all filters").click();
    assertAddress("/?q=TNF");
    page.getByLabel("From").fill("2010");
    page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("2015");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply years")).click();
    assertThat(page.locator(".applied .chip")).hasText("Year: 2010–2015×");
    page.locator("#facet-year").getByText("All years").click();
    page.locator("#facet-year .twin summary").click();
    page.locator("#facet-year table a").first().click();
    assertThat(page.locator(".applied .chip")).hasText(Pattern.compile("Year: \\d{4}.*"));
  }

  @Test
  void whatWasReadIsTakenAsTypedAndBack() {
    page.navigate(url("/?q=KCC2+morphine"));
    link("Search as typed").click();
    assertThat(page.locator(".notice").first()).containsText("Searched as typed");
    assertThat(page.locator(".read")).hasCount(0);
    link("Find other names too").click();
    assertThat(page.locator(".read .chip")).hasCount(2);
  }

  @Test
  void theWholeResultIsThereToDownload() throws Exception {
    page.navigate(url("/?q=TNF"));
    page.locator("#files summary").click();
    var download = page.waitForDownload(() -> page.locator("#files a").nth(1).click());
    assertTrue(download.suggestedFilename().endsWith(".csv"), download.suggestedFilename());
  }

  @Test
  void theLinkToTheFiltersLeadsToThemOnAPhone() {
    page.setViewportSize(320, 700);
    page.navigate(url("/?q=TNF"));
    assertThat(page.locator("#filters h2")).not().isInViewport();
    page.locator(".to-filters").click();
    assertThat(page.locator("#filters h2")).isInViewport();
  }

  @Test
  void failuresAreToldWithAWayOn() {
    try (SearchServer canned =
        SearchServer.start(new CannedSearch(), Settings.defaults().withAddress("127.0.0.1", 0))) {
      String site = "http://127.0.0.1:" + canned.port();
      page.navigate(site + "/?q=unreadable");
      assertThat(page.locator(".lede")).containsText("cannot be read at the moment");
      var again =
          page.waitForResponse(Pattern.compile("unreadable"), () -> link("Try again").click());
      assertEquals(503, again.status());
      page.navigate(site + "/?q=boom");
      assertThat(page.locator(".lede")).containsText("our fault");
      page.getByRole(AriaRole.MAIN).getByText("Search", exactly()).click();
      assertEquals(site + "/", page.url());
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void aTreeIsWalkedDownAndLeadsToItsFigures() {
    page.navigate(url("/?q=pathway"));
    link("Chemical As a tree").click();
    assertThat(page.locator("h1")).containsText("Chemicals as a tree");
    link("Organic Chemicals").click();
    assertAddress("/tree/chemical?q=pathway&parent=MESH:D009930");
    assertThat(page.locator(".way [aria-current]")).hasText("Organic Chemicals");
    Locator branch = page.locator(".branches li").first();
    String label = branch.locator(".branch").innerText();
    String figures = branch.locator(".figures").innerText().split(" ")[0];
    link("Chemicals").click();
    assertAddress("/tree/chemical?q=pathway");
    page.goBack();
    assertThat(branch.locator(".branch")).hasText(label);
    branch.locator(".figures").click();
    assertThat(page.locator("h1")).containsText(figures + " figure");
    assertThat(page.locator("#q"))
        .hasValue(Pattern.compile("pathway chemical_tree:\"MESH:D\\d+\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=TNF",
        "/?q=insulin&view=grid",
        "/?q=nosuchwordatall",
        "/facets/gene?q=TNF",
        "/tree/disease?parent=MESH:D009369",
        "/figures/PMC4604226__zns9991577730002?q=morphine&rank=0",
        "/entities/NCBIGene:57468",
        "/explore?q=pain",
        "/enrich",
        "/enrich?genes=KCC2;BDNF;foobarx",
        "/enrich/facets/gene?genes=KCC2;BDNF",
        "/api",
        "/help",
        "/nope"
      })
  void noPageShowsWhatNeedsScripts(String path) {
    page.navigate(url(path));
    assertThat(page.locator("h1")).isVisible();
    for (Locator button : page.locator("button:visible").all())
      assertEquals(
          true,
          button.evaluate("b => b.type === 'submit' && b.form !== null"),
          "does nothing: " + button.evaluate("b => b.outerHTML"));
    for (Locator field : page.locator("input:visible, select:visible, textarea:visible").all())
      assertEquals(
          true,
          field.evaluate(
              "f => f.form !== null && f.name !== '' || f.dataset.kind || f.className"
                  + " === 'unfold' ? true : f.outerHTML"));
    assertEquals(
        List.of(),
        page.locator("main a[href]:visible").all().stream()
            .map(a -> a.getAttribute("href"))
            .filter(href -> href.equals("#") || href.startsWith("javascript:"))
            .toList());
  }
}
