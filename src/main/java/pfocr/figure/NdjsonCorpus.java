package pfocr.figure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * NDJSON: one JSON object a line, in the file's order, with the field names of the front matter.
 * Tables may be inside: {@code "tables": {"genes": "word\tmatch..."}}.
 */
final class NdjsonCorpus implements Corpus {
  /** How much text is read to estimate the number of lines. */
  private static final int SAMPLE = 1 << 20;

  /** How many times smaller gzip usually makes such text. */
  private static final int GZIP_GAIN = 4;

  private final Path source;
  private final String name;
  private final boolean zipped;
  private final Consumer<Problem> problems;
  private final List<LimitedLines> open = new ArrayList<>();
  private Extent extent = Extent.WHOLE;

  NdjsonCorpus(Path source, Consumer<Problem> problems) throws IOException {
    this.source = source;
    this.name = source.toRealPath().toString();
    this.problems = problems;
    try (InputStream in = Files.newInputStream(source)) {
      this.zipped = in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    try (InputStream in = text()) {
      byte[] sample = in.readNBytes(SAMPLE);
      long lines = 0;
      for (byte b : sample) if (b == '\n') lines++;
      if (sample.length < SAMPLE) return sample.length == 0 ? 0 : lines + endsOpen(sample);
      long bytes = Files.size(source) * (zipped ? GZIP_GAIN : 1);
      return Math.max(1, lines * bytes / SAMPLE);
    } catch (IOException e) {
      return 0;
    }
  }

  private static int endsOpen(byte[] sample) {
    return sample[sample.length - 1] == '\n' ? 0 : 1;
  }

  private InputStream text() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 16);
    return zipped ? new GZIPInputStream(in, 1 << 16) : in;
  }

  @Override
  public Iterator<RawRecord> iterator() {
    try {
      LimitedLines lines = new LimitedLines(text());
      open.add(lines);
      Set<String> seen = new HashSet<>();
      return Stream.generate(() -> next(lines))
          .takeWhile(Optional::isPresent)
          .flatMap(line -> record(line.get(), lines, seen).stream())
          .iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> next(LimitedLines lines) {
    try {
      return lines.next();
    } catch (IOException e) {
      extent = Extent.CUT_OFF;
      return tell(lines.number() + 1, "the file is truncated or damaged: " + Reasons.of(e));
    }
  }

  private Optional<RawRecord> record(byte[] line, LimitedLines lines, Set<String> seen) {
    int number = lines.number();
    if (lines.tooLarge())
      return unnamed(number, "larger than " + (Storage.MAX_BYTES >> 20) + " MiB");
    if (isBlank(line)) return Optional.empty();
    try {
      String figid = JsonFields.figid(line);
      if (!seen.add(figid)) return tell(number, "figid " + figid + " is there twice");
      return Optional.of(new RawRecord(figid, source.toString(), number, line, Map.of(), ""));
    } catch (Rejected e) {
      return unnamed(number, e.getMessage());
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) if (b < 0 || b > ' ') return false;
    return true;
  }

  @Override
  public Extent extent() {
    return extent;
  }

  @Override
  public Set<String> unreadable() {
    return Set.of();
  }

  private Optional<RawRecord> unnamed(int line, String reason) {
    if (extent == Extent.WHOLE) extent = Extent.UNNAMED_RECORDS;
    return tell(line, reason);
  }

  private <T> Optional<T> tell(int line, String reason) {
    problems.accept(new Problem(source.toString(), line, reason, true));
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    for (LimitedLines lines : open) lines.close();
    open.clear();
  }
}
