package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Results that follow typing: order, history, waiting and trouble, in a real browser. */
class InstantSearchTest extends BrowserTest {

  private void type(String text) {
    page.locator("#q").pressSequentially(text);
  }

  private int entries() {
    return ((Number) page.evaluate("history.length")).intValue();
  }

  @Test
  void resultsTitleAndAddressFollowTypingAndBackRestoresThem() {
    page.navigate(url("/"));
    int before = entries();
    page.evaluate("window.kept = true");
    type("KCC2");
    assertThat(page.locator("#results")).containsText("1 figure");
    assertThat(page).hasTitle(Pattern.compile("^KCC2 "));
    assertEquals("/?q=KCC2", address());
    assertEquals(before + 1, entries(), "all letters make one entry");
    page.waitForTimeout(1_100);
    assertEquals(before + 1, entries(), "and their rest no other");
    page.goBack();
    assertThat(page.locator("h1")).containsText("what is drawn");
    assertThat(page.locator("#q")).hasValue("");
    page.goForward();
    assertThat(page.locator("#results")).containsText("1 figure");
    assertThat(page.locator("#q")).hasValue("KCC2");
    assertEquals(true, page.evaluate("window.kept"), "no page was loaded anew");
  }

  @Test
  void enterMakesAnEntryAtOnce() {
    page.navigate(url("/?q=insulin"));
    int before = entries();
    page.locator("#q").fill("TNF");
    page.locator("#q").press("Enter");
    assertThat(page.locator("#results")).containsText("TNF");
    assertEquals(before + 1, entries());
    page.goBack();
    assertThat(page.locator("#results")).containsText("insulin");
  }

  @Test
  void leavingWhileTypingKeepsTheSearchBefore() {
    page.navigate(url("/?q=insulin"));
    page.locator("#q").fill("TNF");
    assertThat(page.locator("#results")).containsText("TNF");
    page.locator("#q").press("Escape");
    page.locator(".hit h2 a").first().click();
    page.waitForURL(u -> u.contains("/figures/"));
    page.goBack();
    assertThat(page.locator("#results")).containsText("TNF");
    page.goBack();
    assertThat(page.locator("#results")).containsText("insulin");
  }

  @Test
  void backFromHalfTypedWordsLeadsToTheSearchBefore() {
    page.navigate(url("/?q=morphine"));
    page.navigate(url("/?q=insulin"));
    page.locator("#q").fill("TNF");
    assertThat(page.locator("#results")).containsText("TNF");
    page.goBack();
    assertThat(page.locator("#results")).containsText("insulin");
    assertThat(page.locator("#q")).hasValue("insulin");
    assertEquals("/?q=insulin", address());
  }

  @Test
  void halfAWordKeepsTheFiguresOfBefore() {
    page.navigate(url("/?q=insulin"));
    page.locator("#q").fill("insulix");
    page.evaluate("new Promise(done => setTimeout(done, 500))");
    assertThat(page.locator("#results")).containsText("insulin");
    assertThat(page.locator("#results")).containsText("Nothing matches");
    page.locator("#q").fill("insulin re");
    assertThat(page.locator("#results")).containsText("insulin re");
  }

  @Test
  void severalNamesAreOfferedAsAGeneSet() {
    page.navigate(url("/?q=KCC2+TrkB+BDNF"));
    page.getByText("Test these names as a gene set").click();
    assertThat(page.locator("h1")).containsText("share something with a set of 3");
    page.navigate(url("/?q=KCC2+morphine"));
    assertThat(page.locator(".as-set")).hasCount(0);
  }

  @Test
  void neverShowsALateAnswerOverANewerOne() {
    page.addInitScript("AbortController.prototype.abort = () => {}");
    List<Route> held = new ArrayList<>();
    page.route(Pattern.compile("/\\?q=insulin$"), held::add);
    page.navigate(url("/"));
    page.locator("#q").fill("insulin");
    page.waitForCondition(() -> held.size() == 1);
    page.locator("#q").fill("TNF");
    assertThat(page.locator("#results")).containsText("TNF");
    page.waitForResponse(Pattern.compile("/\\?q=insulin$"), () -> held.get(0).resume());
    page.evaluate("new Promise(done => setTimeout(done, 150))");
    assertThat(page.locator("#results")).containsText("TNF");
    assertEquals("/?q=TNF", address());
    assertThat(page.locator("#view")).not().hasAttribute("aria-busy", "true");
  }

