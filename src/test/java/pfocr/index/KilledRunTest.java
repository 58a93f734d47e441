package pfocr.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** {@code kill -9} at any moment leaves the old or the new state, and the next run finishes. */
class KilledRunTest {
  private static final int KILLS = 6; // of each kind of run

  @TempDir Path dir;

  private Path old;
  private Path corpus;
  private String oldBuild;
  private String newBuild;

  @BeforeEach
  void twoStates() throws IOException {
    corpus = FigureFolder.ndjson(dir.resolve("corpus.ndjson"), 1, 3000, "Old");
    old = dir.resolve("old");
    FigureFolder.index(old, false, corpus);
    oldBuild = build(old);
    FigureFolder.ndjson(corpus, 1000, 4000, "New");
    Path fresh = dir.resolve("fresh");
    FigureFolder.index(fresh, false, corpus);
    newBuild = build(fresh);
  }

  private static String build(Path index) throws IOException {
    try (FigureSearch search = LuceneFigureSearch.open(index)) {
      return search.info().build();
    }
  }

  /** What runs in the process that is killed. */
  static final class Child {
    public static void main(String[] args) throws IOException {
      IndexProgress telling =
          new IndexProgress() {
            @Override
            public void stage(String name, long total) {
              System.out.println(name);
            }

            @Override
            public void advance(long records) {}
          };
      IndexBuilder.build(
          List.of(Path.of(args[0])),
          new IndexBuilder.Options(
              Path.of(args[1]), Boolean.parseBoolean(args[2]), 2, java.util.Optional.empty()),
          telling);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aKilledRunLeavesTheOldOrTheNewState(boolean rebuild) throws Exception {
    long seed = System.nanoTime();
    System.out.println("KilledRunTest seed " + seed);
    Random random = new Random(seed);
    int finished = 0;
    for (int i = 0; i < KILLS; i++) {
      Path index = copy(dir.resolve("index" + i));
      kill(i, random, index, rebuild);
      String found = build(index);
      assertTrue(Set.of(oldBuild, newBuild).contains(found), "seed " + seed);
      if (found.equals(newBuild)) finished++;
      assertEquals(List.of(), IndexCheck.check(index), "seed " + seed);
      FigureFolder.index(index, false, corpus);
      assertEquals(newBuild, build(index), "seed " + seed);
    }
    System.out.println(finished + " of " + KILLS + " killed runs had committed");
  }

  private Path copy(Path target) throws IOException {
    Files.createDirectory(target);
    try (Stream<Path> files = Files.list(old)) {
      for (Path file : files.toList()) Files.copy(file, target.resolve(file.getFileName()));
    }
    return target;
  }

  /** Kills while records are read, while names are learned, or around the commit itself. */
  private void kill(int i, Random random, Path index, boolean rebuild) throws Exception {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                corpus.toString(),
                index.toString(),
                Boolean.toString(rebuild))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
      out.readLine();
      if (i % 3 == 0) {
        Thread.sleep(random.nextInt(1_000));
      } else {
        out.readLine();
        if (i % 3 == 1) Thread.sleep(random.nextInt(2_000));
        else awaitCommit(index, child, random);
      }
    } finally {
      child.destroyForcibly();
      assertTrue(child.waitFor(30, TimeUnit.SECONDS));
    }
  }

  private static void awaitCommit(Path index, Process child, Random random) throws Exception {
    while (child.isAlive() && !isCommitting(index)) Thread.onSpinWait();
    Thread.sleep(random.nextInt(100));
  }

  private static boolean isCommitting(Path index) throws IOException {
    return Files.exists(index.resolve("pending_segments_2"))
        || Files.exists(index.resolve("segments_2"));
  }
}
