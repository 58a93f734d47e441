package pfocr.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pfocr.figure.Records.FIGID;
import static pfocr.figure.Records.bytes;
import static pfocr.figure.Records.human;
import static pfocr.figure.Records.read;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** One whole record of each release. */
class VariantsTest {
  private static final String INLINE =
      """
      genes:
      - word: TrkB
        symbol: TRKB
        source: hgnc_alias_symbol
        hgnc_symbol: NTRK2
        entrez: '4915'
      chemicals:
      - word: Morphine
        source: MESH
        identifier: D009020
      diseases: []
      """;

  private static final List<Mention> INLINE_MENTIONS =
      List.of(
          human("TrkB", "TRKB", 4915, "NTRK2", Provenance.ALIAS),
          Records.chemical("Morphine", "", "MESH:D009020", "", ""));

  @Test
  void readsThePrototypeWithIntegerYearAndTables() {
    String markdown =
        """
        ---
        figid: PMC1__a.b_c-1
        figtitle: Sugar and nerves
        figlink: /pmc/articles/PMC1/figure/F2/
        filename: a.jpg
        number: Figure 2
        caption: '1 Sugar harms nerves.'
        organisms:
        - Homo sapiens
        year: 2019
        pmcid: PMC1
        reftext: An Author, et al. J Test. 2019;13:25.
        papertitle: A sweet review.
        annotations:
        - id: PW:0001602
          parent: disease pathway
          type: Pathway Ontology
          value: glucose metabolism disease pathway
        - id: DOID:4195
          parent: genetic disease
          type: Disease Ontology
          value: hyperglycemia
        schema-jsonld:
        - '@context': https://schema.org/
          keywords:
          - Abca1
        seo: CreativeWork
        ---\
        """;
    Map<EntityType, byte[]> tables =
        Map.of(
            EntityType.CHEMICAL,
            bytes("word\tsource\tidentifier\r\nGlucose\tMESH\tD005947\r\nNADP\tMESH\tD009249"));
    assertEquals(
        new FigureRecord(
            new Figure(
                FIGID,
                "",
                "F2",
                "Figure",
                "Sugar and nerves",
                "1 Sugar harms nerves.",
                paper("A sweet review.", "An Author, et al. J Test. 2019;13:25.", 2019),
                "a.jpg",
                "/pmc/articles/PMC1/figure/F2/",
                List.of("Homo sapiens"),
                List.of(),
                OptionalDouble.empty(),
                "",
                "",
                List.of("PW:0001602", "DOID:4195")),
            List.of(
                Records.chemical("Glucose", "", "MESH:D005947", "", ""),
                Records.chemical("NADP", "", "MESH:D009249", "", ""))),
        Records.unsourced(
            read(new RawRecord(FIGID, Records.FILE, 0, bytes(markdown), tables, ""))));
  }

  @Test
  void readsVersion1WithoutAliasAndWithARawNumber() {
    FigureRecord record =
        read(
            Records.with(
                """
                number: Fig 7
                figlink: pmc/articles/PMC1/figure/F7/
                organisms:
                - Homo sapiens
                pathway_score: 0.96
                pmc_ranked_result_index: '19284'
                annotations: []
                """
                    + INLINE));
    assertEquals("", record.figure().alias());
    assertEquals("F7", record.figure().number());
    assertEquals("Figure", record.figure().figtype());
    assertEquals("/pmc/articles/PMC1/figure/F7/", record.figure().figlink());
    assertEquals(OptionalDouble.of(0.96), record.figure().pathwayScore());
    assertEquals(INLINE_MENTIONS, Records.unsourced(record.mentions()));
  }

  @Test
  void readsVersion2WithOneOrganismAsText() {
    FigureRecord record =
        read(
            Records.with(
                "organisms: Homo sapiens\nyear: '2015'\nnumber: F2\n"
                    + INLINE
                    + "figid_alias: PMC1__F2\nfigtype: Figure\nredirect_from: /figures/PMC1__F2"));
    assertEquals(List.of("Homo sapiens"), record.figure().organisms());
    assertEquals(OptionalInt.of(2015), record.figure().paper().year());
    assertEquals("PMC1__F2", record.figure().alias());
    assertEquals(INLINE_MENTIONS, Records.unsourced(record.mentions()));
  }

