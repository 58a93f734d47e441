package pfocr.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.NameClass;
import pfocr.lexicon.Shorthand;
import pfocr.search.EntitySets;
import pfocr.search.Meaning;

/**
 * Names to things. The entries settle for each other which organism is meant: a symbol that several
 * species have is the gene of the list's organism. Used by one thread.
 */
final class ListReader {
  private static final int HUMAN = 9606;

  /** More other meanings help nobody. */
  private static final int MAX_ALTERNATIVES = 5;

  /** Suggestions for more entries are not looked for: the list is of another kind. */
  static final int MAX_SUGGESTED = 50;

  private final EntitySets sets;
  private final Map<String, List<Meaning>> meanings = new HashMap<>();

  ListReader(EntitySets sets) {
    this.sets = sets;
  }

  /**
   * The names of a text.
   *
   * @throws IllegalArgumentException when there are more than {@code most}
   */
  List<String> names(String text, int most, String what) {
    return ListParser.names(text, this::isKnown, most, what);
  }

  private boolean isKnown(String name) {
    return written(name).stream().anyMatch(each -> !meanings(each).isEmpty());
  }

  /** The name itself, or where it is none but shorthand the names that it stands for. */
  private List<String> written(String name) {
    if (!meanings(name).isEmpty()) return List.of(name);
    List<String> names = Shorthand.expand(name);
    return names.isEmpty() ? List.of(name) : names;
  }

  private List<Meaning> meanings(String name) {
    return meanings.computeIfAbsent(name, sets::meanings);
  }

  /**
   * The organism whose genes the names are, 0 when they name no gene. Ids, names that only one
   * species has, and symbols in a species' own spelling speak for it; among equals man, then the
   * most drawn.
   */
  int organism(List<String> names) {
    Map<Integer, Integer> votes = new HashMap<>();
    Map<Integer, Long> figures = new HashMap<>();
    for (String name : names.stream().flatMap(each -> written(each).stream()).toList()) {
      List<Meaning> genes = meanings(name).stream().filter(m -> taxon(m) != 0).toList();
      Set<Integer> spoken = new HashSet<>();
      for (Meaning gene : genes) {
        // A name speaks once for a species, however many of its genes have it.
        boolean speaks = speaks(name, gene, genes) && spoken.add(taxon(gene));
        votes.merge(taxon(gene), speaks ? 1 : 0, Integer::sum);
        figures.merge(taxon(gene), (long) gene.figures(), Long::sum);
      }
    }
    return votes.keySet().stream()
        .max(
            Comparator.comparing((Integer taxon) -> votes.get(taxon))
                .thenComparing(taxon -> taxon == HUMAN)
                .thenComparing(figures::get)
                .thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  private static boolean speaks(String name, Meaning gene, List<Meaning> genes) {
    if (genes.stream().allMatch(other -> taxon(other) == taxon(gene))) return true;
    // Symbols in small letters are those of the zebrafish, and what lazy hands type.
    boolean spelled = name.chars().anyMatch(Character::isUpperCase);
    return spelled && gene.via() == NameClass.SYMBOL && gene.concept().label().equals(name);
  }

  private static int taxon(Meaning meaning) {
    return meaning.concept().type() == ConceptType.GENE ? meaning.concept().taxon() : 0;
  }

  /**
   * What each name means, in their order, preferring genes of an organism.
   *
   * @param most for how many unknown names others are suggested
   */
  List<ListEntry> entries(List<String> names, int organism, int most) {
    List<ListEntry> entries = new ArrayList<>();
    Map<String, String> seen = new LinkedHashMap<>();
    int suggested = 0;
    for (String name : names) {
      List<Meaning> read =
          written(name).stream().flatMap(each -> meaning(each, organism).stream()).toList();
      if (read.isEmpty()) {
        List<String> near = suggested++ < most ? sets.suggestions(name) : List.of();
        entries.add(unknown(name, near));
      } else if (meanings(name).isEmpty()) entries.add(shorthand(name, read, organism, seen));
      else entries.add(entry(name, read.getFirst(), organism, seen));
    }
    return entries;
  }

  private static ListEntry unknown(String name, List<String> near) {
    return new ListEntry(name, Optional.empty(), List.of(), List.of(), near, "", List.of(), 0);
  }

  /**
   * @param seen what the entries before named, with the first that did
   */
  private ListEntry entry(String name, Meaning meaning, int organism, Map<String, String> seen) {
    String earlier = seen.putIfAbsent(meaning.concept().id(), name);
    List<String> all = earlier == null ? ids(meaning, organism) : List.of();
    boolean family = meaning.concept().type() == ConceptType.FAMILY;
    List<String> added = family ? added(all, name, seen) : all;
    if (earlier == null && added.isEmpty() && !all.isEmpty()) earlier = seen.get(all.get(0));
    return new ListEntry(
        name,
        Optional.of(meaning),
        List.of(),
        alternatives(name, meaning),
        List.of(),
        Objects.requireNonNullElse(earlier, ""),
        added,
        0);
  }

  /** One entry of several things, as a family is. */
  private ListEntry shorthand(
      String name, List<Meaning> parts, int organism, Map<String, String> seen) {
    List<String> all = parts.stream().flatMap(part -> ids(part, organism).stream()).toList();
    List<String> added = added(all, name, seen);
    String earlier = added.isEmpty() && !all.isEmpty() ? seen.get(all.getFirst()) : "";
    return new ListEntry(
        name, Optional.of(parts.getFirst()), parts, List.of(), List.of(), earlier, added, 0);
  }

  private static List<String> added(List<String> ids, String name, Map<String, String> seen) {
    return ids.stream().filter(id -> seen.putIfAbsent(id, name) == null).toList();
  }

  private Optional<Meaning> meaning(String name, int organism) {
    List<Meaning> all = meanings(name);
    if (all.isEmpty() || taxon(all.get(0)) == 0) return all.stream().findFirst();
    return all.stream()
        .filter(m -> taxon(m) == organism)
        .findFirst()
        .or(() -> Optional.of(all.get(0)));
  }

  private List<String> ids(Meaning meaning, int organism) {
    if (meaning.concept().type() != ConceptType.FAMILY) return List.of(meaning.concept().id());
    return meaning.members().stream().map(member -> ortholog(member, organism)).distinct().toList();
  }

  /**
   * Families are those of man: the gene of the same symbol in the list's organism, if it has one.
   */
  private String ortholog(Concept member, int organism) {
    if (member.taxon() == organism || organism == 0) return member.id();
    return meanings(member.label()).stream()
        .filter(m -> taxon(m) == organism && m.via() == NameClass.SYMBOL)
        .map(m -> m.concept().id())
        .findFirst()
        .orElse(member.id());
  }

  /** Other things that have the name by as good a right; the same gene in other species is none. */
  private List<Meaning> alternatives(String name, Meaning chosen) {
    return meanings(name).stream()
        .filter(other -> !other.concept().id().equals(chosen.concept().id()))
        .filter(other -> other.via().compareTo(chosen.via()) <= 0)
        .filter(other -> taxon(other) == 0 || taxon(other) == taxon(chosen) || taxon(chosen) == 0)
        .filter(other -> !chosen.members().contains(other.concept()))
        .filter(other -> taxon(chosen) != 0 || taxon(other) == 0 || taxon(other) == HUMAN)
        .limit(MAX_ALTERNATIVES)
        .toList();
  }
}
