package pfocr.lexicon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a folder of public tables said, kept in a compact form, so that an index goes on knowing it
 * when the folder is not at hand. Immutable.
 */
public final class PublicNames {
  /** Nothing beyond the tables of this package. */
  public static final PublicNames NONE = new PublicNames(new byte[0]);

  private enum Kind {
    CONCEPT,
    NAME,
    MEMBER,
    SUBFAMILY,
    GENE_NAME,
    TREE,
    RETIRED
  }

  private final byte[] deflated;

  private PublicNames(byte[] deflated) {
    this.deflated = deflated;
  }

  /**
   * Reads the public tables of a folder: HGNC complete set, NCBI gene_info and gene_history, MeSH
   * descriptors and supplements, FamPlex; each is known by its content, whatever its name, gzipped
   * or not. An empty folder says nothing.
   *
   * @throws IOException when a file is none of these, or damaged; the message names it and says
   *     what is expected
   */
  public static PublicNames of(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Recorder recorder = new Recorder(bytes)) {
      PublicTables.addTo(folder, recorder);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new PublicNames(bytes.toByteArray());
  }

  /** Says everything again, in the order in which the tables said it. */
  void addTo(NameSink sink) {
    if (deflated.length == 0) return;
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(deflated)))) {
      for (int kind = in.read(); kind >= 0; kind = in.read()) say(Kind.values()[kind], in, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(Kind kind, DataInputStream in, NameSink sink) throws IOException {
    String first = in.readUTF();
    String second = in.readUTF();
    switch (kind) {
      case CONCEPT ->
          sink.concept(
              new Concept(first, ConceptType.values()[in.readByte()], second, in.readInt()));
      case NAME -> sink.name(first, second, NameClass.values()[in.readByte()]);
      case GENE_NAME -> sink.geneName(first, second, NameClass.values()[in.readByte()]);
      case MEMBER -> sink.member(first, second);
      case SUBFAMILY -> sink.subfamily(first, second);
      case TREE -> sink.tree(first, second);
      case RETIRED -> sink.retired(first, second);
    }
  }

  /** Writes it so that {@link #read} knows where it ends. */
  public void writeTo(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(deflated.length);
    out.write(deflated);
    out.flush();
  }

  /**
   * Reads what {@link #writeTo} wrote; {@link #NONE} when the stream has ended.
   *
   * @throws IOException when it is cut off
   */
  public static PublicNames read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    int first = in.read();
    if (first < 0) return NONE;
    int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    byte[] deflated = in.readNBytes(length);
    if (deflated.length < length) throw new EOFException("cut off");
    return new PublicNames(deflated);
  }

  /** Writes down what is said. */
  private static final class Recorder implements NameSink, AutoCloseable {
    /** What {@link DataOutputStream#writeUTF} can write in any case; names are far shorter. */
    private static final int LONGEST = 20_000;

    private final DataOutputStream out;

    Recorder(OutputStream bytes) {
      this.out = new DataOutputStream(new DeflaterOutputStream(bytes));
    }

    private interface Rest {
      void write() throws IOException;
    }

    private void write(Kind kind, String first, String second, Rest rest) {
      if (first.length() > LONGEST || second.length() > LONGEST) return;
      try {
        out.writeByte(kind.ordinal());
        out.writeUTF(first);
        out.writeUTF(second);
        rest.write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(Kind kind, String first, String second) {
      write(kind, first, second, () -> {});
    }

    @Override
    public void concept(Concept concept) {
      write(
          Kind.CONCEPT,
          concept.id(),
          concept.label(),
          () -> {
            out.writeByte(concept.type().ordinal());
            out.writeInt(concept.taxon());
          });
    }

    @Override
    public void name(String conceptId, String name, NameClass nameClass) {
      write(Kind.NAME, conceptId, name, () -> out.writeByte(nameClass.ordinal()));
    }

    @Override
    public void geneName(String geneSymbol, String name, NameClass nameClass) {
      write(Kind.GENE_NAME, geneSymbol, name, () -> out.writeByte(nameClass.ordinal()));
    }

    @Override
    public void member(String familyId, String geneSymbol) {
      write(Kind.MEMBER, familyId, geneSymbol);
    }

    @Override
    public void subfamily(String familyId, String childId) {
      write(Kind.SUBFAMILY, familyId, childId);
    }

    @Override
    public void tree(String conceptId, String treeNumber) {
      write(Kind.TREE, conceptId, treeNumber);
    }

    @Override
    public void retired(String id, String replacement) {
      write(Kind.RETIRED, id, replacement);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
