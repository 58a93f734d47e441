package pfocr.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pfocr.index.DrawnThings;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.NameClass;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Sense;

/** Between the values of things drawn and what they are called. Immutable. */
final class DrawnNames {
  private static final int HUMAN = 9606;

  private final Lexicon lexicon;
  private final Labels labels;

  DrawnNames(Lexicon lexicon, Labels labels) {
    this.lexicon = lexicon;
    this.labels = labels;
  }

  /** The thing of a value. */
  DrawnThing thing(String value) {
    Optional<String> key = DrawnThings.geneKey(value);
    return key.isPresent() ? named(value, key.get()) : listed(value);
  }

  /** Whether a value is a gene (or family), a chemical or a disease; quick. */
  ConceptType kind(String value) {
    if (DrawnThings.geneKey(value).isPresent()) return ConceptType.GENE;
    return lexicon.concept(value).map(Concept::type).orElse(ConceptType.CHEMICAL);
  }

  private DrawnThing listed(String id) {
    return new DrawnThing(id, id, kind(id).key(), labels.of(id), "", "drawn:\"" + id + '"');
  }

  private DrawnThing named(String value, String key) {
    List<Sense> senses = lexicon.resolve(key);
    Optional<Concept> gene = gene(senses, key);
    Optional<Concept> family =
        senses.stream().map(Sense::concept).filter(c -> c.type() == ConceptType.FAMILY).findFirst();
    // AKT is a gene of the fly, but a family of man.
    if (gene.isPresent() && (gene.get().taxon() == HUMAN || family.isEmpty()))
      return of(value, key, gene.get(), "gene", gene.get().label());
    if (family.isPresent()) return of(value, key, family.get(), "family", family.get().label());
    String name = senses.stream().findFirst().map(Sense::name).orElse(key.toUpperCase(Locale.ROOT));
    return new DrawnThing(value, "", "family", name, "", query(key, name, name));
  }

  private DrawnThing of(String value, String key, Concept concept, String type, String label) {
    return new DrawnThing(
        value,
        concept.id(),
        type,
        label,
        labels.organism(concept),
        query(key, label, concept.id()));
  }

  /** The gene that has the key as its symbol: one that figures show, man's if it may be. */
  private Optional<Concept> gene(List<Sense> senses, String key) {
    return senses.stream()
        .filter(sense -> sense.nameClass() == NameClass.SYMBOL)
        .map(Sense::concept)
        .filter(c -> c.type() == ConceptType.GENE && NameKey.of(c.label()).equals(key))
        .min(
            Comparator.comparing((Concept c) -> lexicon.figures(c) == 0)
                .thenComparing(c -> c.taxon() != HUMAN)
                .thenComparing(c -> -lexicon.figures(c))
                .thenComparing(Concept::id));
  }

  /** By the label where that reads back as the same thing, else by another name of it. */
  private String query(String key, String label, String otherwise) {
    boolean same = values(label).equals(Set.of(DrawnThings.gene(key)));
    String text = same ? label : otherwise;
    if (!values(text).equals(Set.of(DrawnThings.gene(key)))) text = key;
    boolean plain = text.chars().allMatch(Character::isLetterOrDigit);
    return plain ? "drawn:" + text : "drawn:\"" + text.replace("\"", "") + '"';
  }

  /** The values that a typed id or name stands for; never empty. */
  Set<String> values(String typed) {
    Optional<Concept> known = lexicon.concept(typed);
    if (known.isPresent()) return Set.of(value(known.get()));
    String key = NameKey.of(typed);
    Set<String> values = new HashSet<>(Set.of(DrawnThings.gene(typed)));
    for (Sense sense : lexicon.resolve(typed)) {
      Concept concept = sense.concept();
      boolean listed =
          concept.type() == ConceptType.CHEMICAL || concept.type() == ConceptType.DISEASE;
      if (listed && NameKey.of(concept.label()).equals(key)) values.add(concept.id());
    }
    return values;
  }

  /** The value under which a thing is drawn by a name of its own. */
  static String value(Concept concept) {
    return switch (concept.type()) {
      case GENE, FAMILY -> DrawnThings.gene(concept.label());
      case CHEMICAL, DISEASE, ORGANISM -> concept.id();
    };
  }
}
