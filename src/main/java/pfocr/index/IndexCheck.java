package pfocr.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/** Verifies an index from the checksums up to the counts of its stamp. */
public final class IndexCheck {
  /** More sentences than this about single figures help nobody. */
  private static final int MAX_FIGURES_NAMED = 10;

  /** How often the check begins anew because the index was written meanwhile. */
  private static final int ATTEMPTS = 5;

  private final Path index;
  private final Directory directory;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> figids = new HashSet<>();
  private long figures;
  private long build = IndexStamp.FORMAT;
  private int named;

  private IndexCheck(Path index, Directory directory) {
    this.index = index;
    this.directory = directory;
  }

  /**
   * Checks the last commit: its stamp, every file with its checksum, every posting and value by
   * Lucene's own check, then that each figure can be read and that the counts are right. The index
   * may be served and written meanwhile.
   *
   * @return what is wrong, in sentences; empty when all is well
   * @throws IOException when there is no index at all
   */
  public static List<String> check(Path index) throws IOException {
    if (!Files.isDirectory(index)) throw IndexFaults.missing(index, null);
    try (Directory directory = FSDirectory.open(index, NoLockFactory.INSTANCE)) {
      for (int attempt = 1; ; attempt++) {
        byte[] before = commitId(directory);
        IndexCheck check = new IndexCheck(index, directory);
        check.everything();
        boolean steady = Arrays.equals(before, commitId(directory));
        if (check.faults.isEmpty() || steady || attempt == ATTEMPTS)
          return List.copyOf(check.faults);
      }
    } catch (IndexNotFoundException e) {
      throw IndexFaults.missing(index, e);
    }
  }

  /** What tells a commit from all others; empty when it cannot be read. */
  private static byte[] commitId(Directory directory) throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory).getId();
    } catch (IndexNotFoundException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return new byte[0];
    }
  }

  private void everything() {
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      IndexStamp stamp = IndexStamp.of(commit.getUserData(), index);
      checkSegments();
      if (!faults.isEmpty()) return;
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) checkFigures(leaf.reader());
      }
      checkCounts(stamp);
      checkNames(stamp);
    } catch (IOException | RuntimeException e) {
      faults.add(IndexFaults.reading(index, e).getMessage());
    }
  }

  private void checkSegments() throws IOException {
    try (CheckIndex lucene =
        new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, ""))) {
      lucene.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      lucene.setFailFast(false);
      CheckIndex.Status status = lucene.checkIndex();
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos)
        if (segment.error != null)
          faults.add("segment " + segment.name + ": " + IndexFaults.what(segment.error));
      if (!status.clean && faults.isEmpty()) faults.add("Lucene finds the segments damaged");
      if (!faults.isEmpty()) faults.add(IndexFaults.repair(index));
    }
  }

  private void checkFigures(LeafReader leaf) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf, FigureFields.FIGID);
    BinaryDocValues hashes = DocValues.getBinary(leaf, FigureFields.HASH);
    BinaryDocValues records = DocValues.getBinary(leaf, FigureFields.RECORD);
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (leaf.getLiveDocs() != null && !leaf.getLiveDocs().get(doc)) continue;
      figures++;
      if (!ids.advanceExact(doc)) {
        tell("a figure of " + leaf + " has no figid");
        continue;
      }
      String figid = ids.lookupOrd(ids.ordValue()).utf8ToString();
      if (!figids.add(figid)) tell("figure " + figid + " is there twice");
      if (!hashes.advanceExact(doc)) tell("figure " + figid + " has no content hash");
      else add(hashes.binaryValue());
      if (!records.advanceExact(doc)) tell("figure " + figid + " has no record");
      else checkRecord(figid, records.binaryValue());
    }
  }

  private void add(BytesRef hash) {
    build += ByteBuffer.wrap(hash.bytes, hash.offset, Long.BYTES).getLong();
  }

  private void checkRecord(String figid, BytesRef block) {
    try {
      String written = RecordCodec.read(block).record().figure().figid();
      if (!written.equals(figid)) tell("figure " + figid + " holds the record of " + written);
    } catch (RuntimeException e) {
      tell("the record of figure " + figid + " cannot be decoded: " + e.getMessage());
    }
  }

  private void tell(String fault) {
    if (named++ < MAX_FIGURES_NAMED) faults.add(fault);
  }

  private void checkCounts(IndexStamp stamp) {
    if (named > MAX_FIGURES_NAMED)
      faults.add((named - MAX_FIGURES_NAMED) + " more faults of single figures");
    if (figures != stamp.figures())
      faults.add("the stamp counts " + stamp.figures() + " figures, there are " + figures);
    if (!Long.toHexString(build).equals(stamp.build()))
      faults.add(
          "the stamp names build "
              + stamp.build()
              + ", the figures give "
              + Long.toHexString(build));
  }

  private void checkNames(IndexStamp stamp) throws IOException {
    NameFiles.lexicon(index, stamp);
    NameFiles.kept(index, stamp);
  }
}
