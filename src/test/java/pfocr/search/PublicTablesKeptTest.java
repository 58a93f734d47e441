package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.enrich.EnrichRequest;
import pfocr.enrich.Enrichment;
import pfocr.enrich.ListEntry;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.query.SearchRequest;

/** What a folder of public tables taught an index, over its later runs. */
class PublicTablesKeptTest {
  private static final String HGNC =
      """
      hgnc_id\tsymbol\tname\talias_symbol\tprev_symbol\tentrez_id\tensembl_gene_id
      HGNC:13818\tSLC12A5\tsolute carrier family 12 member 5\tZZTOP9\t\t57468\tENSG00000124140
      """;

  private static final String HISTORY =
      """
      #tax_id\tGeneID\tDiscontinued_GeneID\tDiscontinued_Symbol\tDiscontinue_Date
      9606\t57468\t888888888\tOLD\t20200101
      """;

  private static final String MESH =
      """
      *NEWRECORD
      RECTYPE = D
      MH = Zzlipids
      ENTRY = Zzfats
      MN = D99.100
      UI = D990001

      *NEWRECORD
      RECTYPE = D
      MH = Zzsterol
      MN = D99.100.200
      UI = D990002

      *NEWRECORD
      RECTYPE = D
      MH = Zzstanol
      MN = D99.100.300
      UI = D990003
      """;

  @TempDir Path folder;
  private Path tables;
  private SmallIndex records;

  @BeforeEach
  void writeTables() throws IOException {
    tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("hgnc.tsv"), HGNC);
    Files.writeString(tables.resolve("history.tsv"), HISTORY);
    Files.writeString(tables.resolve("mesh.bin"), MESH);
    records =
        new SmallIndex(folder)
            .add(
                "kcc2",
                "A picture.",
                new SmallIndex.Drawn("KCC2", "SLC12A5", "57468", "hgnc_alias_symbol"))
            .add("sterol", "A picture.")
            .table(
                "sterol",
                "chemicals",
                "word\tmesh\tmatch\tname\nZzsterol\tMESH:D990002\tZzsterol\tZzsterol\n");
  }

  private List<String> find(String query, boolean rebuild, Optional<Path> lexicon)
      throws IOException {
    return search(query, rebuild, lexicon).hits().stream().map(h -> h.figure().figid()).toList();
  }

  private ResultPage search(String query, boolean rebuild, Optional<Path> lexicon)
      throws IOException {
    Path index = folder.resolve("index");
    IndexBuilder.build(
        List.of(folder), new IndexBuilder.Options(index, rebuild, 1, lexicon), IndexProgress.NONE);
    try (FigureSearch search = LuceneFigureSearch.open(index)) {
      return search.search(SearchRequest.of(query));
    }
  }

  @Test
  void namesStayUntilTheyAreDropped() throws IOException {
    assertEquals(List.of("kcc2"), find("ZZTOP9", false, Optional.of(tables)));
    records.add("new", "Another figure.");
    assertEquals(List.of("kcc2"), find("ZZTOP9", false, Optional.empty()));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(List.of(), find("ZZTOP9", false, Optional.of(empty)));
    assertEquals(List.of("kcc2"), find("ZZTOP9", false, Optional.of(tables)));
    assertEquals(List.of(), find("ZZTOP9", true, Optional.empty()));
  }

  @Test
  void idsOfTablesAreResolved() throws IOException {
    search("", false, Optional.of(tables));
    try (FigureSearch search = LuceneFigureSearch.open(folder.resolve("index"))) {
      for (String id : List.of("HGNC:13818", "ENSG00000124140", "ensembl:ENSG00000124140.9")) {
        EntityMatch match = search.resolve(id, 5).get(0);
        assertEquals("NCBIGene:57468 id", match.id() + " " + match.nameClass(), id);
      }
      assertEquals(List.of(), search.complete("ENSG0000012", 5));
      EnrichRequest list = EnrichRequest.of("ENSG00000124140.9, HGNC:13818; ENSG99999999999");
      try (Enrichment enrichment = Enrichment.of(search, list)) {
        assertEquals("kcc2", enrichment.page().get(0).record().figure().figid());
        List<ListEntry> entries = enrichment.entries();
        assertEquals(List.of("NCBIGene:57468"), entries.get(0).ids());
        assertTrue(entries.get(1).duplicate() && entries.get(2).unmatched(), "" + entries);
      }
    }
    assertEquals(List.of("kcc2"), find("ENSG00000124140", false, Optional.empty()));
  }

  @Test
  void retiredIdIsFollowedAndTold() throws IOException {
    for (String typed : List.of("NCBIGene:888888888", "gene:888888888", "entrez:888888888")) {
      ResultPage page = search(typed, false, Optional.of(tables));
      assertEquals(1, page.total(), typed);
      assertEquals("NCBIGene:57468", page.interpretation().terms().get(0).sense().id());
    }
    assertEquals(
        List.of("NCBIGene:888888888 is retired; NCBIGene:57468 (SLC12A5) took its place."),
        search("NCBIGene:888888888", false, Optional.empty()).warnings());
    assertEquals(List.of(), search("NCBIGene:57468", false, Optional.empty()).warnings());
  }

  @Test
  void headingsHaveEntryTermsAndFindWhatIsBelow() throws IOException {
    assertEquals(List.of("sterol"), find("Zzfats", false, Optional.of(tables)));
    assertEquals(List.of("sterol"), find("zzlipids[mh]", false, Optional.empty()));
    assertEquals(List.of(), find("zzlipids[mh:noexp]", false, Optional.empty()));
  }

  @Test
  void broaderHeadingIsOfferedWhenNothingIsFound() throws IOException {
    ResultPage page = search("Zzstanol", false, Optional.of(tables));
    assertEquals(0, page.total());
    Suggestion offered = page.suggestions().get(0);
    assertEquals("with the broader Zzlipids", offered.reason());
    assertEquals("Zzlipids", offered.query());
    assertEquals(1, offered.figures());
  }
}
