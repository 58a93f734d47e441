package pfocr.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import pfocr.figure.Problem;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.index.IndexReport;
import pfocr.search.FigureSearch;

/** Does nothing, says what it is told to say, and remembers what it was asked. */
final class CannedEngine implements Engine {
  final CannedSearch search;
  final List<String> calls = new ArrayList<>();
  List<Problem> problems = List.of();
  List<String> faults = List.of();

  CannedEngine() {
    this(new CannedSearch("KCC2 and morphine"));
  }

  CannedEngine(CannedSearch search) {
    this.search = search;
  }

  @Override
  public IndexReport build(
      List<Path> sources, IndexBuilder.Options options, IndexProgress progress) {
    calls.add("build " + sources + " " + options);
    progress.stage("reading", 2);
    progress.advance(2);
    return new IndexReport(2, 1, 0, 0, 0, problems, 1, Duration.ofMillis(1500));
  }

  @Override
  public FigureSearch open(Path index) throws IOException {
    calls.add("open " + index);
    if (index.endsWith("missing")) throw new NoSuchFileException(index.toString());
    return search;
  }

  @Override
  public List<String> check(Path index) {
    calls.add("check " + index);
    return faults;
  }

  @Override
  public void backup(Path index, Path target) {
    calls.add("backup " + index + " " + target);
  }

  @Override
  public void restore(Path copy, Path index) {
    calls.add("restore " + copy + " " + index);
  }
}
