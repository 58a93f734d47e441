package pfocr.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The tables bundled in this package. Lines that begin with # say source, year and licence. */
final class Resources {
  private Resources() {}

  /** The lines of a bundled table, without comments and empty ones. */
  static List<String> lines(String name) {
    try (BufferedReader reader = open(name)) {
      return reader.lines().filter(l -> !l.isEmpty() && l.charAt(0) != '#').toList();
    } catch (IOException e) {
      throw new UncheckedIOException("bundled table " + name, e);
    }
  }

  private static BufferedReader open(String name) throws IOException {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) throw new IOException("missing in this build: " + name);
    InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }
}
