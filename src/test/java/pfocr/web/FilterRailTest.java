package pfocr.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Filters, menus and the links of hits, with scripts and without. */
class FilterRailTest extends BrowserTest {

  private Locator box(String name) {
    return page.locator("#filters").getByRole(AriaRole.CHECKBOX, within(name));
  }

  private List<String> values(String facet) {
    return page.locator("#facet-" + facet + " .option .name").allInnerTexts();
  }

  @Test
  void aFilterActsAtOnceAndTheFocusAndTheOrderStay() {
    page.navigate(url("/?q=TNF"));
    List<String> before = values("gene");
    box("STAT1").focus();
    page.keyboard().press("Space");
    assertThat(page.locator(".applied .chip")).hasText("Gene: STAT1×");
    assertThat(page.locator("#results")).containsText("2 figures");
    assertThat(box("STAT1")).isFocused();
    assertThat(box("STAT1")).isChecked();
    assertEquals(before, values("gene"));
    assertTrue(address().startsWith("/?q=TNF&gene=NCBIGene:6772"), address());
    page.getByRole(AriaRole.LINK, exactly("Remove filter Gene: STAT1")).click();
    assertThat(page.locator("#results")).containsText("7 figures");
    assertThat(page.locator("#results")).isFocused();
    page.goBack();
    assertThat(box("STAT1")).isChecked();
  }

  @Test
  void aValueIsExcludedInItsPlaceAndTakenBack() {
    page.navigate(url("/?q=TNF"));
    List<String> before = values("gene");
    page.getByRole(AriaRole.LINK, exactly("Exclude RELA")).click();
    assertThat(page.locator(".chip.not")).hasText("Gene: not RELA×");
    assertThat(page.locator("#results")).containsText("4 figures");
    assertThat(page.getByRole(AriaRole.LINK, exactly("No longer exclude RELA"))).isFocused();
    assertEquals(before.indexOf("RELA"), values("gene").indexOf("not RELA"));
    page.keyboard().press("Enter");
    assertThat(page.locator("#results")).containsText("7 figures");
    assertThat(page.getByRole(AriaRole.LINK, exactly("Exclude RELA"))).isFocused();
    assertEquals(before, values("gene"));
  }

  @Test
  void valuesAreFoundByAnyNameAndStayWhileChosen() {
    page.navigate(url("/?q=morphine+OR+TNF"));
    Locator find = page.getByLabel("Find in Gene");
    find.fill("KCC2");
    assertThat(page.locator("#facet-gene .option")).hasCount(1);
    assertEquals(List.of("SLC12A5"), values("gene"));
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 value");
    find.press("Enter");
    assertEquals("/?q=morphine+OR+TNF", address(), "Enter in the field searches nothing else");
    box("SLC12A5").check();
    assertThat(page.locator("#results")).containsText("1 figure");
    assertEquals(List.of("SLC12A5"), values("gene"));
    find.fill("stat1");
    assertThat(page.locator("#facet-gene .option")).hasCount(2);
    assertThat(box("SLC12A5")).isChecked();
    box("STAT1").check();
    assertThat(page.locator(".applied .chip")).hasCount(2);
    page.getByRole(AriaRole.LINK, exactly("Exclude STAT1")).click();
    assertThat(page.locator(".applied .chip.not")).hasText("Gene: not STAT1×");
    assertThat(page.locator(".applied .chip")).hasCount(2);
    find.fill("zzzz");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("No value matches.");
    assertThat(page.locator("#facet-gene .option")).hasCount(2);
  }

  @Test
  void moreValuesComeWithoutANewPage() {
    page.navigate(url("/?q=TNF"));
    assertThat(page.locator("#facet-gene .option")).hasCount(10);
    page.locator("#facet-gene .facet-foot .more").click();
    assertThat(page.locator("#facet-gene .option")).hasCount(50);
    assertThat(page.locator("#facet-gene .option input").nth(10)).isFocused();
    page.keyboard().press("Space");
    assertThat(page.locator(".applied .chip")).hasCount(1);
    assertThat(page.locator("#facet-gene .option")).hasCount(50);
    assertThat(page.locator("#facet-gene .option input").nth(10)).isFocused();
  }

