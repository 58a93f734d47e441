package pfocr.lexicon;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sum of the {@link Contribution}s of many records, with counts of figures. Adding and removing
 * the contributions of a record is exact in its counts, so an incremental index keeps it up to
 * date; it is written beside the index for the next run. Safe for several threads.
 */
public final class LearnedNames {
  /** "PFLN" and a version in the last byte; raise it with every change of the layout. */
  private static final long MAGIC = 0x5046_4C4E_0000_0001L;

  private final NameTable table = new NameTable();

  /** Adds what one record contributes. */
  public void add(List<Contribution> ofOneRecord) {
    count(ofOneRecord, 1);
  }

  /** Takes back what a changed or deleted record had contributed. */
  public void remove(List<Contribution> ofOneRecord) {
    count(ofOneRecord, -1);
  }

  private synchronized void count(List<Contribution> contributions, int figures) {
    Set<Integer> seen = new HashSet<>();
    for (Contribution each : contributions) {
      int concept = table.concept(each.concept());
      if (seen.add(concept)) table.countConcept(concept, figures);
      table.name(concept, each.key(), each.name(), each.nameClass(), figures);
    }
  }

  /** Adds everything to another table; what no figure uses any more stays behind. */
  synchronized void addTo(NameTable other) {
    int[] numbers = new int[table.concepts().size()];
    for (int i = 0; i < numbers.length; i++) {
      if (table.figuresOfConcept(i) == 0) continue;
      numbers[i] = other.concept(table.concepts().get(i));
      other.countConcept(numbers[i], table.figuresOfConcept(i));
    }
    for (int pair = 0; pair < table.pairCount(); pair++) {
      int figures = table.figuresOfPair(pair);
      if (figures == 0 || table.figuresOfConcept(table.conceptOf(pair)) == 0) continue;
      int concept = numbers[table.conceptOf(pair)];
      String key = table.keys().get(table.keyOf(pair));
      other.name(concept, key, table.nameOf(pair), table.classOf(pair), figures);
    }
  }

  /** How many concepts some figure carries. */
  public synchronized int concepts() {
    int count = 0;
    for (int i = 0; i < table.concepts().size(); i++) {
      if (table.figuresOfConcept(i) > 0) count++;
    }
    return count;
  }

  /** Writes all counts. */
  public synchronized void writeTo(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
    out.writeLong(MAGIC);
    out.writeInt(table.concepts().size());
    for (int i = 0; i < table.concepts().size(); i++) {
      Concept concept = table.concepts().get(i);
      out.writeUTF(concept.id());
      out.writeByte(concept.type().ordinal());
      out.writeUTF(concept.label());
      out.writeInt(concept.taxon());
      out.writeInt(table.figuresOfConcept(i));
    }
    out.writeInt(table.pairCount());
    for (int pair = 0; pair < table.pairCount(); pair++) {
      out.writeInt(table.conceptOf(pair));
      out.writeUTF(table.nameOf(pair));
      out.writeByte(table.classOf(pair).ordinal());
      out.writeInt(table.figuresOfPair(pair));
    }
    out.flush();
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException when it is of another version or damaged
   */
  public static LearnedNames read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readLong() != MAGIC) throw new IOException("not learned names of this version");
    LearnedNames learned = new LearnedNames();
    int concepts = in.readInt();
    for (int i = 0; i < concepts; i++) {
      String id = in.readUTF();
      ConceptType type = at(ConceptType.values(), in.readByte());
      Concept concept = new Concept(id, type, in.readUTF(), in.readInt());
      learned.table.countConcept(learned.table.concept(concept), in.readInt());
    }
    int pairs = in.readInt();
    for (int i = 0; i < pairs; i++) {
      int concept = in.readInt();
      if (concept < 0 || concept >= concepts) throw new IOException("damaged learned names");
      String name = in.readUTF();
      NameClass nameClass = at(NameClass.values(), in.readByte());
      learned.table.name(concept, NameKey.of(name), name, nameClass, in.readInt());
    }
    return learned;
  }

  private static <T> T at(T[] values, int ordinal) throws IOException {
    if (ordinal < 0 || ordinal >= values.length) throw new IOException("damaged learned names");
    return values[ordinal];
  }
}
