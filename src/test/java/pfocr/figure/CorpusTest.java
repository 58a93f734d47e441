package pfocr.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of source yields the same records. */
class CorpusTest {
  @TempDir Path dir;

  private final List<String> told = new ArrayList<>();

  /** Files by path; not in the order in which their records are to come. */
  private final Map<String, String> files = new LinkedHashMap<>();

  @BeforeEach
  void twoFigures() {
    files.put("_data/PMC1__a.b-genes.tsv", "word\nBDNF\n");
    files.put("_data/PMC1__a.b-chemicals.tsv", "word\nGABA\n");
    files.put("_data/wpid_map.tsv", "PMC1__a.b\tWP5283\n");
    files.put("_figures/PMC2__b.md", figure("PMC2__b"));
    files.put("_figures/PMC1__a.b.md", figure("PMC1__a.b"));
  }

  private static String figure(String figid) {
    return "---\nfigid: " + figid + "\ncaption: " + figid + " it is\n---\n";
  }

  private static final List<String> BOTH = List.of("PMC1__a.b WP5283 [BDNF, GABA]", "PMC2__b  []");

  private List<String> records(Path source) throws IOException {
    List<String> records = new ArrayList<>();
    try (Corpus corpus = Corpus.open(source, problem -> told.add(problem.toString()))) {
      assertEquals(source.toRealPath().toString(), corpus.name());
      for (RawRecord raw : corpus) records.add(print(Records.read(raw)));
    }
    return records;
  }

  private static String print(FigureRecord record) {
    Figure figure = record.figure();
    List<String> words = record.mentions().stream().map(Mention::word).toList();
    return figure.figid() + " " + figure.wikipathways() + " " + words;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(dir.resolve(name), bytes);
  }

  private Path folder(String name) throws IOException {
    for (var file : files.entrySet()) {
      Path path = dir.resolve(name).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return dir.resolve(name);
  }

  private byte[] tar(String top) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.putArchiveEntry(new TarArchiveEntry(top + "_figures/"));
      tar.closeArchiveEntry();
      tar.putArchiveEntry(new TarArchiveEntry(top + "_figures/link.md", TarConstants.LF_SYMLINK));
      tar.closeArchiveEntry();
      for (var file : files.entrySet()) {
        byte[] content = Records.bytes(file.getValue());
        TarArchiveEntry entry = new TarArchiveEntry(top + file.getKey());
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private byte[] zip(String top) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(top + "_figures/"));
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(top + file.getKey()));
        zip.write(Records.bytes(file.getValue()));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  @Test
  void readsAFolderInTheOrderOfItsFigids() throws IOException {
    assertEquals(BOTH, records(folder("clone")));
    assertEquals(List.of(), told);
  }

  @Test
  void readsAFolderBelowATopFolder() throws IOException {
    folder("clone/pfocr-database-main");
    assertEquals(BOTH, records(dir.resolve("clone")));
  }

