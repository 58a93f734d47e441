package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pfocr.TestFigures;

/**
 * The page of a figure as people meet it: with and without scripts, images, colours and a mouse.
 */
class FigurePageTest {
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

  private static List<String> column(Page page, int column) {
    return page.locator("#genes tbody tr:visible > :nth-child(" + column + ")").allInnerTexts();
  }

  // Names in texts

  @Test
  void marksNamesByLetterAndColourAndLeadsToTheirPages() {
    Page page = open(TestFigures.KCC2);
    Locator name = page.locator("figcaption .named.gene").last();
    assertThat(name).hasText("KCC2");
    assertThat(name).hasAttribute("href", "/entities/NCBIGene:57468");
    assertThat(name).hasAttribute("title", "SLC12A5");
    assertThat(page.locator("h1 .named.chemical")).hasText("morphine");
    String letter = "e => getComputedStyle(e, '::after').content";
    assertTrue(name.evaluate(letter).toString().startsWith("\"G\""));
    Object colour = name.evaluate("e => getComputedStyle(e).borderTopColor");
    assertTrue(
        !colour.equals(page.locator("figcaption").evaluate("e => getComputedStyle(e).color")));
    kind(page, "Genes").uncheck();
    assertEquals("none", name.evaluate(letter));
    assertTrue(
        page.locator("figcaption .chemical")
            .first()
            .evaluate(letter)
            .toString()
            .startsWith("\"C\""));
    Browser.close(page);
  }

  @Test
  void namesOfFamiliesLeadToASearch() {
    Page page = open(TestFigures.GROWTH);
    Locator name = page.locator("figcaption .named");
    assertThat(name).hasText("ERK");
    assertThat(name).hasAttribute("href", "/?q=%22ERK%22");
    assertThat(name).hasAttribute("title", "MAPK1, MAPK3");
    Browser.close(page);
  }

