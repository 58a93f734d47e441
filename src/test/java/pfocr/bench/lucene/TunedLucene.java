package pfocr.bench.lucene;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * A loop written for the product request alone: one combined search field with the weights put in
 * as term frequencies, one blob for what a hit shows, facet ordinals in plain arrays, marks by
 * scanning the shown captions. It has no phrases, fields or synonyms: a bound, not a product.
 */
public final class TunedLucene implements RawLucene {
  static final String TEXT = "text";
  static final String SHOWN = "shown";

  /** How often a word of the part counts; the same weights as the stock loop's. */
  private static final int TITLE = 3;

  private static final int WORDS = 2;
  private static final FieldType FREQUENCIES = frequencies();

  private final Analyzer analyzer = new EnglishAnalyzer();

  @Override
  public String name() {
    return "Lucene tuned";
  }

  @Override
  public Analyzer analyzer() {
    return analyzer;
  }

  @Override
  public Document document(BenchRecord record) throws IOException {
    Document document = new Document();
    text(document, record.caption() + "\n" + record.keywords(), 1);
    text(document, record.title(), TITLE);
    text(document, record.paperTitle(), 1);
    text(document, String.join(" ; ", record.words()), WORDS);
    document.add(new BinaryDocValuesField(SHOWN, shown(record)));
    facet(document, "year", record.yearOrUnknown());
    facet(document, "figtype", record.figtype());
    for (String organism : record.organisms()) facet(document, "organism", organism);
    for (String gene : record.genes().keySet()) facet(document, "gene", gene);
    for (String chemical : record.chemicals().keySet()) facet(document, "chemical", chemical);
    for (String disease : record.diseases().keySet()) facet(document, "disease", disease);
    return document;
  }

  @Override
  public Searcher open(Path index) throws IOException {
    return new TunedSearcher(index, analyzer);
  }

  private void text(Document document, String text, int weight) {
    for (int i = 0; i < weight; i++) document.add(new Field(TEXT, text, FREQUENCIES));
  }

  private static void facet(Document document, String name, String value) {
    document.add(new SortedSetDocValuesField(name, new BytesRef(value)));
  }

  private static BytesRef shown(BenchRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String part : shownParts(record)) {
        byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
      }
    }
    return new BytesRef(bytes.toByteArray());
  }

  private static String[] shownParts(BenchRecord record) {
    return new String[] {
      record.figid(), record.title(), record.paperTitle(), record.year(), record.caption()
    };
  }

  private static FieldType frequencies() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
