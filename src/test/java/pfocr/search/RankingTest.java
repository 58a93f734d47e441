package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.query.SearchRequest;

/** What is found and what comes first, shown on records that differ in one thing. */
class RankingTest {
  /** More different words than a pattern ranks. */
  private static final int WORDS = 300;

  private static final SmallIndex.Drawn KCC2 =
      new SmallIndex.Drawn("KCC2", "SLC12A5", "57468", "hgnc_alias_symbol");

  @TempDir static Path folder;
  private static SmallIndex index;

  @BeforeAll
  static void build() throws IOException {
    String mouse = "organisms:\n- Mus musculus\n";
    index =
        new SmallIndex(folder)
            .addWith(mouse, "mouse-1", "A first study of mouse spleen.")
            .addWith(mouse, "mouse-2", "A second study of mouse spleen.")
            .addWith("organisms:\n- Homo sapiens\n", "kcc2", "KCC2 keeps chloride low.", KCC2)
            .add("apart", "Arrest came late; the cycle of the liver cell went on unharmed.")
            .add("together", "Arrest of the cell cycle came late; the liver went on unharmed.")
            .addWith("pathway_score: 0.55\n", "doubtful", "Quiescence of the fibroblast.")
            .addWith("pathway_score: 0.99\n", "sure", "Quiescence of the fibroblast.")
            .add("misread", "A picture.")
            .table(
                "misread",
                "genes",
                "word\tmatch\tsource\tncbigene_id\tncbigene_symbol\n"
                    + "8CL2\tBCL2\tncbigene_symbol\t596\tBCL2\n")
            .add("prose", "Relief (for some weeks) of the patients by x-ray treatment.");
    for (int i = 0; i < WORDS; i++) index.add("word-" + i, "Here stands zyg%03dase.".formatted(i));
    index.open();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void keepsTheGeneRatherThanTheOrganismWhenNothingHasBoth() {
    ResultPage page = index.search().search(SearchRequest.of("mouse KCC2"));
    assertEquals(List.of("kcc2"), index.find("mouse KCC2"));
    assertTrue(page.interpretation().relaxed());
  }

  @Test
  void findsOrganismsAloneWhenNothingElseIsTyped() {
    assertEquals(List.of("mouse-1", "mouse-2"), index.find("mouse").subList(0, 2));
  }

  @Test
  void putsWordsSideBySideFirst() {
    assertEquals(List.of("together", "apart"), index.find("cell cycle liver arrest"));
  }

  @Test
  void putsTheSurerPathwayFirstAmongEquals() {
    assertEquals(List.of("sure", "doubtful"), index.find("quiescence fibroblast"));
  }

  @Test
  void findsEveryFigureOfAPatternHoweverManyWordsItStandsFor() {
    assertEquals(WORDS, index.find("zyg*").size());
  }

  @Test
  void saysWhenAPatternWasReadWider() {
    ResultPage page =
        index.search().search(SearchRequest.of("z*a?????????????????????????????????b"));
    assertEquals(1, page.warnings().size());
    assertTrue(page.warnings().get(0).contains("were read as *"), page.warnings().get(0));
  }

  @Test
  void readsAStarInAFieldAsAnyValue() {
    assertEquals(3, index.find("organism:*").size());
    assertEquals(Set.of("kcc2", "misread"), Set.copyOf(index.find("gene:*")));
    assertEquals(List.of(), index.find("doi:*"));
    assertEquals(List.of(), index.find("year:*"));
    assertEquals(WORDS + 9, index.find("caption:*").size());
  }

  @Test
  void readsBracketsInProseAsProse() {
    assertEquals(List.of("prose"), index.find("relief (temporary help) of patients by x-ray"));
  }

  @Test
  void repairsLettersOfThePictureButNotOfTheQuery() {
    assertEquals(List.of("misread"), index.find("word:BCL2"));
    assertEquals(List.of("misread"), index.find("word:8CL2"));
    assertEquals(List.of(), index.find("KCC2 AND 8CL2"));
  }

  @Test
  void leavesOutTheWordsThatJoinInASlash() {
    assertEquals(List.of("together"), index.find("arrest and/or \"cell cycle\""));
    assertEquals(List.of("sure", "doubtful"), index.find("the quiescence and/or of/fibroblast"));
  }

  @Test
  void readsNoNumberAsAName() {
    for (String number : List.of("1", "2", "0.5", "10%", "1,000"))
      assertEquals(
          List.of(), index.search().search(SearchRequest.of(number)).interpretation().terms());
  }

  @Test
  void fallsBackOnTheQuotedWordsOfASentence() {
    String asked = "what is the role of \"liver arrest\" in the cycle of a cell";
    assertEquals(Set.of("together", "apart"), Set.copyOf(index.find(asked).subList(0, 2)));
    assertEquals(List.of(), index.find("cycle \"liver arrest\""));
  }

  @Test
  void countsSomeWordsOfANameWhenNoFigureHasAll() {
    assertTrue(index.find("arrest of liver cell carcinoma in the fibroblast").contains("sure"));
    List<String> some = index.find("carcinoma liver-arresting cycle");
    assertEquals(Set.of("together", "apart"), Set.copyOf(some.subList(0, 2)));
  }

  @Test
  void tellsWhatAFieldMeans() {
    Interpretation.Term term =
        index.search().search(SearchRequest.of("gene:KCC2")).interpretation().terms().get(0);
    assertEquals("NCBIGene:57468", term.sense().id());
    assertEquals("KCC2", "gene:KCC2".substring(term.start(), term.end()));
  }
}