  @Test
  void abortsWhatIsNoLongerWanted() {
    List<String> failed = new ArrayList<>();
    page.onRequestFailed(request -> failed.add(request.url()));
    List<Route> held = new ArrayList<>();
    page.route(Pattern.compile("/\\?q=insulin$"), held::add);
    page.navigate(url("/"));
    page.locator("#q").fill("insulin");
    page.waitForCondition(() -> held.size() == 1);
    page.locator("#q").fill("TNF");
    page.waitForCondition(() -> failed.stream().anyMatch(u -> u.endsWith("/?q=insulin")));
  }

  @Test
  void oldResultsStayDimmedAndASpinnerComesWhenAnAnswerTakesLong() {
    List<Route> held = new ArrayList<>();
    page.navigate(url("/?q=insulin"));
    page.route(Pattern.compile("/\\?q=TNF$"), held::add);
    assertThat(page.locator(".spinner")).isHidden();
    page.locator("#q").fill("TNF");
    assertThat(page.locator("#view")).hasAttribute("aria-busy", "true");
    assertThat(page.locator(".spinner")).isVisible();
    assertThat(page.locator("#results")).containsText("insulin");
    assertThat(page.locator(".hits .mat").first()).hasCSS("opacity", "0.45");
    held.get(0).resume();
    assertThat(page.locator("#results")).containsText("TNF");
    assertThat(page.locator(".spinner")).isHidden();
    assertThat(page.locator(".hits .mat").first()).hasCSS("opacity", "1");
  }

  @Test
  void saysSoWhenAnAnswerIsSlow() {
    page.clock().install();
    page.navigate(url("/?q=insulin"));
    page.route(Pattern.compile("/\\?q=TNF$"), route -> {});
    page.locator("#q").fill("TNF");
    page.clock().runFor(200);
    assertThat(page.locator("body")).not().hasClass(Pattern.compile("slow"));
    page.clock().runFor(5_000);
    assertThat(page.locator("body")).hasClass(Pattern.compile("slow"));
    assertThat(page.locator("#status")).hasText("Still searching.");
    assertThat(page.locator("#suggestions")).isVisible();
    String words = "getComputedStyle(document.querySelector('%s'), '::before').content";
    assertEquals("\"Still searching.\"", page.evaluate(words.formatted("#suggestions")));
    assertEquals(
        0, ((Number) page.evaluate("document.getElementById('suggestions').scrollTop")).intValue());
    assertEquals("", Accessibility.violations(page));
  }

  @Test
  void toldOnceWhenTypingHasStopped() {
    page.navigate(url("/"));
    page.evaluate(
        "window.said = []; new MutationObserver(() => said.push(document.getElementById('status')"
            + ".textContent)).observe(document.getElementById('status'), {childList: true})");
    for (String letter : List.of("i", "n", "s", "u", "l", "i", "n")) {
      page.locator("#q").press(letter);
      page.waitForTimeout(180);
    }
    assertThat(page.locator("#status")).hasText(Pattern.compile("^\\d+ figures for insulin$"));
    assertEquals(1, ((List<?>) page.evaluate("said")).size());
  }

  @Test
  void waitsForTheEndOfComposition() {
    List<String> asked = new ArrayList<>();
    page.navigate(url("/"));
    page.onRequest(request -> {
      if (request.url().contains("q=")) asked.add(request.url());
    });
    page.locator("#q").focus();
    CDPSession input = page.context().newCDPSession(page);
    JsonObject composing = new JsonObject();
    composing.addProperty("text", "TN");
    composing.addProperty("selectionStart", 2);
    composing.addProperty("selectionEnd", 2);
    input.send("Input.imeSetComposition", composing);
    page.waitForTimeout(400);
    assertEquals(List.of(), asked);
    JsonObject done = new JsonObject();
    done.addProperty("text", "TNF");
    input.send("Input.insertText", done);
    assertThat(page.locator("#results")).containsText("TNF");
  }

