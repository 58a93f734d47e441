package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole ways through the site with nothing but keys: no click, no focus that was set by a test. */
class KeyboardTest extends BrowserTest {
  /** What has the focus is told apart, and nothing lies over it. */
  private static final String SEEN =
      """
      () => {
        const it = document.activeElement;
        const style = getComputedStyle(it);
        const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        const { left, top, width, height } = it.getBoundingClientRect();
        const x = Math.min(innerWidth - 1, left + width / 2), y = Math.min(innerHeight - 1, top + height / 2);
        const over = document.elementFromPoint(x, y);
        const clear = over && (it.contains(over) || over.contains(it));
        return ringed && clear ? "" : `${ringed ? "covered" : "no ring"}: ${it.outerHTML.slice(0, 200)}`;
      }
      """;

  private static final int FAR = 150;

  @TempDir static Path folder;
  private static FigurePageSite site;

  @BeforeAll
  static void start() throws IOException {
    site = new FigurePageSite(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    if (site != null) site.close();
  }

  private void press(String... keys) {
    for (String key : keys) page.keyboard().press(key);
  }

  private boolean focused(String selector) {
    return (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
  }

  /** Goes on by Tab until that has the focus; each stop on the way is seen. */
  private void tabTo(String selector) {
    // A page that a key has opened may hold its text before it has its style.
    page.waitForLoadState();
    for (int i = 0; i < FAR; i++) {
      press("Tab");
      assertEquals("", page.evaluate(SEEN));
      if (focused(selector)) return;
    }
    fail("Tab does not lead to " + selector);
  }

  @Test
  void fromTheFirstLetterToTheGenesOfAFigure() {
    page.navigate(url("/"));
    press("/");
    page.keyboard().type("TNF");
    assertThat(page.locator("#suggestions")).isVisible();
    assertThat(page.locator("#results")).containsText("TNF");
    press("ArrowDown");
    String chosen = page.locator("[aria-selected=true]").getAttribute("data-text");
    press("Enter");
    assertThat(page.locator("#q")).hasValue(chosen);
    assertThat(page.locator("#suggestions")).isHidden();
    assertThat(page.locator("#q")).isFocused();
    page.waitForURL(Pattern.compile("q="));
    tabTo("#sort summary");
    press("Enter");
    tabTo("#sort a:not([aria-current])");
    String sort = (String) page.evaluate("document.activeElement.textContent");
    press("Enter");
    assertThat(page.locator("#sort summary")).hasText("Sort: " + sort);
    assertThat(page.locator("#sort summary")).isFocused();
    tabTo(".thumb");
    press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    press("ArrowRight", "Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(page.locator(".thumb").nth(1)).isFocused();
    tabTo(".hit h2 a");
    String title = page.locator(".hit h2").nth(1).innerText();
    press("Enter");
    assertThat(page.locator("h1")).hasText(title);
    tabTo("a.back");
    press("Enter");
    assertThat(page.locator("#sort summary")).hasText("Sort: " + sort);
  }

  @Test
  void tablesOfAFigureAreSortedNarrowedAndUnfolded() {
    page.navigate(site.page(FigurePageSite.LONG));
    tabTo("a[href$='genes.tsv']");
    tabTo("#genes select");
    page.keyboard().type("Mus");
    assertThat(page.locator("#genes .told")).hasText("12 of 52 rows");
    press("Home");
    assertThat(page.locator("#genes .told")).hasText("52 of 52 rows");
    tabTo("#genes th:nth-child(3) button");
    press("Enter");
    assertThat(page.locator("#genes th[aria-sort=ascending]")).hasText("Name");
    press("Space");
    assertThat(page.locator("#genes th[aria-sort=descending]")).hasText("Name");
    assertTrue(focused("#genes th:nth-child(3) button"));
    tabTo(".unfold");
    press("Space");
    assertThat(page.locator("#genes tbody tr:visible")).hasCount(52);
  }

  @Test
  void filtersKeepTheFocusAndMenusGiveItBack() {
    page.navigate(url("/?q=TNF"));
    tabTo("#files summary");
    press("Enter");
    tabTo("#files a");
    press("Escape");
    assertThat(page.locator("#files")).not().hasAttribute("open", "");
    assertThat(page.locator("#files summary")).isFocused();
    tabTo("#facet-gene input[type=checkbox]");
    String value = (String) page.evaluate("document.activeElement.value");
    press("Space");
    assertThat(page.locator(".applied .chip")).hasCount(1);
    assertThat(page.locator("#facet-gene input[value='" + value + "']")).isFocused();
    tabTo("#facet-gene a.exclude");
    press("Enter");
    assertThat(page.locator(".applied .chip.not")).hasCount(1);
    assertThat(page.locator("#facet-gene a.exclude:focus")).hasCount(1);
  }

  @Test
  void theTablesBesideTheNetworkAreSortedAndLeadOn() {
    page.navigate(url("/explore?q=pain&nodes=10"));
    page.locator("#network[data-ready=true]").waitFor();
    tabTo(".tables section:last-of-type thead a[href*='order=lift']");
    press("Enter");
    assertThat(page.locator("th[aria-sort]").last()).containsText("Lift");
    tabTo(".tables section:last-of-type td a");
    String figures = (String) page.evaluate("document.activeElement.textContent");
    press("Enter");
    assertThat(page.locator("#results")).containsText(figures + " figure");
  }

  @Test
  void aGeneSetIsTypedTestedAndNarrowed() {
    page.navigate(url("/enrich"));
    tabTo("#genes");
    page.keyboard().type("KCC2, BDNF, TNF, IL6");
    tabTo("#set button[type=submit]");
    press("Enter");
    assertThat(page.locator("h1")).containsText("set of 4");
    tabTo("#facet-organism input[type=checkbox]");
    press("Space");
    assertThat(page.locator(".applied .chip")).hasCount(1);
    assertThat(page.locator("#facet-organism input:checked")).isFocused();
  }

  @Test
  void partnersOfAThingAreSorted() {
    page.navigate(url("/entities/NCBIGene:57468"));
    tabTo(".together a[href*='order=name']");
    press("Enter");
    assertThat(page.locator(".together th[aria-sort=ascending]").first()).isVisible();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=TNF",
        "/figures/PMC4604226__zns9991577730002",
        "/entities/NCBIGene:57468",
        "/explore?q=pain",
        "/enrich",
        "/facets/gene?q=TNF",
        "/tree/disease?q=signaling",
        "/api",
        "/help",
        "/nope"
      })
  void theFirstStopOfEachPageSkipsToWhatItIsAbout(String path) {
    page.navigate(url(path));
    press("Tab");
    assertThat(page.getByText("Skip to content")).isFocused();
    assertThat(page.getByText("Skip to content")).isInViewport();
    press("Enter");
    assertThat(page.locator("main")).isFocused();
    press("Tab");
    assertEquals(true, page.evaluate("document.activeElement.closest('main') !== null"));
  }

  @Test
  void theLinkToTheFiltersComesAndGoesWithThem() {
    page.navigate(url("/"));
    assertThat(page.locator(".skip")).hasCount(1);
    press("/");
    page.keyboard().type("TNF");
    assertThat(page.locator(".skip")).hasText(new String[] {"Skip to content", "Skip to filters"});
    press("Escape", "Escape");
    assertThat(page.locator(".start")).isVisible();
    assertThat(page.locator(".skip")).hasCount(1);
  }
}
