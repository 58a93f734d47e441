package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.TestFigures;

/** The image of a figure: where it comes from, and how it is enlarged by keyboard, mouse, touch. */
class FigureImageTest {
  @TempDir static Path folder;
  private static FigurePageSite site;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    site = new FigurePageSite(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    if (site != null) site.close();
    if (browser != null) browser.close();
  }

  private static Page open(String figid) {
    Page page = browser.page(1280);
    page.navigate(site.page(figid));
    return page;
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }

  @Test
  void zoomsByKeyboardAndGivesTheFocusBack() {
    Page page = open(TestFigures.KCC2);
    Locator opener = page.locator("a.enlarge");
    opener.focus();
    page.keyboard().press("Enter");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).isVisible();
    assertThat(dialog.locator(".beside")).containsText("Sustained morphine turns the microglia");
    assertThat(dialog.locator("output")).hasText("100 %");
    for (int i = 0; i < 3; i++) page.keyboard().press("+");
    assertThat(dialog.locator("output")).hasText("274 %");
    double before = number(page, "document.querySelector('.zoom .pane').scrollLeft");
    page.keyboard().press("ArrowRight");
    page.waitForFunction("x => document.querySelector('.zoom .pane').scrollLeft > x", before);
    page.keyboard().press("-");
    assertThat(dialog.locator("output")).hasText("196 %");
    page.keyboard().press("0");
    assertThat(dialog.locator("output")).hasText("100 %");
    page.keyboard().press("Escape");
    assertThat(dialog).isHidden();
    assertThat(opener).isFocused();
    page.keyboard().press("Space");
    assertThat(dialog).isVisible();
    Browser.close(page);
  }

  @Test
  void zoomsAndMovesByPointer() {
    Page page = open(TestFigures.KCC2);
    page.locator("a.enlarge").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    Locator view = dialog.locator(".pane");
    var box = view.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().dblclick(x, y);
    assertThat(dialog.locator("output")).hasText("250 %");
    String left = "document.querySelector('.zoom .pane').scrollLeft";
    double before = number(page, left);
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x - 120, y - 40);
    page.mouse().up();
    assertEquals(before + 120, number(page, left), 1);
    page.mouse().wheel(0, -400);
    assertThat(dialog.locator("output")).not().hasText("250 %");
    dialog.getByRole(AriaRole.BUTTON, inside("Fit")).click();
    assertThat(dialog.locator("output")).hasText("100 %");
    dialog.getByRole(AriaRole.BUTTON, inside("Close")).click();
    assertThat(dialog).isHidden();
    Browser.close(page);
  }

  @Test
  void zoomsByPinchingAndMovesByTouch() {
    Page page = open(TestFigures.KCC2);
    page.locator("a.enlarge").click();
    Locator zoom = page.getByRole(AriaRole.DIALOG).locator("output");
    var touch = page.context().newCDPSession(page);
    touch(touch, "touchStart", 500, 400, 600, 400);
    touch(touch, "touchMove", 400, 400, 700, 400);
    assertThat(zoom).hasText("300 %");
    touch(touch, "touchEnd");
    double before = number(page, "document.querySelector('.zoom .pane').scrollTop");
    touch(touch, "touchStart", 500, 400);
    touch(touch, "touchMove", 500, 340);
    touch(touch, "touchEnd");
    page.waitForFunction("x => document.querySelector('.zoom .pane').scrollTop === x + 60", before);
    Browser.close(page);
  }

  private static void touch(CDPSession session, String type, int... points) {
    JsonArray all = new JsonArray();
    for (int i = 0; i < points.length; i += 2) {
      JsonObject point = new JsonObject();
      point.addProperty("x", points[i]);
      point.addProperty("y", points[i + 1]);
      point.addProperty("id", i);
      all.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", all);
    session.send("Input.dispatchTouchEvent", event);
  }

  @Test
  void triesEachSourceInTurnAndKeepsTheRoom() {
    Page page = browser.page(1280);
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    page.route(
        url -> !url.startsWith("http://127.0.0.1"),
        route -> {
          asked.add(route.request().url());
          route.abort();
        });
    page.addInitScript(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => shift +="
            + " e.value)).observe({type: 'layout-shift', buffered: true})");
    page.navigate(site.page(TestFigures.KCC2));
    Locator mat = page.locator(".mat.large");
    assertThat(mat.locator(".missing")).isVisible();
    assertThat(mat.getByRole(AriaRole.LINK)).hasCount(1);
    assertThat(mat).containsText("PMC4604226");
    assertThat(page.locator("figcaption")).containsText("Sustained morphine");
    List<String> large =
        asked.stream().filter(url -> url.contains("zns9991577730002.jpg")).limit(4).toList();
    assertTrue(large.get(0).startsWith("https://europepmc.org/api/fulltextRepo?"), large::toString);
    assertEquals(
        List.of("europepmc.org", "europepmc.org", "pmc.ncbi.nlm.nih.gov", "www.ncbi.nlm.nih.gov"),
        large.stream().map(url -> java.net.URI.create(url).getHost()).toList());
    assertEquals(0, number(page, "shift"), 0.001);
    Browser.close(page);
  }

  @Test
  void staysWithTheFirstSourceThatLoads() {
    Page page = browser.page(1280);
    page.route(url -> url.contains("europepmc.org/api/"), route -> route.abort());
    page.navigate(site.page(TestFigures.KCC2));
    page.waitForFunction("document.querySelector('.enlarge img').naturalWidth > 0");
    String bin = "https://europepmc.org/articles/PMC4604226/bin/";
    assertTrue(page.locator(".enlarge img").getAttribute("src").startsWith(bin));
    assertTrue(page.locator(".enlarge").getAttribute("href").startsWith(bin));
    Browser.close(page);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
