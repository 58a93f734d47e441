package pfocr.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import pfocr.lexicon.Cells;
import pfocr.lexicon.Concept;
import pfocr.lexicon.Curie;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Sense;

/** From typed names and ids to things, and to those that may have been meant. */
final class EntityLookup {
  /** Longer texts are no names. */
  private static final int LONGEST = 200;

  /** Keys up to this length are near too many others with two edits. */
  private static final int ONE_EDIT = 5;

  /** Keys up to this length are near too many others with one. */
  private static final int EXACT = 2;

  private static final List<String> PREFIXES =
      List.of("NCBIGene:", "MESH:", "CHEBI:", "DOID:", "NCBITaxon:", "FPLX:", "HGNC:");

  private final IndexSnapshot snapshot;
  private final Lexicon lexicon;

  EntityLookup(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
    this.lexicon = snapshot.lexicon();
  }

  /** What the name may mean, best first. */
  List<EntityMatch> of(String typed, int size) {
    String name = typed.strip();
    if (name.isEmpty() || name.length() > LONGEST || Cells.isNumber(name)) return List.of();
    List<String> ids = ids(name);
    if (ids.isEmpty())
      return lexicon.resolve(name).stream()
          .filter(sense -> Cells.isSpelling(name, sense.name()))
          .limit(size)
          .map(sense -> match(sense, sense.nameClass().key()))
          .toList();
    return ids.stream()
        .flatMap(id -> meant(id).stream())
        .limit(size)
        .map(sense -> match(sense, "id"))
        .toList();
  }

  /** Ids of families are names, which people write in any case. */
  private List<Sense> meant(String id) {
    List<Sense> exact = lexicon.resolve(id);
    String curie = Curie.of(id);
    if (!exact.isEmpty() || !curie.startsWith("FPLX:")) return exact;
    return lexicon.resolve(curie.substring(5)).stream()
        .filter(sense -> sense.concept().id().equalsIgnoreCase(curie))
        .toList();
  }

  /** The ids that a text may be, also those without their prefix; empty for names. */
  private static List<String> ids(String text) {
    if (!Curie.of(text).isEmpty()) return List.of(text);
    if (text.matches("(?i)[DC]\\d{6,9}")) return List.of("MESH:" + text);
    if (!text.matches("\\d{1,10}")) return List.of();
    return List.of("NCBIGene:" + text, "CHEBI:" + text, "DOID:" + text);
  }

  /** Things whose names or ids come near to a text that means nothing, nearest first. */
  List<EntityMatch> near(String typed, int size) {
    String name = typed.strip();
    if (name.isEmpty() || name.length() > LONGEST || Cells.isNumber(name)) return List.of();
    if (!Curie.whyUnknown(name).isEmpty()) return List.of();
    Map<String, EntityMatch> near = new LinkedHashMap<>();
    String local = name.substring(name.indexOf(':') + 1).strip();
    for (String prefix : PREFIXES)
      for (EntityMatch match : of(prefix + local, 1)) near.putIfAbsent(match.id(), match);
    for (String text : new LinkedHashSet<>(List.of(name, local))) {
      if (near.size() < size) add(lexicon.resolve(text), near);
      if (near.size() < size) add(alike(NameKey.of(text)), near);
      if (near.size() < size) add(lexicon.complete(text, size), near);
    }
    return near.values().stream().limit(size).toList();
  }

  private void add(List<Sense> senses, Map<String, EntityMatch> near) {
    Set<String> labels = new LinkedHashSet<>();
    for (Sense sense : senses)
      // Of the genes of one symbol in many species the first one will do.
      if (labels.add(NameKey.of(sense.concept().label())))
        near.putIfAbsent(sense.concept().id(), match(sense, sense.nameClass().key()));
  }

  private List<Sense> alike(String key) {
    if (key.length() <= EXACT) return List.of();
    int edits = key.length() <= ONE_EDIT ? 1 : 2;
    for (int most = 1; most <= edits; most++) {
      CharacterRunAutomaton within = Spelling.within(key, most);
      List<Sense> like = lexicon.namesLike(key.substring(0, 1), key.length() + most, within::run);
      if (!like.isEmpty()) return like;
    }
    return List.of();
  }

  /** A concept by its own id. */
  EntityMatch match(Concept concept) {
    return match(concept, concept.id(), "id", snapshot.figures(concept));
  }

  private EntityMatch match(Sense sense, String nameClass) {
    Concept concept = sense.concept();
    return match(concept, sense.name(), nameClass, snapshot.figures(concept));
  }

  private EntityMatch match(Concept concept, String name, String nameClass, long figures) {
    return new EntityMatch(
        concept.id(),
        concept.type().key(),
        snapshot.labels().name(concept),
        snapshot.labels().organism(concept),
        name,
        nameClass,
        figures);
  }

  /** What the MeSH tree has below a concept and figures show, most figures first. */
  List<EntityMatch> narrower(Concept concept) {
    return lexicon.tree().narrower(concept.id()).stream()
        .flatMap(id -> lexicon.concept(id).stream())
        .map(this::match)
        .filter(match -> match.figures() > 0)
        .sorted(
            Comparator.comparingLong(EntityMatch::figures)
                .reversed()
                .thenComparing(EntityMatch::label))
        .toList();
  }

  /** The genes of a family, or the families of a gene. */
  List<EntityProfile.Related> related(Concept concept) {
    List<Concept> others =
        switch (concept.type()) {
          case GENE -> lexicon.families(concept);
          case FAMILY -> lexicon.members(concept);
          case CHEMICAL, DISEASE, ORGANISM -> List.of();
        };
    List<EntityProfile.Related> related = new ArrayList<>();
    for (Concept other : others) related.add(new EntityProfile.Related(other.id(), other.label()));
    return related;
  }
}
