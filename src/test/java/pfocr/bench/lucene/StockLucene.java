package pfocr.bench.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene's stock parts, put together as its own demos do: English text fields with offsets, a
 * clause per field and word, sorted-set facets, stored fields, the unified highlighter.
 */
public final class StockLucene implements RawLucene {
  /** Searched fields with their weights: titles say most, then the picture, then the caption. */
  private static final Map<String, Float> FIELDS =
      Map.of("title", 3f, "words", 2f, "caption", 1f, "papertitle", 1.5f, "keywords", 1f);

  private static final List<String> FACETS = List.of("organism", "year", "figtype", "gene");
  private static final Set<String> SHOWN =
      Set.of("figid", "title", "papertitle", "year", "caption");
  private static final FieldType TEXT = text();

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final FacetsConfig config = new FacetsConfig();

  public StockLucene() {
    for (String facet : List.of("organism", "gene", "chemical", "disease"))
      config.setMultiValued(facet, true);
  }

  @Override
  public String name() {
    return "Lucene stock";
  }

  @Override
  public Analyzer analyzer() {
    return analyzer;
  }

  @Override
  public Document document(BenchRecord record) throws IOException {
    Document document = new Document();
    document.add(new StringField("figid", record.figid(), Field.Store.YES));
    document.add(new StringField("alias", record.alias(), Field.Store.YES));
    document.add(new StringField("pmcid", record.pmcid(), Field.Store.YES));
    document.add(new Field("title", record.title(), TEXT));
    document.add(new Field("caption", record.caption(), TEXT));
    document.add(new Field("papertitle", record.paperTitle(), TEXT));
    document.add(new Field("keywords", record.keywords(), TEXT));
    document.add(new TextField("words", String.join(" ; ", record.words()), Field.Store.YES));
    document.add(new StoredField("citation", record.citation()));
    document.add(new StoredField("year", record.year()));
    facet(document, "year", List.of(record.yearOrUnknown()));
    facet(document, "figtype", List.of(record.figtype()));
    facet(document, "organism", record.organisms());
    facet(document, "gene", record.genes().keySet());
    facet(document, "chemical", record.chemicals().keySet());
    facet(document, "disease", record.diseases().keySet());
    return config.build(document);
  }

  @Override
  public Searcher open(Path index) throws IOException {
    return new StockSearcher(index);
  }

  private static void facet(Document document, String name, Iterable<String> values) {
    for (String value : values) document.add(new SortedSetDocValuesFacetField(name, value));
  }

  private static FieldType text() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  private final class StockSearcher implements Searcher {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;

    StockSearcher(Path index) throws IOException {
      reader = DirectoryReader.open(FSDirectory.open(index));
      searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      facets = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    @Override
    public RawAnswer answer(String text) throws IOException {
      Query query = query(text);
      var found =
          FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
      Facets counts = new SortedSetDocValuesFacetCounts(facets, found.facetsCollector());
      Map<String, Map<String, Integer>> byFacet = new LinkedHashMap<>();
      for (String facet : FACETS) byFacet.put(facet, top(counts, facet));
      long total = searcher.count(query);
      return new RawAnswer(total, hits(query, found.topDocs()), byFacet);
    }

    @Override
    public void close() throws IOException {
      reader.close();
      reader.directory().close();
    }

    private Query query(String text) throws IOException {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (String word : Words.of(analyzer, text)) {
        List<Query> fields = new ArrayList<>();
        FIELDS.forEach((field, weight) ->
            fields.add(new BoostQuery(new TermQuery(new Term(field, word)), weight)));
        all.add(new DisjunctionMaxQuery(fields, 0.1f), Occur.MUST);
      }
      return all.build();
    }

    private static Map<String, Integer> top(Facets counts, String facet) throws IOException {
      FacetResult result = counts.getTopChildren(FACET_SIZE, facet);
      Map<String, Integer> values = new LinkedHashMap<>();
      if (result != null)
        for (LabelAndValue value : result.labelValues)
          values.put(value.label, value.value.intValue());
      return values;
    }

    private List<RawAnswer.RawHit> hits(Query query, TopDocs top) throws IOException {
      UnifiedHighlighter highlighter =
          UnifiedHighlighter.builder(searcher, analyzer)
              .withFieldMatcher(field -> true)
              .withMaxLength(Integer.MAX_VALUE - 1)
              .build();
      String[] captions = highlighter.highlight("caption", query, top, 3);
      List<RawAnswer.RawHit> hits = new ArrayList<>();
      for (int i = 0; i < top.scoreDocs.length; i++) {
        ScoreDoc hit = top.scoreDocs[i];
        Document stored = searcher.storedFields().document(hit.doc, SHOWN);
        hits.add(
            new RawAnswer.RawHit(
                stored.get("figid"),
                hit.score,
                stored.get("title"),
                stored.get("papertitle"),
                stored.get("year"),
                captions[i]));
      }
      return hits;
    }
  }
}