  @Test
  void whatWasUnfoldedAndLookedForOutlivesTheFilterOfAnotherFacet() {
    page.navigate(url("/?q=cell"));
    Locator genes = page.locator("#facet-gene .option");
    page.locator("#facet-gene .facet-foot .more").click();
    assertThat(genes).hasCount(50);
    Locator find = page.getByLabel("Find in Chemical");
    find.fill("dopamine");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 value");
    box("Homo sapiens").check();
    assertThat(page.locator(".applied .chip")).hasText("Organism: Homo sapiens×");
    assertThat(box("Homo sapiens")).isFocused();
    assertEquals(50, genes.count());
    assertThat(find).hasValue("dopamine");
    assertEquals(List.of("Dopamine"), values("chemical"));
    genes.nth(20).getByRole(AriaRole.CHECKBOX).click();
    assertThat(page.locator(".applied .chip")).hasCount(2);
    List<String> order = values("gene");
    page.locator("#facet-gene .facet-foot .more").click();
    page.waitForCondition(() -> genes.count() > 50);
    assertEquals(order, values("gene").subList(0, 50));
    int all = genes.count();
    page.locator(".applied .chip a").last().click();
    assertThat(page.locator(".applied .chip")).hasCount(1);
    assertThat(genes).hasCount(all);
    assertEquals(List.of("Dopamine"), values("chemical"));
  }

  @Test
  void lettersThatFindAValueOutliveAListTooShortForThem() {
    page.navigate(url("/?q=TNF"));
    Locator find = page.getByLabel("Find in Gene");
    find.fill("STAT1");
    assertThat(page.locator("#facet-gene .option")).hasCount(1);
    page.getByLabel("From").fill("1900");
    page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("1999");
    page.keyboard().press("Enter");
    assertThat(page.locator(".applied .chip")).hasText("Year: 1900–1999×");
    page.locator(".applied .chip a").click();
    assertThat(page.locator(".applied .chip")).hasCount(0);
    assertThat(find).hasValue("STAT1");
    assertThat(page.locator("#facet-gene .option")).hasCount(1);
    find.fill("");
    assertThat(page.locator("#facet-gene .option")).hasCount(50);
  }

  @Test
  void valuesAreFoundAndChosenWithoutScripts() {
    reopen(1280, ColorScheme.LIGHT, false);
    page.navigate(url("/?q=TNF&organism=-Mus+musculus"));
    page.locator("#facet-gene .facet-foot .more").click();
    assertThat(page.locator("h1"))
        .hasText(Pattern.compile("^Gene: \\d+ values in figures for “TNF”, with 1 filter$"));
    assertThat(page).hasTitle("Gene in figures for “TNF”, with 1 filter · PFOCR Search");
    assertThat(page.locator("#q")).hasValue("TNF");
    page.getByText("Back to the figures").click();
    assertThat(page.locator(".applied .chip")).hasText("Organism: not Mus musculus×");
    page.goBack();
    page.getByLabel("Find").fill("p65");
    page.getByRole(AriaRole.BUTTON, exactly("Find")).click();
    page.locator("#choose").getByRole(AriaRole.CHECKBOX, within("RELA")).check();
    page.getByRole(AriaRole.BUTTON, exactly("Show figures")).click();
    assertThat(page.locator(".applied .chip"))
        .hasText(new String[] {"Organism: not Mus musculus×", "Gene: RELA×"});
    assertTrue(address().startsWith("/?q=TNF"), address());
  }

  @Test
  void whatBlocksIsNamedAndRemovedByOneClick() {
    page.navigate(url("/?q=TNF&year=1996&organism=Danio+rerio"));
    assertThat(page.locator("h1")).hasText("Nothing matches TNF with these filters");
    assertThat(page.locator("#filters")).isVisible();
    assertThat(box("Danio rerio")).isChecked();
    assertThat(page.locator(".repairs")).containsText("Without the filters");
    page.locator(".repairs a").first().click();
    assertThat(page.locator("#results")).containsText("7 figures");
    assertThat(page.locator("#results")).isFocused();
  }

