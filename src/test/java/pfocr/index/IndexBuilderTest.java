package pfocr.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pfocr.index.FigureFolder.figid;
import static pfocr.index.FigureFolder.index;
import static pfocr.index.FigureFolder.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuilderTest {
  @TempDir Path dir;

  private Path index;
  private FigureFolder figures;

  @BeforeEach
  void fiveFigures() throws IOException {
    index = dir.resolve("index");
    figures = new FigureFolder(dir.resolve("figures")).with(5, "First");
  }

  private IndexReport run() throws IOException {
    return index(index, false, figures.path());
  }

  private static IndexStamp stamp(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return IndexStamp.of(reader.getIndexCommit(), index);
    }
  }

  /** Names and contents of all files of a folder. */
  private static Map<String, Integer> contents(Path folder) throws IOException {
    Map<String, Integer> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList())
        contents.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
    }
    return contents;
  }

  @Test
  void anUnchangedCorpusWritesNothing() throws IOException {
    assertEquals(
        "read 5, added 5, updated 0, unchanged 0, deleted 0, rejected 0, figures 5", print(run()));
    var before = contents(index);
    assertEquals(
        "read 5, added 0, updated 0, unchanged 5, deleted 0, rejected 0, figures 5", print(run()));
    assertEquals(before, contents(index));
  }

  @Test
  void changedNewAndVanishedRecordsAreAllThatIsWritten() throws IOException {
    run();
    figures.put(figid(2), "Another");
    figures.put(figid(6), "New");
    figures.remove(figid(4));
    assertEquals(
        "read 5, added 1, updated 1, unchanged 3, deleted 1, rejected 0, figures 5", print(run()));
    assertEquals(List.of(), IndexCheck.check(index));
  }

  @Test
  void aRecordThatBreaksLeavesTheIndex() throws IOException {
    run();
    figures.spoil(figid(3));
    IndexReport report = run();
    assertEquals(
        "read 5, added 0, updated 0, unchanged 4, deleted 1, rejected 1, figures 4", print(report));
    assertTrue(report.problems().getFirst().file().endsWith(figid(3) + ".md"));
    figures.put(figid(3), "Mended");
    assertEquals(
        "read 5, added 1, updated 0, unchanged 4, deleted 0, rejected 0, figures 5", print(run()));
  }

  @Test
  void sourcesDoNotDeleteEachOthersRecords() throws IOException {
    FigureFolder other = new FigureFolder(dir.resolve("other"));
    other.put("PMC7__x", "Other");
    run();
    assertEquals(
        "read 1, added 1, updated 0, unchanged 0, deleted 0, rejected 0, figures 6",
        print(index(index, false, other.path())));
    figures.remove(figid(1));
    assertEquals(
        "read 5, added 0, updated 0, unchanged 5, deleted 1, rejected 0, figures 5",
        print(index(index, false, figures.path(), other.path())));
    assertEquals(
        Stream.of(figures, other).map(folder -> folder.path().toString()).toList(),
        stamp(index).sources());
  }

  @Test
  void theFirstOfTwoSourcesKeepsAFigid() throws IOException {
    FigureFolder other = new FigureFolder(dir.resolve("other"));
    other.put(figid(1), "Other");
    IndexReport report = index(index, false, figures.path(), other.path());
    assertEquals(
        "read 6, added 5, updated 0, unchanged 0, deleted 0, rejected 1, figures 5", print(report));
    assertTrue(report.problems().getFirst().reason().contains("already read in this run"));
    assertEquals(List.of(), IndexCheck.check(index));
  }

  @Test
  void aBrokenRecordOfOneSourceDoesNotDeleteTheGoodOneOfAnother() throws IOException {
    run();
    FigureFolder other = new FigureFolder(dir.resolve("other"));
    other.spoil(figid(1));
    assertEquals(
        "read 1, added 0, updated 0, unchanged 0, deleted 0, rejected 1, figures 5",
        print(index(index, false, other.path())));
  }

  @Test
  void aFigureIsNotReplacedByOneWhoseAliasIsItsFigid() throws IOException {
    Path lines = dir.resolve("a.ndjson");
    String first = "{\"figid\":\"PMC1__F2\",\"figid_alias\":\"PMC1__F3\",\"caption\":\"two\"}\n";
    String second = "{\"figid\":\"PMC1__F3\",\"figid_alias\":\"PMC1__F2\",\"caption\":\"%s\"}\n";
    Files.writeString(lines, first + second.formatted("three"));
    index(index, false, lines);
    Files.writeString(lines, first + second.formatted("changed"));
    assertEquals(
        "read 2, added 0, updated 1, unchanged 1, deleted 0, rejected 0, figures 2",
        print(index(index, false, lines)));
    assertEquals(List.of(), IndexCheck.check(index));
  }

  @Test
  void aTruncatedArchiveDeletesNothing() throws IOException {
    Path archive = dir.resolve("figures.tar.gz");
    tar(archive, 60);
    assertEquals(60, index(index, false, archive).figures());
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    IndexReport report = index(index, false, archive);
    assertEquals(0, report.deleted());
    assertEquals(60, report.figures());
    assertTrue(report.rejected() > 0);
  }

  @Test
  void aTruncatedArchiveReplacesNoIndex() throws IOException {
    Path archive = dir.resolve("figures.tar.gz");
    tar(archive, 60);
    index(index, false, archive);
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    var before = contents(index);
    IOException refusal = assertThrows(IOException.class, () -> index(index, true, archive));
    assertTrue(refusal.getMessage().contains("figures.tar.gz is truncated or damaged"));
    assertTrue(refusal.getMessage().contains("was not replaced"));
    assertEquals(before.get("segments_1"), contents(index).get("segments_1"));
    assertEquals(60, stamp(index).figures());
    Path fresh = dir.resolve("fresh");
    assertTrue(index(fresh, true, archive).figures() > 0);
  }

  @Test
  void aFileThatCannotBeReadHoldsBackNoOtherDeletion() throws IOException {
    run();
    figures.remove(figid(4));
    figures.blockFile(figid(2));
    assertEquals(
        "read 3, added 0, updated 0, unchanged 3, deleted 1, rejected 1, figures 4", print(run()));
  }

  @Test
  void aLineWithoutAFigidHoldsBackDeletionsButNotARebuild() throws IOException {
    Path lines = FigureFolder.ndjson(dir.resolve("a.ndjson"), 1, 3, "First");
    index(index, false, lines);
    FigureFolder.ndjson(lines, 1, 2, "First");
    Files.writeString(lines, "{\"caption\": \"whose?\"}\n", StandardOpenOption.APPEND);
    assertEquals(
        "read 2, added 0, updated 0, unchanged 2, deleted 0, rejected 1, figures 3",
        print(index(index, false, lines)));
    assertEquals(
        "read 2, added 2, updated 0, unchanged 0, deleted 0, rejected 1, figures 2",
        print(index(index, true, lines)));
  }

  /** Captions of noise, so that half of the archive holds about half of the figures. */
  private static void tar(Path archive, int count) throws IOException {
    Random random = new Random(7);
    try (var out =
        new TarArchiveOutputStream(
            new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(archive))))) {
      for (int i = 0; i < count; i++) {
        byte[] noise = new byte[300];
        random.nextBytes(noise);
        String text =
            "---\nfigid: %s\ncaption: %s\n---\n"
                .formatted(figid(i), HexFormat.of().formatHex(noise));
        TarArchiveEntry entry = new TarArchiveEntry("x/_figures/" + figid(i) + ".md");
        entry.setSize(text.length());
        out.putArchiveEntry(entry);
        out.write(text.getBytes());
        out.closeArchiveEntry();
      }
    }
  }

  @Test
  void theStampTellsWhatTheIndexHolds() throws IOException {
    figures.put("PMC9__z", "Odd");
    figures.spoil(figid(5));
    run();
    IndexStamp stamp = stamp(index);
    assertEquals(IndexStamp.FORMAT, stamp.format());
    assertEquals(5, stamp.figures());
    assertEquals(4, stamp.papers());
    assertEquals(1, stamp.rejected());
    assertTrue(2000 <= stamp.firstYear() && stamp.firstYear() <= stamp.lastYear());
    assertTrue(stamp.lastYear() < 2020);
    assertEquals(List.of(figures.path().toString()), stamp.sources());
  }

  @Test
  void equalRecordsGiveEqualBuildsWhateverTheWay() throws IOException {
    run();
    String once = stamp(index).build();
    figures.put(figid(2), "Another");
    run();
    assertNotEquals(once, stamp(index).build());
    figures.put(figid(2), "First of figure 2");
    run();
    assertEquals(once, stamp(index).build());
    index(index, true, figures.path());
    assertEquals(once, stamp(index).build());
  }

  @Test
  void anIndexOfAnotherFormatIsRefusedWithTheCommandThatRebuildsIt() throws IOException {
    run();
    stampAs(Map.of("pfocr.format", "999"));
    IOException refusal = assertThrows(IOException.class, this::run);
    assertEquals(
        "%s has index format 999, this version reads format %d; rebuild it with: bin/pfocr index SOURCE --index %s --rebuild"
            .formatted(index, IndexStamp.FORMAT, index),
        refusal.getMessage());
    assertEquals(5, index(index, true, figures.path()).figures());
    assertEquals(List.of(), IndexCheck.check(index));
  }

  @Test
  void anIndexOfAnotherProgramIsNeitherUpdatedNorReplaced() throws IOException {
    stampAs(Map.of());
    for (boolean rebuild : new boolean[] {false, true}) {
      IOException refusal =
          assertThrows(IOException.class, () -> index(index, rebuild, figures.path()));
      assertTrue(refusal.getMessage().contains("pfocr-search did not write"));
    }
  }

  private void stampAs(Map<String, String> data) throws IOException {
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(data.entrySet());
    }
  }

  @Test
  void aSecondWriterIsToldToWait() throws IOException {
    run();
    try (Directory directory = FSDirectory.open(index);
        IndexWriter first = new IndexWriter(directory, new IndexWriterConfig())) {
      assertTrue(first.isOpen());
      for (boolean rebuild : new boolean[] {false, true})
        assertEquals(
            "another run is writing " + index + "; wait until it ends",
            assertThrows(IOException.class, () -> index(index, rebuild, figures.path()))
                .getMessage());
    }
  }

  @Test
  void aDamagedIndexIsRefusedButCanBeRebuilt() throws IOException {
    run();
    Files.write(index.resolve("segments_1"), new byte[] {1, 2, 3});
    IOException refusal = assertThrows(IOException.class, this::run);
    assertTrue(refusal.getMessage().contains("segments_1"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("--rebuild"), refusal.getMessage());
    assertEquals(5, index(index, true, figures.path()).figures());
    assertEquals(List.of(), IndexCheck.check(index));
    assertEquals(5, run().unchanged());
  }

  @Test
  void aLinkToTheIndexFolderWillDo() throws IOException {
    Path real = Files.createDirectory(dir.resolve("real"));
    Files.createSymbolicLink(index, real);
    assertEquals(5, run().added());
    assertEquals(5, run().unchanged());
  }

  @Test
  void anIndexFolderThatIsAFileIsRefused() throws IOException {
    Files.writeString(index, "");
    assertTrue(assertThrows(IOException.class, this::run).getMessage().contains("is a file"));
  }

  @Test
  void anInterruptedRunLeavesTheIndexAsItWas() throws IOException {
    run();
    var before = contents(index);
    for (int i = 1; i <= 5; i++) figures.remove(figid(i));
    figures.with(4, "Second");
    IndexProgress interrupting =
        new IndexProgress() {
          @Override
          public void stage(String name, long total) {
            Thread.currentThread().interrupt();
          }

          @Override
          public void advance(long records) {}
        };
    assertThrows(
        InterruptedIOException.class,
        () ->
            IndexBuilder.build(
                List.of(figures.path()),
                new IndexBuilder.Options(index, false, 2, Optional.empty()),
                interrupting));
    Thread.interrupted();
    assertEquals(before.get("segments_1"), contents(index).get("segments_1"));
    assertFalse(Files.exists(index.resolve("segments_2")));
    assertEquals(
        "read 4, added 0, updated 4, unchanged 0, deleted 1, rejected 0, figures 4", print(run()));
  }

  @Test
  void aRecordThatLuceneCannotTakeIsRejectedAlone() throws IOException {
    Path lines = dir.resolve("a.ndjson");
    Files.writeString(
        lines,
        """
        {"figid":"PMC1__a","caption":"good"}
        {"figid":"PMC1__b","caption":"bad","figtype":"%s"}
        """
            .formatted("x".repeat(40_000)));
    IndexReport report = index(index, false, lines);
    assertEquals(
        "read 2, added 1, updated 0, unchanged 0, deleted 0, rejected 1, figures 1", print(report));
    assertEquals(2, report.problems().getFirst().line());
    assertEquals(List.of(), IndexCheck.check(index));
  }

  @Test
  void progressCountsEveryRecordThatWasYielded() throws IOException {
    figures.spoil(figid(1));
    FigureFolder other = new FigureFolder(dir.resolve("other")).with(2, "Same figids");
    AtomicLong total = new AtomicLong();
    AtomicLong done = new AtomicLong();
    IndexProgress progress =
        new IndexProgress() {
          @Override
          public void stage(String name, long records) {
            total.addAndGet(records);
          }

          @Override
          public void advance(long records) {
            done.addAndGet(records);
          }
        };
    IndexBuilder.build(
        List.of(figures.path(), other.path()),
        new IndexBuilder.Options(index, false, 2, Optional.empty()),
        progress);
    assertEquals(7, total.get());
    assertEquals(7, done.get());
  }

  @Test
  void theCheckIsGreenAfterAnyChanges() throws IOException {
    long seed = System.nanoTime();
    System.out.println("IndexBuilderTest seed " + seed);
    Random random = new Random(seed);
    Map<String, String> wanted = new TreeMap<>();
    for (int i = 1; i <= 5; i++) figures.remove(figid(i));
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 12; i++) {
        String figid = figid(random.nextInt(40));
        if (random.nextInt(3) > 0) {
          wanted.put(figid, "Caption " + random.nextInt());
          figures.put(figid, wanted.get(figid));
        } else if (wanted.remove(figid) != null) figures.remove(figid);
      }
      assertEquals(wanted.size(), index(index, random.nextInt(4) == 0, figures.path()).figures());
      assertEquals(List.of(), IndexCheck.check(index), "seed " + seed);
    }
    Path fresh = dir.resolve("fresh");
    index(fresh, false, figures.path());
    assertEquals(stamp(fresh).build(), stamp(index).build(), "seed " + seed);
  }
}