  @Test
  void hostileTextsStayTextsAndSurviveAsData() throws IOException {
    Page page = browser.page(1280);
    List<String> alarms = new ArrayList<>();
    page.onDialog(dialog -> {
      alarms.add(dialog.message());
      dialog.dismiss();
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) alarms.add(message.text());
    });
    page.navigate(site.page(FigurePageSite.HOSTILE));
    assertThat(page.locator("h1")).hasText(FigurePageSite.HOSTILE_TITLE);
    assertThat(page.locator("figcaption")).hasText(FigurePageSite.HOSTILE_CAPTION);
    assertThat(page.locator("figcaption .named")).hasCount(3);
    assertThat(page.locator("figcaption b, h1 img, main script")).hasCount(0);
    page.locator("a.enlarge, #genes").first().scrollIntoViewIfNeeded();
    JsonNode data = jsonLd(page);
    assertEquals(FigurePageSite.HOSTILE_TITLE, data.at("/name").asText());
    assertEquals(FigurePageSite.HOSTILE_CAPTION, data.at("/caption").asText());
    assertEquals(List.of(), alarms);
    Browser.close(page);
  }

  @Test
  void describesItselfToMachines() throws IOException {
    Page page = open(TestFigures.TRKB);
    JsonNode data = jsonLd(page);
    assertEquals("ImageObject", data.at("/@type").asText());
    assertEquals("/figures/" + TestFigures.TRKB, data.at("/url").asText());
    assertEquals("ScholarlyArticle", data.at("/isPartOf/0/@type").asText());
    assertEquals("Neuroprotection in glaucoma.", data.at("/isPartOf/0/name").asText());
    assertTrue(
        data.at("/isPartOf/0/sameAs").toString().contains("10.1016/j.preteyeres.2014.01.002"));
    assertEquals("DataCatalog", data.at("/isPartOf/1/@type").asText());
    assertEquals("Gene", data.at("/about/0/@type").asText());
    assertEquals("NCBIGene:627", data.at("/about/0/identifier").asText());
    assertThat(page.locator("link[rel=canonical]"))
        .hasAttribute("href", "/figures/" + TestFigures.TRKB);
    assertThat(page.locator("meta[name=description]"))
        .hasAttribute("content", "BDNF binds TrkB and protects the neurons of the retina.");
    assertThat(page.locator(".enlarge, .mat.large img").first()).isVisible();
    Browser.close(page);
  }

  private static JsonNode jsonLd(Page page) throws IOException {
    return Client.parse(page.locator("script[type='application/ld+json']").textContent());
  }

  // Tables

  @Test
  void sortsByAnyColumnAndBack() {
    Page page = open(FigurePageSite.LONG);
    List<String> before = column(page, 3);
    assertEquals("Gene22", before.get(0), "the paper's species comes first");
    page.getByRole(AriaRole.BUTTON, named("Name")).first().click();
    assertThat(page.locator("#genes th[aria-sort=ascending]")).hasText("Name");
    List<String> names = column(page, 3);
    assertEquals(EntityTable.FOLDED, names.size());
    assertEquals(List.of("GENE11", "Gene11", "GENE12"), sorted(names).subList(0, 3));
    assertEquals("gene11", names.get(0).toLowerCase());
    page.getByRole(AriaRole.BUTTON, named("Name")).first().click();
    assertThat(page.locator("#genes th[aria-sort=descending]")).hasText("Name");
    assertEquals("GENE50", column(page, 3).get(0));
    page.getByRole(AriaRole.BUTTON, named("Name")).first().click();
    assertThat(page.locator("#genes [aria-sort]")).hasCount(0);
    assertEquals(before, column(page, 3));
    Browser.close(page);
  }

  private static List<String> sorted(List<String> names) {
    return names.stream()
        .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  @Test
  void sortsCountsAsNumbers() {
    Page page = open(TestFigures.KCC2);
    page.locator("#genes").getByRole(AriaRole.BUTTON, inside("Figures")).click();
    List<String> names = column(page, 3);
    assertEquals("BDNF", names.get(0));
    assertThat(page.locator("#genes tbody tr").first().locator(".num a")).containsText("3");
    page.locator("#genes tbody tr").first().locator(".num a").click();
    assertThat(page.locator("h1")).containsText("3 figures");
    Browser.close(page);
  }

  @Test
  void filtersByOrganismAndCopiesWhatIsLeft() {
    Page page = open(FigurePageSite.LONG);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    assertEquals(EntityTable.FOLDED, column(page, 1).size());
    page.getByLabel("Organism").selectOption("Mus musculus");
    assertThat(page.locator("#genes").getByRole(AriaRole.STATUS)).hasText("12 of 52 rows");
    assertEquals(FigurePageSite.MOUSE, column(page, 1).size());
    String table = page.locator("#genes a[href*='genes.tsv']").getAttribute("href");
    String text = page.request().get(table).text();
    assertEquals(FigurePageSite.MOUSE + 1, text.lines().count(), text);
    assertTrue(text.lines().skip(1).allMatch(line -> line.contains("Mus musculus")), text);
    page.getByRole(AriaRole.BUTTON, named("Copy symbols")).click();
    assertThat(page.locator("#genes").getByRole(AriaRole.STATUS)).hasText("12 copied");
    List<String> copied =
        ((String) page.evaluate("navigator.clipboard.readText()")).lines().toList();
    assertEquals("Gene22", copied.get(0));
    assertEquals(FigurePageSite.MOUSE, copied.size());
    page.getByRole(AriaRole.BUTTON, named("Copy Entrez ids")).click();
    page.waitForFunction("async () => /^10090000\\n/.test(await navigator.clipboard.readText())");
    page.getByLabel("Organism").selectOption("");
    assertThat(page.locator("#genes a[href$='genes.tsv']")).isVisible();
    page.getByLabel("Show all 52 rows").check();
    assertEquals(FigurePageSite.HUMAN + FigurePageSite.MOUSE, column(page, 1).size());
    page.getByRole(AriaRole.BUTTON, named("Copy the reference to the figure")).click();
    assertThat(page.locator("[data-copy-text=cited-figure]")).containsText("Copied");
    String cited = (String) page.evaluate("navigator.clipboard.readText()");
    assertEquals(page.locator("#cited-figure").textContent(), cited);
    Browser.close(page);
  }

  // Result list

  @Test
  void walksThroughTheResultAndBack() {
    Page page = browser.page(1280);
    page.navigate(site.url("/figures/" + TestFigures.TRKB + "?q=BDNF&sort=figid&rank=1"));
    Locator walk = page.getByRole(AriaRole.NAVIGATION, named("Result list"));
    assertThat(walk).containsText("(2 of 3)");
    assertThat(page.locator("#q")).hasValue("BDNF");
    walk.getByRole(AriaRole.LINK, inside("Next figure")).click();
    assertThat(walk).containsText("(3 of 3)");
    assertEquals(
        site.url("/figures/" + TestFigures.KCC2 + "?q=BDNF&sort=figid&rank=2"), page.url());
    assertThat(walk.getByRole(AriaRole.LINK, inside("Next figure"))).hasCount(0);
    page.goBack();
    assertThat(walk).containsText("(2 of 3)");
    walk.getByRole(AriaRole.LINK, inside("Previous figure")).click();
    assertThat(walk).containsText("(1 of 3)");
    walk.getByRole(AriaRole.LINK, inside("Back to results")).click();
    assertThat(page).hasURL(Pattern.compile("/\\?q=BDNF&sort=figid#hit-PMC1000010__f1$"));
    assertThat(page.locator("h1")).containsText("3 figures");
    Browser.close(page);
  }

  // Without scripts, small, dark, printed

  @Test
  void worksWithoutScripts() {
    Page page = browser.page(1280, ColorScheme.LIGHT, false, true);
    page.navigate(site.page(FigurePageSite.LONG));
    assertThat(page.locator(".tools").first()).isHidden();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Copy"))).hasCount(0);
    assertEquals(EntityTable.FOLDED, page.locator("#genes tbody tr:visible").count());
    page.getByLabel("Show all 52 rows").check();
    assertEquals(52, page.locator("#genes tbody tr:visible").count());
    kind(page, "Diseases").uncheck();
    var download =
        page.waitForDownload(() ->
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("TSV of the genes"))
                .click());
    assertEquals(FigurePageSite.LONG + "-genes.tsv", download.suggestedFilename());
    page.navigate(site.page(TestFigures.KCC2));
    assertTrue(page.locator("a.enlarge").getAttribute("href").startsWith("https://europepmc.org/"));
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    Browser.close(page);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void isAccessible(ColorScheme scheme) {
    Page page = browser.page(1280, scheme, true, true);
    page.navigate(site.url("/figures/" + TestFigures.KCC2 + "?q=morphine&rank=0"));
    assertEquals("", Accessibility.violations(page));
    assertThat(page.locator(".enlarge img"))
        .hasAttribute("alt", TestFigures.kcc2().record().figure().title());
    assertThat(page.locator(".enlarge img")).hasAttribute("aria-describedby", "caption");
    if (scheme == ColorScheme.DARK)
      assertEquals(
          "rgb(255, 255, 255)",
          page.locator(".mat.large").evaluate("e => getComputedStyle(e).backgroundColor"));
    page.locator("a.enlarge").click();
    assertEquals("", Accessibility.violations(page));
    Browser.close(page);
  }

  @Test
  void isAccessibleSmallAndWithALongTable() {
    Page page = browser.page(320);
    page.navigate(site.page(FigurePageSite.LONG));
    assertEquals("", Accessibility.violations(page));
    for (String figid : List.of(FigurePageSite.LONG, FigurePageSite.HOSTILE, TestFigures.KCC2)) {
      page.navigate(site.page(figid));
      assertTrue(
          number(page, "document.documentElement.scrollWidth - innerWidth") <= 0,
          figid + " needs scrolling in two directions");
    }
    Browser.close(page);
  }

  @Test
  void keepsEdgesInForcedColours() {
    Page page = open(TestFigures.KCC2);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    Locator name = page.locator("figcaption .named").first();
    assertEquals(
        "1px solid",
        name.evaluate(
            "e => getComputedStyle(e).borderTopWidth + ' ' + getComputedStyle(e).borderTopStyle"));
    assertEquals(
        "rgb(255, 255, 255)",
        page.locator(".mat.large").evaluate("e => getComputedStyle(e).backgroundColor"));
    Browser.close(page);
  }

  @Test
  void printsTheFigureOnOnePageWithItsCitation() {
    Page page = open(TestFigures.KCC2);
    page.setViewportSize(794, 1123); // A4 at 96 dots an inch
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".tools").first()).isHidden();
    assertThat(page.locator("#similar")).isHidden();
    assertThat(page.locator("#cited-figure")).isVisible();
    assertEquals(
        "none",
        page.locator("figcaption .named")
            .first()
            .evaluate("e => getComputedStyle(e, '::after').content"));
    assertThat(page.locator(".facts .cite").first()).isVisible();
    double end = number(page, "document.querySelector('.plate').getBoundingClientRect().bottom");
    assertTrue(end < 1123, "figure and caption end at " + end);
    assertEquals("avoid", page.locator(".plate").evaluate("e => getComputedStyle(e).breakInside"));
    Browser.close(page);
  }

  private static Locator kind(Page page, String name) {
    return page.getByRole(AriaRole.CHECKBOX, named(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  // Elsewhere, and figures like it

  @Test
  void leadsToThePaperAndToWhereItsThingsAreDescribed() {
    Page page = open(TestFigures.KCC2);
    assertLeadsTo(page, "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4604226/");
    assertLeadsTo(page, "https://europepmc.org/");
    assertLeadsTo(page, "https://www.ncbi.nlm.nih.gov/gene/57468");
    assertLeadsTo(page, "https://www.genenames.org/data/gene-symbol-report/#!/symbol/SLC12A5");
    assertLeadsTo(page, "https://meshb.nlm.nih.gov/record/ui?ui=D009020");
    assertThat(
            page.locator("#genes tbody tr", new Page.LocatorOptions().setHasText("KCC2"))
                .locator(".how"))
        .hasText("other name");
    page.navigate(site.page(TestFigures.TRKB));
    assertLeadsTo(page, "https://doi.org/10.1016/j.preteyeres.2014.01.002");
    assertLeadsTo(page, "https://www.ndexbio.org/viewer/networks/0f0c8b3a-1f5e-11ef-9621-");
    page.navigate(site.page(FigurePageSite.LONG));
    assertLeadsTo(page, "https://www.wikipathways.org/pathways/WP5283");
    page.navigate(
        "http://127.0.0.1:" + SampleServer.port() + "/figures/PMC10003241__ijms-24-04893-g003");
    assertLeadsTo(page, "https://www.ebi.ac.uk/chebi/CHEBI:35366");
    Browser.close(page);
  }

  private static void assertLeadsTo(Page page, String address) {
    assertThat(page.locator("main a[href^='" + address + "']:visible").first()).isVisible();
  }

  @Test
  void showsOtherFiguresOfThePaperAndSimilarOnesWithWhatTheyShare() {
    Page page = open(TestFigures.KCC2);
    Locator others = page.getByRole(AriaRole.REGION, named("Other figures of the paper"));
    assertThat(others.locator("h3")).hasText("Opioid receptors on a sensory nerve");
    Locator similar =
        page.locator("#similar li").filter(new Locator.FilterOptions().setHasText("Survival"));
    assertThat(similar.locator(".shared")).containsText("Both show");
    assertThat(similar.locator(".shared .named.gene").first())
        .hasText(Pattern.compile("BDNF|NTRK2"));
    similar.locator("h3 a").click();
    assertThat(page.locator("h1")).containsText("Survival signals");
    Browser.close(page);
  }
}
