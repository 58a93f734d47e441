package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.SearchRequest;

/** Where the texts of a figure name what it shows, and how many figures show the same. */
class FigureDetailTest {
  @TempDir static Path folder;
  private static Path source;
  private static FigureSearch search;

  @BeforeAll
  static void build() throws IOException {
    source = folder.resolve("source");
    TestFigures.writeMarkdown(source, TestFigures.all());
    TestFigures.index(source, folder.resolve("index"));
    search = LuceneFigureSearch.open(folder.resolve("index"));
  }

  @AfterAll
  static void close() throws IOException {
    search.close();
  }

  private static List<String> told(String text, List<NamedPlace> places) {
    return places.stream()
        .map(place -> {
          String name = text.substring(place.span().start(), place.span().end());
          return name + "=" + place.mentions().stream().map(Mention::id).toList();
        })
        .toList();
  }

  @Test
  void tellsTheThingsThatTheTextsName() {
    FigureDetail detail = search.detail(TestFigures.KCC2).orElseThrow();
    FigureRecord record = TestFigures.kcc2().record();
    assertEquals(record, detail.record());
    assertEquals(
        List.of("KCC2=[NCBIGene:57468]", "morphine=[MESH:D009020]"),
        told(record.figure().title(), detail.title()));
    assertEquals(
        List.of("morphine=[MESH:D009020]", "BDNF=[NCBIGene:627]", "KCC2=[NCBIGene:57468]"),
        told(record.figure().caption(), detail.caption()));
  }

  @Test
  void givesAllMembersOfAFamilyThatIsNamed() {
    FigureDetail detail = search.detail(TestFigures.GROWTH).orElseThrow();
    assertEquals(
        List.of("ERK=[NCBIGene:5594, NCBIGene:5595]"),
        told(detail.record().figure().caption(), detail.caption()));
  }

  @Test
  void countsWhatTheFilterFinds() {
    for (FigureBuilder figure : TestFigures.all()) {
      FigureDetail detail = search.detail(figure.figid()).orElseThrow();
      for (Mention mention : detail.record().mentions())
        if (!mention.id().isEmpty()) assertEquals(found(search, mention), detail.figures(mention));
    }
    FigureDetail kcc2 = search.detail(TestFigures.KCC2).orElseThrow();
    assertEquals(
        3,
        kcc2.figures().get("NCBIGene:627"),
        "BDNF is drawn in three figures, one of them hostile");
  }

  private static int found(FigureSearch search, Mention mention) {
    FacetField facet = FacetField.valueOf(mention.type().name());
    Filter filter = new Filter(List.of(mention.id()), List.of());
    return (int) search.search(SearchRequest.of("").withFilters(Map.of(facet, filter))).total();
  }

  @Test
  void countsNoFigureThatIsGone() throws IOException {
    Path index = folder.resolve("shrinking");
    Path some = folder.resolve("some");
    TestFigures.writeMarkdown(some, TestFigures.all());
    TestFigures.index(some, index);
    java.nio.file.Files.delete(some.resolve("_figures").resolve(TestFigures.TRKB + ".md"));
    TestFigures.index(some, index);
    try (FigureSearch after = LuceneFigureSearch.open(index)) {
      FigureDetail detail = after.detail(TestFigures.KCC2).orElseThrow();
      assertEquals(2, detail.figures().get("NCBIGene:627"));
      assertEquals(1, detail.figures().get("NCBIGene:4915"));
    }
  }

  @Test
  void knowsAliasesAndNothingElse() {
    assertEquals(
        TestFigures.KCC2, search.detail("pmc4604226__f2").orElseThrow().record().figure().figid());
    assertEquals(Optional.empty(), search.detail("PMC4604226"));
    assertEquals(Optional.empty(), search.detail(""));
  }

  @Test
  void similarFiguresShareMoreThanWhatIsUnique() {
    List<SimilarFigure> similar = search.similar(TestFigures.KCC2, 10);
    assertTrue(
        similar.stream()
            .anyMatch(s ->
                s.figure().figid().equals(TestFigures.TRKB)
                    && s.shared().containsAll(List.of("BDNF", "NTRK2"))),
        similar::toString);
  }
}
