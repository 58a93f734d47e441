package pfocr.search;

import java.io.IOException;
import java.nio.file.Path;

/** Opens the engine over an index folder. */
public final class LuceneFigureSearch {
  private LuceneFigureSearch() {}

  /**
   * Opens an index for searching; it follows later commits.
   *
   * @throws IOException when there is no index, or one of another format; the message names the
   *     command that helps
   */
  public static FigureSearch open(Path index) throws IOException {
    throw new IOException("not yet");
  }
}
