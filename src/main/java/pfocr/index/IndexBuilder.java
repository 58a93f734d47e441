package pfocr.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Builds and updates an index from sources. */
public final class IndexBuilder {
  private IndexBuilder() {}

  /**
   * How to build.
   *
   * @param index the index folder, created when missing
   * @param rebuild start from nothing instead of updating; the old index serves until the end
   * @param threads indexing threads, at least 1
   * @param lexicon folder of public name tables to add, if any
   */
  public record Options(Path index, boolean rebuild, int threads, Optional<Path> lexicon) {}

  /**
   * Brings the index up to date with the sources: new and changed records are written, records that
   * vanished from one of these sources are deleted, all in one commit.
   *
   * @throws IOException when a source cannot be opened, the index cannot be written, or it has
   *     another format; the message names the path and the command that helps
   */
  public static IndexReport build(List<Path> sources, Options options, IndexProgress progress)
      throws IOException {
    throw new IOException("not yet");
  }
}
