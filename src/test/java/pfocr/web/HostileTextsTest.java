package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pfocr.TestFigures;

/** Whatever a record or an address holds is shown as text: on each page that shows it. */
class HostileTextsTest {
  /** The beginning of the text, with the element that it would be. */
  private static final String START =
      FigurePageSite.PLANT.substring(0, FigurePageSite.PLANT.indexOf(" src"));

  /** The text as it is read: without the signs that show nothing and turn or end lines. */
  private static final String READ =
      FigurePageSite.PLANT.replaceAll("[\\u0000\\u0007\\u200D\\u202E]", "");

  @TempDir static Path folder;
  private static Browser browser;
  private static FigurePageSite site;
  private Page page;
  private List<String> alarms;

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

  @BeforeEach
  void open() {
    page = browser.page(320);
    alarms = EntityPageTest.alarms(page);
  }

  @AfterEach
  void close() {
    Browser.close(page);
  }

  private void assertHarmless(String... shown) {
    for (String text : shown) assertThat(page.locator("body")).containsText(text + START);
    assertThat(page.locator(".planted")).hasCount(0);
    Object overflow = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth");
    assertTrue(((Number) overflow).intValue() <= 0, "too wide by " + overflow);
    assertEquals(
        List.of(), alarms.stream().filter(text -> !text.startsWith("Failed to load")).toList());
  }

  private static Arguments at(String path, String... shown) {
    return Arguments.of(path, shown);
  }

  /** Addresses, and what stands before the planted text on their pages. */
  static Stream<Arguments> pages() {
    String planted = URLEncoder.encode(FigurePageSite.PLANT, StandardCharsets.UTF_8);
    String start = URLEncoder.encode(START, StandardCharsets.UTF_8);
    return Stream.of(
        at("/", "Oddness "),
        at("/?q=oddness", "Oddness ", "Caption ", "Citation ", "Organism ", "Symbol "),
        at("/?q=oddness&view=grid", "Oddness "),
        at("/facets/organism?q=oddness", "Organism "),
        at("/facets/gene?q=oddness", "Symbol "),
        at("/tree/disease?parent=" + start, ""),
        at(
            "/figures/" + FigurePageSite.PLANTED,
            "Oddness ",
            "Caption ",
            "Paper ",
            "Citation ",
            "Keyword ",
            "10.1/",
            "Organism ",
            "Gene ",
            "Symbol ",
            "Chemical ",
            "Disease "),
        at("/figures/" + TestFigures.DIABETES, "Oddness "),
        at("/entities/NCBIGene:999999901", "Symbol ", "Gene "),
        at("/entities/NCBIGene:3643", "Oddness ", "Symbol "),
        at("/entities/MESH:D005947", "Chemical "),
        at("/explore?q=oddness", "Symbol "),
        at("/enrich?genes=INSR", "Oddness ", "Organism "),
        at("/enrich/facets/organism?genes=INSR", "Organism "),
        at("/?q=" + planted, ""),
        at("/?q=oddness&organism=Organism+" + planted, "Organism "),
        at("/enrich?genes=" + planted, ""),
        at("/facets/gene?find=" + start, ""),
        at("/tree/chemical?q=" + planted, ""),
        at("/entities/" + start.replace("+", "%20"), ""),
        at("/?yeer" + start + "=1", "yeer"),
        at("/?sort=" + planted, ""));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void staysTextOnEveryPage(String path, String[] shown) {
    page.navigate(site.url(path));
    assertHarmless(shown);
  }

  @Test
  void staysTextInWhatScriptsWrite() {
    page.navigate(site.url("/"));
    page.locator("#q").pressSequentially("oddness");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Oddness " + START);
    assertThat(page.locator("#results")).containsText("1 figure");
    page.locator("#q").press("Escape");
    page.locator(".thumb").first().click();
    assertThat(page.locator(".preview .caption")).containsText("Caption " + START);
    assertHarmless("Oddness ");
    page.keyboard().press("Escape");
    page.locator(".to-filters").click();
    assertHarmless("Symbol ");
    page.navigate(site.url("/explore?q=oddness"));
    page.locator("#network[data-ready=true]").waitFor();
    page.locator("#network").press("ArrowRight");
    assertHarmless("Symbol ");
    page.navigate(site.page(FigurePageSite.PLANTED));
    page.locator("a.enlarge").click();
    assertThat(page.locator(".zoom .beside")).containsText("Caption " + START);
    assertHarmless("Oddness ");
  }

  @Test
  void staysWholeForMachines() throws IOException {
    page.navigate(site.page(FigurePageSite.PLANTED));
    JsonNode data = Client.parse(page.locator("script[type='application/ld+json']").textContent());
    assertEquals("Oddness " + READ, data.at("/name").asText());
    assertEquals("Caption " + READ, data.at("/caption").asText());
    assertEquals("Paper " + READ, data.at("/isPartOf/0/name").asText());
    assertTrue(page.title().startsWith("Oddness " + START), page.title());
    for (String name : List.of("[name=description]", "[property='og:description']"))
      assertTrue(
          page.locator("meta" + name).getAttribute("content").startsWith("Caption " + START));
  }
}
