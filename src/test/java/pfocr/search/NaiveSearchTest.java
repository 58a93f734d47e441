package pfocr.search;

import java.nio.file.Path;
import java.util.List;
import pfocr.FigureBuilder;

class NaiveSearchTest extends FigureSearchContract {
  @Override
  FigureSearch open(List<FigureBuilder> figures, Path folder) {
    return new NaiveSearch(figures.stream().map(FigureBuilder::record).toList());
  }
}
