package pfocr.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import pfocr.figure.Figure;

/** The end of a run: what the index holds now, stamped and committed in one step. */
final class IndexFinish {
  private long figures;
  private long build = IndexStamp.FORMAT;
  private int firstYear = Integer.MAX_VALUE;
  private int lastYear;
  private final Set<String> papers = new HashSet<>();

  private IndexFinish() {}

  /**
   * Commits what the writer holds.
   *
   * @param lexicon name of the lexicon file that belongs to it
   */
  static void commit(
      IndexWriter writer, Path index, Set<String> sources, long rejected, String lexicon)
      throws IOException {
    IndexFinish finish = new IndexFinish();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) finish.read(leaf.reader());
    }
    IndexStamp stamp = finish.stamp(sources, rejected, lexicon);
    writer.setLiveCommitData(stamp.asUserData().entrySet());
    writer.commit();
    NameFiles.deleteOthers(index, stamp);
  }

  private void read(LeafReader leaf) throws IOException {
    BinaryDocValues records = leaf.getBinaryDocValues(FigureFields.RECORD);
    BinaryDocValues hashes = leaf.getBinaryDocValues(FigureFields.HASH);
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (leaf.getLiveDocs() != null && !leaf.getLiveDocs().get(doc)) continue;
      if (!records.advanceExact(doc) || !hashes.advanceExact(doc)) continue;
      add(RecordCodec.read(records.binaryValue()).figure());
      build +=
          ByteBuffer.wrap(hashes.binaryValue().bytes, hashes.binaryValue().offset, Long.BYTES)
              .getLong();
    }
  }

  private void add(Figure figure) {
    figures++;
    papers.add(figure.paper().pmcid());
    figure
        .paper()
        .year()
        .ifPresent(year -> {
          firstYear = Math.min(firstYear, year);
          lastYear = Math.max(lastYear, year);
        });
  }

  private IndexStamp stamp(Set<String> sources, long rejected, String lexicon) {
    return new IndexStamp(
        IndexStamp.FORMAT,
        Long.toHexString(build),
        figures,
        papers.size(),
        rejected,
        lastYear == 0 ? 0 : firstYear,
        lastYear,
        sources.stream().sorted().toList(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        lexicon);
  }
}
