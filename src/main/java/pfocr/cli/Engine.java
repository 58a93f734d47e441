package pfocr.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import pfocr.index.IndexBackup;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexCheck;
import pfocr.index.IndexProgress;
import pfocr.index.IndexReport;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** What the commands need of the rest of the program; tests put canned answers here. */
interface Engine {
  /** See {@link IndexBuilder#build}. */
  default IndexReport build(
      List<Path> sources, IndexBuilder.Options options, IndexProgress progress) throws IOException {
    return IndexBuilder.build(sources, options, progress);
  }

  /** See {@link LuceneFigureSearch#open}. */
  default FigureSearch open(Path index) throws IOException {
    return LuceneFigureSearch.open(index);
  }

  /** See {@link IndexCheck#check}. */
  default List<String> check(Path index) throws IOException {
    return IndexCheck.check(index);
  }

  /** See {@link IndexBackup#backup}. */
  default void backup(Path index, Path target) throws IOException {
    IndexBackup.backup(index, target);
  }

  /** See {@link IndexBackup#restore}. */
  default void restore(Path copy, Path index) throws IOException {
    IndexBackup.restore(copy, index);
  }
}
