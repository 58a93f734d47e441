package pfocr.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.figure.Taxon;

/** The names that one record uses for its genes, chemicals, diseases and organisms. */
public final class FigureNames {
  /** OCR often reads a whole line as one word; a name is at most so much longer than its match. */
  private static final int MOST_EXTRA = 4;

  /** Nor is a chemical or disease without a repaired form longer than this. */
  private static final int LONGEST_WORD = 40;

  private record Pair(String key, String concept) {}

  private FigureNames() {}

  /**
   * The contributions of a record, each (key, concept) once with its best class. Depends on nothing
   * but the record.
   */
  public static List<Contribution> of(FigureRecord record) {
    Map<Pair, Contribution> found = new LinkedHashMap<>();
    for (Mention mention : record.mentions()) addMention(mention, found);
    addOrganisms(record, found);
    return List.copyOf(found.values());
  }

  private static void addMention(Mention mention, Map<Pair, Contribution> found) {
    String id = Curie.of(mention.id());
    if (id.isEmpty()) return;
    boolean gene = mention.type() == EntityType.GENE;
    ConceptType type = ConceptType.valueOf(mention.type().name());
    Concept concept = new Concept(id, type, mention.label(), gene ? mention.taxon().id() : 0);
    NameClass matched = gene ? byProvenance(mention.provenance()) : NameClass.ENTRY_TERM;
    String matchKey = NameKey.of(mention.match());
    // The bare contribution counts the concept even when no word of it is fit to be a name.
    found.putIfAbsent(new Pair("", id), new Contribution("", "", NameClass.WORD, concept));
    add(found, concept, mention.label(), gene ? NameClass.SYMBOL : NameClass.NAME);
    add(found, concept, mention.match(), matchKey.isEmpty() ? NameClass.WORD : matched);
    String wordKey = NameKey.of(mention.word());
    int longest = matchKey.isEmpty() ? LONGEST_WORD : matchKey.length() + MOST_EXTRA;
    boolean family = mention.provenance() == Provenance.FAMILY;
    if (wordKey.length() <= longest) {
      add(found, concept, mention.word(), family ? NameClass.FAMILY : NameClass.WORD);
    }
    if (!mention.xref().isEmpty()) add(found, concept, Curie.of(mention.xref()), NameClass.WORD);
  }

  private static NameClass byProvenance(Provenance provenance) {
    return switch (provenance) {
      case APPROVED -> NameClass.SYMBOL;
      case PREVIOUS -> NameClass.PREVIOUS;
      case ALIAS -> NameClass.ALIAS;
      case FAMILY -> NameClass.FAMILY;
      case UNKNOWN -> NameClass.WORD;
    };
  }

  private static void addOrganisms(FigureRecord record, Map<Pair, Contribution> found) {
    Map<String, Integer> taxa = new HashMap<>();
    for (Mention mention : record.mentions()) {
      Taxon taxon = mention.taxon();
      if (taxon.id() > 0 && !taxon.name().isEmpty()) taxa.put(taxon.name(), taxon.id());
    }
    List<String> names = new ArrayList<>(record.figure().organisms());
    names.addAll(record.figure().drawnOrganisms());
    for (String written : names) {
      String name = Organisms.latin(written);
      int taxon = taxa.getOrDefault(name, Organisms.taxon(name));
      String id = taxon > 0 ? "NCBITaxon:" + taxon : "Organism:" + name.replace(' ', '_');
      add(found, new Concept(id, ConceptType.ORGANISM, name, taxon), name, NameClass.NAME);
    }
  }

  private static void add(
      Map<Pair, Contribution> found, Concept concept, String name, NameClass nameClass) {
    if (name.isEmpty()) return;
    String key = NameKey.of(name);
    if (key.isEmpty()) return;
    found.merge(
        new Pair(key, concept.id()),
        new Contribution(key, name, nameClass, concept),
        (a, b) -> a.nameClass().compareTo(b.nameClass()) <= 0 ? a : b);
  }
}
