package pfocr.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import pfocr.figure.Corpus;
import pfocr.figure.Problem;

/** Builds and updates an index from sources. */
public final class IndexBuilder {
  /** Large enough that 110,000 figures make a handful of segments. */
  private static final double RAM_BUFFER_MB = 512;

  private IndexBuilder() {}

  /**
   * How to build.
   *
   * @param index the index folder, created when missing
   * @param rebuild start from nothing instead of updating; the old index serves until the end
   * @param threads indexing threads, at least 1
   * @param lexicon folder of public name tables to add, if any
   */
  public record Options(Path index, boolean rebuild, int threads, Optional<Path> lexicon) {
    public Options {
      if (threads < 1) throw new IllegalArgumentException("threads < 1: " + threads);
    }
  }

  /** The similarity that norms are written for; searching uses the same. */
  public static Similarity similarity() {
    return new BM25Similarity(Weights.K1, Weights.B, false);
  }

  /**
   * Brings the index up to date with the sources: new and changed records are written, records
   * that vanished from one of these sources are deleted, all in one commit. Nothing is written
   * when nothing changed. A process killed at any moment leaves the last commit as it was.
   *
   * @throws IOException when a source cannot be opened, the index cannot be written, or it has
   *     another format; the message names the path and the command that helps
   */
  public static IndexReport build(List<Path> sources, Options options, IndexProgress progress)
      throws IOException {
    long began = System.nanoTime();
    List<Problem> problems = new ArrayList<>();
    List<Corpus> corpora = new ArrayList<>();
    try {
      for (Path source : sources) corpora.add(Corpus.open(source, problem -> add(problems, problem)));
      try (FSDirectory directory = open(options.index())) {
        IndexRun.Counts counts = build(directory, corpora, options, progress, problems);
        return report(counts, problems, Duration.ofNanos(System.nanoTime() - began));
      }
    } finally {
      for (Corpus corpus : corpora) corpus.close();
    }
  }

  private static FSDirectory open(Path index) throws IOException {
    if (Files.exists(index) && !Files.isDirectory(index))
      throw new NotDirectoryException(index + " is a file; an index needs a folder");
    return FSDirectory.open(Files.createDirectories(index));
  }

  private static IndexRun.Counts build(
      FSDirectory directory, List<Corpus> corpora, Options options, IndexProgress progress, List<Problem> problems)
      throws IOException {
    KnownRecords known = options.rebuild() ? KnownRecords.none() : KnownRecords.of(directory, options.index());
    try (IndexWriter writer = writer(directory, options)) {
      IndexRun run = new IndexRun(writer, known, options.threads(), progress, problem -> add(problems, problem));
      try {
        for (Corpus corpus : corpora) run.index(corpus);
        run.deleteVanished();
        if (run.counts().changed() || options.rebuild() || !DirectoryReader.indexExists(directory) || options.lexicon().isPresent()) {
          progress.stage("learning names", 0);
          IndexFinish.commit(writer, directory.getDirectory(), sourceNames(corpora, known), rejected(problems), options);
        }
        return run.counts().withFigures(writer.getDocStats().numDocs);
      } finally {
        writer.rollback(); // without effect behind a commit
      }
    } catch (LockObtainFailedException e) {
      throw new IOException("another run is writing " + options.index() + "; wait until it ends", e);
    }
  }

  private static IndexWriter writer(FSDirectory directory, Options options) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setSimilarity(similarity());
    config.setOpenMode(options.rebuild() ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    config.setUseCompoundFile(false);
    config.setCommitOnClose(false);
    return new IndexWriter(directory, config);
  }

  private static Set<String> sourceNames(List<Corpus> corpora, KnownRecords known) {
    Set<String> names = new LinkedHashSet<>(known.sources());
    for (Corpus corpus : corpora) names.add(corpus.name());
    return names;
  }

  private static long rejected(List<Problem> problems) {
    synchronized (problems) {
      return problems.stream().filter(Problem::fatal).count();
    }
  }

  private static void add(List<Problem> problems, Problem problem) {
    synchronized (problems) {
      problems.add(problem);
    }
  }

  private static IndexReport report(IndexRun.Counts counts, List<Problem> problems, Duration time) {
    problems.sort(java.util.Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
    return new IndexReport(
        counts.read(), counts.added(), counts.updated(), counts.unchanged(), counts.deleted(), problems,
        counts.figures(), time);
  }
}
