package pfocr.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** The content hashes and sources of the records that an index holds. Immutable. */
final class KnownRecords {
  private record Known(byte[] hash, String source) {}

  private final Map<String, Known> byFigid;

  private KnownRecords(Map<String, Known> byFigid) {
    this.byFigid = byFigid;
  }

  static KnownRecords none() {
    return new KnownRecords(Map.of());
  }

  /** Reads them from the last commit; none when there is no index yet. */
  static KnownRecords of(Directory directory, Path index) throws IOException {
    if (!DirectoryReader.indexExists(directory)) return none();
    Map<String, Known> byFigid = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexStamp.of(reader.getIndexCommit(), index);
      for (LeafReaderContext leaf : reader.leaves()) read(leaf.reader(), byFigid);
    } catch (IOException | RuntimeException e) {
      throw IndexFaults.reading(index, e);
    }
    return new KnownRecords(byFigid);
  }

  private static void read(LeafReader leaf, Map<String, Known> byFigid) throws IOException {
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
      byFigid.put(figids.lookupOrd(figids.ordValue()).utf8ToString(), new Known(hash, source));
    }
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
