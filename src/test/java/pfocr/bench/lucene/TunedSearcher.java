package pfocr.bench.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/** The product request on {@link TunedLucene}'s index in one pass over the matching documents. */
final class TunedSearcher implements RawLucene.Searcher {
  private static final List<String> FACETS = List.of("organism", "year", "figtype", "gene");

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final Map<String, FacetOrdinals> facets = new LinkedHashMap<>();

  /** Each thread keeps its counters: clearing what was used is cheaper than new arrays. */
  private final ThreadLocal<Map<String, FacetOrdinals.Counts>> counters =
      ThreadLocal.withInitial(this::newCounters);

  TunedSearcher(Path index, Analyzer analyzer) throws IOException {
    reader = DirectoryReader.open(new MMapDirectory(index));
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    this.analyzer = analyzer;
    for (String facet : FACETS) facets.put(facet, new FacetOrdinals(reader, facet));
  }

  @Override
  public RawAnswer answer(String text) throws IOException {
    List<String> words = Words.of(analyzer, text);
    Map<String, FacetOrdinals.Counts> counts = counters.get();
    Top top = new Top(RawLucene.HITS);
    long total = collect(query(words), counts, top);
    Map<String, Map<String, Integer>> byFacet = new LinkedHashMap<>();
    counts.forEach((name, count) -> byFacet.put(name, count.takeTop(RawLucene.FACET_SIZE)));
    return new RawAnswer(total, hits(top.best(), new Marker(analyzer, words)), byFacet);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    reader.directory().close();
  }

  private static Query query(List<String> words) {
    if (words.size() == 1) return new TermQuery(new Term(TunedLucene.TEXT, words.getFirst()));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) all.add(new TermQuery(new Term(TunedLucene.TEXT, word)), Occur.MUST);
    return all.build();
  }

  private long collect(Query query, Map<String, FacetOrdinals.Counts> counts, Top top)
      throws IOException {
    FacetOrdinals.Counts[] counters = counts.values().toArray(FacetOrdinals.Counts[]::new);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    long total = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) continue;
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        total++;
        top.offer(leaf.docBase + doc, scorer.score());
        for (FacetOrdinals.Counts counter : counters) counter.add(leaf.docBase + doc);
      }
    }
    return total;
  }

  private List<RawAnswer.RawHit> hits(List<ScoreDoc> best, Marker marker) throws IOException {
    List<RawAnswer.RawHit> hits = new ArrayList<>();
    for (ScoreDoc hit : best) {
      String[] shown = shown(hit.doc);
      String caption = marker.mark(shown[4]);
      hits.add(new RawAnswer.RawHit(shown[0], hit.score, shown[1], shown[2], shown[3], caption));
    }
    return hits;
  }

  private String[] shown(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(TunedLucene.SHOWN);
    values.advanceExact(doc - leaf.docBase);
    BytesRef blob = values.binaryValue();
    String[] parts = new String[5];
    int at = blob.offset;
    for (int i = 0; i < parts.length; i++) {
      int length = (blob.bytes[at] & 0xff) << 8 | blob.bytes[at + 1] & 0xff;
      parts[i] = new String(blob.bytes, at + 2, length, StandardCharsets.UTF_8);
      at += 2 + length;
    }
    return parts;
  }

  private Map<String, FacetOrdinals.Counts> newCounters() {
    Map<String, FacetOrdinals.Counts> counts = new LinkedHashMap<>();
    facets.forEach((name, ordinals) -> counts.put(name, ordinals.new Counts()));
    return counts;
  }
}
