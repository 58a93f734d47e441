package pfocr.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import pfocr.figure.EntityType;
import pfocr.lexicon.Cells;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Curie;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.NameClass;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Sense;

/**
 * Names that stand in a list: each is meant as a name, so ordinary words and very short ones need
 * no evidence that they are. Stateless.
 */
final class ListedNames {
  /** Shorter names are near too many others. */
  private static final int LEAST = 3;

  /** Up to this length one edit is allowed, beyond it two. */
  private static final int ONE_EDIT = 5;

  private static final int MOST = 3;

  private final IndexSnapshot snapshot;
  private final Lexicon lexicon;
  private final Labels labels;

  ListedNames(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
    this.lexicon = snapshot.lexicon();
    this.labels = snapshot.labels();
  }

  /** What a name or identifier may mean, likeliest first. */
  List<Meaning> meanings(String name) {
    if (isNoName(name)) return List.of();
    String id = EntityIds.curie(EntityType.GENE, name);
    boolean byId = !id.isEmpty() || !Curie.of(name).isEmpty();
    Set<String> seen = new HashSet<>();
    List<Meaning> meanings = new ArrayList<>();
    for (Sense sense : lexicon.resolve(id.isEmpty() ? name : id))
      if (sense.concept().type() != ConceptType.ORGANISM
          && (byId || Cells.isSpelling(name, sense.name()))
          && seen.add(sense.concept().id()))
        meanings.add(meaning(sense, byId ? NameClass.ID : sense.nameClass()));
    return List.copyOf(meanings);
  }

  /** The other cells of a table, pasted with its names. */
  private static boolean isNoName(String name) {
    return Cells.isNumber(name) || Cells.isMissing(name);
  }

  private Meaning meaning(Sense sense, NameClass via) {
    Concept concept = sense.concept();
    List<Concept> members =
        concept.type() == ConceptType.FAMILY ? lexicon.members(concept) : List.of();
    long figures =
        concept.type() == ConceptType.FAMILY ? snapshot.figuresOf(concept) : sense.figures();
    return new Meaning(concept, via, (int) figures, labels.organism(concept), members);
  }

  /** The taxonomy id of an organism by any name or id; 0 when it is unknown. */
  int organism(String name) {
    String id = name.strip().matches("\\d{1,9}") ? "NCBITaxon:" + name.strip() : name;
    return lexicon.resolve(id).stream()
        .map(Sense::concept)
        .filter(concept -> concept.type() == ConceptType.ORGANISM)
        .mapToInt(Concept::taxon)
        .filter(taxon -> taxon > 0)
        .findFirst()
        .orElse(0);
  }

  String organismName(int taxon) {
    return lexicon.concept("NCBITaxon:" + taxon).map(Concept::label).orElse("");
  }

  /** Names near an unknown one, nearest first; else names that begin with it. */
  List<String> suggestions(String name) {
    if (isNoName(name) || !Curie.whyUnknown(name).isEmpty()) return List.of();
    String key = NameKey.of(name);
    if (key.length() < LEAST || key.chars().allMatch(c -> c >= '0' && c <= '9')) return List.of();
    int edits = key.length() <= ONE_EDIT ? 1 : 2;
    LevenshteinDistance distance = new LevenshteinDistance(edits);
    Map<String, Integer> near = new HashMap<>();
    List<Sense> like =
        lexicon.namesLike(
            key.substring(0, 2),
            key.length() + edits,
            other -> {
              int apart = distance.apply(key, other);
              if (apart >= 0) near.put(other, apart);
              return apart >= 0;
            });
    Stream<Sense> nearest =
        like.stream()
            .sorted(
                Comparator.comparing(sense -> near.getOrDefault(NameKey.of(sense.name()), edits)));
    return Stream.concat(nearest, lexicon.complete(name, MOST).stream())
        .filter(sense -> sense.concept().type() != ConceptType.ORGANISM)
        .map(Sense::name)
        .distinct()
        .limit(MOST)
        .toList();
  }
}
