package pfocr.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pfocr.figure.Problem;

/** The rejected and repaired records as a table for other programs. */
final class ProblemTable {
  private static final String HEAD = "outcome\tfile\tline\treason";

  private ProblemTable() {}

  /** Writes all problems as TSV; a line that is not known is empty. */
  static void write(Path file, List<Problem> problems) throws IOException {
    Files.write(
        file, Stream.concat(Stream.of(HEAD), problems.stream().map(ProblemTable::row)).toList());
  }

  private static String row(Problem problem) {
    return String.join(
        "\t",
        problem.fatal() ? "rejected" : "repaired",
        Terminal.safe(problem.file()),
        problem.line() > 0 ? Integer.toString(problem.line()) : "",
        Terminal.safe(problem.reason()));
  }
}
