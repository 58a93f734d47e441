package pfocr.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The CSV files of FamPlex (CC0), which have no header: {@code entities} (one id), {@code
 * relations} (five cells, isa or partof in the third), {@code grounding_map} (text, database, id,
 * ...) and {@code equivalences} (database, id, entity), of which nothing is needed here.
 */
final class FamPlex {
  private FamPlex() {}

  static boolean recognises(String head) {
    String[] lines = head.split("\r?\n");
    // The last line may be cut off.
    for (int i = 0; i < lines.length - 1 || i == 0; i++) {
      if (kind(cells(lines[i])) == Kind.NONE) return false;
    }
    return !head.isBlank();
  }

  private enum Kind {
    ENTITY,
    RELATION,
    GROUNDING,
    EQUIVALENCE,
    NONE
  }

  private static Kind kind(List<String> cells) {
    if (cells.size() == 1 && cells.get(0).matches("[A-Za-z0-9]+(_[A-Za-z0-9]+)*_?")) {
      return cells.get(0).matches(".*[A-Z0-9_].*") ? Kind.ENTITY : Kind.NONE;
    }
    if (cells.size() == 5 && cells.get(2).matches("isa|partof")) return Kind.RELATION;
    if (cells.size() >= 6 && cells.get(1).matches("[A-Z]*")) return Kind.GROUNDING;
    if (cells.size() == 3 && cells.get(0).matches("[A-Z_]+")) return Kind.EQUIVALENCE;
    return Kind.NONE;
  }

  static void read(BufferedReader in, NameSink sink) throws IOException {
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank()) continue;
      List<String> cells = cells(line);
      switch (kind(cells)) {
        case ENTITY -> entity(cells.get(0), sink);
        case RELATION -> relation(cells, sink);
        case GROUNDING -> grounding(cells, sink);
        case EQUIVALENCE -> {}
        case NONE -> throw new IOException("line " + number + " is not one of FamPlex");
      }
    }
  }

  private static void entity(String id, NameSink sink) {
    sink.concept(new Concept("FPLX:" + id, ConceptType.FAMILY, id, 0));
  }

  private static void relation(List<String> cells, NameSink sink) {
    if (!cells.get(3).equals("FPLX")) return;
    entity(cells.get(4), sink);
    String family = "FPLX:" + cells.get(4);
    switch (cells.get(0)) {
      case "HGNC" -> sink.member(family, cells.get(1));
      case "FPLX" -> {
        entity(cells.get(1), sink);
        sink.subfamily(family, "FPLX:" + cells.get(1));
      }
      default -> {} // single UniProt accessions of viruses
    }
  }

  private static void grounding(List<String> cells, NameSink sink) {
    String text = cells.get(0);
    String id = cells.get(2);
    switch (cells.get(1).toUpperCase(Locale.ROOT)) {
      case "FPLX" -> {
        entity(id, sink);
        sink.name("FPLX:" + id, text, NameClass.FAMILY);
      }
      case "HGNC" -> sink.geneName(id, text, NameClass.ALIAS);
      case "MESH" -> sink.name("MESH:" + id, text, NameClass.ENTRY_TERM);
      default -> {}
    }
  }

  /** Splits a CSV line; quotes hold commas and doubled quotes. */
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) cell.append(line.charAt(++i));
        else quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
