package pfocr.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import pfocr.figure.Corpus;
import pfocr.figure.FigureRecord;
import pfocr.figure.Problem;
import pfocr.figure.RawRecord;
import pfocr.figure.RecordReader;
import pfocr.lexicon.FigureNames;

/**
 * One run over sources: one thread reads files, the others hash, parse and index. Not thread-safe
 * itself; {@link #index} returns when the source is done.
 */
final class IndexRun {
  /** Records read ahead per thread: enough to keep them busy, little memory. */
  private static final int READ_AHEAD = 32;

  /** What a run did so far; see {@link IndexReport}. */
  record Counts(long read, long added, long updated, long unchanged, long deleted, long figures) {
    boolean changed() {
      return added + updated + deleted > 0;
    }

    Counts withFigures(long changed) {
      return new Counts(read, added, updated, unchanged, deleted, changed);
    }
  }

  private final IndexWriter writer;
  private final KnownRecords known;
  private final int threads;
  private final IndexProgress progress;
  private final Consumer<Problem> problems;
  private final RecordReader reader = new RecordReader();

  /** The source in which a figid was first seen. */
  private final Map<String, String> seenIn = new HashMap<>();

  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private final Set<String> completeSources = new HashSet<>();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong added = new AtomicLong();
  private final AtomicLong updated = new AtomicLong();
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong deleted = new AtomicLong();

  IndexRun(
      IndexWriter writer,
      KnownRecords known,
      int threads,
      IndexProgress progress,
      Consumer<Problem> problems) {
    this.writer = writer;
    this.known = known;
    this.threads = threads;
    this.progress = progress;
    this.problems = problems;
  }

  /**
   * Indexes every record of a source that is new or changed. Records that are there but could not
   * be read are never taken for vanished; nor is any record of a source of which not every record
   * is known.
   */
  void index(Corpus corpus) throws IOException {
    progress.stage("reading " + corpus.name(), corpus.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Semaphore room = new Semaphore(threads * READ_AHEAD);
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (RawRecord raw : corpus) {
        if (failure.get() != null) break;
        if (!isFirst(raw, corpus)) continue;
        room.acquire();
        workers.execute(() -> work(raw, corpus.name(), room, failure));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rethrow(failure.get());
    stopIfInterrupted();
    kept.addAll(corpus.unreadable());
    if (corpus.extent() == Corpus.Extent.WHOLE) completeSources.add(corpus.name());
  }

  /** Interrupted workers drop what they had not begun, so nothing may be made of such a run. */
  private static void stopIfInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted())
      throw new InterruptedIOException("indexing was interrupted; the index stays as it was");
  }

  private boolean isFirst(RawRecord raw, Corpus corpus) {
    if (seenIn.putIfAbsent(raw.name(), corpus.name()) == null) return true;
    read.incrementAndGet();
    progress.advance(1);
    String reason = "figid " + raw.name() + " was already read in this run";
    problems.accept(new Problem(raw.file(), raw.line(), reason, true));
    return false;
  }

  private void work(
      RawRecord raw, String source, Semaphore room, AtomicReference<Throwable> failure) {
    try {
      if (failure.get() == null) index(raw, source);
      progress.advance(1);
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      room.release();
    }
  }

  private void index(RawRecord raw, String source) throws IOException {
    read.incrementAndGet();
    byte[] hash = ContentHash.of(raw);
    if (known.isSame(raw.name(), hash, source)) {
      kept.add(raw.name());
      unchanged.incrementAndGet();
      return;
    }
    RecordReader.Outcome outcome = reader.read(raw);
    outcome.problems().forEach(problems);
    if (outcome.record().isEmpty()) return;
    try {
      write(outcome.record().get(), hash, source);
    } catch (IllegalArgumentException e) {
      // Lucene takes no term above 32 kB; one record must not end a run.
      String reason = "cannot be indexed: " + e.getMessage();
      problems.accept(new Problem(raw.file(), raw.line(), reason, true));
    }
  }

  private void write(FigureRecord record, byte[] hash, String source) throws IOException {
    String figid = record.figure().figid();
    Document document = FigureDocument.of(record, hash, source);
    if (known.contains(figid)) {
      writer.updateDocument(term(figid), document);
      known.learned().remove(known.contributions(figid));
      updated.incrementAndGet();
    } else {
      writer.addDocument(document);
      added.incrementAndGet();
    }
    known.learned().add(FigureNames.of(record));
    kept.add(figid);
  }

  /**
   * Deletes what the index had from the sources of this run and they no longer have, or no longer
   * in a form that can be read.
   */
  void deleteVanished() throws IOException {
    for (String figid : known.figids()) {
      String source = known.source(figid).orElse("");
      boolean broken = source.equals(seenIn.get(figid));
      if (kept.contains(figid) || !broken && !completeSources.contains(source)) continue;
      known.learned().remove(known.contributions(figid));
      writer.deleteDocuments(term(figid));
      deleted.incrementAndGet();
    }
  }

  Counts counts() {
    return new Counts(read.get(), added.get(), updated.get(), unchanged.get(), deleted.get(), 0);
  }

  private static Term term(String figid) {
    return new Term(FigureFields.KEY, figid);
  }

  private static void rethrow(Throwable failure) throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case UncheckedIOException e -> throw e.getCause();
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IOException(failure);
    }
  }
}
