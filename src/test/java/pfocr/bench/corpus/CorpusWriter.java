package pfocr.bench.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import pfocr.bench.corpus.RecordWriter.NamedBytes;

/** Writes a generated corpus to disk; the target's name tells the layout. */
public final class CorpusWriter {
  /** Figures rendered in parallel before they are written in order. */
  private static final int WINDOW = 2_048;

  private final GeneratedCorpus corpus;
  private final long figures;

  public CorpusWriter(GeneratedCorpus corpus, long figures) {
    this.corpus = corpus;
    this.figures = figures;
  }

  /**
   * Writes {@code x.ndjson}, {@code x.tar.gz}, or a folder with {@code _figures} and {@code _data}.
   */
  public void write(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    String name = target.getFileName().toString();
    if (name.endsWith(".ndjson")) writeNdjson(target);
    else if (name.endsWith(".tar.gz")) writeArchive(target);
    else writeFolder(target);
  }

  private interface Sink<T> {
    void write(T rendered) throws IOException;
  }

  private <T> void each(Function<GeneratedFigure, T> render, Sink<T> sink) throws IOException {
    for (long from = 0; from < figures; from += WINDOW) {
      List<T> window =
          LongStream.range(from, Math.min(from + WINDOW, figures))
              .parallel()
              .mapToObj(corpus::figure)
              .map(render)
              .toList();
      for (T rendered : window) sink.write(rendered);
    }
  }

  private void writeNdjson(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      each(RecordWriter::ndjson, out::write);
    }
  }

  private void writeFolder(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("_figures"));
    Files.createDirectories(folder.resolve("_data"));
    each(
        RecordWriter::files,
        files -> {
          for (NamedBytes file : files) Files.write(folder.resolve(file.path()), file.bytes());
        });
  }

  private void writeArchive(Path file) throws IOException {
    GzipParameters fast = new GzipParameters();
    fast.setCompressionLevel(1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(new GzipCompressorOutputStream(out, fast))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      each(
          RecordWriter::files,
          files -> {
            for (NamedBytes one : files) append(tar, one);
          });
    }
  }

  private static void append(TarArchiveOutputStream tar, NamedBytes file) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(file.path());
    entry.setSize(file.bytes().length);
    entry.setModTime(0);
    tar.putArchiveEntry(entry);
    tar.write(file.bytes());
    tar.closeArchiveEntry();
  }
}
