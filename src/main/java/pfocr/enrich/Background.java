package pfocr.enrich;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pfocr.figure.EntityType;

/**
 * What a list is held against. Of the things that belong to it, those count that at least one
 * tested figure shows.
 *
 * @param organisms Latin names of the organisms whose genes count; empty for all
 * @param sizes how many things of each kind count; only kinds that the list names
 * @param given how many entries a given list has, 0 when none was given
 * @param unmatched how many of these are unknown
 */
public record Background(
    Kind kind, List<String> organisms, Map<EntityType, Integer> sizes, int given, int unmatched) {

  /** Where the things come from. */
  public enum Kind {
    /** All genes of an organism that are drawn; chemicals and diseases of all figures. */
    ORGANISM,
    /** Everything that is drawn. */
    CORPUS,
    /** What a given list names; of kinds that it does not name, everything that is drawn. */
    LIST;

    /** The name in requests and answers. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Background {
    organisms = List.copyOf(organisms);
    sizes = Map.copyOf(sizes);
  }

  /** How many things of a kind count; 0 when the list names none of that kind. */
  public int size(EntityType type) {
    return sizes.getOrDefault(type, 0);
  }

  Background withSizes(Stream<Stratum> strata) {
    Map<EntityType, Integer> counted = new EnumMap<>(EntityType.class);
    strata.forEach(stratum -> counted.put(stratum.type(), stratum.background()));
    return new Background(kind, organisms, counted, given, unmatched);
  }

  /** What it is in words: {@code 18,586 genes of Homo sapiens, 14,212 chemicals}. */
  public String words() {
    return Stream.of(EntityType.values())
        .map(this::words)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private Optional<String> words(EntityType type) {
    if (!sizes.containsKey(type)) return Optional.empty();
    String of =
        type == EntityType.GENE && !organisms.isEmpty()
            ? " of " + String.join(", ", organisms)
            : "";
    int size = sizes.get(type);
    String noun = type.key() + (size == 1 ? "" : "s");
    return Optional.of(String.format(Locale.ROOT, "%,d %s%s", size, noun, of));
  }
}