  @Test
  void readsAFolderWithoutTables() throws IOException {
    files.keySet().removeIf(path -> path.startsWith("_data"));
    assertEquals(List.of("PMC1__a.b  []", "PMC2__b  []"), records(folder("clone")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "./", "pfocr-database-main/", "a/b/"})
  void readsArchivesWhereverTheirFoldersAre(String top) throws IOException {
    assertEquals(BOTH, records(write("a.tar", tar(top))));
    assertEquals(BOTH, records(write("a.tar.gz", gzip(tar(top)))));
    assertEquals(BOTH, records(write("a.tgz", gzip(tar(top)))));
    assertEquals(BOTH, records(write("a.zip", zip(top))));
    assertEquals(List.of(), told);
  }

  @Test
  void readsATarThatTheBrowserHasAlreadyUnzipped() throws IOException {
    assertEquals(BOTH, records(write("a.tar.gz", tar(""))));
  }

  @Test
  void ignoresWhatIsNoRecord() throws IOException {
    files.put("__MACOSX/_figures/._PMC1__a.b.md", "junk");
    files.put("_figures/.DS_Store", "junk");
    files.put("_figures/._PMC2__b.md", "junk");
    files.put("_figures/PMC2__b.md~", "junk");
    files.put("_figures/deep/PMC3__c.md", "junk");
    files.put("_organisms/homo_sapiens.md", "junk");
    files.put("README.md", "junk");
    assertEquals(BOTH, records(folder("clone")));
    assertEquals(BOTH, records(write("a.tar", tar("x/"))));
    assertEquals(BOTH, records(write("a.zip", zip("x/"))));
    assertEquals(List.of(), told);
  }

  @Test
  void tellsOfTablesWithoutAFigure() throws IOException {
    files.put("_data/PMC9__z-diseases.tsv", "word\nPain\n");
    assertEquals(BOTH, records(folder("clone")));
    assertEquals(BOTH, records(write("a.zip", zip("x/"))));
    assertEquals(
        List.of(
            "repaired _data/PMC9__z-diseases.tsv: there is no figure PMC9__z for this table;"
                + " ignored",
            "repaired a.zip!/_data/PMC9__z-diseases.tsv: there is no figure PMC9__z for this"
                + " table; ignored"),
        told);
  }

  @Test
  void keepsTheFirstOfTwoFiguresWithOneFigid() throws IOException {
    files.put("again/_figures/PMC1__a.b.md", "junk");
    assertEquals(BOTH, records(write("a.tar", tar(""))));
    assertEquals(
        List.of(
            "rejected a.tar!/again/_figures/PMC1__a.b.md: the figid is there twice; the first one"
                + " is kept"),
        told);
  }

  @Test
  void keepsWhatATruncatedArchiveHeld() throws IOException {
    files.put("_figures/PMC4__noise.md", noise());
    byte[] tar = gzip(tar(""));
    Path source = write("cut.tar.gz", Arrays.copyOf(tar, tar.length - 20_000));
    assertEquals(BOTH, records(source));
    assertEquals(
        List.of(
            "rejected "
                + source
                + ": the archive is truncated or damaged after 2 figures: it ends too early"),
        told);
  }

  @Test
  void keepsWhatATruncatedZipHeld() throws IOException {
    files.put("_figures/PMC4__noise.md", noise());
    byte[] zip = zip("");
    Path source = write("cut.zip", Arrays.copyOf(zip, zip.length - 20_000));
    assertEquals(BOTH, records(source));
    assertEquals(1, told.size(), told::toString);
  }

  private static String noise() {
    StringBuilder noise = new StringBuilder();
    new java.util.Random(7).ints(60_000, 'a', 'z').forEach(noise::appendCodePoint);
    return noise.toString();
  }

  @Test
  void refusesOneFileThatIsTooLarge() throws IOException {
    files.put("_figures/PMC3__c.md", " ".repeat(Storage.MAX_BYTES + 1));
    assertEquals(BOTH, records(folder("clone")));
    assertEquals(BOTH, records(write("a.tar.gz", gzip(tar("")))));
    assertEquals(BOTH, records(write("a.zip", zip(""))));
    assertEquals(
        List.of(
            "rejected _figures/PMC3__c.md: cannot be read: larger than 16 MiB",
            "rejected a.tar.gz!/_figures/PMC3__c.md: cannot be read: larger than 16 MiB",
            "rejected a.zip!/_figures/PMC3__c.md: cannot be read: larger than 16 MiB"),
        told);
  }

  @Test
  void goesOnPastLoopsDanglingLinksAndFolders() throws IOException {
    Path figures = folder("clone").resolve("_figures");
    Files.createSymbolicLink(figures.resolve("PMC3__loop.md"), Path.of("PMC3__loop.md"));
    Files.createSymbolicLink(figures.resolve("PMC4__gone.md"), Path.of("nowhere"));
    Files.createSymbolicLink(figures.resolve("up"), figures.getParent());
    Files.createDirectory(figures.resolve("PMC5__folder.md"));
    assertEquals(BOTH, records(dir.resolve("clone")));
    assertEquals(
        List.of("PMC3__loop", "PMC4__gone", "PMC5__folder"),
        told.stream()
            .map(line -> line.replaceAll(".*_figures/|\\.md: cannot be read.*", ""))
            .toList());
  }

  @Test
  void readsOneFigureWithItsTables() throws IOException {
    Path clone = folder("clone");
    assertEquals(BOTH.subList(0, 1), records(clone.resolve("_figures/PMC1__a.b.md")));
    Path alone = write("PMC7__g.md", Records.bytes(figure("PMC7__g")));
    write("PMC7__g-genes.tsv", Records.bytes("word\nTNF\n"));
    assertEquals(List.of("PMC7__g  [TNF]"), records(alone));
  }

  private static final String NDJSON =
      """
      {"figid": "PMC1__a.b", "caption": "c", "year": 2015, "wpid": "WP5283", "genes": [{"word": \
      "BDNF", "entrez": 627}], "tables": {"chemicals": "word\\tmesh\\nGABA\\tmesh:D005680\\n"}}

      not json
      {"caption": "nobody's"}
      {"figid": "PMC1__a.b", "caption": "again"}
      {"year": null, "figid": "PMC2__b", "caption": "c", "organisms": "Mus musculus"}\
      """;

  @ParameterizedTest
  @ValueSource(strings = {"a.ndjson", "a.jsonl", "a.ndjson.gz"})
  void readsOneRecordALine(String name) throws IOException {
    byte[] bytes = Records.bytes(NDJSON);
    Path source = write(name, name.endsWith(".gz") ? gzip(bytes) : bytes);
    assertEquals(BOTH, records(source));
    String file = "rejected " + source;
    assertEquals(
        List.of(
            file + ":3: invalid JSON",
            file + ":4: figid: it is missing",
            file + ":5: figid PMC1__a.b is there twice"),
        told.stream().map(line -> line.replaceFirst("(invalid JSON):.*", "$1")).toList());
  }

  @Test
  void namesTheLineOfARecordThatWasRepaired() throws IOException {
    String line =
        "\n{\"figid\":\"a\",\"year\":1,\"tables\":{\"genes\":\"word\\tncbigene_id\\nx\\ty\"}}\n";
    Path source = write("a.ndjson", Records.bytes(line));
    try (Corpus corpus = Corpus.open(source, problem -> {})) {
      assertEquals(
          List.of(
              "repaired " + source + ":2: year: '1' is no year from 1900 to 2100; dropped",
              "repaired "
                  + source
                  + ":2: table line 2, ncbigene_id: 'y' is no id of its kind; dropped"),
          Records.problems(corpus.iterator().next()));
    }
  }

  @Test
  void knowsHowManyRecordsThereAre() throws IOException {
    try (Corpus clone = Corpus.open(folder("clone"), problem -> {});
        Corpus lines = Corpus.open(write("a.ndjson", Records.bytes("{}\n{}")), problem -> {})) {
      assertEquals(2, clone.size());
      assertEquals(2, lines.size());
    }
  }

  @Test
  void refusesWhatIsNoSourceInOneSentence() throws IOException {
    Path nowhere = dir.resolve("nowhere");
    assertEquals(nowhere + " does not exist", refusal(nowhere));
    assertEquals(dir + " holds no folder _figures", refusal(dir));
    Path text = write("a.txt", new byte[0]);
    assertEquals(true, refusal(text).startsWith(text + " is no source of figures; expected"));
    Path empty = write("a.tar", new byte[10240]);
    assertEquals(empty + " holds no _figures/*.md", refusal(empty));
  }

  private String refusal(Path source) {
    return assertThrows(IOException.class, () -> Corpus.open(source, problem -> {})).getMessage();
  }
}
