package pfocr.lexicon;

import java.util.function.BiConsumer;

/**
 * The tables in this package's resources. Those that end in {@code .gz} are made from public data
 * by a program in the tests; the others are written by hand:
 *
 * <ul>
 *   <li>{@code genes.tsv.gz}: NCBI id, symbol, full name, previous symbols, aliases
 *   <li>{@code families.tsv.gz}: family, members, spellings
 *   <li>{@code mesh.tsv.gz}: id, heading, tree numbers
 *   <li>{@code organisms.tsv}: taxonomy id, Latin name, other names
 *   <li>{@code entry-terms.tsv}: MeSH id, heading, other names
 *   <li>{@code ordinary-words.txt}: words that are genes only when their looks say so
 *   <li>{@code common-senses.tsv}: name, gene symbol or CURIE that is meant, reason
 * </ul>
 */
final class BundledTables {
  private BundledTables() {}

  /**
   * @param usage takes a name and the CURIE or human gene symbol that people mean by it
   */
  static void addTo(NameSink sink, BiConsumer<String, String> usage) {
    for (String line : Resources.lines("genes.tsv.gz")) gene(cells(line), sink);
    for (String line : Resources.lines("families.tsv.gz")) family(cells(line), sink);
    for (String line : Resources.lines("mesh.tsv.gz")) mesh(cells(line), sink);
    for (String line : Resources.lines("entry-terms.tsv")) entryTerms(cells(line), sink);
    for (Organisms.Organism organism : Organisms.all()) organism(organism, sink);
    for (String line : Resources.lines("common-senses.tsv")) {
      String[] cells = cells(line);
      usage.accept(cells[0], cells[1]);
    }
  }

  private static void gene(String[] cells, NameSink sink) {
    String id = "NCBIGene:" + cells[0];
    sink.concept(new Concept(id, ConceptType.GENE, cells[1], Concept.HUMAN));
    names(id, cells[2], NameClass.NAME, sink);
    names(id, cells[3], NameClass.PREVIOUS, sink);
    names(id, cells[4], NameClass.ALIAS, sink);
  }

  private static void family(String[] cells, NameSink sink) {
    String id = "FPLX:" + cells[0];
    sink.concept(new Concept(id, ConceptType.FAMILY, cells[0], 0));
    for (String member : list(cells[1])) {
      if (member.startsWith("FPLX:")) sink.subfamily(id, member);
      else sink.member(id, member);
    }
    names(id, cells[2], NameClass.FAMILY, sink);
  }

  private static void mesh(String[] cells, NameSink sink) {
    String id = "MESH:" + cells[0];
    String[] treeNumbers = list(cells[2]);
    Mesh.add(sink, id, cells[1], treeNumbers);
  }

  /** A fourth cell gives the type of a descriptor that the MeSH table is too old for. */
  private static void entryTerms(String[] cells, NameSink sink) {
    if (cells.length > 3) {
      sink.concept(new Concept(cells[0], ConceptType.valueOf(cells[3]), cells[1], 0));
    }
    names(cells[0], cells[2], NameClass.ENTRY_TERM, sink);
  }

  private static void organism(Organisms.Organism organism, NameSink sink) {
    String id = "NCBITaxon:" + organism.taxon();
    sink.concept(new Concept(id, ConceptType.ORGANISM, organism.latin(), organism.taxon()));
    if (!organism.abbreviation().isEmpty()) {
      sink.name(id, organism.abbreviation(), NameClass.ENTRY_TERM);
    }
    for (String name : organism.names()) sink.name(id, name, NameClass.ENTRY_TERM);
  }

  private static void names(String id, String names, NameClass nameClass, NameSink sink) {
    for (String name : list(names)) sink.name(id, name, nameClass);
  }

  private static String[] list(String cell) {
    return cell.isEmpty() ? new String[0] : cell.split("\\|");
  }

  private static String[] cells(String line) {
    return line.split("\t", -1);
  }
}
