package pfocr.index;

import java.io.IOException;
import java.nio.file.Path;

/** Consistent copies of an index, also while it is being served or written. */
public final class IndexBackup {
  private IndexBackup() {}

  /** Copies the last commit into a new or empty folder. */
  public static void backup(Path index, Path target) throws IOException {
    throw new IOException("not yet");
  }

  /** Verifies the copy, then puts it in the place of the index. */
  public static void restore(Path copy, Path index) throws IOException {
    throw new IOException("not yet");
  }
}
