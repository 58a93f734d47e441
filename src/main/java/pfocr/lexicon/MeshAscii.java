package pfocr.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * MeSH descriptors or supplements in NLM's ASCII form: {@code *NEWRECORD}, then {@code MH = ...}.
 */
final class MeshAscii {
  private MeshAscii() {}

  static boolean recognises(String head) {
    return head.stripLeading().startsWith("*NEWRECORD");
  }

  static void read(BufferedReader in, NameSink sink) throws IOException {
    var record = new MeshRecord();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("*NEWRECORD")) {
        record.giveTo(sink);
        record = new MeshRecord();
        continue;
      }
      int equals = line.indexOf(" = ");
      if (equals < 0) continue;
      String value = line.substring(equals + 3).strip();
      switch (line.substring(0, equals)) {
        case "UI" -> record.id = value;
        case "MH", "NM" -> record.heading = value;
        case "MN" -> record.treeNumbers.add(value);
        case "ENTRY", "PRINT ENTRY", "SY" -> record.terms.add(firstCell(value));
        default -> {}
      }
    }
    record.giveTo(sink);
  }

  private static String firstCell(String value) {
    int bar = value.indexOf('|');
    return bar < 0 ? value : value.substring(0, bar);
  }

  /** One descriptor or supplement while it is read. */
  static final class MeshRecord {
    String id = "";
    String heading = "";
    final List<String> treeNumbers = new ArrayList<>();
    final List<String> terms = new ArrayList<>();

    /** Supplements have no tree numbers; they are chemicals but for a few rare diseases. */
    void giveTo(NameSink sink) {
      boolean supplement = id.startsWith("C");
      boolean wanted = supplement || treeNumbers.stream().anyMatch(Mesh::wanted);
      if (id.isEmpty() || heading.isEmpty() || !wanted) return;
      String curie = "MESH:" + id;
      if (supplement) sink.concept(new Concept(curie, ConceptType.CHEMICAL, heading, 0));
      else Mesh.add(sink, curie, heading, treeNumbers.toArray(String[]::new));
      for (String term : terms) sink.name(curie, term, NameClass.ENTRY_TERM);
    }
  }
}
