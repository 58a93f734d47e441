package pfocr.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pfocr.figure.EntityType.CHEMICAL;
import static pfocr.figure.EntityType.DISEASE;
import static pfocr.figure.EntityType.GENE;
import static pfocr.figure.Records.chemical;
import static pfocr.figure.Records.gene;
import static pfocr.figure.Records.human;
import static pfocr.figure.Records.problems;
import static pfocr.figure.Records.read;
import static pfocr.figure.Records.table;
import static pfocr.figure.Records.unsourced;
import static pfocr.figure.Records.with;
import static pfocr.figure.Records.word;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
  private static final String GENES =
      "organism_id\torganism_name\torganism_group\tword\tmatch\tncbigene_symbol\tncbigene_id\tsource"
          + "\tcount_direct\tcount_match\n";
  private static final String CHEMICALS = "word\tmesh\tmatch\tname\tchebi\n";
  private static final Taxon FLY = new Taxon(7227, "Drosophila melanogaster");

  private static List<Mention> genes(String... rows) {
    return unsourced(read(table(GENE, GENES + String.join("\n", rows))).mentions());
  }

  private static String fly(String row) {
    return "7227\tDrosophila melanogaster\tInvertebrates\t" + row + "\t1\t1";
  }

  @Test
  void keepsTheGeneCalledNaWhereTheWordSaysSo() {
    assertEquals(
        List.of(gene("Na*", "NA", 45338, "na", Provenance.APPROVED, FLY)),
        genes(fly("Na*\tNA\tna\t45338\tncbigene_symbol")));
  }

  @Test
  void keepsTheWordOfAGeneWithoutIdAndSymbol() {
    assertEquals(
        List.of(new Mention(GENE, "COX", "COX", "", "", "", "", Provenance.UNKNOWN, FLY)),
        genes(fly("COX\tCOX\tNA\tNaN\tfamplex_relations")));
  }

  @Test
  void readsARepeatedOrganismBlockOnce() {
    assertEquals(
        List.of(gene("p53", "TP53", 7157, "p53", Provenance.ALIAS, FLY)),
        genes(
            fly("p53\tTP53\tp53\t7157\tncbigene_synonym"),
            fly("p53\tTP53\tp53\t7157\tncbigene_synonym").replaceFirst("\t1\t1$", "\tNA\t1")));
  }

  @Test
  void keepsOneWordInSeveralSpecies() {
    assertEquals(
        List.of(
            gene("BCL2", "BCL2", 1, "Bcl2", Provenance.APPROVED, FLY),
            gene("BCL2", "BCL2", 2, "BCL2", Provenance.APPROVED, new Taxon(9913, "Bos taurus"))),
        genes(
            fly("BCL2\tBCL2\tBcl2\t1\tncbigene_symbol"),
            "9913\tBos taurus\tMammals\tBCL2\tBCL2\tBCL2\t2\tncbigene_symbol\t1\t1"));
  }

  @Test
  void splitsAtTabsOnlyAndKeepsOddWords() {
    assertEquals(
        List.of("(MDM2", "?p53", "-CHS", "\"x", "|TH|T", "Rst1&Rst2", "Na'/K'", "Me Me Me"),
        read(
                table(
                    CHEMICAL,
                    "word\n(MDM2\n?p53\n-CHS\n\"x\n|TH|T\nRst1&Rst2\nNa'/K'\nMe  Me  Me \n"))
            .mentions()
            .stream()
            .map(Mention::word)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "ncbigene_symbol, APPROVED", "hgnc_symbol, APPROVED", "hgnc_prev_symbol, PREVIOUS",
    "ncbigene_synonym, ALIAS", "hgnc_alias_symbol, ALIAS", "famplex_relations, FAMILY",
    "bioentities_symbol, FAMILY", "anything, UNKNOWN"
  })
  void tellsHowAWordLedToItsGene(String source, Provenance provenance) {
    assertEquals(
        List.of(provenance),
        genes(fly("a\tA\ta\t1\t" + source)).stream().map(Mention::provenance).toList());
  }

  @Test
  void keepsTheSourceAsTheRecordSpellsIt() {
    String inline =
        """
        genes:
        - {word: TrkB, symbol: TRKB, source: hgnc_alias_symbol, hgnc_symbol: NTRK2, entrez: 4915}
        chemicals:
        - {word: GABA, source: MESH, identifier: D005680}
        - {word: NMDA, source: '', identifier: ''}
        """;
    String row = "9606\tHomo sapiens\tPrimates\tAKT\tAKT\tAKT1\t207\tfamplex_relations\t1\t1";
    assertEquals(
        List.of("famplex_relations", "hgnc_alias_symbol", "MESH", ""),
        read(Records.tables(Map.of(GENE, GENES + row), inline)).mentions().stream()
            .map(Mention::source)
            .toList());
  }

  @Test
  void readsChemicalsWithBothTheirNames() {
    assertEquals(
        List.of(
            chemical("Aspirin", "acetylsalicylic acid", "MESH:D001241", "Aspirin", "CHEBI:15365"),
            chemical("MMS", "", "MESH:C035596", "", ""),
            chemical("X", "", "CHEBI:7", "x", "")),
        read(table(
                CHEMICAL,
                CHEMICALS
                    + "Aspirin\tmesh:D001241\tAspirin\tacetylsalicylic acid\tchebi:15365\n"
                    + "MMS\tmesh:C035596\tNA\tNA\tNA\n"
                    + "MMS\tmesh:C035596\tNA\tNA\tNA\n"
                    + "X\tNA\tNA\tx\tchebi:7\n"))
            .mentions());
  }

  @Test
  void readsDiseases() {
    assertEquals(
        List.of(
            new Mention(
                DISEASE,
                "Melanoma",
                "",
                "MESH:D008545",
                "",
                "DOID:1909",
                "",
                Provenance.APPROVED,
                Taxon.UNKNOWN)),
        read(table(
                DISEASE,
                "word\tmesh\tmatch\tname\tdoid\nMelanoma\tmesh:D008545\tNA\tNA\tdoid:1909"))
            .mentions());
  }

  @Test
  void mergesInlineRowsIntoTables() {
    String inline =
        """
        genes:
        - {word: BDNF, symbol: BDNF, source: hgnc_symbol, hgnc_symbol: BDNF, entrez: '627'}
        - {word: TrkB, symbol: TRKB, source: hgnc_alias_symbol, hgnc_symbol: NTRK2, entrez: 4915}
        - {word: TrkB, symbol: TRKB, source: hgnc_alias_symbol, hgnc_symbol: NTRK2, entrez: 4915}
        """;
    String row = "9606\tHomo sapiens\tPrimates\tBDNF\tBDNF\tBDNF\t627\tncbigene_symbol\t1\t1";
    assertEquals(
        List.of(
            human("BDNF", "BDNF", 627, "BDNF", Provenance.APPROVED),
            human("TrkB", "TRKB", 4915, "NTRK2", Provenance.ALIAS)),
        unsourced(read(Records.tables(Map.of(GENE, GENES + row), inline)).mentions()));
  }

  @Test
  void keepsInlineWordsWithoutIdentifier() {
    assertEquals(
        List.of(word(CHEMICAL, "NMDA", Taxon.UNKNOWN), word(DISEASE, "Cancer", Taxon.UNKNOWN)),
        read(with(
                "genes: []\nchemicals:\n- {word: NMDA, source: '', identifier: ''}\n"
                    + "diseases:\n- {word: Cancer, source: '', identifier: ''}"))
            .mentions());
  }

  @Test
  void theBetterReasonWins() {
    assertEquals(
        List.of(gene("a", "A", 1, "A", Provenance.APPROVED, FLY)),
        genes(fly("a\tA\tA\t1\tfamplex_relations"), fly("a\tA\tA\t1\tncbigene_symbol")));
  }

  @Test
  void dropsIdsOfAnotherFormAndNamesFileLineAndColumn() {
    var raw =
        table(CHEMICAL, "\uFEFF" + CHEMICALS + "ok\tmesh:D000001\n\nbad\tmesh:X1\tNA\tNA\tNA\n");
    assertEquals(
        List.of(
            "repaired _data/PMC1__a.b_c-1-chemicals.tsv:2: the row has 2 of 5 columns",
            "repaired _data/PMC1__a.b_c-1-chemicals.tsv:4: mesh: 'mesh:X1' is no id of its kind;"
                + " dropped"),
        problems(raw));
    assertEquals(
        List.of(chemical("ok", "", "MESH:D000001", "", ""), word(CHEMICAL, "bad", Taxon.UNKNOWN)),
        Records.outcome(raw).record().orElseThrow().mentions());
  }

  @Test
  void ignoresRowsWithoutWordAndTablesWithoutItsColumn() {
    assertEquals(
        List.of("repaired _data/PMC1__a.b_c-1-genes.tsv:2: word: it is empty; the row is ignored"),
        problems(table(GENE, "word\tmatch\n\tA\n")));
    assertEquals(
        List.of(
            "repaired _data/PMC1__a.b_c-1-genes.tsv:1: word: the header has no such column; the"
                + " table is ignored"),
        problems(table(GENE, "a\tb\n1\t2\n")));
  }
}
