package pfocr.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import pfocr.figure.Corpus;
import pfocr.figure.Problem;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.LexiconBuilder;
import pfocr.lexicon.PublicNames;

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
   * @param lexicon folder of public name tables to add; empty for those of the run before
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
   * Brings the index up to date with the sources: new and changed records are written, records that
   * vanished from one of these sources are deleted, all in one commit. Nothing is written when
   * nothing changed. A process killed at any moment leaves the last commit as it was.
   *
   * @throws IOException when a source cannot be opened, the index cannot be written, or it has
   *     another format, or a rebuild would replace it by a part of a source that is cut off; the
   *     message names the path and what helps
   */
  public static IndexReport build(List<Path> sources, Options options, IndexProgress progress)
      throws IOException {
    long began = System.nanoTime();
    ProblemList problems = new ProblemList();
    List<Corpus> opened = new ArrayList<>();
    try {
      for (Path source : sources) opened.add(Corpus.open(source, problems::add));
      try (FSDirectory directory = IndexWriters.directory(options.index())) {
        IndexRun.Counts counts = build(directory, opened, options, progress, problems);
        return report(counts, problems.sorted(), Duration.ofNanos(System.nanoTime() - began));
      }
    } finally {
      for (Corpus corpus : opened) corpus.close();
    }
  }

  private static IndexRun.Counts build(
      FSDirectory directory,
      List<Corpus> sources,
      Options options,
      IndexProgress progress,
      ProblemList problems)
      throws IOException {
    try (IndexWriter writer = writer(directory, options)) {
      try {
        return build(writer, sources, options, progress, problems);
      } catch (IOException | RuntimeException e) {
        if (writer.getTragicException() == null) throw e;
        throw IndexFaults.writing(options.index(), writer.getTragicException());
      }
    } // closing without a commit leaves the index as it was
  }

  /** Public tables are read first, so that a wrong one fails at once. */
  private static Optional<PublicNames> given(Options options) throws IOException {
    if (options.lexicon().isEmpty()) return Optional.empty();
    return Optional.of(PublicNames.of(options.lexicon().get()));
  }

  private static IndexWriter writer(FSDirectory directory, Options options) throws IOException {
    return options.rebuild()
        ? IndexWriters.replace(directory, config(), options.index())
        : IndexWriters.append(directory, config(), options.index());
  }

  private static IndexRun.Counts build(
      IndexWriter writer,
      List<Corpus> sources,
      Options options,
      IndexProgress progress,
      ProblemList problems)
      throws IOException {
    Optional<PublicNames> given = given(options);
    try (KnownRecords known = known(writer, options)) {
      IndexRun run = new IndexRun(writer, known, options.threads(), progress, problems::add);
      for (Corpus source : sources) {
        run.index(source);
        if (options.rebuild()) keepFromLoss(source, writer.getDirectory(), options.index());
      }
      run.deleteVanished();
      if (run.counts().changed()
          || options.rebuild()
          || !DirectoryReader.indexExists(writer.getDirectory())
          || options.lexicon().isPresent()) {
        progress.stage("learning names", 0);
        NameFiles.Kept names = new NameFiles.Kept(known.learned(), given.orElseGet(known::tables));
        commit(writer, names, sourceNames(sources, known), problems, options);
      }
      return run.counts().withFigures(writer.getDocStats().numDocs);
    }
  }

  /** A source that broke off must not replace what an earlier, whole one gave. */
  private static void keepFromLoss(Corpus source, Directory directory, Path index)
      throws IOException {
    if (source.extent() != Corpus.Extent.CUT_OFF || !DirectoryReader.indexExists(directory)) return;
    throw new IOException(
        source.name()
            + " is truncated or damaged, so the index "
            + index
            + " was not replaced; without --rebuild the records that can be read are added to it");
  }

  private static KnownRecords known(IndexWriter writer, Options options) throws IOException {
    return options.rebuild()
        ? KnownRecords.none()
        : KnownRecords.of(writer.getDirectory(), options.index());
  }

  private static void commit(
      IndexWriter writer,
      NameFiles.Kept names,
      Set<String> sources,
      ProblemList problems,
      Options options)
      throws IOException {
    Path index = options.index();
    try (ExecutorService others = Executors.newFixedThreadPool(options.threads())) {
      // They write what the writer holds in memory, which the commit would do alone. A failure
      // closes the writer, so that the commit fails too.
      for (int i = 0; i < options.threads(); i++) others.submit(writer::flushNextBuffer);
      Lexicon lexicon =
          new LexiconBuilder().addBundled().add(names.tables()).add(names.learned()).build();
      String file = NameFiles.write(index, lexicon, names);
      IndexFinish.commit(writer, index, sources, problems.rejected(), file);
    } catch (IOException e) {
      throw IndexFaults.writing(index, e);
    }
  }

  static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setSimilarity(similarity())
        .setRAMBufferSizeMB(RAM_BUFFER_MB)
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  private static Set<String> sourceNames(List<Corpus> sources, KnownRecords known) {
    Set<String> names = new LinkedHashSet<>(known.sources());
    for (Corpus source : sources) names.add(source.name());
    return names;
  }

  private static IndexReport report(IndexRun.Counts counts, List<Problem> problems, Duration time) {
    return new IndexReport(
        counts.read(),
        counts.added(),
        counts.updated(),
        counts.unchanged(),
        counts.deleted(),
        problems,
        counts.figures(),
        time);
  }
}
