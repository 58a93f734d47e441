package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages as people meet them. */
class PageTest {
  private static SearchServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    Settings settings = Settings.defaults().withAddress("127.0.0.1", 0);
    server = SearchServer.start(new CannedSearch(), settings);
  }

  @AfterAll
  static void stop() {
    if (server != null) server.stop();
    if (browser != null) browser.close();
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  @Test
  void searchesFiltersAndOpensAFigureWithoutScripts() {
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(url("/"));
    page.getByRole(AriaRole.SEARCHBOX).fill("morphine KCC2");
    page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, level1(page))).containsText("2 figures");
    page.getByRole(AriaRole.CHECKBOX, named("Homo sapiens")).check();
    page.getByRole(AriaRole.BUTTON, named("Apply Organism filters")).click();
    assertThat(page.locator("#results")).containsText("1 figure");
    assertThat(page.getByRole(AriaRole.CHECKBOX, named("Homo sapiens"))).isChecked();
    page.getByRole(AriaRole.LINK, linked("Read KCC2 as typed")).click();
    assertThat(page.locator(".notice")).containsText("Read as typed: KCC2");
    page.getByRole(AriaRole.LINK, linked("Remove filter Organism: Homo sapiens")).click();
    assertThat(page.locator("#results")).containsText("2 figures");
    page.locator(".hit h2 a").first().click();
    assertThat(page.locator("h1")).containsText("Microglial-mediated");
    assertThat(page.getByRole(AriaRole.LINK, linked("SLC12A5"))).isVisible();
    Browser.close(page);
  }

  @Test
  void narrowsByYears() {
    Page page = browser.page(1280);
    page.navigate(url("/?q=chloride"));
    page.getByLabel("From").fill("2010");
    page.getByRole(AriaRole.BUTTON, named("Apply years")).click();
    assertThat(page.locator(".applied")).containsText("Year: since 2010");
    assertTrue(page.url().endsWith("/?q=chloride&year=2010.."), page.url());
    page.locator(".chart a").last().click();
    assertThat(page.locator(".applied")).containsText("Year: 2019");
    assertTrue(page.url().endsWith("/?q=chloride&year=2019"), page.url());
    Browser.close(page);
  }

  @Test
  void standsInForImagesThatFail() {
    for (boolean scripts : new boolean[] {true, false}) {
      Page page = browser.page(1280, ColorScheme.LIGHT, scripts, false);
      page.navigate(url("/?q=morphine"));
      assertThat(page.locator(".stand-in").first()).containsText("PMC4604226");
      if (scripts) assertThat(page.locator(".mat img")).hasCount(0);
      Browser.close(page);
    }
  }

  @Test
  void runsNothingThatTheIndexHolds() {
    Page page = browser.page(1280);
    List<String> alarms = new ArrayList<>();
    page.onDialog(dialog -> {
      alarms.add(dialog.message());
      dialog.dismiss();
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) alarms.add(message.text());
    });
    page.navigate(url("/?q=title+%22%3Cb%3E"));
    page.locator(".hit h2 a").first().click();
    assertThat(page.getByText("Similar figures").first()).isVisible();
    page.navigate(url("/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E"));
    assertThat(page.locator("#q")).hasValue("<img src=x onerror=alert(1)>");
    assertEquals(List.of(), alarms);
    Browser.close(page);
  }

  @Test
  void slashMovesToTheBoxButNotWhileTyping() {
    Page page = browser.page(1280);
    page.navigate(url("/?q=morphine"));
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("a/b");
    assertThat(page.locator("#q")).hasValue("a/b");
    Browser.close(page);
  }

  @Test
  void tellsOnceWhatIsWrongWithAnAddress() {
    Page page = browser.page(1280);
    page.navigate(url("/?sort=oldst"));
    assertThat(page.locator("h1")).hasText("Bad parameter value");
    assertThat(page.locator(".lede")).containsText("The value 'oldst' of sort is not one of");
    assertThat(page.locator("main ul:not(.links) li")).hasCount(0);
    page.navigate(url("/?sortt=x"));
    assertThat(page.locator(".lede")).containsText("'sortt' is not known. Did you mean 'sort'?");
    assertThat(page.locator("main ul:not(.links) li")).hasCount(0);
    page.navigate(url("/?sortt=x&genee=y"));
    assertThat(page.locator("main ul:not(.links) li")).hasCount(1);
    page.navigate(url("/?q=morphine&year_from=18&organism=human"));
    assertThat(page.locator(".lede")).containsText("'18' of year_from is not a whole number");
    assertThat(page.locator("#q")).hasValue("morphine");
    page.getByText("The same without year_from").click();
    assertThat(page).hasURL(url("/?q=morphine&organism=human"));
    Browser.close(page);
  }

  private static Page.GetByRoleOptions level1(Page page) {
    return new Page.GetByRoleOptions().setLevel(1);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions linked(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
