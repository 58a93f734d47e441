package pfocr.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

class IndexBackupTest {
  @TempDir Path dir;

  private Path index;
  private Path copy;
  private FigureFolder figures;

  @BeforeEach
  void anIndex() throws IOException {
    index = dir.resolve("index");
    copy = dir.resolve("copy");
    figures = new FigureFolder(dir.resolve("figures")).with(10, "First");
    FigureFolder.index(index, false, figures.path());
  }

  private static long found(Path index, String word) throws IOException {
    try (FigureSearch search = LuceneFigureSearch.open(index)) {
      return search.search(SearchRequest.of(word)).total();
    }
  }

  @Test
  void aCopyIsAnIndexOfItsOwn() throws IOException {
    IndexBackup.backup(index, copy);
    assertEquals(List.of(), IndexCheck.check(copy));
    assertEquals(10, found(copy, "first"));
    assertEquals(10, FigureFolder.index(copy, false, figures.path()).unchanged());
  }

  @Test
  void aRestoredIndexIsAsItWasAndCanBeUpdated() throws IOException {
    IndexBackup.backup(index, copy);
    figures.with(12, "Second");
    FigureFolder.index(index, false, figures.path());
    IndexBackup.restore(copy, index);
    assertEquals(List.of(), IndexCheck.check(index));
    assertEquals(10, found(index, "first"));
    IndexReport report = FigureFolder.index(index, false, figures.path());
    assertEquals(
        "read 12, added 2, updated 10, unchanged 0, deleted 0, rejected 0, figures 12",
        FigureFolder.print(report));
    assertEquals(List.of(), IndexCheck.check(index));
    assertEquals(List.of(), IndexCheck.check(copy));
  }

  @Test
  void aRestoreLeavesNoFilesOfTheOldStateBehind() throws IOException {
    IndexBackup.backup(index, copy);
    figures.with(12, "Second");
    FigureFolder.index(index, true, figures.path());
    IndexBackup.restore(copy, index);
    try (Stream<Path> before = Files.list(copy);
        Stream<Path> after = Files.list(index)) {
      assertEquals(before.count() + 1, after.count(), "the same files and the lock");
    }
  }

  @Test
  void aRunningSearchGoesOverToTheRestoredState() throws Exception {
    IndexBackup.backup(index, copy);
    figures.with(12, "Second");
    FigureFolder.index(index, true, figures.path());
    try (FigureSearch search = LuceneFigureSearch.open(index)) {
      assertEquals(12, search.info().figures());
      IndexBackup.restore(copy, index);
      Await.until(() -> search.info().figures() == 10);
      assertEquals(10, search.search(SearchRequest.of("first")).total());
    }
  }

  @Test
  void aDamagedOrMissingIndexIsRestored() throws IOException {
    IndexBackup.backup(index, copy);
    Files.write(index.resolve("segments_1"), new byte[] {1});
    IndexBackup.restore(copy, index);
    assertEquals(10, found(index, "first"));
    Path elsewhere = dir.resolve("elsewhere");
    IndexBackup.restore(copy, elsewhere);
    assertEquals(List.of(), IndexCheck.check(elsewhere));
  }

  @Test
  void aDamagedCopyIsNotRestored() throws IOException {
    IndexBackup.backup(index, copy);
    Path damaged;
    try (Stream<Path> files = Files.list(copy)) {
      damaged = files.filter(file -> file.toString().endsWith(".dvd")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    String refusal =
        assertThrows(IOException.class, () -> IndexBackup.restore(copy, index)).getMessage();
    assertTrue(refusal.contains("the index stays as it was"), refusal);
    assertTrue(refusal.contains(damaged.getFileName().toString()), refusal);
    assertEquals(10, found(index, "first"));
  }

  @Test
  void aDamagedIndexIsNotCopied() throws IOException {
    Files.delete(index.resolve(lexicon()));
    String refusal =
        assertThrows(IOException.class, () -> IndexBackup.backup(index, copy)).getMessage();
    assertTrue(refusal.contains("lexicon-"), refusal);
    try (Stream<Path> left = Files.list(dir)) {
      assertEquals(2, left.count(), "no part of the copy is left");
    }
  }

  private String lexicon() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith("lexicon-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void targetsThatHoldSomethingAreRefused() throws IOException {
    Files.createDirectory(copy);
    IndexBackup.backup(index, copy);
    for (Path target : List.of(copy, index, index.resolve("inside")))
      assertThrows(IOException.class, () -> IndexBackup.backup(index, target), target.toString());
    assertThrows(IOException.class, () -> IndexBackup.restore(index, index));
  }

  @Test
  void anIndexThatIsBeingWrittenIsNotReplaced() throws IOException {
    IndexBackup.backup(index, copy);
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      assertTrue(writer.isOpen());
      String refusal =
          assertThrows(IOException.class, () -> IndexBackup.restore(copy, index)).getMessage();
      assertEquals("another run is writing " + index + "; wait until it ends", refusal);
      IndexBackup.backup(index, dir.resolve("second copy"));
    }
    assertEquals(10, found(dir.resolve("second copy"), "first"));
  }

  @Test
  void copiesMadeWhileTheIndexChangesAreConsistent() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    CompletableFuture<Void> runs =
        CompletableFuture.runAsync(() -> {
          try {
            for (int i = 0; !stop.get(); i++)
              FigureFolder.index(index, i % 3 == 0, figures.with(5, "Round " + i).path());
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    try {
      for (int i = 0; i < 10; i++) {
        Path target = dir.resolve("copy" + i);
        IndexBackup.backup(index, target);
        assertEquals(List.of(), IndexCheck.check(target));
        assertEquals(List.of(), IndexCheck.check(index));
      }
    } finally {
      stop.set(true);
      runs.get();
    }
  }
}
