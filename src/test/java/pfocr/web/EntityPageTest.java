package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of one thing as people meet it. */
class EntityPageTest {
  private static final String KCC2 = "/entities/NCBIGene:57468";

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

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void leadsToItsFiguresPartnersAndWordsWithoutScripts() {
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(sample("/entities/ncbigene:57468"));
    assertTrue(page.url().endsWith(KCC2), page.url());
    assertThat(page.locator("h1")).containsText("SLC12A5");
    assertThat(page.locator(".names")).containsText("KCC2");
    assertThat(link(page, "NCBI Gene 57468")).isVisible();

    String count = page.locator(".lede").innerText().replaceAll("\\D+", " ").strip();
    page.locator(".thing-acts a").first().click();
    assertThat(page.locator("h1")).containsText(count.split(" ")[0] + " figure");

    page.goBack();
    Locator row = page.locator(".together tbody tr").first();
    String together = row.locator("td").first().innerText();
    row.locator("td a").first().click();
    assertThat(page.locator("h1")).containsText(together + " figure");

    page.goBack();
    page.locator(".words a").first().click();
    assertTrue(page.url().contains("word:"), page.url());
    assertThat(page.locator("h1")).containsText("figure");

    page.goBack();
    page.locator(".chart a").last().click();
    assertTrue(page.url().contains("gene=NCBIGene:57468"), page.url());
    Browser.close(page);
  }

  @Test
  void sortsPartnersByItsHeadings() {
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(sample(KCC2));
    assertThat(page.locator("th[aria-sort]").first()).hasText("Strength");
    assertThat(page.locator(".together thead").first()).containsText("Lift in the whole index");
    page.locator(".together").first().locator("thead a").first().click();
    assertTrue(page.url().contains("order=name"), page.url());
    List<String> names = page.locator(".together").first().locator("tbody th a").allInnerTexts();
    assertTrue(names.size() > 1, names.toString());
    assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
    Browser.close(page);
  }

  @Test
  void listsTheNarrowerTermsThatFiguresShow() {
    Page page = browser.page(1280, ColorScheme.LIGHT, true, true);
    page.navigate(sample("/entities/MESH:D003920"));
    assertThat(page.locator(".lede")).containsText("but figures show");
    Locator type2 = page.locator(".narrower a").getByText("Diabetes Mellitus, Type 2");
    assertThat(type2).hasText(Pattern.compile("Type 2 \\d+ figures?$"));
    assertEquals("", Accessibility.violations(page));
    link(page, "Search the narrower terms").click();
    assertThat(page.locator("#results")).containsText(Pattern.compile("^\\d+ figure"));
    page.goBack();
    type2.click();
    assertThat(page.locator(".lede")).containsText("Recognised in");
    Browser.close(page);
  }

  @Test
  void tellsWhatMayHaveBeenMeant() {
    Page page = browser.page(1280);
    page.navigate(sample("/entities/KCC2"));
    assertThat(page.locator("h1")).containsText("Not found");
    assertThat(page.locator("main")).containsText("NCBIGene:57468");
    Browser.close(page);
  }

  @Test
  void showsHostileNamesAsText() {
    Page page = browser.page(1280);
    List<String> alarms = alarms(page);
    page.navigate("http://127.0.0.1:" + canned.port() + KCC2);
    assertThat(page.locator("h1")).containsText(CannedEntities.HOSTILE);
    assertThat(page.locator(".words a").first()).hasText(CannedEntities.HOSTILE);
    page.waitForLoadState();
    assertEquals(List.of(), alarms);
    Browser.close(page);
  }

  /** What the page complains about: dialogs and errors of the console, also broken policies. */
  static List<String> alarms(Page page) {
    List<String> alarms = new ArrayList<>();
    page.onDialog(dialog -> {
      alarms.add(dialog.message());
      dialog.dismiss();
    });
    page.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type())) alarms.add(message.text());
    });
    page.onPageError(alarms::add);
    return alarms;
  }

  @Test
  void itsFactsStandInTheirPlaceBeforeTheRestHasArrived() {
    Page page = browser.page(1280);
    page.navigate(sample(KCC2));
    Locator facts = page.locator(".thing-facts");
    double left = facts.boundingBox().x;
    page.locator(".thing-main").evaluate("rest => rest.remove()");
    assertEquals(left, facts.boundingBox().x);
    Browser.close(page);
  }

  @Test
  void showsItsFiguresAndSaysWhenThereAreNone() {
    Page page = browser.page(1280);
    page.navigate(sample(KCC2));
    String title = page.locator(".thing-main .card h3").first().innerText();
    page.locator(".thing-main .card h3 a").first().click();
    assertThat(page.locator("h1")).hasText(title);
    page.navigate(sample("/entities/FPLX:Wnt"));
    assertThat(page.locator("h1")).containsText("Wnt");
    page.navigate(sample("/entities/NCBIGene:100130771"));
    assertThat(page.locator("main")).containsText("No figure of the index shows it.");
    Browser.close(page);
  }
}