  @Test
  void queriesThatNarrowTheResultAreFiltersOfIt() {
    page.navigate(url("/?q=TNF&filter=caption:cell&post_filter=year:2000..&organism=Homo+sapiens"));
    Locator chips = page.locator(".applied .chip");
    assertThat(chips)
        .hasText(
            new String[] {"Organism: Homo sapiens×", "Only: caption:cell×", "Only: year:2000..×"});
    page.getByRole(AriaRole.LINK, exactly("Remove filter Only: caption:cell")).click();
    assertThat(chips).hasCount(2);
    assertThat(page).hasURL(url("/?q=TNF&post_filter=year:2000..&organism=Homo+sapiens"));
    page.getByText("Clear all filters").click();
    assertThat(page).hasURL(url("/?q=TNF"));
    page.navigate(url("/?filter=figid:(PMC1__a+OR+PMC4604226__zns9991577730002)"));
    assertThat(chips).hasText("Only: 2 chosen figures×");
  }

  @Test
  void noYearIsDrawnWhereThereIsNoFigure() {
    page.navigate(url("/?q=KCC2+gibberellin&organism=Mus+musculus&operator=and"));
    assertThat(page.locator("#facet-year .chart, #facet-year .twin")).hasCount(0);
    assertThat(page.getByLabel("From")).isVisible();
    assertThat(page.locator(".read")).containsText("Gibberellins (other name)");
  }

  @Test
  void manyNamesLeaveTheirRoomToTheFigures() {
    page.navigate(url("/?q=BDNF+TrkB+KCC2+TP53+TNF+IL6+AKT1+RELA+STAT1+zzqx"));
    assertThat(page.locator(".read .concept:visible")).hasCount(6);
    page.getByText("3 more names").click();
    assertThat(page.locator(".read .concept:visible")).hasCount(9);
    assertThat(page.locator("main")).containsText("No figure has zzqx");
    assertEquals("", Accessibility.violations(page));
  }

  /** Answers come late from here on. */
  private void slow(int millis) {
    page.evaluate(
        """
        millis => {
          const fetched = globalThis.fetch;
          globalThis.fetch = async (...asked) => {
            await new Promise((rested) => setTimeout(rested, millis));
            return fetched(...asked);
          };
        }
        """,
        millis);
  }

  @Test
  void whatIsClickedWhileAnAnswerIsOnItsWayIsAddedToIt() {
    page.navigate(url("/?q=TNF&gene=NCBIGene:7124"));
    slow(400);
    box("IL6").click();
    page.getByRole(AriaRole.LINK, exactly("Exclude RELA")).click();
    page.locator("#q").press("End");
    page.locator("#q").pressSequentially(" OR pain");
    page.locator(".chart a").last().click();
    page.locator("#sort summary").click();
    page.locator("#sort a").getByText("Newest").click();
    assertThat(page.locator("#sort summary")).hasText("Sort: Newest first");
    assertThat(page.locator("#q")).hasValue("TNF OR pain");
    page.waitForCondition(() -> address().contains("sort=-year"));
    for (String part :
        List.of("q=TNF+OR+pain", "gene=NCBIGene:7124", "gene=NCBIGene:3569", "gene=-", "year="))
      assertTrue(address().contains(part), address());
    page.locator(".applied .remove").first().click();
    page.locator(".applied .remove").nth(1).click();
    assertThat(page.locator(".applied .chip")).hasCount(2);
    box("TNF").click();
    page.locator(".applied .clear").click();
    assertThat(page.locator(".applied .chip")).hasCount(0);
    assertThat(page.locator("#q")).hasValue("TNF OR pain");
  }

  @Test
  void forwardCallsOffWhatBackHasBegun() {
    page.navigate(url("/?q=TNF"));
    page.locator("#q").fill("KCC2");
    page.keyboard().press("Enter");
    assertThat(page.locator("#results")).containsText("KCC2");
    slow(500);
    page.evaluate("history.back()");
    page.waitForURL(url("/?q=TNF"));
    page.evaluate("history.forward()");
    page.waitForURL(url("/?q=KCC2"));
    page.waitForTimeout(900);
    assertThat(page.locator("#results")).containsText("KCC2");
    assertThat(page).hasTitle(Pattern.compile("KCC2"));
  }

