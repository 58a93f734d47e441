package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that are put aside in the browser. */
class BasketTest extends BrowserTest {
  private static final String KCC2 = "PMC4604226__zns9991577730002";

  private Locator basket;

  @Override
  void show(Page opened) {
    super.show(opened);
    basket = page.locator("#basket");
  }

  private Locator keep(int hit) {
    return page.locator(".hit").nth(hit).getByRole(AriaRole.BUTTON, named("Keep"));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  @Test
  void whatIsKeptIsAResultLikeAnyOther() {
    page.navigate(url("/?q=TNF"));
    assertThat(basket).isHidden();
    keep(0).click();
    keep(2).click();
    assertThat(basket).hasText("Basket 2");
    assertThat(keep(0)).hasAttribute("aria-pressed", "true");
    assertThat(keep(1)).hasAttribute("aria-pressed", "false");
    assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("2 figures in the basket.");
    List<String> titles =
        List.of(
            page.locator(".hit h2").nth(0).innerText(), page.locator(".hit h2").nth(2).innerText());
    page.navigate(url("/figures/" + KCC2));
    page.getByText("Keep in the basket").click();
    assertThat(basket).hasText("Basket 3");
    basket.click();
    assertThat(page.locator("#results")).hasText("3 figures");
    assertThat(page.locator(".applied .chip")).hasText("Only: 3 chosen figures×");
    for (String title : titles) assertThat(page.locator(".hits")).containsText(title);
    page.locator("#q").fill("KCC2");
    page.keyboard().press("Enter");
    assertThat(page.locator("#results")).containsText("1 figure");
    assertThat(page.locator(".hit")).hasAttribute("data-figid", KCC2);
    keep(0).click();
    assertThat(basket).hasText("Basket 2");
    assertEquals("", Accessibility.violations(page));
  }

  @Test
  void itIsOneForAllTabsAndEmptiedOnRequest() {
    page.navigate(url("/?q=TNF"));
    Page other = page.context().newPage();
    other.navigate(url("/?q=TNF"));
    keep(1).click();
    assertThat(other.locator("#basket")).hasText("Basket 1");
    assertThat(other.locator(".hit").nth(1).locator(".keep")).hasAttribute("aria-pressed", "true");
    other.navigate(url("/help"));
    other.getByText("Empty my basket").click();
    assertThat(other.locator("#basket")).isHidden();
    assertThat(basket).isHidden();
    assertThat(keep(1)).hasAttribute("aria-pressed", "false");
  }

  @Test
  void itHasRoomOnAPhone() {
    reopen(320, ColorScheme.LIGHT, true);
    page.navigate(url("/?q=TNF"));
    double before = page.locator("#view").boundingBox().y;
    keep(0).click();
    page.evaluate("scrollTo(0, 0)");
    assertEquals(before, page.locator("#view").boundingBox().y);
    assertThat(basket).isInViewport();
    Object beyond = page.evaluate("document.scrollingElement.scrollWidth - innerWidth");
    assertTrue(((Number) beyond).intValue() <= 0, beyond::toString);
    assertEquals("", Accessibility.violations(page));
  }

  @Test
  void aBrowserThatKeepsNothingIsTold() {
    page.addInitScript("Storage.prototype.setItem = () => { throw new Error('full'); }");
    page.navigate(url("/?q=TNF"));
    keep(0).click();
    assertThat(page.getByRole(AriaRole.STATUS).first())
        .hasText("This browser keeps nothing for pages.");
    assertThat(basket).isHidden();
    page.evaluate("localStorage['pfocr.basket'] = '{not json'");
    page.reload();
    assertThat(keep(0)).hasAttribute("aria-pressed", "false");
  }

  @Test
  void withoutScriptsThereIsNone() {
    reopen(1280, ColorScheme.LIGHT, false);
    page.navigate(url("/?q=TNF"));
    assertThat(basket).isHidden();
    assertThat(page.locator(".keep").first()).isHidden();
  }
}
