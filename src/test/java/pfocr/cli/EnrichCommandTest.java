package pfocr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.TestFigures;

/** {@code pfocr enrich} over a real index. */
class EnrichCommandTest {
  @TempDir static Path folder;
  private static Path index;
  private static Path list;

  @BeforeAll
  static void index() throws IOException {
    Path source = TestFigures.writeNdjson(folder.resolve("f.ndjson"), TestFigures.all());
    index = Files.createDirectory(folder.resolve("index"));
    TestFigures.index(source, index);
    list = folder.resolve("list.txt");
    Files.writeString(list, "KCC2\nTrkB\nBDNF\nmorphine\nGABA\nqwertyx\nNTRK2\nvalproic acid\n");
  }

  private static Session run(int code, String... more) {
    Session session = new Session(new Engine() {});
    String[] args = new String[more.length + 3];
    args[0] = "enrich";
    args[1] = "--index";
    args[2] = index.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    assertEquals(code, session.run(args), session.err());
    return session;
  }

  @Test
  void peopleSeeATableAndWhatBecameOfTheList() {
    Session session = run(0, list.toString());
    assertTrue(
        session.out().startsWith("5 figures share something with a set of 3 genes, 2 chemicals\n"),
        session.out());
    assertTrue(session.out().contains("genes of Homo sapiens, 3 chemicals"), session.out());
    List<String> lines = session.out().lines().toList();
    assertTrue(lines.get(4).matches(" +1 .* 5 of 5 .*PMC4604226__F2 .*"), session.out());
    assertTrue(lines.get(5).contains("SLC12A5 (KCC2)"), session.out());
    assertTrue(session.err().contains("1 unknown: qwertyx"), session.err());
    assertTrue(session.err().contains("1 counted once: NTRK2 (TrkB)"), session.err());
    assertTrue(session.err().contains("1 outside the background: valproic acid"), session.err());
  }

  @Test
  void theWholeListIsWrittenAsAFile() throws IOException {
    Session tsv = run(0, list.toString(), "--format", "tsv", "--size", "1");
    assertTrue(tsv.out().startsWith("rank\tfigid\t"), tsv.out());
    assertEquals(6, tsv.out().lines().count());
    assertTrue(tsv.err().contains("5 figures"), tsv.err());
    Session json = run(0, list.toString(), "--format", "JSON");
    assertEquals(5, new ObjectMapper().readTree(json.out()).size());
  }

  @Test
  void optionsSayWhatIsTested() throws IOException {
    assertTrue(run(0, list.toString(), "--year", "2015").out().startsWith("2 figures"));
    assertTrue(run(0, list.toString(), "--query", "retina").out().startsWith("1 figure"));
    Session strict = run(0, list.toString(), "--universe", "strict", "--sort", "overlap");
    assertTrue(strict.out().contains("set of 2 genes, 2 chemicals"), strict.out());
    Path genes = Files.writeString(folder.resolve("genes.txt"), "BDNF\nNTRK2\n");
    Session given = run(0, list.toString(), "--background", genes.toString());
    assertTrue(given.out().contains("against 2 genes, 3 chemicals"), given.out());
    Session named = run(0, list.toString(), "--background", "human");
    assertTrue(named.out().contains("genes of Homo sapiens"), named.out());
  }

  @Test
  void aDashReadsTheInput() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("\uFEFFKCC2, BDNF".getBytes(StandardCharsets.UTF_8)));
      assertTrue(run(0, "-").out().contains("set of 2 genes"));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void wrongUsageIsToldInOneLine() throws IOException {
    assertTrue(run(2, list.toString(), "--format", "ris").err().contains("tsv, csv, json, gmt"));
    assertTrue(run(2, list.toString(), "--universe", "x").err().contains("full nor strict"));
    assertTrue(run(2, list.toString(), "--sort", "x").err().contains("odds_ratio"));
    assertTrue(run(1, folder + "/nowhere").err().contains("nowhere"));
    Path empty = Files.writeString(folder.resolve("empty.txt"), " \n");
    Session session = new Session(new Engine() {});
    int code = session.run("enrich", empty.toString(), "--index", index.toString());
    assertTrue(code == 1 || code == 2, session.err());
    assertTrue(session.err().contains("the list is empty"), session.err());
  }
}
