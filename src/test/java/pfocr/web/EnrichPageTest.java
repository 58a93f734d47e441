package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gene-set page in a browser. */
class EnrichPageTest {
  private static final String LIST =
      "KCC2;TrkB;BDNF;morphine;GABA;foobarx;INSLUIN;PI3K;p53;TP53;valproic acid;TNF;IL6;p38";

  private static final Pattern SHARE = Pattern.compile("(\\d+) of (\\d+)");

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) browser.close();
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + SampleServer.port() + path;
  }

  private static Locator organism(Page page, String name) {
    return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void aPastedListIsTestedNarrowedAndCorrectedWithoutScripts() {
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(url("/enrich"));
    assertThat(page.locator("input[type=file]")).hasCount(0);
    page.getByLabel("Genes, chemicals and diseases").fill("KCC2\nTrkB\nBDNF\nmorphine\nINSLUIN");
    page.getByText("Test the set").click();
    assertThat(page.locator("h1")).containsText("set of 4");
    assertThat(page.locator(".hit h2").first()).containsText("chloride balance");
    assertThat(page.locator(".hit .shares").first()).containsText("4 of 4 in your set");
    assertThat(page.locator(".facts")).containsText("genes of Homo sapiens");
    assertThat(page.locator(".entries").first()).containsText("INSLUIN");
    page.locator(".entries a").first().click();
    assertThat(page.locator("h1")).containsText("set of 5");
    assertThat(page.locator("#unmatched-title")).hasCount(0);
    organism(page, "Mus musculus").check();
    page.locator("#facet-organism button").click();
    assertThat(page.locator(".applied")).containsText("Organism: Mus musculus");
    assertThat(organism(page, "Mus musculus")).isChecked();
    page.locator(".applied .remove").click();
    assertThat(page.locator(".applied")).hasCount(0);
    page.getByText("Cosine", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator(".choices [aria-current]")).containsText("Cosine");
    Browser.close(page);
  }

  @Test
  void aBackgroundOfOnesOwnCountsMoreThanTheChoice() {
    for (boolean scripts : new boolean[] {true, false}) {
      Page page = browser.page(1280, ColorScheme.LIGHT, scripts, true);
      page.navigate(url("/enrich"));
      page.locator("#genes").fill("BDNF\nTP53");
      page.getByText("Another organism, or a list").click();
      page.locator("#own-background").fill("BDNF\nTP53\nEGFR");
      page.getByText("Test the set").click();
      assertThat(page.locator(".facts")).containsText("against 3 genes.");
      assertThat(page.locator("#own-background")).hasValue("BDNF\nTP53\nEGFR");
      Browser.close(page);
    }
  }

  @Test
  void theAddressIsTheWholeStateAndCanBePassedOn() {
    Page page = browser.page(1280);
    page.navigate(url("/enrich"));
    page.locator("#genes").fill(" KCC2\nTrkB\n\nBDNF\n");
    page.getByText("Only approved names").click();
    page.getByText("Test the set").click();
    assertThat(page.locator("h1")).containsText("set of");
    page.waitForLoadState();
    String address = URLDecoder.decode(page.url(), StandardCharsets.UTF_8);
    assertTrue(address.endsWith("/enrich?genes=KCC2;TrkB;BDNF&universe=strict"), address);
    String link = page.getByText("Link to this result").getAttribute("href");
    String shown = page.locator("main").innerText();
    Page other = browser.page(1280);
    other.navigate(url(link));
    assertEquals(shown, other.locator("main").innerText());
    Browser.close(page);
    Browser.close(other);
  }

  @Test
  void eachFigureShowsWhatItDoesNotShareWithTheSet() throws Exception {
    String genes = "genes=KCC2;TrkB;BDNF;morphine;TP53";
    JsonNode told = SampleServer.client().json("/api/v1/enrich?members=all&" + genes);
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(url("/enrich?" + genes));
    for (int i = 0; i < 3; i++) {
      JsonNode hit = told.at("/hits/" + i);
      Locator sides = page.locator(".hit").nth(i).locator(".unshared");
      sides.locator("summary").click();
      List<String> words = new ArrayList<>();
      hit.at("/extra_members").forEach(thing -> words.add(thing.at("/word").asText()));
      hit.at("/missing_members").forEach(thing -> words.add(thing.at("/query").asText()));
      assertTrue(words.size() > 1 && words.size() < 100, words.toString());
      assertEquals(words, sides.locator("b").allInnerTexts());
    }
    Browser.close(page);
  }

  @Test
  void aFileBecomesTheListAndFiltersApplyAtOnce() {
    Page page = browser.page(1280);
    page.navigate(url("/enrich"));
    byte[] text = "BDNF\nTP53\nAKT1\nTNF\n".getBytes(StandardCharsets.UTF_8);
    page.locator("input[type=file]").setInputFiles(new FilePayload("list.txt", "text/plain", text));
    assertThat(page.locator("#genes")).hasValue("BDNF\nTP53\nAKT1\nTNF\n");
    page.getByText("Test the set").click();
    assertThat(page.locator("h1")).containsText("set of");
    organism(page, "Homo sapiens").check();
    assertThat(page.locator(".applied")).containsText("Organism: Homo sapiens");
    assertThat(organism(page, "Homo sapiens")).isFocused();
    assertThat(page.locator("#filters .apply").first()).isHidden();
    Browser.close(page);
  }

  @Test
  void valuesAreFoundAndUnfoldedInPlaceAsBesideASearch() {
    Page page = browser.page(1280);
    page.navigate(url("/enrich?genes=" + LIST + "&universe=strict"));
    Locator genes = page.locator("#facet-gene .option");
    assertThat(genes).hasCount(10);
    page.locator("#facet-gene .more").click();
    page.waitForCondition(() -> genes.count() > 10);
    assertThat(genes.nth(10).locator("input")).isFocused();
    page.getByLabel("Find in Gene").fill("KCC2");
    assertThat(genes).hasCount(1);
    assertThat(page.locator("#status")).hasText("1 value");
    // A click, not check: the page that answers has other boxes when check looks at the box again.
    genes.getByRole(AriaRole.CHECKBOX).click();
    assertThat(page.locator(".applied .chip")).hasText("Gene: SLC12A5×");
    Locator chosen = page.locator("#facet-gene input[value='NCBIGene:57468']");
    assertThat(chosen).isChecked();
    assertThat(chosen).isFocused();
    String address = URLDecoder.decode(page.url(), StandardCharsets.UTF_8);
    assertTrue(address.contains("universe=strict"), address);
    Browser.close(page);
  }

  @Test
  void whatWasUnfoldedAndLookedForOutlivesAFilter() {
    Page page = browser.page(1280);
    page.navigate(url("/enrich?genes=" + LIST));
    Locator genes = page.locator("#facet-gene .option");
    page.locator("#facet-gene .more").click();
    page.waitForCondition(() -> genes.count() > 10);
    page.getByLabel("Find in Chemical").fill("glutam");
    assertThat(page.locator("#status")).hasText(Pattern.compile("^\\d values?$"));
    int chemicals = page.locator("#facet-chemical .option").count();
    page.locator("#facet-disease summary").click();
    organism(page, "Homo sapiens").click();
    assertThat(page.locator(".applied .chip")).hasText("Organism: Homo sapiens×");
    assertThat(organism(page, "Homo sapiens")).isFocused();
    page.waitForCondition(() -> genes.count() > 10);
    assertThat(page.getByLabel("Find in Chemical")).hasValue("glutam");
    assertThat(page.locator("#facet-disease")).hasAttribute("open", "");
    page.locator(".applied .chip a").click();
    assertThat(page.locator(".applied .chip")).hasCount(0);
    page.waitForCondition(() -> genes.count() > 10);
    assertThat(page.getByLabel("Find in Chemical")).hasValue("glutam");
    assertThat(page.locator("#facet-chemical .option")).hasCount(chemicals);
    Browser.close(page);
  }

  @Test
  void valuesAreFoundAndChosenWithoutScripts() {
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(url("/enrich?genes=" + LIST + "&sort=cosine&organism=-Mus+musculus"));
    String set = page.locator("#genes").inputValue();
    page.locator("#facet-gene .more").click();
    assertThat(page.locator("h1"))
        .hasText(Pattern.compile("^Gene: \\d+ values in figures tested with .+, with 1 filter$"));
    String first = set.split("\n")[0];
    assertThat(page).hasTitle(Pattern.compile("^Gene in figures tested with " + first + ", "));
    page.getByText("Back to the gene set").click();
    assertThat(page.locator("#genes")).hasValue(set);
    page.goBack();
    page.getByLabel("Find").fill("KCC2");
    page.getByText("Find", new Page.GetByTextOptions().setExact(true)).last().click();
    assertThat(page.locator("#choose input[type=checkbox]")).hasCount(1);
    page.locator("#choose input[type=checkbox]").check();
    page.getByText("Show figures").click();
    assertThat(page.locator(".applied .chip"))
        .hasText(new String[] {"Organism: not Mus musculus×", "Gene: SLC12A5×"});
    assertThat(page.locator("#genes")).hasValue(set);
    assertThat(page.locator(".choices [aria-current]")).containsText("Cosine");
    Browser.close(page);
  }

  @Test
  void yearsAreABarOrARange() {
    Page page = browser.page(1280);
    page.navigate(url("/enrich?genes=" + LIST));
    Locator chips = page.locator(".applied .chip");
    page.locator("#facet-year .chart a").last().focus();
    page.keyboard().press("Enter");
    assertThat(chips).hasText(Pattern.compile("Year: \\d{4}(–\\d{4})?×"));
    page.waitForLoadState();
    assertThat(page.locator("#genes")).not().hasValue("");
    page.getByLabel("From").fill("2003");
    page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("2018");
    page.keyboard().press("Enter");
    assertThat(chips).hasText("Year: 2003–2018×");
    page.waitForLoadState();
    page.getByLabel("From").fill("2004");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(chips).hasText("Year: 2004–2018×");
    page.getByText("Change the list").click();
    page.getByText("Test the set").click();
    assertThat(chips).hasText("Year: 2004–2018×");
    page.locator("#facet-year").getByText("All years").click();
    assertThat(chips).hasCount(0);
    Browser.close(page);
  }

  @Test
  void nothingOfTheListRunsOrLeavesItsPlace() {
    Page page = browser.page(1280);
    page.onDialog(dialog -> {
      throw new AssertionError(dialog.message());
    });
    page.navigate(
        url("/enrich?genes=%3Cscript%3Ealert(1)%3C/script%3E;%3C/textarea%3E%3Cb%3Ex;BDNF"));
    assertThat(page.locator("main script, main b:text-is('x')")).hasCount(0);
    assertThat(page.locator("#genes")).hasValue("<script>alert(1)</script>\n</textarea><b>x\nBDNF");
    Browser.close(page);
  }

  @Test
  void barsAreAsLongAsTheOverlapAndLeaveRoomBesideThem() {
    for (int width : new int[] {320, 1440}) {
      Page page = browser.page(width);
      page.navigate(url("/enrich?genes=" + LIST));
      Locator shares = page.locator(".hit .shares").first();
      for (int i = 0; i < 2; i++) {
        Matcher told = SHARE.matcher(shares.locator("span").nth(i).innerText());
        assertTrue(told.find(), shares.innerText());
        double share = Double.parseDouble(told.group(1)) / Double.parseDouble(told.group(2));
        Locator rects = shares.locator("svg").nth(i).locator("rect");
        double whole = rects.first().boundingBox().width;
        assertEquals(share, rects.last().boundingBox().width / whole, 0.02);
        assertTrue(shares.locator("span").nth(i).boundingBox().height < 45, "at " + width);
      }
      Browser.close(page);
    }
  }
}
