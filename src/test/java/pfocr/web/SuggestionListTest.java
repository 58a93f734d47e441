package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list under the search box, by keyboard, by pointer and for screen readers. */
class SuggestionListTest extends BrowserTest {
  private Locator box;
  private Locator list;

  @Override
  void show(Page opened) {
    super.show(opened);
    box = page.getByRole(AriaRole.COMBOBOX);
    list = page.getByRole(AriaRole.LISTBOX);
  }

  private String active() {
    return box.getAttribute("aria-activedescendant");
  }

  @Test
  void offersThingsByKindWithTheNameThatWasTyped() {
    page.navigate(url("/"));
    assertThat(box).hasAttribute("aria-expanded", "false");
    box.pressSequentially("KCC2");
    assertThat(list).isVisible();
    assertThat(box).hasAttribute("aria-expanded", "true");
    assertThat(box).hasAttribute("aria-controls", "suggestions");
    assertThat(page.getByRole(AriaRole.GROUP, named("Genes"))).isVisible();
    Locator first = page.getByRole(AriaRole.OPTION).first();
    assertThat(first).containsText("KCC2");
    assertThat(first).containsText("SLC12A5");
    assertThat(first).containsText("Homo sapiens");
    assertThat(first).containsText("1 figure");
    assertNull(active(), "no option is announced instead of the typed letters");
    assertThat(page.locator("#results")).containsText("1 figure");
  }

  @Test
  void arrowsWalkThroughTheListAndEnterTakesALine() {
    page.navigate(url("/"));
    box.pressSequentially("TNF");
    assertThat(list).isVisible();
    int lines = page.getByRole(AriaRole.OPTION).count();
    assertTrue(lines > 2, "enough lines to walk through");
    box.press("ArrowDown");
    assertEquals("suggestion-0", active());
    assertThat(page.locator("#suggestion-0")).hasAttribute("aria-selected", "true");
    box.press("ArrowDown");
    assertEquals("suggestion-1", active());
    assertThat(page.locator("#suggestion-0")).hasAttribute("aria-selected", "false");
    box.press("ArrowUp");
    box.press("ArrowUp");
    assertNull(active(), "above the first line is the box");
    box.press("ArrowUp");
    assertEquals("suggestion-" + (lines - 1), active());
    box.press("End");
    assertNull(active(), "the caret moves in the text");
    box.press("ArrowDown");
    String text = page.locator("#suggestion-0").getAttribute("data-text");
    box.press("Enter");
    assertThat(box).hasValue(text);
    assertThat(list).isHidden();
    assertThat(box).isFocused();
    assertThat(page.locator("#results")).containsText(text);
    assertNull(active());
  }

  @Test
  void typingGoesOnBelowTheChosenLine() {
    page.navigate(url("/"));
    box.pressSequentially("TN");
    assertThat(list).isVisible();
    box.press("ArrowDown");
    box.pressSequentially("F");
    assertNull(active());
    assertThat(box).hasValue("TNF");
  }

  @Test
  void escapeClosesTheListThenEmptiesTheBox() {
    page.navigate(url("/?q=insulin"));
    box.fill("TNF");
    assertThat(list).isVisible();
    box.press("Escape");
    assertThat(list).isHidden();
    assertThat(box).hasValue("TNF");
    box.press("Alt+ArrowDown");
    assertThat(list).isVisible();
    assertNull(active());
    box.press("Tab");
    assertThat(list).isHidden();
    box.focus();
    box.press("Escape");
    assertThat(box).hasValue("");
    assertThat(page.locator("h1")).containsText("what is drawn");
  }

  @Test
  void thePointerTakesALine() {
    page.navigate(url("/help"));
    box.pressSequentially("KCC2");
    page.getByRole(AriaRole.OPTION).first().click();
    page.waitForURL(url("/?q=KCC2"));
    assertThat(page.locator("#results")).containsText("1 figure");
  }

  @Test
  void lateSuggestionsDoNotComeBack() {
    page.addInitScript("AbortController.prototype.abort = () => {}");
    List<Route> held = new ArrayList<>();
    page.route(Pattern.compile("/suggest\\?q=TNF&"), held::add);
    page.navigate(url("/"));
    box.fill("TNF");
    page.waitForCondition(() -> held.size() == 1);
    box.press("Enter");
    page.waitForResponse(Pattern.compile("/suggest"), () -> held.get(0).resume());
    page.waitForTimeout(100);
    assertThat(page.locator("#suggestions")).isHidden();
    page.unrouteAll();
    page.route(Pattern.compile("/suggest"), Route::abort);
    box.fill("KCC2");
    assertThat(page.locator("#results")).containsText("KCC2");
    assertThat(page.locator("#suggestions")).isHidden();
  }

  @Test
  void recentSearchesAreKeptHereAndForgottenOnRequest() {
    page.navigate(url("/?q=insulin"));
    for (String text : List.of("TNF", "KCC2 morphine")) {
      box.fill(text);
      box.press("Enter");
      assertThat(page.locator("#results")).containsText(text);
    }
    box.fill("");
    assertThat(page.locator("h1")).containsText("what is drawn");
    box.press("ArrowDown");
    assertThat(page.getByRole(AriaRole.GROUP, named("Recent searches"))).isVisible();
    assertThat(page.getByRole(AriaRole.OPTION))
        .hasText(new String[] {"↺KCC2 morphine", "↺TNF", "Clear recent searches"});
    box.press("ArrowDown");
    box.press("ArrowDown");
    box.press("Enter");
    assertThat(page.locator("#results")).containsText("TNF");
    box.fill("");
    box.press("ArrowDown");
    page.getByRole(AriaRole.OPTION, option("Clear recent searches")).click();
    assertThat(list).isHidden();
    box.press("ArrowDown");
    assertThat(page.locator("#suggestions")).isHidden();
    assertNull(page.evaluate("localStorage.getItem('pfocr.recent')"));
  }

  @Test
  void isAccessibleAndFitsASmallScreen() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      reopen(320, scheme, true);
      page.navigate(url("/?q=insulin"));
      box.fill("TNF");
      assertThat(list).isVisible();
      box.press("ArrowDown");
      Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
      assertTrue(((Number) overflow).intValue() <= 0, "too wide by " + overflow);
      assertEquals("", Accessibility.violations(page), scheme.toString());
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions option(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
