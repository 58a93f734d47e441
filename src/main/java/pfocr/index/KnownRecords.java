package pfocr.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import pfocr.lexicon.Contribution;
import pfocr.lexicon.FigureNames;
import pfocr.lexicon.LearnedNames;
import pfocr.lexicon.PublicNames;

/**
 * The content hashes and sources of the records that an index held when the run began, and what was
 * learned from them. Thread-safe.
 */
final class KnownRecords implements Closeable {
  private record Known(byte[] hash, String source, int doc) {}

  private final Map<String, Known> byFigid;
  private final Optional<DirectoryReader> reader;
  private final NameFiles.Kept kept;

  private KnownRecords(
      Map<String, Known> byFigid, Optional<DirectoryReader> reader, NameFiles.Kept kept) {
    this.byFigid = byFigid;
    this.reader = reader;
    this.kept = kept;
  }

  static KnownRecords none() {
    NameFiles.Kept nothing = new NameFiles.Kept(new LearnedNames(), PublicNames.NONE);
    return new KnownRecords(Map.of(), Optional.empty(), nothing);
  }

  /** Reads them from the last commit; none when there is no index yet. */
  static KnownRecords of(Directory directory, Path index) throws IOException {
    if (!DirectoryReader.indexExists(directory)) return none();
    Map<String, Known> byFigid = new HashMap<>();
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      IndexStamp stamp = IndexStamp.of(reader.getIndexCommit(), index);
      for (LeafReaderContext leaf : reader.leaves()) read(leaf, byFigid);
      return new KnownRecords(byFigid, Optional.of(reader), NameFiles.kept(index, stamp));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw IndexFaults.reading(index, e);
    }
  }

  private static void read(LeafReaderContext context, Map<String, Known> byFigid)
      throws IOException {
    LeafReader leaf = context.reader();
    SortedDocValues figids = leaf.getSortedDocValues(FigureFields.FIGID);
    SortedDocValues sources = leaf.getSortedDocValues(FigureFields.SOURCE);
    BinaryDocValues hashes = leaf.getBinaryDocValues(FigureFields.HASH);
    Map<Integer, String> sourceNames = new HashMap<>();
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (leaf.getLiveDocs() != null && !leaf.getLiveDocs().get(doc)) continue;
      if (!figids.advanceExact(doc) || !sources.advanceExact(doc) || !hashes.advanceExact(doc))
        continue;
      String source = sourceNames.get(sources.ordValue());
      if (source == null)
        sourceNames.put(
            sources.ordValue(), source = sources.lookupOrd(sources.ordValue()).utf8ToString());
      byte[] hash = BytesRef.deepCopyOf(hashes.binaryValue()).bytes;
      byFigid.put(
          figids.lookupOrd(figids.ordValue()).utf8ToString(),
          new Known(hash, source, context.docBase + doc));
    }
  }

  /** What was learned from these records; the run keeps it up to date. */
  LearnedNames learned() {
    return kept.learned();
  }

  /** What public tables said when they were last given. */
  PublicNames tables() {
    return kept.tables();
  }

  /** The names that a held record contributed. */
  List<Contribution> contributions(String figid) throws IOException {
    Known known = byFigid.get(figid);
    if (known == null || reader.isEmpty()) return List.of();
    List<LeafReaderContext> leaves = reader.get().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(known.doc, leaves));
    BinaryDocValues records = leaf.reader().getBinaryDocValues(FigureFields.RECORD);
    if (!records.advanceExact(known.doc - leaf.docBase)) return List.of();
    return FigureNames.of(RecordCodec.read(records.binaryValue()).record());
  }

  @Override
  public void close() throws IOException {
    if (reader.isPresent()) reader.get().close();
  }

  Set<String> figids() {
    return byFigid.keySet();
  }

  Set<String> sources() {
    return byFigid.values().stream().map(Known::source).collect(Collectors.toSet());
  }

  boolean contains(String figid) {
    return byFigid.containsKey(figid);
  }

  /** The source a record came from; empty when it is not known. */
  Optional<String> source(String figid) {
    return Optional.ofNullable(byFigid.get(figid)).map(Known::source);
  }

  /** Whether the record is held with exactly this content, from this source. */
  boolean isSame(String figid, byte[] hash, String source) {
    Known known = byFigid.get(figid);
    return known != null && known.source.equals(source) && Arrays.equals(known.hash, hash);
  }
}
