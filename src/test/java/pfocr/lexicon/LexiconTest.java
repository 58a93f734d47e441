package pfocr.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Paper;
import pfocr.figure.Provenance;
import pfocr.figure.Taxon;

class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  private static final Taxon MOUSE = new Taxon(10090, "Mus musculus");

  @ParameterizedTest
  @CsvSource({
    "NCBIGene:57468,SLC12A5",
    "entrez:57468,SLC12A5",
    "ncbigene:57468,SLC12A5",
    "GeneID: 57468,SLC12A5",
    "MESH:D009020,Morphine",
    "mesh:d009020,Morphine",
    "NCBITaxon:9606,Homo sapiens",
    "taxid:9606,Homo sapiens",
    "taxon:10090,Mus musculus",
    "fplx:ERK,ERK",
    "HGNC:KCC2,SLC12A5",
  })
  void anIdentifierIsReadInAnyUsualSpelling(String curie, String label) {
    assertEquals(Optional.of(label), LEXICON.concept(curie).map(Concept::label));
    assertEquals(label, LEXICON.resolve(curie).getFirst().concept().label());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "NCBIGene:",
        "NCBIGene:x",
        "foo:1",
        "MESH:D99",
        "57468",
        "a b:c",
        "TNF:α"
      })
  void whatIsNoKnownIdentifierHasNoConcept(String text) {
    assertEquals(Optional.empty(), LEXICON.concept(text));
  }

  @Test
  void aConceptKnowsItsNamesBestFirst() {
    List<Name> names = LEXICON.names(LEXICON.concept("NCBIGene:5071").orElseThrow());
    assertEquals("PRKN", names.get(0).text());
    assertEquals(NameClass.SYMBOL, names.get(0).nameClass());
    assertTrue(names.contains(new Name("PARK2", NameClass.PREVIOUS, 0)), names::toString);
  }

  @Test
  void aFamilyKnowsItsMembersAndTheyTheirFamilies() {
    Concept erk = LEXICON.concept("FPLX:ERK").orElseThrow();
    assertEquals(List.of("MAPK1", "MAPK3"), labels(LEXICON.members(erk)));
    assertTrue(labels(LEXICON.families(LEXICON.members(erk).getFirst())).contains("MAPK"));
    Concept nfkb = LEXICON.concept("FPLX:NFkappaB").orElseThrow();
    assertTrue(labels(LEXICON.members(nfkb)).containsAll(List.of("NFKB1", "RELA", "RELB")));
    assertEquals(List.of(), LEXICON.members(LEXICON.concept("MESH:D009020").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "FPLX:p53_family, p53 family",
    "FPLX:SMAD2_3, SMAD2/3",
    "FPLX:Arp2_3_protein, Arp2/3 protein",
    "FPLX:p14_3_3, p14-3-3",
    "FPLX:9_1_1, 9-1-1",
    "FPLX:ERK, ERK"
  })
  void aFamilyIsReadWithoutTheSignsOfItsId(String id, String label) {
    Concept family = LEXICON.concept(id).orElseThrow();
    assertEquals(label, family.label());
    assertEquals(id, family.id());
    assertEquals(id, LEXICON.resolve(id.substring(5)).getFirst().concept().id());
    List<String> names = LEXICON.names(family).stream().map(Name::text).toList();
    assertTrue(names.contains(label), names::toString);
    assertFalse(names.stream().anyMatch(name -> name.indexOf('_') >= 0), names::toString);
  }

  @Test
  void theMeshTreeIsWalkedDownwards() {
    Set<String> below = LEXICON.tree().narrower("MESH:D003920");
    assertTrue(below.contains("MESH:D003924"), below::toString); // type 2 under diabetes mellitus
    assertFalse(below.contains("MESH:D003920"));
    assertFalse(below.contains("MESH:D000544"));
    assertEquals(Set.of(), LEXICON.tree().narrower("NCBIGene:57468"));
    assertTrue(LEXICON.tree().narrower("mesh:D009369").size() > 300);
    Concept type2 = LEXICON.concept("MESH:D003924").orElseThrow();
    assertTrue(LEXICON.tree().places(type2.id()).contains("C18.452.394.750.149"), "tree numbers");
  }

  @Test
  void everyHandWrittenEntryTermNamesItsHeading() {
    for (String line : Resources.lines("entry-terms.tsv")) {
      String[] cells = line.split("\t", -1);
      Optional<String> label = LEXICON.concept(cells[0]).map(Concept::label);
      assertEquals(Optional.of(cells[1]), label, line);
    }
  }

  @Test
  void everyCommonSenseIsReallyFirst() {
    for (String line : Resources.lines("common-senses.tsv")) {
      String[] cells = line.split("\t", -1);
      assertEquals(3, cells.length, line);
      List<Sense> senses = LEXICON.resolve(cells[0]);
      assertFalse(senses.isEmpty(), line);
      Concept best = senses.getFirst().concept();
      assertTrue(best.id().equals(cells[1]) || best.label().equals(cells[1]), line + senses);
    }
  }

  @Test
  void bundledOrganismsAreMany() {
    assertTrue(Organisms.all().size() >= 60);
    assertEquals(9606, Organisms.taxon("Homo sapiens"));
    assertEquals(0, Organisms.taxon("Homo erectus"));
  }

  @Test
  void halfTypedNamesAreCompleted() {
    assertEquals("SLC12A5", LEXICON.complete("kcc2", 5).getFirst().concept().label());
    assertTrue(labels(senses("Homo sap")).contains("Homo sapiens"));
    assertTrue(labels(senses("morph")).contains("Morphine"));
    assertEquals(List.of(), LEXICON.complete("", 5));
    assertEquals(List.of(), LEXICON.complete("zzzzqq", 5));
    assertEquals(3, LEXICON.complete("a", 3).size());
  }

  @Test
  void namesOfFiguresAreLearnedAndCounted() {
    LearnedNames learned = new LearnedNames();
    learned.add(FigureNames.of(record(gene("Kcc-two", "KCC2", "57468", "Slc12a5", MOUSE))));
    learned.add(FigureNames.of(record(gene("KCC2", "KCC2", "99", "Slc12a5", MOUSE))));
    learned.add(FigureNames.of(record(chemical("PIP3", "MESH:C060974", "", "CHEBI:16618"))));
    Lexicon lexicon = new LexiconBuilder().addBundled().add(learned).build();
    Sense first = lexicon.resolve("KCC2").getFirst();
    assertEquals("NCBIGene:57468", first.concept().id());
    assertEquals(1, first.figures());
    assertEquals(2, lexicon.resolve("kcc2").size());
    assertEquals("MESH:C060974", lexicon.resolve("pip3").getFirst().concept().id());
    assertEquals("MESH:C060974", lexicon.concept("chebi:16618").orElseThrow().id());
    assertEquals(3, lexicon.figures(lexicon.concept("taxid:10090").orElseThrow()));
  }

  @Test
  void aLongLineReadAsOneWordIsNoName() {
    List<Contribution> found =
        FigureNames.of(record(gene("growthcontrol:p53,CIP1", "P53", "7157", "TP53", Taxon.HUMAN)));
    assertEquals(
        List.of("", "tp53", "p53", "musmusculus"), found.stream().map(Contribution::key).toList());
  }

  @Test
  void whatARecordAddedCanBeTakenBack() throws IOException {
    var kept = FigureNames.of(record(gene("KCC2", "KCC2", "99", "Slc12a5", MOUSE)));
    var gone = FigureNames.of(record(gene("Kcc2b", "KCC2B", "99", "Slc12a5", MOUSE)));
    LearnedNames learned = new LearnedNames();
    learned.add(kept);
    learned.add(gone);
    learned.remove(gone);
    LearnedNames read = LearnedNames.read(new ByteArrayInputStream(bytes(learned)));
    Lexicon lexicon = new LexiconBuilder().add(read).build();
    assertEquals(List.of(), lexicon.resolve("kcc2b"));
    assertEquals(1, lexicon.resolve("kcc2").getFirst().figures());
    assertEquals(2, read.concepts());
  }

  @Test
  void aLexiconIsTheSameAfterWritingAndReading(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lexicon.bin");
    try (var out = Files.newOutputStream(file)) {
      LEXICON.writeTo(out);
    }
    Lexicon read = Lexicon.read(file);
    for (String name : List.of("KCC2", "NF-κB", "aspirin", "mouse", "TAK1", "cat", "Aβ")) {
      assertEquals(LEXICON.resolve(name), read.resolve(name), name);
    }
    assertEquals(LEXICON.tree().narrower("MESH:D003920"), read.tree().narrower("MESH:D003920"));
    assertEquals(LEXICON.size(), read.size());
    assertEquals(LEXICON.complete("bd", 8), read.complete("bd", 8));
  }

  @Test
  void aDamagedLexiconIsRefusedWithItsName(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    new LexiconBuilder().build().writeTo(whole);
    byte[] bytes = whole.toByteArray();
    Path file = folder.resolve("lexicon.bin");
    for (int length : new int[] {0, 7, 8, 20, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      IOException refused = assertThrows(IOException.class, () -> Lexicon.read(file));
      assertTrue(refused.getMessage().contains("lexicon.bin"), refused.getMessage());
    }
    byte[] other = bytes.clone();
    other[7]++;
    Files.write(file, other);
    assertThrows(IOException.class, () -> Lexicon.read(file));
    assertThrows(IOException.class, () -> LearnedNames.read(new ByteArrayInputStream(bytes)));
  }

  private static byte[] bytes(LearnedNames learned) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    learned.writeTo(out);
    return out.toByteArray();
  }

  private static List<Concept> senses(String prefix) {
    return LEXICON.complete(prefix, 10).stream().map(Sense::concept).toList();
  }

  private static List<String> labels(List<Concept> concepts) {
    return concepts.stream().map(Concept::label).toList();
  }

  private static Mention gene(String word, String match, String id, String label, Taxon taxon) {
    return new Mention(
        EntityType.GENE, word, match, "NCBIGene:" + id, label, "", "", Provenance.ALIAS, taxon);
  }

  private static Mention chemical(String word, String id, String label, String xref) {
    return new Mention(
        EntityType.CHEMICAL, word, "", id, label, xref, "", Provenance.UNKNOWN, Taxon.UNKNOWN);
  }

  private static FigureRecord record(Mention... mentions) {
    Paper paper = new Paper("PMC1", "", "", OptionalInt.empty(), "", "", "", "", List.of());
    Figure figure =
        new Figure(
            "PMC1__a",
            "",
            "",
            "",
            "",
            "",
            paper,
            "",
            "",
            List.of("Mus musculus"),
            List.of(),
            OptionalDouble.empty(),
            "",
            "",
            List.of());
    return new FigureRecord(figure, List.of(mentions));
  }
}
