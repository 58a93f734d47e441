package pfocr.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Verifies an index from the checksums up to the counts of its stamp. */
public final class IndexCheck {
  private IndexCheck() {}

  /**
   * Checks the index.
   *
   * @return what is wrong, in sentences; empty when all is well
   * @throws IOException when there is no index at all
   */
  public static List<String> check(Path index) throws IOException {
    throw new IOException("not yet");
  }
}
