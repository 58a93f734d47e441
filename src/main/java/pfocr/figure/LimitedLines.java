package pfocr.figure;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines as bytes and never holds more than {@link Storage#MAX_BYTES} of one. */
final class LimitedLines implements Closeable {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private int number;
  private boolean tooLarge;

  LimitedLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end, cut at the limit; empty at the end of the input. */
  Optional<byte[]> next() throws IOException {
    if (!fill()) return Optional.empty();
    number++;
    tooLarge = false;
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    while (fill()) {
      int stop = start;
      while (stop < end && buffer[stop] != '\n') stop++;
      append(stop, line);
      boolean ended = stop < end;
      start = ended ? stop + 1 : stop;
      if (ended) break;
    }
    return Optional.of(line.toByteArray());
  }

  private void append(int stop, ByteArrayOutputStream line) {
    int room = Storage.MAX_BYTES - line.size();
    line.write(buffer, start, Math.min(stop - start, room));
    if (stop - start > room) tooLarge = true;
  }

  /** Whether there is anything left, in the buffer or behind it. */
  private boolean fill() throws IOException {
    if (start < end) return true;
    start = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
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
