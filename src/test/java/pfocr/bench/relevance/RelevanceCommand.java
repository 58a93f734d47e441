package pfocr.bench.relevance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import pfocr.bench.Folders;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.Hit;
import pfocr.search.LuceneFigureSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relevance}: ranking quality of the engine and of plain BM25 on one collection. */
@Command(name = "relevance", description = "Ranking quality on a judged collection.")
public final class RelevanceCommand implements Callable<Integer> {
  /** Ranks that are judged. */
  private static final int DEPTH = 100;

  /** The measures in the order of the table. */
  private static final Map<String, ToDoubleFunction<Scores>> MEASURES = measures();

  @Option(
      names = "--collection",
      required = true,
      paramLabel = "DIR",
      description = "Folder with figures.tar.gz or _figures, topics.tsv, qrels.txt.")
  private Path folder;

  @Option(names = "--topics", paramLabel = "FILE", description = "Topics from elsewhere.")
  private Optional<Path> topics = Optional.empty();

  @Option(names = "--qrels", paramLabel = "FILE", description = "Judgements from elsewhere.")
  private Optional<Path> qrels = Optional.empty();

  @Option(names = "--variations", description = "Judge every topic in many ways of typing it, too.")
  private boolean variations;

  @Option(names = "--baseline-only", description = "Leave the engine out.")
  private boolean baselineOnly;

  private final PrintStream out = System.out;

  private interface Ranker {
    List<String> rank(String topic) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    Collection collection = Collection.read(folder, topics, qrels);
    try (Baseline baseline = new Baseline(collection.source())) {
      Ranker bm25 = topic -> baseline.rank(topic, DEPTH);
      if (baselineOnly) print(collection, null, scores(collection, bm25));
      else withEngine(collection, bm25);
    }
    return 0;
  }

  private void withEngine(Collection collection, Ranker bm25) throws IOException {
    Path index = Files.createTempDirectory("pfocr-relevance");
    try {
      int threads = Runtime.getRuntime().availableProcessors();
      IndexBuilder.build(
          List.of(collection.source()),
          new IndexBuilder.Options(index, true, threads, Optional.empty()),
          IndexProgress.NONE);
      try (FigureSearch search = LuceneFigureSearch.open(index)) {
        Ranker engine = topic -> rank(search, topic);
        print(collection, scores(collection, engine), scores(collection, bm25));
        if (variations) variations(collection, engine, bm25);
      }
    } finally {
      Folders.delete(index);
    }
  }

  private void variations(Collection collection, Ranker engine, Ranker bm25) throws IOException {
    out.printf(
        "%n| nDCG@10, recall@100 of topics typed | pfocr-search | Lucene BM25 |%n"
            + "| --- | ---: | ---: |%n");
    for (var variation : Variations.all().entrySet()) {
      Scores ours = scores(collection, topic -> engine.rank(variation.getValue().apply(topic)));
      Scores theirs = scores(collection, topic -> bm25.rank(variation.getValue().apply(topic)));
      out.printf(
          "| %s | %.3f, %.3f | %.3f, %.3f |%n",
          variation.getKey(), ours.ndcg10(), ours.recall100(), theirs.ndcg10(), theirs.recall100());
    }
  }

  private static List<String> rank(FigureSearch search, String topic) {
    SearchRequest request = SearchRequest.of(topic).withPage(0, DEPTH).withHighlight(false);
    return search.search(request).hits().stream()
        .map(Hit::figure)
        .map(figure -> figure.figid())
        .toList();
  }

  /** The mean over topics that have a relevant figure. */
  private static Scores scores(Collection collection, Ranker ranker) throws IOException {
    List<Scores> scores = new ArrayList<>();
    for (Map.Entry<String, String> topic : collection.topics().entrySet()) {
      Map<String, Integer> grades = collection.grades().get(topic.getKey());
      if (grades == null || grades.values().stream().noneMatch(grade -> grade > 0)) continue;
      scores.add(Scores.of(ranker.rank(topic.getValue()), grades));
    }
    return Scores.mean(scores);
  }

  private void print(Collection collection, Scores engine, Scores baseline) {
    out.printf("%s, %d topics%n", folder.getFileName(), collection.topics().size());
    out.printf("| measure | pfocr-search | Lucene BM25 |%n| --- | ---: | ---: |%n");
    MEASURES.forEach((name, measure) ->
        out.printf(
            "| %s | %s | %.3f |%n",
            name,
            engine == null ? "-" : String.format("%.3f", measure.applyAsDouble(engine)),
            measure.applyAsDouble(baseline)));
  }

  private static Map<String, ToDoubleFunction<Scores>> measures() {
    Map<String, ToDoubleFunction<Scores>> measures = new LinkedHashMap<>();
    measures.put("nDCG@10", Scores::ndcg10);
    measures.put("MAP", Scores::averagePrecision);
    measures.put("MRR", Scores::reciprocalRank);
    measures.put("Recall@100", Scores::recall100);
    measures.put("P@10", Scores::precision10);
    return measures;
  }
}