  @Test
  void organismsOfOneTextAreApart() {
    FigureRecord several =
        read(Records.with("organisms: Homo sapiens, C. elegans,  NA, Plants\n" + INLINE));
    assertEquals(List.of("Homo sapiens", "C. elegans", "Plants"), several.figure().organisms());
    FigureRecord listed =
        read(Records.with("organisms: ['Virus (A, strain B)', Homo sapiens]\n" + INLINE));
    assertEquals(List.of("Virus (A, strain B)", "Homo sapiens"), listed.figure().organisms());
  }

  @Test
  void readsVersion3WithAListOfOrganisms() {
    FigureRecord record =
        read(
            Records.with("organisms:\n- Homo sapiens\n- Mus musculus\n" + INLINE + "wpid: WP5283"));
    assertEquals(List.of("Homo sapiens", "Mus musculus"), record.figure().organisms());
    assertEquals("WP5283", record.figure().wikipathways());
    assertEquals(INLINE_MENTIONS, Records.unsourced(record.mentions()));
  }

  @Test
  void readsVersion4() {
    String markdown =
        """
        ---
        figid: PMC1__a.b_c-1
        figtitle: 'Sex and pain: a review'
        organisms:
        - NA
        - Mus musculus
        organisms_ner:
        - Danio rerio
        pmcid: PMC1
        filename: a.jpg
        figlink: /pmc/articles/PMC1/figure/Fig1/
        number: F1
        caption: Long text
          over two lines.
        papertitle: 'Sex and pain: a review.'
        reftext: An Author, et al. J Test. 2023;13:4670.
        year: '2023'
        doi: 10.1000/x-1
        journal_title: Journal of Tests
        journal_nlm_ta: J Test
        publisher_name: Nobody
        keywords: Pain | Nerves
        automl_pathway: 0.948996
        figid_alias: PMC1__F1
        figtype: Figure
        redirect_from: /figures/PMC1__F1
        ndex: f8d44b29-dec4-11ea-99da-0ac135e8bacf
        seo: CreativeWork
        schema-jsonld:
          '@context': https://schema.org/
          description: never read
          keywords:
          - .na.character
        wpid: WP1
        ---
        """;
    Map<EntityType, byte[]> tables =
        Map.of(
            EntityType.GENE,
            bytes(
                "organism_id\torganism_name\torganism_group\tword\tmatch\tncbigene_symbol"
                    + "\tncbigene_id\tsource\tcount_direct\tcount_synonym\tcount_match\n"
                    + "10116\tRattus norvegicus\tRodents\tCOX1\tCOX1\tPtgs1\t24693"
                    + "\tncbigene_synonym\t13\t8\t16\n"));
    assertEquals(
        new FigureRecord(
            new Figure(
                FIGID,
                "PMC1__F1",
                "F1",
                "Figure",
                "Sex and pain: a review",
                "Long text over two lines.",
                new Paper(
                    "PMC1",
                    "Sex and pain: a review.",
                    "An Author, et al. J Test. 2023;13:4670.",
                    OptionalInt.of(2023),
                    "10.1000/x-1",
                    "Journal of Tests",
                    "J Test",
                    "Nobody",
                    List.of("Pain", "Nerves")),
                "a.jpg",
                "/pmc/articles/PMC1/figure/Fig1/",
                List.of("Mus musculus"),
                List.of("Danio rerio"),
                OptionalDouble.of(0.948996),
                "f8d44b29-dec4-11ea-99da-0ac135e8bacf",
                "WP1",
                List.of()),
            List.of(
                Records.gene(
                    "COX1",
                    "COX1",
                    24693,
                    "Ptgs1",
                    Provenance.ALIAS,
                    new Taxon(10116, "Rattus norvegicus")))),
        Records.unsourced(
            read(new RawRecord(FIGID, Records.FILE, 0, bytes(markdown), tables, ""))));
  }

  private static Paper paper(String title, String citation, int year) {
    return new Paper("PMC1", title, citation, OptionalInt.of(year), "", "", "", "", List.of());
  }
}
