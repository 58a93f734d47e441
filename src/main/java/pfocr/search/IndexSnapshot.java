package pfocr.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import pfocr.index.FigureFields;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexStamp;
import pfocr.index.NameFiles;
import pfocr.index.RecordCodec;
import pfocr.lexicon.Concept;
import pfocr.lexicon.Lexicon;
import pfocr.query.FacetField;

/**
 * One commit of the index, opened: the reader and the flat arrays that sorting and counting run on.
 * Immutable and thread-safe; users hold it between {@link #retain} and {@link #release}.
 */
final class IndexSnapshot {
  private final DirectoryReader reader;
  private final IndexInfo info;
  private final Lexicon lexicon;
  private final Labels labels;
  private final Map<FacetField, FacetOrdinals> facets = new EnumMap<>(FacetField.class);
  private final int[] years;
  private final int[] pathwayScores;
  private final int[] figidRank;
  private final int[] docOfRank;
  private final int[] paperOfRank;
  private final SortedDocValues figids;
  private final DrawnNames drawnNames;
  private volatile DrawnOrdinals drawn;
  private volatile Provenances provenances;
  private final Map<String, Long> familyFigures = new ConcurrentHashMap<>();
  private final Map<FacetField, TermTree> trees = new ConcurrentHashMap<>();

  private IndexSnapshot(DirectoryReader reader, IndexStamp stamp, Lexicon lexicon)
      throws IOException {
    this.reader = reader;
    this.info = info(stamp);
    this.lexicon = lexicon;
    this.labels = new Labels(lexicon);
    this.drawnNames = new DrawnNames(lexicon, labels);
    years = numbers(FigureFields.YEAR);
    pathwayScores = numbers(FigureFields.PATHWAY_SCORE);
    figids = MultiDocValues.getSortedValues(reader, FigureFields.FIGID);
    figidRank = new int[reader.maxDoc()];
    docOfRank = new int[figids == null ? 0 : figids.getValueCount()];
    paperOfRank = new int[docOfRank.length];
    rankFigids();
    numberPapers();
    for (FacetField field : FacetField.values()) facets.put(field, read(field));
  }

  /**
   * Opens the state of a reader; the snapshot then owns the reader.
   *
   * @throws IOException when it is not an index of this program and format
   */
  static IndexSnapshot of(DirectoryReader reader, Path index) throws IOException {
    IndexStamp stamp = IndexStamp.of(reader.getIndexCommit(), index);
    return new IndexSnapshot(reader, stamp, NameFiles.lexicon(index, stamp));
  }

  private static IndexInfo info(IndexStamp stamp) {
    return new IndexInfo(
        stamp.build(),
        stamp.figures(),
        stamp.papers(),
        stamp.rejected(),
        stamp.firstYear(),
        stamp.lastYear(),
        stamp.sources(),
        stamp.built(),
        stamp.format());
  }

  private FacetOrdinals read(FacetField field) throws IOException {
    return field == FacetField.YEAR
        ? FacetOrdinals.ofNumbers(years, Map.of(0, Facets.UNKNOWN))
        : FacetOrdinals.read(reader, field.key());
  }

