package pfocr.bench.lucene;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** One way of doing it in raw Lucene: an index made from NDJSON and the product request on it. */
public interface RawLucene {
  /** Hits of the product request. */
  int HITS = 20;

  /** Values per facet, as the server's default. */
  int FACET_SIZE = 10;

  /** Memory for documents not yet flushed; same for all that are compared. */
  double RAM_BUFFER_MB = 128;

  /** The name in the tables. */
  String name();

  Analyzer analyzer();

  Document document(BenchRecord record) throws IOException;

  /** Opens the index for searching. Thread-safe. */
  Searcher open(Path index) throws IOException;

  /** Answers the product request. */
  interface Searcher extends Closeable {
    RawAnswer answer(String query) throws IOException;
  }

  /** Indexes the lines of a file with that many threads; one commit at the end. */
  default long index(Path ndjson, Path index, int threads) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(RAM_BUFFER_MB);
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(ndjson);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) parts.add(pool.submit(() -> indexLines(lines, writer)));
      long sum = 0;
      for (Future<Long> part : parts) sum += part.get();
      writer.commit();
      return sum;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private long indexLines(BufferedReader lines, IndexWriter writer) {
    long count = 0;
    try {
      for (String line = next(lines); line != null; line = next(lines), count++)
        writer.addDocument(document(BenchRecord.of(line.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count;
  }

  private static String next(BufferedReader lines) throws IOException {
    synchronized (lines) {
      return lines.readLine();
    }
  }
}
