package pfocr.enrich;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import pfocr.figure.EntityType;
import pfocr.search.EntitySets;

/** The text of a background to the things that belong to it. Used by one thread. */
final class BackgroundReader {
  private final EntitySets sets;
  private final ListReader reader;

  /** What belongs to a background: a test of the numbers of things for each kind. */
  record Pool(Background background, Map<EntityType, IntPredicate> belongs) {}

  BackgroundReader(EntitySets sets, ListReader reader) {
    this.sets = sets;
    this.reader = reader;
  }

  /**
   * Reads a background.
   *
   * @param organism taxonomy id of the list's organism, 0 when it has none
   * @throws IllegalArgumentException when the text names nothing, or too much
   */
  Pool read(String text, int organism) {
    String asked = text.strip();
    if (asked.equalsIgnoreCase(Background.Kind.CORPUS.key()) || asked.isEmpty() && organism == 0)
      return new Pool(described(Background.Kind.CORPUS, List.of(), 0, 0), everything());
    if (asked.isEmpty() || asked.equalsIgnoreCase(Background.Kind.ORGANISM.key()))
      return ofOrganisms(List.of(organism));
    int whole = sets.organism(asked);
    if (whole != 0) return ofOrganisms(List.of(whole));
    List<String> names = reader.names(asked, EnrichRequest.MAX_BACKGROUND, "background");
    List<Integer> taxa = new ArrayList<>();
    for (String name : names) {
      int taxon = sets.organism(name);
      if (taxon == 0) return ofList(names, organism);
      taxa.add(taxon);
    }
    return ofOrganisms(taxa);
  }

  private static Background described(
      Background.Kind kind, List<String> organisms, int given, int unmatched) {
    return new Background(kind, organisms, Map.of(), given, unmatched);
  }

  private static Map<EntityType, IntPredicate> everything() {
    Map<EntityType, IntPredicate> all = new EnumMap<>(EntityType.class);
    for (EntityType type : EntityType.values()) all.put(type, thing -> true);
    return all;
  }

  private Pool ofOrganisms(List<Integer> taxa) {
    EntitySets.Things genes = sets.things(EntityType.GENE);
    Map<EntityType, IntPredicate> belongs = everything();
    belongs.put(EntityType.GENE, gene -> taxa.contains(genes.taxon(gene)));
    List<String> names =
        taxa.stream().map(sets::organismName).filter(name -> !name.isEmpty()).distinct().toList();
    return new Pool(described(Background.Kind.ORGANISM, names, 0, 0), belongs);
  }

  private Pool ofList(List<String> names, int organism) {
    List<ListEntry> entries = reader.entries(names, organism, 0);
    Map<EntityType, IntPredicate> belongs = everything();
    boolean any = false;
    for (EntityType type : EntityType.values()) {
      EntitySets.Things things = sets.things(type);
      BitSet given = new BitSet();
      for (ListEntry entry : entries)
        for (String id : entry.ids()) if (things.find(id) >= 0) given.set(things.find(id));
      if (!given.isEmpty()) belongs.put(type, given::get);
      any |= !given.isEmpty();
    }
    if (!any)
      throw new IllegalArgumentException(
          "background is none of organism and corpus, and names no organism and nothing drawn");
    int unmatched = (int) entries.stream().filter(ListEntry::unmatched).count();
    return new Pool(described(Background.Kind.LIST, List.of(), names.size(), unmatched), belongs);
  }
}
