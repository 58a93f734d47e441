package pfocr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ProgressTest {
  private final StringWriter err = new StringWriter();
  private final Terminal terminal =
      new Terminal(
          new PrintWriter(new StringWriter()), new PrintWriter(err, true), Ansi.OFF, false);

  @Test
  void linesTellCountShareAndRate() {
    try (Progress progress = new LineProgress(terminal, 0)) {
      progress.stage("reading", 4000);
      progress.advance(1000);
    }
    assertTrue(err.toString().matches("reading: 1,000 of 4,000 \\(25 %\\), [\\d,]+/s\n"));
  }

  @Test
  void linesOfUnknownTotalTellCount() {
    try (Progress progress = new LineProgress(terminal, 0)) {
      progress.stage("reading", 0);
      progress.advance(7);
    }
    assertTrue(err.toString().startsWith("reading: 7, "), err.toString());
  }

  @Test
  void shortStageSaysNothing() {
    try (Progress progress = new LineProgress(terminal)) {
      progress.stage("reading", 7);
      progress.advance(7);
    }
    assertEquals("", err.toString());
  }

  @Test
  void barShowsStageAndCount() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Progress progress =
        new BarProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
      progress.stage("reading", 7);
      progress.advance(7);
      progress.stage("committing", 0);
    }
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("reading 100%"), shown);
    assertTrue(shown.contains("7/7"), shown);
    assertTrue(shown.contains("committing"), shown);
  }
}
