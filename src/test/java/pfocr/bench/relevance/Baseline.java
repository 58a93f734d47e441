package pfocr.bench.relevance;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/** Plain Lucene: BM25 over title plus BM25 over text, English analysis, all words optional. */
final class Baseline implements Closeable {
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String FIGID = "figid";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Indexes the source in memory; 1.2 and 0.75 are Lucene's own defaults for k1 and b. */
  Baseline(Path source) throws IOException {
    BM25Similarity similarity = new BM25Similarity(1.2f, 0.75f);
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(similarity);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      Texts.each(source, (figid, title, text) -> add(writer, figid, title, text));
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
  }

  /** The figids of the best figures, best first. */
  List<String> rank(String topic, int size) throws IOException {
    List<String> figids = new ArrayList<>();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    QueryBuilder words = new QueryBuilder(analyzer);
    for (String field : List.of(TITLE, TEXT)) {
      Query inField = words.createBooleanQuery(field, topic);
      if (inField != null) query.add(inField, Occur.SHOULD);
    }
    for (ScoreDoc hit : searcher.search(query.build(), size).scoreDocs)
      figids.add(searcher.storedFields().document(hit.doc).get(FIGID));
    return figids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static void add(IndexWriter writer, String figid, String title, String text) {
    Document document = new Document();
    document.add(new StoredField(FIGID, figid));
    document.add(new TextField(TITLE, title, Field.Store.NO));
    document.add(new TextField(TEXT, text, Field.Store.NO));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
