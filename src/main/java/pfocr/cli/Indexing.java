package pfocr.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pfocr.figure.Problem;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexReport;

/** Runs the index builder where a person looks on. */
record Indexing(Engine engine, Terminal terminal) {
  /** Exit code of a run that had to leave records out. */
  static final int REJECTED = 3;

  /** So many rejected records are listed on the screen. */
  private static final int LISTED = 20;

  /** Builds with a progress bar, or lines where a bar cannot move. */
  IndexReport run(List<Path> sources, IndexBuilder.Options options) throws IOException {
    try (Progress progress = terminal.bar() ? new BarProgress() : new LineProgress(terminal)) {
      return engine.build(sources, options, progress);
    }
  }

  /** Tells what was done, and what not; answers the exit code. */
  int tell(IndexReport report, Optional<Path> file) {
    terminal.note(summary(report));
    List<Problem> rejected = report.problems().stream().filter(Problem::fatal).toList();
    long repaired = report.problems().size() - rejected.size();
    String where = file.map(f -> "listed in " + f).orElse("--report FILE lists them");
    if (repaired > 0)
      terminal.note(String.format(Locale.ROOT, "%,d repaired (%s)", repaired, where));
    rejected.stream().limit(LISTED).map(Problem::toString).forEach(terminal::note);
    if (rejected.size() > LISTED)
      terminal.note(
          String.format(
              Locale.ROOT, "... and %,d more rejected (%s)", rejected.size() - LISTED, where));
    return rejected.isEmpty() ? 0 : REJECTED;
  }

  private static String summary(IndexReport report) {
    return String.format(
        Locale.ROOT,
        "%s in the index: %,d added, %,d updated, %,d unchanged, %,d deleted, %,d rejected"
            + " of %,d read in %.1f s",
        Terminal.count(report.figures(), "figure"),
        report.added(),
        report.updated(),
        report.unchanged(),
        report.deleted(),
        report.rejected(),
        report.read(),
        report.time().toMillis() / 1000.0);
  }
}
