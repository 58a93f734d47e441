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
import org.junit.jupiter.params.provider.ValueSource;

/** What the index knows about single things, and how they are found by name. */
class EntitiesTest {
  private static final String MOUSE = "10090\tMus musculus\tRodents";

  @TempDir static Path folder;
  private static SmallIndex index;

  @BeforeAll
  static void index() throws IOException {
    index =
        new SmallIndex(folder)
            .add(
                "PMC1__a",
                "First",
                new SmallIndex.Drawn("KCC2", "SLC12A5", "57468", "ncbigene_synonym"),
                new SmallIndex.Drawn("KCC2", "Slc12a5", "57138", "ncbigene_synonym", MOUSE),
                new SmallIndex.Drawn("BDNF", "BDNF", "627", "ncbigene_symbol"),
                new SmallIndex.Drawn("BDNF", "Bdnf", "12064", "ncbigene_symbol", MOUSE))
            .add(
                "PMC1__b",
                "Second",
                new SmallIndex.Drawn("SLC12A5", "SLC12A5", "57468", "ncbigene_symbol"),
                new SmallIndex.Drawn("Bdnf", "BDNF", "627", "ncbigene_symbol"),
                new SmallIndex.Drawn("Wnt", "WNT1", "7471", "famplex_relations"),
                new SmallIndex.Drawn("Wnt", "WNT2", "7472", "famplex_relations"))
            .add(
                "PMC1__c",
                "Third",
                new SmallIndex.Drawn("Wnt", "WNT1", "7471", "famplex_relations"),
                new SmallIndex.Drawn("Wnt", "WNT2", "7472", "famplex_relations"),
                new SmallIndex.Drawn("WNT1", "WNT1", "7471", "ncbigene_symbol"))
            .add("PMC1__d", "Nothing is drawn here")
            .open();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static EntityProfile profile(String id) {
    return index.search().entity(id, 10).orElseThrow();
  }

  private static List<String> partners(String id) {
    return profile(id).partners().stream()
        .map(p -> p.thing().label() + " " + p.figures() + "/" + p.everywhere())
        .toList();
  }

  @Test
  void tellsTheNamesUnderWhichItIsDrawn() {
    EntityProfile profile = profile("NCBIGene:57468");
    assertEquals(2, profile.page().total());
    assertEquals(
        List.of(new EntityProfile.Word("KCC2", 1), new EntityProfile.Word("SLC12A5", 1)),
        profile.words());
    assertTrue(profile.names().contains(new EntityProfile.Name("SLC12A5", "symbol")));
    assertTrue(profile.names().contains(new EntityProfile.Name("KCC2", "alias")));
    assertEquals("Homo sapiens", profile.entity().organism());
    assertEquals(9606, profile.taxon());
  }

  @Test
  void spellingsOfAWordAreOne() {
    assertEquals(List.of(new EntityProfile.Word("BDNF", 2)), profile("NCBIGene:627").words());
  }

  @Test
  void partnersAreNamesAndNotRows() {
    assertEquals(List.of("BDNF 2/2", "Wnt 1/2"), partners("NCBIGene:57468"));
    assertEquals(List.of("BDNF 1/2"), partners("NCBIGene:57138"));
  }

  @Test
  void aMemberIsCountedWhereItIsDrawnByItsOwnName() {
    EntityProfile member = profile("NCBIGene:7471");
    assertEquals(2, member.page().total());
    assertEquals(1, member.byFamily());
    assertEquals(1, member.drawn());
    assertEquals(List.of(), member.partners());
    EntityProfile other = profile("NCBIGene:7472");
    assertEquals(2, other.byFamily());
    assertTrue(member.drawnItself() && !other.drawnItself());
    assertEquals(2, other.drawn(), "all of its figures when none draws it itself");
  }

  @Test
  void aFamilyHasItsGenesAndPartners() {
    EntityProfile family = profile("FPLX:Wnt");
    assertEquals(2, family.page().total());
    assertTrue(
        family.families().contains(new EntityProfile.Related("NCBIGene:7471", "WNT1")),
        family.families().toString());
    assertEquals(List.of("WNT1 1/1", "BDNF 1/2", "SLC12A5 1/2"), sorted(partners("FPLX:Wnt")));
  }

  private static List<String> sorted(List<String> partners) {
    assertEquals("WNT1 1/1", partners.get(0));
    return java.util.stream.Stream.concat(
            partners.stream().limit(1), partners.stream().skip(1).sorted())
        .toList();
  }

  @Test
  void anOrganismHasPartnersInAllOfItsFigures() {
    EntityProfile organism = profile("taxid:9606");
    assertEquals("NCBITaxon:9606", organism.entity().id());
    assertEquals("organism", organism.entity().type());
  }

  @ParameterizedTest
  @CsvSource({
    "ncbigene:57468, NCBIGene:57468",
    "entrez:57468, NCBIGene:57468",
    "mesh:d009020, MESH:D009020",
    "fplx:Wnt, FPLX:Wnt"
  })
  void otherSpellingsOfAnIdAreTheSameThing(String typed, String id) {
    assertEquals(id, profile(typed).entity().id());
    assertEquals(id, index.search().resolve(typed, 5).get(0).id());
    assertEquals("id", index.search().resolve(typed, 5).get(0).nameClass());
  }

  @Test
  void idsOfFamiliesMayBeWrittenInAnyCase() {
    assertEquals("FPLX:Wnt", index.search().resolve("fplx:WNT", 5).get(0).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "KCC2", "57468", "NCBIGene:999999999", "NCBIGene:x", "x:y", ":"})
  void whatIsNoIdHasNoProfile(String id) {
    assertTrue(index.search().entity(id, 10).isEmpty(), id);
  }

  @ParameterizedTest
  @CsvSource({
    "KCC2, NCBIGene:57468, alias, 2",
    "slc12a5, NCBIGene:57468, symbol, 2",
    "wnt, FPLX:Wnt, family, 2",
    "57468, NCBIGene:57468, id, 2",
    "D009020, MESH:D009020, id, 0",
    "morphine, MESH:D009020, name, 0"
  })
  void namesAndIdsAreResolvedWithTheirClass(
      String typed, String id, String nameClass, long figures) {
    EntityMatch best = index.search().resolve(typed, 5).get(0);
    assertEquals(id, best.id());
    assertEquals(nameClass, best.nameClass());
    assertEquals(figures, best.figures());
  }

  @ParameterizedTest
  @CsvSource({
    "KCC22, NCBIGene:57468",
    "SLC12A55, NCBIGene:57468",
    "gene:57468, NCBIGene:57468",
    "BDNNF, NCBIGene:627",
    "NCBIGene:BDNF, NCBIGene:627"
  })
  void whatComesNearIsSuggested(String typed, String id) {
    assertEquals(List.of(), index.search().resolve(typed, 5));
    List<String> near = index.search().near(typed, 5).stream().map(EntityMatch::id).toList();
    assertTrue(near.contains(id), near.toString());
  }

  /** Without their signs they are PRKG1, SLC25A6, MAP3K13, IL24 and CCL21. */
  @ParameterizedTest
  @ValueSource(strings = {"-1", "-2", "0.5", "1.2e-5", "MAP3K1-3", "IL-2-4", "CCL2-1"})
  void signsBetweenDigitsAndBeforeNumbersAreRead(String typed) {
    assertEquals(List.of(), index.search().resolve(typed, 5));
  }

  @Test
  void oddTextsAreAnswered() {
    for (String odd :
        List.of("", "\u0000", "a".repeat(5_000), "\"", "*", ":", "x:", "\uD83D\uDE00")) {
      index.search().resolve(odd, 5);
      assertTrue(index.search().near(odd, 5).size() <= 5, odd);
    }
  }
}
