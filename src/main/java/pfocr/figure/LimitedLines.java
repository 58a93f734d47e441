package pfocr.figure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines as bytes and never holds more than {@link Storage#MAX_BYTES} of one. */
final class LimitedLines implements Closeable {
  private final InputStream in;
  private int number;
  private boolean tooLarge;

  LimitedLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line without its end, cut at the limit; empty at the end of the input. */
  Optional<byte[]> next() throws IOException {
    int c = in.read();
    if (c < 0) return Optional.empty();
    number++;
    tooLarge = false;
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.size() < Storage.MAX_BYTES) line.write(c);
      else tooLarge = true;
    }
    return Optional.of(line.toByteArray());
  }

  /** The 1-based number of the last line. */
  int number() {
    return number;
  }

  /** Whether the last line was cut. */
  boolean tooLarge() {
    return tooLarge;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
