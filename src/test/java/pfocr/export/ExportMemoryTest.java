package pfocr.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pfocr.TestFigures;
import pfocr.figure.FigureRecord;
import pfocr.search.IndexInfo;
import pfocr.search.ListStream;

/** Writes far more than the heap of a program of its own holds, in every format. */
class ExportMemoryTest {
  private static final String HEAP = "-Xmx24m";
  private static final long LEAST = 48L << 20;
  private static final int ROWS = 40_000;

  @Test
  void writesMoreThanTheHeapHolds() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  /** What runs in the small heap. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
      FigureRecord record = TestFigures.kcc2().record();
      for (ExportFormat format : ExportFormat.values()) {
        Counter counter = new Counter();
        ListStream figures = new ListStream(Collections.nCopies(ROWS, record), info());
        Export.write(figures, Long.MAX_VALUE, format, Selection.ALL, counter);
        if (format == ExportFormat.NDJSON && counter.characters < LEAST)
          throw new AssertionError(counter.characters + " characters prove nothing");
      }
    }

    private static IndexInfo info() {
      return new IndexInfo("b", ROWS, 1, 0, 2015, 2015, List.of(), java.time.Instant.EPOCH, 1);
    }
  }

  private static final class Counter extends Writer {
    private long characters;

    @Override
    public void write(char[] text, int start, int length) {
      characters += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
