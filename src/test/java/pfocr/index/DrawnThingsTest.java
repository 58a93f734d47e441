package pfocr.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pfocr.TestFigures;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.figure.Taxon;

/** One name in the picture is one thing. */
class DrawnThingsTest {
  private static final Taxon MOUSE = new Taxon(10090, "Mus musculus");
  private static final Taxon FLY = new Taxon(7227, "Drosophila melanogaster");

  private static Set<String> drawn(List<String> organisms, Mention... mentions) {
    Figure figure =
        TestFigures.figure("PMC1__f1")
            .caption("A pathway")
            .organisms(organisms.toArray(String[]::new))
            .record()
            .figure();
    return DrawnThings.of(new FigureRecord(figure, List.of(mentions)));
  }

  private static Mention gene(
      String word, String match, String symbol, int id, Provenance provenance, Taxon taxon) {
    return new Mention(
        EntityType.GENE, word, match, "NCBIGene:" + id, symbol, "", "", provenance, taxon);
  }

  private static Mention chemical(String word, String id) {
    return new Mention(
        EntityType.CHEMICAL, word, "", id, word, "", "", Provenance.APPROVED, Taxon.UNKNOWN);
  }

  @Test
  void genesOfOneSymbolInManySpeciesAreOne() {
    assertEquals(
        Set.of("g=bdnf"),
        drawn(
            List.of("Mus musculus"),
            gene("BDNF", "BDNF", "BDNF", 627, Provenance.APPROVED, Taxon.HUMAN),
            gene("BDNF", "BDNF", "Bdnf", 12064, Provenance.APPROVED, MOUSE)));
  }

  @Test
  void membersOfAFamilyThatIsDrawnAsOneWordAreTheFamily() {
    assertEquals(
        Set.of("g=wnt", "g=wnt3a"),
        drawn(
            List.of(),
            gene("Wnt", "WNT", "WNT1", 7471, Provenance.FAMILY, Taxon.HUMAN),
            gene("Wnt", "WNT", "WNT2", 7472, Provenance.FAMILY, Taxon.HUMAN),
            gene("Wnt3a", "WNT3A", "WNT3A", 89780, Provenance.APPROVED, Taxon.HUMAN)));
  }

  @Test
  void anAliasOfOneMemberThatNamesTheFamilyIsTheFamily() {
    assertEquals(
        Set.of("g=akt"),
        drawn(
            List.of(),
            gene("AKT", "AKT", "AKT1", 207, Provenance.ALIAS, Taxon.HUMAN),
            gene("AKT", "AKT", "AKT2", 208, Provenance.FAMILY, Taxon.HUMAN)));
  }

  @Test
  void aFamilyOfOneIsItsGeneAndAnApprovedSymbolIsNoFamily() {
    assertEquals(
        Set.of("g=mapk14", "g=src"),
        drawn(
            List.of(),
            gene("p38a", "P38A", "MAPK14", 1432, Provenance.FAMILY, Taxon.HUMAN),
            gene("SRC", "SRC", "SRC", 6714, Provenance.APPROVED, Taxon.HUMAN),
            gene("SRC", "SRC", "FYN", 2534, Provenance.FAMILY, Taxon.HUMAN)));
  }

  @Test
  void partsOfAWordAreThingsOfTheirOwn() {
    assertEquals(
        Set.of("g=mapk1", "g=mapk3"),
        drawn(
            List.of(),
            gene("ERK1/2", "ERK1", "MAPK3", 5595, Provenance.ALIAS, Taxon.HUMAN),
            gene("ERK1/2", "ERK2", "MAPK1", 5594, Provenance.ALIAS, Taxon.HUMAN)));
  }

  @Test
  void manComesFirstUnlessThePapersOrganismKnowsItBetter() {
    Mention human = gene("p53", "P53", "TP53", 7157, Provenance.ALIAS, Taxon.HUMAN);
    Mention mouse = gene("p53", "P53", "Trp53", 22059, Provenance.ALIAS, MOUSE);
    Mention fly = gene("p53", "P53", "p53", 2768677, Provenance.APPROVED, FLY);
    assertEquals(Set.of("g=tp53"), drawn(List.of("Mus musculus"), human, mouse, fly));
    assertEquals(Set.of("g=p53"), drawn(List.of("Drosophila melanogaster"), human, mouse, fly));
  }

  @Test
  void synonymsInOtherSpeciesAreNothing() {
    Mention noise = gene("and", "AND", "CkIIbeta", 32132, Provenance.ALIAS, FLY);
    Mention symbol = gene("mast", "MAST", "mast", 1, Provenance.APPROVED, FLY);
    assertEquals(Set.of(), drawn(List.of("Homo sapiens"), noise, symbol));
    assertEquals(Set.of("g=mast"), drawn(List.of(), noise, symbol));
  }

  @Test
  void aWordIsAGeneOrAChemicalButNotBoth() {
    Mention flippase = gene("ATP", "ATP", "ATP8A2", 51761, Provenance.ALIAS, Taxon.HUMAN);
    assertEquals(
        Set.of("MESH:D000255"), drawn(List.of(), chemical("ATP", "MESH:D000255"), flippase));
    Mention gene = gene("EGO", "EGO", "EGO", 9, Provenance.APPROVED, Taxon.HUMAN);
    assertEquals(Set.of("g=ego"), drawn(List.of(), chemical("EGO", "MESH:C1"), gene));
    assertEquals(
        Set.of("g=ego", "MESH:C1"),
        drawn(List.of(), chemical("EGO", "MESH:C1"), chemical("egtazic", "MESH:C1"), gene));
  }
}
