package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.TestFigures;
import pfocr.query.Expansion;
import pfocr.query.SearchRequest;

/** What each kind of expansion finds, by what is missing without it. */
class ExpansionTest {
  private static final String MOUSE = "10090\tMus musculus\tRodents";

  @TempDir static Path folder;
  private static SmallIndex index;

  @BeforeAll
  static void build() throws IOException {
    index =
        new SmallIndex(folder)
            .add(
                "human",
                "The first picture.",
                new SmallIndex.Drawn("KCC2", "SLC12A5", "57468", "ncbigene_synonym"))
            .add(
                "mouse",
                "The second picture.",
                new SmallIndex.Drawn("Kcc2", "Slc12a5", "57138", "ncbigene_synonym", MOUSE))
            .add("greek", "Here the NF-κB of a cell is active.")
            .add("latin", "Here NFkB is quiet.")
            .add("text", "Here SLC12A5 itself is named.")
            .add(
                "member",
                "The third picture.",
                new SmallIndex.Drawn("MAPK3", "MAPK3", "5595", "ncbigene_symbol"))
            .open();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void findsEverythingByDefault() {
    assertEquals(Set.of("human", "mouse", "text"), found("SLC12A5", Expansion.ALL));
    assertEquals(Set.of("human", "mouse", "text"), found("KCC2", Expansion.ALL));
  }

  @Test
  void leavesOutOtherSpecies() {
    assertEquals(Set.of("human", "text"), found("SLC12A5", allBut(Expansion.ORTHOLOG)));
    Interpretation.Term read =
        index
            .search()
            .search(SearchRequest.of("SLC12A5").withExpand(allBut(Expansion.ORTHOLOG), Set.of()))
            .interpretation()
            .terms()
            .get(0);
    assertEquals("NCBIGene:57468", read.sense().id());
    assertEquals(List.of(), read.alternatives());
  }

  @Test
  void ranksOtherSpeciesBelow() {
    List<String> found = index.find("SLC12A5");
    assertTrue(found.indexOf("human") < found.indexOf("mouse"), found::toString);
  }

  @Test
  void readsOnlyApprovedNamesWithoutAliases() {
    assertEquals(Set.of("human", "mouse", "text"), found("SLC12A5", allBut(Expansion.ALIAS)));
    assertEquals(Set.of("human", "mouse"), found("KCC2", allBut(Expansion.ALIAS)));
  }

  @Test
  void keepsToTheTypedLettersWithoutOtherSpellings() {
    assertEquals(Set.of("greek", "latin"), found("NF-κB", Expansion.ALL));
    assertEquals(Set.of("greek"), found("NF-κB", Set.of(Expansion.MESH)));
  }

  @Test
  void leavesOutMembersOfFamilies() {
    assertEquals(Set.of("member"), found("ERK", Expansion.ALL));
    assertEquals(Set.of(), found("ERK", EnumSet.of(Expansion.GREEK, Expansion.ORTHOLOG)));
  }

  @Test
  void leavesOutNarrowerTerms(@TempDir Path sample) throws IOException {
    TestFigures.index(Path.of("sample"), sample);
    try (FigureSearch search = LuceneFigureSearch.open(sample)) {
      long all = search.search(SearchRequest.of("lipids[mh]")).total();
      long alone = search.search(SearchRequest.of("lipids[mh:noexp]")).total();
      SearchRequest without =
          SearchRequest.of("lipids[mh]").withExpand(allBut(Expansion.MESH), Set.of());
      assertTrue(alone < all, alone + " of " + all);
      assertEquals(alone, search.search(without).total());
    }
  }

  private static Set<Expansion> allBut(Expansion one) {
    Set<Expansion> rest = EnumSet.copyOf(Expansion.ALL);
    rest.remove(one);
    return rest;
  }

  private static Set<String> found(String text, Set<Expansion> expand) {
    return new TreeSet<>(index.figids(SearchRequest.of(text).withExpand(expand, Set.of())));
  }
}
