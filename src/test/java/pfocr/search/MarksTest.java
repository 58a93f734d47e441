package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pfocr.query.SearchRequest;

/** Which parts of a caption are marked: what was asked for under any name, and nothing else. */
class MarksTest {
  @TempDir static Path folder;
  private static SmallIndex index;

  @BeforeAll
  static void build() throws IOException {
    index =
        new SmallIndex(folder)
            .add(
                "kcc2",
                "Morphine lowers KCC2 and GABA, but NKCC1 and KCC1 stay; morphine's effect lasts.",
                new SmallIndex.Drawn("KCC2", "SLC12A5", "57468", "ncbigene_synonym"),
                new SmallIndex.Drawn("NKCC1", "SLC12A2", "6558", "ncbigene_synonym"),
                new SmallIndex.Drawn("KCC1", "SLC12A4", "6560", "ncbigene_synonym"))
            .add(
                "slc12a5",
                "Loss of SLC12A5 (but not SLC12A2) in the dorsal horn.",
                new SmallIndex.Drawn("SLC12A5", "SLC12A5", "57468", "ncbigene_symbol"),
                new SmallIndex.Drawn("SLC12A2", "SLC12A2", "6558", "ncbigene_symbol"))
            .add(
                "erk",
                "Phosphorylated ERK1/2 and ERK reach the cell wall; the wall of a cell.",
                new SmallIndex.Drawn("ERK", "MAPK1", "5594", "bioentities_symbol"),
                new SmallIndex.Drawn("ERK", "MAPK3", "5595", "bioentities_symbol"))
            .add("nfkb", "NFκB, NF-κB and nfk; IL-1β is not il1.")
            .open();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SLC12A5, kcc2, KCC2",
    "KCC2, kcc2, KCC2",
    "kcc2, slc12a5, SLC12A5",
    "SLC12A5, slc12a5, SLC12A5",
    "NCBIGene:57468, kcc2, KCC2",
    "gene:SLC12A5, kcc2, KCC2",
    "NKCC1, kcc2, NKCC1",
    "KCC2 morphine, kcc2, Morphine|KCC2|morphine",
    "morphine -GABA, kcc2, ",
    "\"dorsal horn\", slc12a5, dorsal|horn",
    "\"cell wall\", erk, cell|wall",
    "phosph*, erk, Phosphorylated",
    "\"NFkB and nfk\", nfkb, NF-κB|and|nfk",
    "nfk, nfkb, NFκ|NF-κ|nfk",
    "il1, nfkb, IL-1|il1",
  })
  void marksExactly(String query, String figid, String marked) {
    if (marked == null) assertEquals(List.of(), index.find(query));
    else assertEquals(List.of(marked.split("\\|")), index.marks(query, figid));
  }

  @Test
  void marksMembersUnderTheNameOfTheFamily() {
    assertEquals(List.of("ERK"), index.marks("ERK", "erk"));
  }

  @Test
  void marksOnlyWhatWasTypedWithoutExpansion() {
    var request = SearchRequest.of("SLC12A5").withExpand(false, java.util.Set.of());
    List<Hit> hits = index.search().search(request).hits();
    for (Hit hit : hits)
      if (hit.figure().figid().equals("slc12a5"))
        assertEquals(1, hit.caption().get(0).marks().size());
  }

  @Test
  void explainsInWordsAndNumbers() {
    var request = SearchRequest.of("KCC2 morphine").withExplain(true);
    String explanation = index.search().search(request).hits().get(0).explanation().orElseThrow();
    List<String> lines = explanation.lines().toList();
    assertTrue(
        lines
            .get(0)
            .matches("KCC2 \\(SLC12A5\\): in caption, drawn in the image as KCC2 .*, \\+\\d.*"),
        explanation);
    assertTrue(lines.get(1).matches("morphine.*: in caption, \\+\\d+\\.\\d\\d"), explanation);
    assertTrue(lines.get(2).startsWith("total: "), explanation);
  }
}
