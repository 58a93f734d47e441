package pfocr.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** What is damaged is refused with a sentence: the file at fault, and the command that helps. */
class UnusableIndexTest {
  @TempDir Path dir;

  private Path index;
  private FigureFolder figures;

  @BeforeEach
  void anIndex() throws IOException {
    index = dir.resolve("index");
    figures = new FigureFolder(dir.resolve("figures")).with(30, "First");
    FigureFolder.index(index, false, figures.path());
  }

  private String refusal() {
    return assertThrows(IOException.class, () -> LuceneFigureSearch.open(index).close())
        .getMessage();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private Path file(String end) throws IOException {
    return files(index).stream()
        .filter(f -> f.getFileName().toString().contains(end))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMissingOrEmptyFolderIsAnsweredWithTheCommandThatMakesAnIndex() throws IOException {
    index = dir.resolve("nowhere");
    String sentence =
        "there is no index in "
            + index
            + "; make one with: bin/pfocr index SOURCE --index "
            + index;
    assertEquals(sentence, refusal());
    Files.createDirectory(index);
    assertEquals(sentence, refusal());
  }

  @Test
  void aCopyWithoutTheLastFileIsIncomplete() throws IOException {
    Files.delete(index.resolve("segments_1"));
    assertTrue(refusal().contains("is incomplete: it has no segments_N file; restore a backup"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".si", ".fnm", ".dvd", ".tim", ".doc", ".nvd", "lexicon-"})
  void aMissingFileIsNamed(String end) throws IOException {
    Path missing = file(end);
    Files.delete(missing);
    String refusal = refusal();
    assertTrue(
        refusal.startsWith(
            "the index %s is damaged: %s is missing; restore a backup with: bin/pfocr restore"
                .formatted(index, missing.getFileName())),
        refusal);
    assertTrue(refusal.endsWith("--index " + index + " --rebuild"), refusal);
  }

  @Test
  void everyTruncatedFileIsNamed() throws IOException {
    for (Path file : files(index)) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
      String name = file.getFileName().toString();
      String refusal =
          name.startsWith("learned-") // only the next run reads it
              ? assertThrows(
                      IOException.class, () -> FigureFolder.index(index, false, figures.path()))
                  .getMessage()
              : refusal();
      assertTrue(refusal.contains("is damaged: " + name), name + ": " + refusal);
      assertTrue(refusal.contains("bin/pfocr restore"), refusal);
      String found = String.join("; ", IndexCheck.check(index));
      assertTrue(found.contains(name), name + ": " + found);
      Files.write(file, whole);
    }
    assertEquals(List.of(), IndexCheck.check(index));
  }

  @Test
  void everyChangedByteIsFoundByTheCheck() throws IOException {
    for (Path file : files(index)) {
      byte[] whole = Files.readAllBytes(file);
      byte[] changed = whole.clone();
      changed[whole.length / 2] ^= 0x10;
      Files.write(file, changed);
      String name = file.getFileName().toString();
      if (!name.endsWith(".bin")) // the files of names carry no checksum
      assertTrue(String.join("; ", IndexCheck.check(index)).contains(name), name);
      Files.write(file, whole);
    }
  }

  @Test
  void theCheckSaysWhenThereIsNothingToCheck() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("empty"));
    assertTrue(
        assertThrows(IOException.class, () -> IndexCheck.check(empty))
            .getMessage()
            .startsWith("there is no index in "));
  }

  @Test
  void aDamagedNewStateIsRefusedWhileTheOldOneServes() throws Exception {
    try (FigureSearch search = LuceneFigureSearch.open(index)) {
      figures.with(10, "Second");
      FigureFolder.index(index, false, figures.path());
      // cut what only the new commit has, before the search looks for it
      Path segments = index.resolve("segments_2");
      byte[] whole = Files.readAllBytes(segments);
      Files.write(segments, Arrays.copyOf(whole, whole.length / 2));
      String before = search.info().build();
      Thread.sleep(2_500);
      assertEquals(before, search.info().build());
      assertEquals(30, search.search(SearchRequest.of("first")).total());
      Files.write(segments, whole);
      Await.until(() -> search.search(SearchRequest.of("second")).total() == 10);
    }
  }
}