  @Test
  void troubleIsToldInWordsAndTheFiguresStay() {
    page.navigate(url("/?q=insulin"));
    int shown = page.locator(".hit").count();
    for (Map.Entry<Integer, String> each :
        Map.of(
                503, "The server is busy. Try again in 7 seconds.",
                429, "Too many searches came from here at once. Try again in 7 seconds.",
                500, "The search failed on the server")
            .entrySet()) {
      page.route(
          Pattern.compile("/\\?q=TNF"),
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(each.getKey())
                      .setHeaders(Map.of("Retry-After", "7"))
                      .setBody("no")));
      page.locator("#q").fill("TNF " + each.getKey());
      assertThat(page.getByRole(AriaRole.ALERT)).containsText(each.getValue());
      assertThat(page.locator(".hit")).hasCount(shown);
      assertThat(page.locator("#q")).hasValue("TNF " + each.getKey());
      page.unroute(Pattern.compile("/\\?q=TNF"));
    }
    assertEquals("", Accessibility.violations(page));
    page.unrouteAll();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
    assertThat(page.locator("#results")).containsText("TNF");
    assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
  }

  @Test
  void offlineIsToldAndTheSearchGoesOnWhenTheConnectionIsBack() {
    page.navigate(url("/?q=insulin"));
    page.context().setOffline(true);
    page.locator("#q").fill("TNF");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("You are offline");
    assertThat(page.locator("#results")).containsText("insulin");
    page.context().setOffline(false);
    assertThat(page.locator("#results")).containsText("TNF");
    assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
  }

  @Test
  void backRestoresScrollAndFocus() {
    page.navigate(url("/?q=signaling"));
    page.locator(".paging a[rel=next]").focus();
    int scrolled = ((Number) page.evaluate("Math.round(scrollY)")).intValue();
    assertTrue(scrolled > 500, "a page of twenty hits is long");
    page.keyboard().press("Enter");
    assertThat(page.locator(".position")).containsText("21–");
    assertThat(page.locator("#results")).isFocused();
    assertEquals(0, ((Number) page.evaluate("scrollY")).intValue());
    page.goBack();
    assertThat(page.locator(".position")).containsText("1–20");
    assertThat(page.locator(".paging a[rel=next]")).isFocused();
    int restored = ((Number) page.evaluate("Math.round(scrollY)")).intValue();
    assertEquals(scrolled, restored, 2);
  }

  @Test
  void keysReachAndEmptyTheBox() {
    for (String key : List.of("Meta+k", "Control+k")) {
      page.navigate(url("/?q=insulin"));
      page.keyboard().press(key);
      assertThat(page.locator("#q")).isFocused();
    }
    page.keyboard().press("Escape");
    assertThat(page.locator("#q")).hasValue("");
    assertThat(page.locator("h1")).containsText("what is drawn");
    page.navigate(url("/help"));
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.getByLabel("Use the single key").uncheck();
    page.locator("h1").click();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).not().isFocused();
    page.navigate(url("/?q=insulin"));
    page.keyboard().press("/");
    assertThat(page.locator("#q")).not().isFocused();
    page.keyboard().press("Control+k");
    assertThat(page.locator("#q")).isFocused();
  }

  @Test
  void nothingShiftsWhileAPageLoadsAndResultsFollow() {
    page.addInitScript(
        "window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries())"
            + " if (!e.hadRecentInput) shift += e.value; }).observe({type: 'layout-shift',"
            + " buffered: true})");
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 800);
      for (String path : List.of("/", "/?q=insulin", "/?q=insulin&view=grid")) {
        page.navigate(url(path));
        page.waitForTimeout(300);
        double shift = ((Number) page.evaluate("shift")).doubleValue();
        assertTrue(shift < 0.02, path + " shifts by " + shift);
      }
    }
  }

  @Test
  void scriptAndStyleTogetherStayUnderSixtyKilobytes() throws Exception {
    Client client = SampleServer.client();
    String html = client.get("/").body();
    int sum = 0;
    for (String name : List.of("search.css", "search.js")) {
      var m = Pattern.compile("/assets/\\w+/" + Pattern.quote(name)).matcher(html);
      assertTrue(m.find(), name);
      sum += client.bytes(m.group(), "Accept-Encoding", "gzip").body().length;
    }
    assertTrue(sum < 60_000, sum + " bytes");
  }

  @Test
  void hostileTextsRunNothingWhenTheyAreSwappedIn() {
    List<String> alarms = new ArrayList<>();
    page.onDialog(dialog -> {
      alarms.add(dialog.message());
      dialog.dismiss();
    });
    try (SearchServer canned =
        SearchServer.start(new CannedSearch(), Settings.defaults().withAddress("127.0.0.1", 0))) {
      page.navigate("http://127.0.0.1:" + canned.port() + "/?q=morphine");
      page.locator("#q").fill("title \"<b>");
      assertThat(page.locator(".hit h2").first()).containsText("<script>");
      page.locator("#q").fill("<img src=x onerror=alert(1)>");
      assertThat(page.locator("#results")).containsText("<img src=x onerror=alert(1)>");
    }
    assertEquals(List.of(), alarms);
  }

  @Test
  void asksOnceTypingHasRested() {
    List<String> asked = new ArrayList<>();
    page.clock().install();
    page.navigate(url("/"));
    page.onRequest(request -> {
      if (request.url().contains("/?q=")) asked.add(request.url());
    });
    page.clock().pauseAt(System.currentTimeMillis() + 60_000);
    for (String letter : List.of("T", "N", "F")) {
      page.locator("#q").press(letter);
      page.clock().runFor(80);
    }
    assertEquals(List.of(), asked);
    page.waitForResponse(Pattern.compile("/\\?q="), () -> page.clock().runFor(50));
    assertEquals(List.of(url("/?q=TNF")), asked);
  }

  @Test
  void theAddressIsTheWholeState() {
    page.navigate(url("/?q=KCC2+signaling"));
    page.getByRole(AriaRole.LINK, exactly("Read KCC2 as typed")).click();
    assertThat(page.locator(".notice q")).hasText("KCC2");
    page.locator("#facet-organism input[type=checkbox]").first().click();
    assertThat(page.locator(".applied .chip")).hasCount(1);
    page.locator("#facet-gene .exclude").first().click();
    assertThat(page.locator(".applied .chip")).hasCount(2);
    page.locator("#sort summary").click();
    page.getByRole(AriaRole.LINK, exactly("Newest first")).click();
    assertThat(page.locator("#sort summary")).hasText("Sort: Newest first");
    page.getByRole(AriaRole.LINK, exactly("Grid")).click();
    assertThat(page.locator(".card").first()).isVisible();
    page.locator(".paging [rel=next]").click();
    assertThat(page.locator(".position")).containsText("21–");
    Page other = browser.page(1280);
    other.navigate(page.url());
    assertThat(other.locator("#q")).hasValue("KCC2 signaling");
    for (String part : List.of("main", "#filters"))
      assertEquals(page.locator(part).innerText(), other.locator(part).innerText());
    assertEquals(page.title(), other.title());
    Browser.close(other);
  }

  @Test
  void backFromAFigureRestoresScrollAndFocus() {
    page.navigate(url("/?q=signaling"));
    Locator title = page.locator(".hit h2 a").nth(14);
    title.focus();
    Object before = page.evaluate("Math.round(scrollY)");
    assertTrue(((Number) before).intValue() > 500);
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/figures/"));
    page.goBack();
    assertThat(title).isFocused();
    assertEquals(before, page.evaluate("Math.round(scrollY)"));
  }

  @Test
  void aServerThatIsGoneIsToldInWords() {
    page.navigate(url("/?q=insulin"));
    page.route(Pattern.compile("/\\?q=TNF"), Route::abort);
    page.locator("#q").fill("TNF");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The server cannot be reached.");
    assertThat(page.locator("#results")).containsText("insulin");
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void theWayBackFromAFigureLeadsToItsPlace() {
    page.navigate(url("/?q=cell"));
    Locator hit = page.locator(".hit").nth(12);
    String figid = hit.getAttribute("data-figid");
    hit.locator("h2 a").click();
    page.locator("a.back").click();
    assertThat(page.locator(".hit[data-figid='" + figid + "'] h2 a")).isFocused();
    assertThat(page.locator(".hit[data-figid='" + figid + "'] h2")).isInViewport();
  }
}
