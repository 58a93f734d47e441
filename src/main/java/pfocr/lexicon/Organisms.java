package pfocr.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The bundled organisms: taxonomy id, Latin name, other names. */
final class Organisms {
  /** One organism; {@code names} are common names and codes such as {@code hsa}. */
  record Organism(int taxon, String latin, List<String> names) {
    /** {@code H. sapiens}; "" when the name is not made of two words. */
    String abbreviation() {
      int space = latin.indexOf(' ');
      return space < 1 ? "" : latin.charAt(0) + "." + latin.substring(space);
    }
  }

  private Organisms() {}

  static List<Organism> all() {
    return Table.ALL;
  }

  /** The taxonomy id of a Latin name, 0 when it is not bundled. */
  static int taxon(String latin) {
    return Table.BY_LATIN.getOrDefault(latin, 0);
  }

  /** The Latin name of what a record calls Yeast or C. elegans; other names stay as they are. */
  static String latin(String name) {
    return Table.LATIN.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  private static final class Table {
    static final List<Organism> ALL =
        Resources.lines("organisms.tsv").stream().map(Table::row).toList();
    static final Map<String, Integer> BY_LATIN = new HashMap<>();
    static final Map<String, String> LATIN = new HashMap<>();

    static {
      for (Organism organism : ALL) {
        BY_LATIN.put(organism.latin(), organism.taxon());
        LATIN.putIfAbsent(organism.abbreviation().toLowerCase(Locale.ROOT), organism.latin());
        for (String name : organism.names())
          LATIN.putIfAbsent(name.toLowerCase(Locale.ROOT), organism.latin());
      }
      for (Organism organism : ALL) LATIN.remove(organism.latin().toLowerCase(Locale.ROOT));
    }

    private static Organism row(String line) {
      String[] cells = line.split("\t", -1);
      return new Organism(Integer.parseInt(cells[0]), cells[1], List.of(cells[2].split("\\|")));
    }
  }
}
