package pfocr.lexicon;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Public name tables in a folder, each recognised by how it begins. */
final class PublicTables {
  /** Enough for the longest header and the preamble of MeSH's XML. */
  private static final int LOOK = 4096;

  private static final String EXPECTED =
      "expected the HGNC complete set (TSV), NCBI gene_info or gene_history, MeSH descriptors or"
          + " supplements (XML or ASCII) or a FamPlex CSV (entities, relations, grounding_map, equivalences), plain or"
          + " .gz";

  private PublicTables() {}

  static void addTo(Path folder, NameSink sink) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files =
          found
              .filter(f -> !f.getFileName().toString().startsWith("."))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    // Families name their members by symbol and MeSH may come in two files: order does not matter,
    // as symbols are looked up at the end.
    for (Path file : files) add(file, sink);
  }

  private static void add(Path file, NameSink sink) throws IOException {
    try (InputStream in = open(file)) {
      in.mark(LOOK);
      String head = new String(in.readNBytes(LOOK), StandardCharsets.UTF_8);
      in.reset();
      read(head, in, sink);
    } catch (IOException | RuntimeException e) {
      throw new IOException("name table " + file + ": " + e.getMessage(), e);
    }
  }

  private static void read(String head, InputStream in, NameSink sink) throws IOException {
    String start = head.startsWith("\uFEFF") ? head.substring(1) : head;
    if (MeshXml.recognises(start)) MeshXml.read(in, sink);
    else if (MeshAscii.recognises(start)) MeshAscii.read(lines(in), sink);
    else if (GeneHistory.recognises(start)) GeneHistory.read(lines(in), sink);
    else if (GeneInfo.recognises(start)) GeneInfo.read(lines(in), sink);
    else if (Hgnc.recognises(start)) Hgnc.read(lines(in), sink);
    else if (FamPlex.recognises(start)) FamPlex.read(lines(in), sink);
    else throw new IOException("not a known name table; " + EXPECTED);
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
  }

  private static BufferedReader lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }
}
