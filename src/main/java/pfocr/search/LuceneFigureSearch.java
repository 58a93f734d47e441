package pfocr.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.index.FigureFields;
import pfocr.index.IndexFaults;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;

/**
 * The engine over an index folder. Follows commits: a new one is opened in the background and put
 * in the place of the old one, on which running requests finish; one that cannot be opened is
 * logged, and the old one goes on serving.
 */
public final class LuceneFigureSearch implements FigureSearch {
  private static final System.Logger LOG = System.getLogger(LuceneFigureSearch.class.getName());

  /** How often new commits are looked for. */
  private static final long FOLLOW_MILLIS = 1_000;

  private final Path path;
  private final Directory directory;
  private final ScheduledExecutorService follower;
  private volatile IndexSnapshot current;
  private volatile boolean closed;

  /** Why the newest commit is not served; only the follower looks at it. */
  private String refused = "";

  private LuceneFigureSearch(Path path, Directory directory, IndexSnapshot first) {
    this.path = path;
    this.directory = directory;
    this.current = first;
    this.follower =
        Executors.newSingleThreadScheduledExecutor(task -> {
          Thread thread = new Thread(task, "index-follower");
          thread.setDaemon(true);
          return thread;
        });
    follower.scheduleWithFixedDelay(
        this::follow, FOLLOW_MILLIS, FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens an index for searching; it follows later commits.
   *
   * @throws IOException when there is no index, a damaged one, or one of another format; the
   *     message is a sentence that names the file at fault and the command that helps
   */
  public static FigureSearch open(Path index) throws IOException {
    if (!Files.isDirectory(index)) throw IndexFaults.missing(index, null);
    Directory directory = FSDirectory.open(index);
    try {
      return new LuceneFigureSearch(
          index, directory, snapshot(DirectoryReader.open(directory), index));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw IndexFaults.reading(index, e);
    }
  }

  private static IndexSnapshot snapshot(DirectoryReader reader, Path index) throws IOException {
    try {
      return IndexSnapshot.of(reader, index);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * Looks for another commit and changes over to it. It is opened from scratch: after a restore the
   * files need not be descendants of those that are open.
   */
  void follow() {
    try {
      IndexSnapshot old = current;
      if (Arrays.equals(SegmentInfos.readLatestCommit(directory).getId(), old.commitId())) return;
      current = snapshot(DirectoryReader.open(directory), path);
      refused = "";
      LOG.log(Level.INFO, "now serving build {0} of {1}", current.info().build(), path);
      old.release();
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      refuse(e);
    }
  }

  /** Says once what is wrong with the newest commit, not every second. */
  private void refuse(Throwable fault) {
    String reason = IndexFaults.reading(path, fault).getMessage();
    if (closed || reason.equals(refused)) return;
    refused = reason;
    LOG.log(Level.WARNING, "a newer state is not served, the old one goes on: {0}", reason);
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(IndexSnapshot snapshot) throws IOException;
  }

  /** Does work on the current state, which stays open until it is done. */
  private <T> T with(Work<T> work) {
    IndexSnapshot snapshot = retained();
    try {
      return work.on(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      release(snapshot);
    }
  }

  /** The current state, held open. */
  private IndexSnapshot retained() {
    IndexSnapshot snapshot = current;
    while (!snapshot.retain()) {
      if (closed) throw new IllegalStateException("the search over " + path + " is closed");
      snapshot = current;
    }
    return snapshot;
  }

  private static void release(IndexSnapshot snapshot) {
    try {
      snapshot.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ResultPage search(SearchRequest request) {
    return with(snapshot -> new SearchRun(snapshot, request).page());
  }

  @Override
  public Optional<FigureRecord> figure(String figidOrAlias) {
    return with(snapshot -> {
      List<Integer> docs = docs(snapshot, FigureFields.FIGID, figidOrAlias);
      return docs.isEmpty() ? Optional.empty() : Optional.of(snapshot.record(docs.get(0)).record());
    });
  }

  @Override
  public Optional<FigureDetail> detail(String figidOrAlias) {
    return with(snapshot -> {
      List<Integer> docs = docs(snapshot, FigureFields.FIGID, figidOrAlias);
      if (docs.isEmpty()) return Optional.empty();
      return Optional.of(new DetailReader(snapshot, docs.get(0)).read());
    });
  }

  @Override
  public List<Figure> figuresOfPaper(String pmcid) {
    return with(snapshot -> {
      List<Figure> figures = new ArrayList<>();
      for (int doc : docs(snapshot, FigureFields.PMCID, pmcid))
        figures.add(snapshot.record(doc).figure());
      figures.sort(Comparator.comparing(Figure::figid));
      return List.copyOf(figures);
    });
  }

  private static List<Integer> docs(IndexSnapshot snapshot, String field, String value)
      throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    List<Integer> docs = new ArrayList<>();
    TermQuery query = new TermQuery(new Term(field, value.toLowerCase(Locale.ROOT)));
    for (ScoreDoc hit : searcher.search(query, SearchRequest.MAX_SIZE).scoreDocs) docs.add(hit.doc);
    return docs;
  }

  @Override
  public List<SimilarFigure> similar(String figid, int size) {
    return with(snapshot -> {
      List<Integer> docs = docs(snapshot, FigureFields.FIGID, figid);
      return docs.isEmpty() ? List.of() : new SimilarFigures(snapshot).of(docs.get(0), size);
    });
  }

  @Override
  public FacetCounts facet(SearchRequest request, FacetField field, String find, int size) {
    return with(snapshot ->
        new SearchRun(snapshot, request).facet(field, size, Facets.wanted(snapshot, field, find)));
  }

  @Override
  public List<Completion> complete(String typed, int size) {
    return with(snapshot -> new Completions(snapshot).of(typed, size));
  }

  @Override
  public ResultStream stream(SearchRequest request) {
    IndexSnapshot snapshot = retained();
    try {
      LuceneResultStream.Found found = new SearchRun(snapshot, request).everything();
      return new LuceneResultStream(snapshot, request, found);
    } catch (IOException | RuntimeException e) {
      release(snapshot);
      throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
    }
  }

  @Override
  public Network network(SearchRequest request, int nodes) {
    if (nodes < 1 || nodes > MAX_NODES)
      throw new IllegalArgumentException("nodes not in 1.." + MAX_NODES + ": " + nodes);
    return with(snapshot -> new SearchRun(snapshot, request).network(nodes));
  }

  @Override
  public Branches branches(SearchRequest request, FacetField kind, String parent) {
    if (!Branches.KINDS.contains(kind))
      throw new IllegalArgumentException("no tree of the facet " + kind.key());
    return with(snapshot -> new SearchRun(snapshot, request).branches(kind, parent));
  }

  @Override
  public Optional<EntityProfile> entity(String id, int partners) {
    return with(snapshot -> new EntityProfiles(snapshot).of(id, partners));
  }

  @Override
  public List<EntityMatch> resolve(String name, int size) {
    return with(snapshot -> new EntityLookup(snapshot).of(name, size));
  }

  @Override
  public List<EntityMatch> near(String name, int size) {
    return with(snapshot -> new EntityLookup(snapshot).near(name, size));
  }

  @Override
  public IndexInfo info() {
    return with(IndexSnapshot::info);
  }

  @Override
  public EntitySets sets(SearchRequest request) {
    IndexSnapshot snapshot = retained();
    try {
      return new LuceneEntitySets(
          snapshot, new SearchRun(snapshot, request.withSort(Sort.FIGID)).sets());
    } catch (IOException | RuntimeException e) {
      release(snapshot);
      throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) return;
    closed = true;
    follower.shutdownNow();
    try {
      follower.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    current.release();
    directory.close();
  }
}