  private int[] numbers(String field) throws IOException {
    int[] numbers = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
      for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc())
        numbers[leaf.docBase + doc] = (int) values.longValue();
    }
    return numbers;
  }

  /**
   * A deleted figure may share its figid with the live one that replaced it; the live one counts.
   */
  private void rankFigids() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      for (int doc = leaf.docBase; doc < leaf.docBase + leaf.reader().maxDoc(); doc++) {
        if (!figids.advanceExact(doc)) continue;
        figidRank[doc] = figids.ordValue();
        boolean live =
            leaf.reader().getLiveDocs() == null
                || leaf.reader().getLiveDocs().get(doc - leaf.docBase);
        if (live) docOfRank[figidRank[doc]] = doc;
      }
    }
  }

  /** Figids begin with the id of their paper, so those of one paper stand side by side. */
  private void numberPapers() throws IOException {
    if (figids == null) return;
    TermsEnum ids = figids.termsEnum();
    String before = "";
    int paper = -1;
    for (int rank = 0; rank < paperOfRank.length; rank++) {
      String figid = ids.next().utf8ToString();
      int end = figid.indexOf("__");
      String now = end < 0 ? figid : figid.substring(0, end);
      if (!now.equals(before)) paper++;
      paperOfRank[rank] = paper;
      before = now;
    }
  }

  IndexInfo info() {
    return info;
  }

  /** Tells this commit from every other. */
  byte[] commitId() {
    return ((StandardDirectoryReader) reader).getSegmentInfos().getId();
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** How many figures show the thing, or are of the organism. */
  long figures(Concept concept) {
    return switch (concept.type()) {
      case GENE, CHEMICAL, DISEASE -> lexicon.figures(concept);
      case FAMILY -> figuresOf(concept);
      case ORGANISM -> figuresOfOrganism(concept.label());
    };
  }

  private long figuresOfOrganism(String latin) {
    try {
      return searcher()
          .count(new TermQuery(new Term(FigureFields.ORGANISM, latin.toLowerCase(Locale.ROOT))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many figures show a member of the family; counted once. */
  long figuresOf(Concept family) {
    return familyFigures.computeIfAbsent(family.id(), id -> count(lexicon.members(family)));
  }

  private long count(List<Concept> members) {
    List<BytesRef> ids = members.stream().map(member -> new BytesRef(member.id())).toList();
    try {
      return ids.isEmpty() ? 0 : searcher().count(new TermInSetQuery(FigureFields.ENTITY, ids));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Labels labels() {
    return labels;
  }

  DirectoryReader reader() {
    return reader;
  }

  /** How things were recognised in figures; read when it is first asked for. */
  Provenances provenances() throws IOException {
    Provenances read = provenances;
    if (read != null) return read;
    synchronized (this) {
      if (provenances == null) provenances = Provenances.read(this);
      return provenances;
    }
  }

  /** Takes part in the life of the snapshot; false when it is already closed. */
  boolean retain() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  /** A searcher of its own for one request, without caches. */
  IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(IndexBuilder.similarity());
    searcher.setQueryCache(null);
    return searcher;
  }

  int maxDoc() {
    return reader.maxDoc();
  }

  FacetOrdinals facet(FacetField field) {
    return facets.get(field);
  }

  /** The MeSH tree over the values of a facet; made when it is first asked for. */
  TermTree tree(FacetField field) {
    return trees.computeIfAbsent(field, each -> TermTree.of(facet(each), lexicon.tree()));
  }

  DrawnNames drawnNames() {
    return drawnNames;
  }

  /** What the figures draw; read when it is first asked for, as few sessions need it. */
  DrawnOrdinals drawn() {
    DrawnOrdinals read = drawn;
    if (read != null) return read;
    synchronized (this) {
      if (drawn == null) drawn = readDrawn();
      return drawn;
    }
  }

  private DrawnOrdinals readDrawn() {
    try {
      return DrawnOrdinals.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int year(int doc) {
    return years[doc];
  }

  int pathwayScore(int doc) {
    return pathwayScores[doc];
  }

  /** The place of the figure's id among all ids. */
  int rank(int doc) {
    return figidRank[doc];
  }

  /** How many papers the documents' figures are of. */
  long papers(DocBuffer docs) {
    if (docs.size() == 0) return 0;
    FixedBitSet papers = new FixedBitSet(paperOfRank[paperOfRank.length - 1] + 1);
    for (int i = 0; i < docs.size(); i++) papers.set(paperOfRank[figidRank[docs.get(i)]]);
    return papers.cardinality();
  }

  int docOfRank(int rank) {
    return docOfRank[rank];
  }

  /** The figid of a rank. */
  String figid(int rank) {
    try {
      synchronized (figids) {
        return figids.lookupOrd(rank).utf8ToString();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rank of a figid, or where it would stand: then {@code -(rank + 1)}. */
  int rankOf(String figid) throws IOException {
    if (docOfRank.length == 0) return -1;
    synchronized (figids) {
      return figids.lookupTerm(new BytesRef(figid));
    }
  }

  /** The record of a document. */
  RecordCodec.Reader record(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    BinaryDocValues records = leaf.reader().getBinaryDocValues(FigureFields.RECORD);
    if (records == null || !records.advanceExact(doc - leaf.docBase))
      throw new IOException("document " + doc + " has no record");
    return RecordCodec.read(records.binaryValue());
  }
}
