package pfocr.figure;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Where the files of a source lie.
 *
 * @param <T> what finds a file: its folder, its place in a spool; small, as there are many
 */
interface Storage<T> extends Closeable {
  /** No honest figure or table comes near it; a larger one would only fill the memory. */
  int MAX_BYTES = 16 << 20;

  byte[] read(T place, String fileName) throws IOException;

  /** Reads to the end, or refuses what is larger than {@link #MAX_BYTES}. */
  static byte[] readLimited(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) throw new TooLarge();
    return bytes;
  }

  /** A file that is refused for its size alone. */
  final class TooLarge extends IOException {
    TooLarge() {
      super("larger than " + (MAX_BYTES >> 20) + " MiB");
    }
  }
}
