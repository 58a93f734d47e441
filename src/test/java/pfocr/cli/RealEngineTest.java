package pfocr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands over the real index and search. */
@Tag("engine")
class RealEngineTest {
  private static final String RECORD =
      """
      ---
      figid: PMC4604226__zns9991577730002
      figid_alias: PMC4604226__F2
      figtype: Figure
      number: F2
      pmcid: PMC4604226
      figtitle: Chloride homeostasis gates morphine hyperalgesia
      caption: BDNF downregulates the cotransporter KCC2.
      papertitle: Pain and Poppies
      year: '2015'
      organisms: Homo sapiens
      genes:
      - word: KCC2
        symbol: KCC2
        source: hgnc_alias_symbol
        hgnc_symbol: SLC12A5
        entrez: '57468'
      chemicals: []
      diseases: []
      ---
      """;

  @TempDir Path folder;
  private Path source;
  private String index;

  @BeforeEach
  void lay() throws IOException {
    source = Files.createDirectories(folder.resolve("corpus"));
    index = folder.resolve("index").toString();
    Files.createDirectories(source.resolve("_data"));
    Files.createDirectories(source.resolve("_figures"));
    record("PMC4604226__zns9991577730002", RECORD);
  }

  private void record(String figid, String text) throws IOException {
    Files.writeString(source.resolve("_figures").resolve(figid + ".md"), text);
  }

  private static Session session() {
    return new Session(new Engine() {});
  }

  private void indexed() {
    Session session = session();
    int code = session.run("index", source.toString(), "--index", index);
    assertEquals(0, code, session.err());
  }

  @Test
  void indexedFigureIsFound() {
    indexed();
    Session session = session();
    assertEquals(0, session.run("search", "SLC12A5", "morphine", "--index", index), session.err());
    assertTrue(session.out().contains("PMC4604226__F2"), session.out());
    assertTrue(session.out().contains("KCC2 (SLC12A5)"), session.out());
  }

  @Test
  void resultIsWrittenInAnyFormat() {
    indexed();
    Session session = session();
    String[] args = {
      "export", "morphine", "--gene", "slc12a5", "--format", "GMT", "--index", index
    };
    assertEquals(0, session.run(args), session.err());
    assertEquals(
        "PMC4604226__zns9991577730002\tChloride homeostasis gates morphine hyperalgesia [Homo sapiens]\tSLC12A5\n",
        session.out());
    assertTrue(session.err().contains("1 gene set"), session.err());
    Session wrong = session();
    assertEquals(2, wrong.run("export", "morphine", "--format", "xls", "--index", index));
    assertTrue(wrong.err().contains("ndjson, csv, tsv, ris, bibtex, csljson, gmt"), wrong.err());
  }

  @Test
  void geneFilterTakesSymbols() {
    indexed();
    Session session = session();
    int code = session.run("search", "morphine", "--gene", "slc12a5", "--index", index);
    assertEquals(0, code, session.err());
    assertTrue(session.out().startsWith("1 figure"), session.out());
  }

  @Test
  void brokenRecordIsNamedAndTheRestIndexed() throws IOException {
    record("PMC1__broken", "---\nfigid: [unclosed\n---\n");
    Session session = session();
    assertEquals(3, session.run("index", source.toString(), "--index", index), session.err());
    assertTrue(session.err().contains("PMC1__broken.md"), session.err());
    assertTrue(session.err().contains("1 figure in the index"), session.err());
  }

  @Test
  void missingSourceFailsInOneLine() {
    Session session = session();
    assertEquals(1, session.run("index", folder + "/nowhere", "--index", index));
    assertEquals(1, session.err().lines().count(), session.err());
    assertTrue(session.err().contains("nowhere"), session.err());
  }

  @Test
  void missingIndexNamesTheCommandThatMakesIt() {
    Session session = session();
    assertEquals(1, session.run("search", "x", "--index", index));
    assertEquals(1, session.err().lines().count(), session.err());
    assertTrue(session.err().contains("pfocr index"), session.err());
  }

  @Test
  void copyCanBeRestored() throws IOException {
    indexed();
    String copy = folder.resolve("copy").toString();
    Session backup = session();
    assertEquals(0, backup.run("backup", copy, "--index", index), backup.err());
    record("PMC4604226__zns9991577730002", RECORD.replace("morphine", "codeine"));
    indexed();
    Session restore = session();
    assertEquals(0, restore.run("restore", copy, "--index", index), restore.err());
    Session check = session();
    assertEquals(0, check.run("check", "--index", index), check.err());
    Session search = session();
    search.run("search", "morphine", "--index", index);
    assertTrue(search.out().startsWith("1 figure"), search.out());
  }

  @Test
  void demoMakesAnIndexOfAnotherFormatAnew() throws IOException {
    index = folder.resolve("index/demo").toString();
    indexed();
    try (Directory directory = FSDirectory.open(Path.of(index));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("pfocr.format", "999").entrySet());
    }
    Files.move(source, folder.resolve("sample"));
    // A port in use ends the command once the index stands.
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Session session = session().at(folder, source.getRoot(), Map.of());
      assertEquals(1, session.run("demo", "--port", Integer.toString(taken.getLocalPort())));
      assertTrue(session.err().contains("cannot listen on port"), session.err());
    }
    Session check = session();
    assertEquals(0, check.run("check", "--index", index), check.err());
  }
}
