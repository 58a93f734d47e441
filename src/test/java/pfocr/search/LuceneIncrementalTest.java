package pfocr.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pfocr.FigureBuilder;
import pfocr.TestFigures;

/** An index that grew run by run, with records that changed and one that vanished on the way. */
class LuceneIncrementalTest extends RankedSearchContract {
  private static final int RUNS = 3;

  @Override
  FigureSearch open(List<FigureBuilder> figures, Path folder) throws IOException {
    Path index = folder.resolve("index");
    Path source = folder.resolve("figures.ndjson");
    for (int run = 1; run < RUNS; run++) {
      List<FigureBuilder> some = new ArrayList<>(figures.subList(0, figures.size() * run / RUNS));
      some.add(TestFigures.figure("PMC999__gone").title("It will vanish").year(1950 + run));
      if (run == 1) some.set(0, some.get(0).copy().title("It will change").year(1949));
      TestFigures.index(TestFigures.writeNdjson(source, some), index);
    }
    TestFigures.index(TestFigures.writeNdjson(source, figures), index);
    return LuceneFigureSearch.open(index);
  }
}