  @Test
  void aLongListStaysWhereItIsWhenOneOfItsValuesIsChosen() {
    page.navigate(url("/?q=cell"));
    page.locator("#facet-gene .more").click();
    Locator options = page.locator("#facet-gene .option");
    page.waitForCondition(() -> options.count() > 40);
    Locator far = options.nth(35).getByRole(AriaRole.CHECKBOX);
    far.focus();
    page.keyboard().press("Space");
    assertThat(page.locator(".applied .chip")).hasCount(1);
    assertThat(page.locator("#facet-gene input:checked")).isFocused();
    assertThat(page.locator("#facet-gene input:checked")).isInViewport();
  }

  @Test
  void yearsAreABarAFieldOrATable() {
    page.navigate(url("/?q=TNF"));
    Locator bars = page.locator("#facet-year .chart a");
    int count = bars.count();
    String last = bars.nth(count - 1).getAttribute("aria-label");
    assertTrue(last.matches("\\d{4}–\\d{4}: \\d+ figures?"), last);
    assertTrue(bars.first().boundingBox().width >= 24);
    bars.nth(count - 1).focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".applied .chip")).hasCount(1);
    assertTrue(address().matches("/\\?q=TNF&year=\\d{4}\\.\\.\\d{4}"), address());
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.getByLabel("From").fill("2003");
    page.keyboard().press("Tab");
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type("2018", new Keyboard.TypeOptions().setDelay(30));
    assertThat(page.getByLabel("From")).hasValue("2003");
    page.keyboard().press("Enter");
    assertThat(page.locator(".applied .chip")).hasText("Year: 2003–2018×");
    page.getByLabel("From").fill("2004");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.locator(".applied .chip")).hasText("Year: 2004–2018×");
    // Each range once, though the focus leaves the fields again when the answer replaces them.
    assertEquals(
        List.of("year_from=2003&year_to=2018", "year_from=2004&year_to=2018"),
        asked.stream()
            .filter(url -> url.contains("year_from="))
            .map(url -> url.substring(url.indexOf("year_from=")))
            .toList());
    page.locator("#facet-year").getByText("All years").click();
    assertThat(page.locator(".applied")).hasCount(0);
    page.locator("#facet-year .twin summary").click();
    assertThat(page.locator("#facet-year table tbody tr")).hasCount(count + 1);
    page.locator("#facet-year table").getByText("Unknown").click();
    assertThat(page.locator(".applied .chip")).hasText("Year: unknown×");
    assertThat(page.locator("#results")).containsText("1 figure");
  }

  @Test
  void filtersAreADialogOnSmallScreens() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      reopen(320, scheme, true);
      page.navigate(url("/?q=TNF"));
      page.locator(".to-filters").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).isVisible();
      assertThat(page.locator("#filters")).isFocused();
      box("STAT1").check();
      assertThat(dialog.getByRole(AriaRole.BUTTON, inside("Show 2 figures"))).isVisible();
      assertThat(box("STAT1")).isFocused();
      assertEquals("", Accessibility.violations(page), scheme.toString());
      page.keyboard().press("Escape");
      assertThat(dialog).isHidden();
      assertThat(page.locator(".to-filters")).isFocused();
      assertThat(page.locator(".to-filters")).containsText("1");
      assertThat(page.locator("#filters")).hasCount(1);
      assertThat(page.locator("#view #filters")).hasCount(1);
      page.locator(".to-filters").click();
      dialog.getByRole(AriaRole.BUTTON, inside("Show 2 figures")).click();
      assertThat(dialog).isHidden();
    }
  }

  @Test
  void theWholeResultIsExportedInEveryFormat() throws Exception {
    page.navigate(url("/?q=TNF&gene=NCBIGene:6772&view=grid&sort=-year"));
    page.locator("#files summary").click();
    assertEquals("", Accessibility.violations(page));
    List<Locator> links = page.locator("#files a").all();
    assertEquals(9, links.size());
    for (Locator link : links) {
      String href = link.getAttribute("href");
      var answer = SampleServer.client().get(href);
      assertEquals(200, answer.statusCode(), href);
      assertTrue(answer.body().contains("PMC"), href);
      assertFalse(href.contains("view="), href);
    }
    page.keyboard().press("Escape");
    assertThat(page.locator("#files a").first()).isHidden();
    assertThat(page.locator("#files summary")).isFocused();
  }

  @Test
  void sortAndViewKeepTheFocusAndTheAddress() {
    page.navigate(url("/?q=TNF"));
    page.locator("#sort summary").click();
    page.getByRole(AriaRole.LINK, exactly("Oldest first")).click();
    assertThat(page.locator("#sort summary")).hasText("Sort: Oldest first");
    assertThat(page.locator("#sort summary")).isFocused();
    page.getByRole(AriaRole.LINK, exactly("Grid")).click();
    assertThat(page.locator(".card")).hasCount(7);
    assertThat(page.getByRole(AriaRole.LINK, exactly("Grid"))).isFocused();
    assertEquals("/?q=TNF&sort=year&view=grid", address());
    assertThat(page.getByRole(AriaRole.LINK, exactly("Explore")))
        .hasAttribute("href", "/explore?q=TNF&sort=year");
  }

  @Test
  void hitsCarryTheSearchToTheirPages() {
    page.navigate(url("/?q=cell&organism=Homo+sapiens&size=5&from=5"));
    String href = page.locator(".hit h2 a").nth(2).getAttribute("href");
    assertTrue(href.startsWith("/figures/PMC"), href);
    assertTrue(href.endsWith("?q=cell&organism=Homo+sapiens&size=5&rank=7"), href);
    page.navigate(url("/"));
    String newest = page.locator(".card h3 a").first().getAttribute("href");
    assertTrue(newest.endsWith("?sort=-year&rank=0"), newest);
  }

  @Test
  void entitiesOfAHitAreToldByLetterAndFilterTheResult() {
    page.navigate(url("/?q=KCC2+morphine"));
    Locator gene = page.locator(".drawn .entity.gene");
    assertThat(gene).hasText(Pattern.compile("^G\\s*gene\\s*KCC2\\s*SLC12A5$"));
    gene.click();
    assertThat(page.locator(".applied .chip")).hasText("Gene: SLC12A5×");
  }

  @Test
  void aFigureIsShownLargeWithoutLeavingTheResults() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      reopen(1280, scheme, true);
      page.navigate(url("/?q=TNF"));
      page.locator(".thumb").nth(0).click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      String first = page.locator(".hit h2").nth(0).innerText();
      assertThat(dialog.locator("h2")).hasText(first);
      assertThat(dialog.locator(".caption")).containsText("Bifidobacterium");
      assertThat(dialog.getByRole(AriaRole.BUTTON, inside("Previous figure"))).isDisabled();
      page.keyboard().press("ArrowRight");
      assertThat(dialog.locator("h2")).hasText(page.locator(".hit h2").nth(1).innerText());
      assertThat(dialog.locator(".caption")).containsText("TNF-α");
      double fitted = dialog.locator(".pane img").boundingBox().width;
      dialog.getByRole(AriaRole.BUTTON, inside("Zoom in")).click();
      assertThat(dialog.locator("output")).hasText("140 %");
      assertEquals(1.4 * fitted, dialog.locator(".pane img").boundingBox().width, 1);
      page.keyboard().press("+");
      assertThat(dialog.locator("output")).hasText("196 %");
      page.keyboard().press("ArrowRight");
      assertThat(dialog.locator("h2")).hasText(page.locator(".hit h2").nth(1).innerText());
      assertEquals("", Accessibility.violations(page), scheme.toString());
      dialog.getByRole(AriaRole.BUTTON, inside("Fit")).click();
      assertThat(dialog.locator("output")).hasText("100 %");
      page.keyboard().press("ArrowLeft");
      assertThat(dialog.locator("h2")).hasText(first);
      page.keyboard().press("ArrowRight");
      page.keyboard().press("Escape");
      assertThat(dialog).isHidden();
      assertThat(page.locator(".thumb").nth(1)).isFocused();
      assertEquals("/?q=TNF", address());
    }
    reopen(1280, ColorScheme.LIGHT, false);
    page.navigate(url("/?q=TNF"));
    page.locator(".thumb").first().click();
    page.waitForURL(Pattern.compile("/figures/"));
  }

  @Test
  void theSameSearchIsOfferedElsewhere() {
    page.navigate(url("/?q=KCC2+%26+morphine"));
    Locator peers = page.getByRole(AriaRole.NAVIGATION, titled("The same search at"));
    assertThat(peers.getByText("Europe PMC"))
        .hasAttribute("href", "https://europepmc.org/search?query=KCC2%20%26%20morphine");
    assertThat(peers.getByText("NDEx iQuery"))
        .hasAttribute("href", "https://www.ndexbio.org/iquery/?genes=SLC12A5");
    assertThat(peers.getByText("Enrichr"))
        .hasAttribute("href", "https://maayanlab.cloud/Enrichr/#find!gene=SLC12A5");
    page.navigate(url("/enrich?genes=KCC2;BDNF;morphine;zzqx"));
    assertThat(
            page.getByRole(AriaRole.NAVIGATION, titled("The same genes at"))
                .getByRole(AriaRole.LINK))
        .hasAttribute("href", "https://www.ndexbio.org/iquery/?genes=SLC12A5%20BDNF");
  }

  @Test
  void oneFilterAndTheFirstHitAreReachedByKeyboardAlone() {
    page.navigate(url("/?q=TNF"));
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to content")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#filters")).isFocused();
    for (int i = 0; i < 60 && !focused("input[name=organism]"); i++) page.keyboard().press("Tab");
    page.keyboard().press("Space");
    assertThat(page.locator(".applied .chip")).hasText("Organism: Homo sapiens×");
    page.evaluate("document.querySelector('.skip').focus()");
    page.keyboard().press("Enter");
    for (int i = 0; i < 60 && !focused(".hit h2 a"); i++) page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/figures/"));
    assertThat(page.locator("h1")).isVisible();
  }

  private boolean focused(String selector) {
    return (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
  }

  private static Locator.GetByRoleOptions within(String name) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + " "));
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions titled(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void valuesThatDoNotComeAreToldAndThoseOfBeforeStay() {
    page.navigate(url("/?q=TNF"));
    List<String> before = values("gene");
    page.route(
        Pattern.compile("/facets/gene"),
        route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    page.getByLabel("Find in Gene").fill("KCC2");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("The server is busy.");
    assertEquals(before, values("gene"));
    page.unrouteAll();
    page.getByLabel("Find in Gene").fill("TLR4");
    assertThat(page.locator("#facet-gene .option")).hasCount(1);
  }

  @Test
  void aFigureIsShownThoughItsCaptionDoesNotCome() {
    page.navigate(url("/?q=TNF"));
    page.route(Pattern.compile("/api/v1/figures/"), Route::abort);
    page.locator(".thumb").first().click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.locator("h2")).hasText(page.locator(".hit h2").first().innerText());
    assertThat(dialog.locator(".pane img")).isVisible();
    assertThat(dialog.locator(".caption")).isEmpty();
  }

  @Test
  void marksAndImagesKeepTheirContrast() {
    reopen(1280, ColorScheme.DARK, true);
    page.navigate(url("/?q=TNF&gene=-NCBIGene:5970"));
    assertEquals("rgb(255, 255, 255)", style(".hit .mat", "backgroundColor"));
    assertEquals("underline", style(".hit mark", "textDecorationLine"));
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertEquals("rgb(255, 255, 255)", style(".hit .mat", "backgroundColor"));
    assertNotEquals(
        style(".hit .passage", "backgroundColor"), style(".hit mark", "backgroundColor"));
    assertEquals("double", style(".chip.not", "borderTopStyle"));
    assertEquals("solid", style(".letter", "borderTopStyle"));
  }

  private Object style(String selector, String property) {
    return page.locator(selector).first().evaluate("(e, p) => getComputedStyle(e)[p]", property);
  }

  @Test
  void resultsArePrintedWithTheirAddressesAndNothingToPress() {
    page.navigate(url("/?q=TNF"));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String gone : List.of("#search", "#filters", ".tools", ".acts", ".paging", ".peers"))
      assertThat(page.locator(gone).first()).isHidden();
    assertThat(page.locator(".hit h2").first()).isVisible();
    assertThat(page.locator(".hit .printed").first())
        .containsText("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC");
    assertThat(page.locator("main > .printed")).containsText("/?q=TNF, index of ");
  }
}
